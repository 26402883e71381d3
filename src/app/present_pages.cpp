// The screens to be read: Today, Plan, History and the end of a session.
#include <array>
#include <cassert>
#include <span>

#include "app/fields.h"
#include "app/screen_builder.h"
#include "app/words.h"

namespace stretch {
namespace {

std::string option_label(Setting setting, int value) {
    for (const ChoiceField& field : choice_fields())
        if (field.setting == setting)
            return std::string{text(field.options[static_cast<std::size_t>(value)].label)};
    return {};
}

// "2 × 30 s for each leg, towel, knee bent"
std::string dose_in_words(const Settings& settings) {
    const Dose& dose = settings.dose;
    const std::string times =
        text(Text::today_times, {std::to_string(dose.repetitions), whole_seconds(dose.hold)});
    const std::string with =
        lower_case(option_label(Setting::aid, value_of(settings, Setting::aid))) + ", " +
        text(Text::today_knee, {lower_case(option_label(Setting::knee, value_of(settings, Setting::knee)))});
    return text(Text::today_summary, {times, with});
}

std::string length_in_words(const AppState& app) {
    const Millis total = compile(app.exercise, app.settings.dose).total;
    return minutes_and_seconds(seconds_rounded_up(total));
}

int sessions_today(const AppState& app) {
    const LocalTime now = local_time(app.utc_ms, app.offset_min);
    int count = 0;
    for (const SessionRecord& record : app.history) {
        const LocalTime then = local_time(record.started_utc_ms, record.offset_min);
        const bool is_today = then.year == now.year && then.month == now.month && then.day == now.day;
        if (is_today && record.ending == Ending::completed) ++count;
    }
    return count;
}

struct Chapter {
    Text heading;
    std::span<const Text> paragraphs;
};

constexpr std::array why{Text::plan_why_1, Text::plan_why_2};
constexpr std::array need{Text::plan_need_1, Text::plan_need_2};
constexpr std::array start{Text::plan_start_1, Text::plan_start_2};
constexpr std::array repetition{Text::plan_rep_lift, Text::plan_rep_pull, Text::plan_rep_hold,
                                Text::plan_rep_lower};
constexpr std::array dose{Text::plan_dose_2, Text::plan_dose_1};
constexpr std::array grip{Text::plan_grip_1, Text::plan_grip_2};
constexpr std::array progress{Text::plan_progress_1, Text::plan_progress_2, Text::plan_progress_3,
                              Text::plan_progress_4, Text::plan_progress_5, Text::plan_progress_6,
                              Text::plan_progress_7};
constexpr std::array safety{Text::plan_safety_1, Text::plan_safety_2, Text::plan_safety_3};

constexpr std::array<Chapter, 8> guide{{{Text::plan_rep, repetition},
                                        {Text::plan_dose, dose},
                                        {Text::plan_safety, safety},
                                        {Text::plan_start, start},
                                        {Text::plan_need, need},
                                        {Text::plan_grip, grip},
                                        {Text::plan_progress, progress},
                                        {Text::plan_why, why}}};

std::string history_detail(const SessionRecord& record) {
    const auto words = [&record] {
        switch (record.ending) {
            case Ending::none:
            case Ending::completed: return Text::history_held;
            case Ending::ended_early: return Text::history_held_ended;
            case Ending::stopped_for_pain: return Text::history_held_pain;
        }
        assert(false);
        return Text::history_held;
    }();
    return text(words, {whole_seconds(record.held.left), whole_seconds(record.held.right),
                        whole_seconds(record.planned)});
}

struct FinishWords {
    Text title;
    Text advice;
};

FinishWords finish_words(Ending ending) {
    switch (ending) {
        case Ending::none:
        case Ending::completed: return {Text::finish_done, Text::finish_advice_done};
        case Ending::ended_early: return {Text::finish_ended, Text::finish_advice_ended};
        case Ending::stopped_for_pain: return {Text::finish_stopped, Text::finish_advice_pain};
    }
    assert(false);
    return {};
}

void add_held(std::string_view id, Side side, const SessionRecord& record, ScreenBuilder& build) {
    Node& node = build.add(id, Role::text,
                           text(Text::finish_held, {text(leg(side)), whole_seconds(record.held.of(side)),
                                                    whole_seconds(record.planned)}));
    node.now = static_cast<int>(seconds_rounded(record.held.of(side)));
    node.most = static_cast<int>(seconds_rounded(record.planned));
}

Text kept_words(const AppState& app, const SessionRecord& record) {
    if (record.held.left + record.held.right == Millis{}) return Text::finish_nothing_held;
    return app.storage_works ? Text::finish_kept : Text::finish_not_kept;
}

}  // namespace

void present_today(const AppState& app, ScreenBuilder& build) {
    build.heading("today.title", 1, text(Text::today_title));
    build.heading("today.exercise", 2, text(Text::exercise_name));
    build.words("today.summary", dose_in_words(app.settings));
    build.words("today.length",
                text(Text::today_length, {length_in_words(app), text(side_word(app.settings.dose.first))}));
    present_figure(app, build);
    build.button("start", text(Text::start), StartSession{});
    const int done = sessions_today(app);
    build.words("today.done",
                done == 0 ? std::string{text(Text::today_none)}
                          : text(Text::today_done,
                                 {std::to_string(done), std::to_string(app.settings.dose.sessions_a_day)}));
    build.words("today.advice", text(Text::today_advice));
}

void present_plan(const AppState& app, ScreenBuilder& build) {
    build.heading("plan.title", 1, text(Text::plan_title));
    int chapter_number = 0;
    for (const Chapter& chapter : guide) {
        const std::string number = std::to_string(++chapter_number);
        build.heading("plan.h." + number, 2, text(chapter.heading));
        int paragraph_number = 0;
        for (const Text paragraph : chapter.paragraphs) {
            const std::string words =
                text(paragraph, {std::to_string(app.settings.dose.repetitions),
                                 whole_seconds(app.settings.dose.hold), length_in_words(app)});
            build.words("plan.p." + number + "." + std::to_string(++paragraph_number), words);
        }
    }
}

void present_history(const AppState& app, ScreenBuilder& build) {
    build.heading("history.title", 1, text(Text::history_title));
    if (app.history.empty()) return build.words("history.empty", text(Text::history_empty));
    build.add("history.list", Role::list, text(Text::history_list));
    int number = 0;
    for (const SessionRecord& record : app.history) {
        Node& item = build.add("history.item." + std::to_string(number++), Role::list_item,
                               date_and_time(local_time(record.started_utc_ms, record.offset_min)));
        item.value = history_detail(record);
        item.group = "history.list";
    }
}

void present_finish(const AppState& app, ScreenBuilder& build) {
    const SessionRecord& record = *app.finished;
    const FinishWords words = finish_words(record.ending);
    build.heading("finish.title", 1, text(words.title));
    present_figure(app, build);
    add_held("finish.left", Side::left, record, build);
    add_held("finish.right", Side::right, record, build);
    build.words("finish.advice", text(words.advice));
    build.words("finish.kept", text(kept_words(app, record)));
    build.button("finish.close", text(Text::back_to_today), CloseFinish{});
}

}  // namespace stretch
