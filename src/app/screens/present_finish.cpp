// The end of a session: what was held, the check-in, and what follows for the next time.
#include <array>
#include <cassert>

#include "app/keep/kept_sessions.h"
#include "app/plan/next_time.h"
#include "app/plan/pain_words.h"
#include "app/plan/plan_words.h"
#include "app/plan/reminders.h"
#include "app/screens/fan_node.h"
#include "app/screens/screen_builder.h"
#include "app/session/playing.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

struct FinishWords {
    Text title;
    Text advice;
};

// Praise is for what was done, at least half of the seconds of each leg, and never after pain.
FinishWords finish_words(const AppState& app, const SessionRecord& record) {
    const Entry entry = entry_of(app, record);
    switch (record.ending) {
        case Ending::none:
        case Ending::completed:
            if (hurt(entry)) return {Text::finish_over, Text::finish_advice_pain};
            if (!was_done(entry)) return {Text::finish_over, Text::finish_advice_little};
            return {Text::finish_done, Text::finish_advice_done};
        case Ending::ended_early:
            if (!is_worth_keeping(record)) return {Text::finish_stopped, Text::finish_advice_ended};
            return {Text::finish_ended, Text::finish_advice_ended};
        case Ending::stopped_for_pain: return {Text::finish_stopped, Text::finish_advice_pain};
    }
    assert(false);
    return {};
}

// After pain against no plan, and nothing where there was nothing: whoever stopped in time has missed
// nothing.
void add_held(std::string_view id, Side side, const SessionRecord& record, bool hurt, ScreenBuilder& build) {
    if (hurt && seconds_rounded(record.held.of(side)) == 0) return;
    const Millis planned = planned_hold(record.dose, side);
    const Text words = hurt ? Text::finish_held_alone : Text::finish_held;
    Node& node = build.add(
        id, Role::text,
        text(words, {text(leg(side)), whole_seconds(record.held.of(side)), whole_seconds(planned)}));
    if (!hurt)
        node.brief = text(Text::finish_held_brief, {with_capital(text(side_word(side))),
                                                    std::to_string(seconds_rounded(record.held.of(side))),
                                                    std::to_string(seconds_rounded(planned))});
    node.now = static_cast<int>(seconds_rounded(record.held.of(side)));
    node.most = static_cast<int>(seconds_rounded(planned));
}

// Words first: each stands for a few numbers of the scale and is kept as one of them.
struct StretchWord {
    Text words;
    int number;
};
constexpr std::array<StretchWord, 5> stretch_words{{{Text::stretch_0, 1},
                                                    {Text::stretch_1, 3},
                                                    {Text::stretch_2, 5},
                                                    {Text::stretch_3, 7},
                                                    {Text::stretch_4, 9}}};

constexpr int right_strength = 3;  // of 2 to 4, science notes, 3.1

void ask_stretch(ScreenBuilder& build) {
    build.heading("finish.stretch", 1, text(Text::ask_stretch));
    for (const StretchWord& word : stretch_words) {
        const std::string number = std::to_string(word.number);
        if (word.number == right_strength) build.words("check_in.right", text(Text::about_right));
        build.button("check_in.stretch." + number, text(Text::stretch_word, {text(word.words), number}),
                     CheckIn{word.number});
    }
}

void answer_pain(PainPlace place, Text words, ScreenBuilder& build) {
    build.button("check_in.pain." + std::to_string(static_cast<int>(place)), text(words), CheckInPain{place});
}

void ask_pain(ScreenBuilder& build) {
    build.heading("finish.pain", 1, text(Text::ask_pain));
    answer_pain(PainPlace::none, Text::pain_not, build);
    build.button("check_in.hurt", text(Text::pain_yes), SomethingHurt{});
}

// Those on the drawn body from above, then what has no place on it.
constexpr std::array places_on_body{PainPlace::back,        PainPlace::front,      PainPlace::back_of_thigh,
                                    PainPlace::behind_knee, PainPlace::below_knee, PainPlace::tingling,
                                    PainPlace::elsewhere};

void ask_place(Ending ending, ScreenBuilder& build) {
    build.heading("finish.place", 1, text(Text::ask_where));
    build.words("check_in.how", text(Text::ask_where_how));
    for (const PainPlace place : places_on_body) answer_pain(place, words_of(place), build);
    if (ending != Ending::stopped_for_pain) answer_pain(PainPlace::none, Text::pain_not, build);
}

void ask_bottom(ScreenBuilder& build) {
    build.heading("finish.bottom", 1, text(Text::ask_bottom));
    build.button("check_in.bottom.yes", text(Text::answer_yes), TellBottom{true});
    build.button("check_in.bottom.no", text(Text::answer_bottom_up), TellBottom{false});
}

// Of both legs the graver one: a sign of the nerves before any pain.
PainPlace place_that_hurts(const SessionRecord& record) {
    const PainPlace left = record.check_in.left.pain.value_or(PainPlace::none);
    const PainPlace right = record.check_in.right.pain.value_or(PainPlace::none);
    return is_nerve_place(right) || left == PainPlace::none ? right : left;
}

void add_pain_advice(const SessionRecord& record, ScreenBuilder& build) {
    const PainPlace place = place_that_hurts(record);
    if (place == PainPlace::none) return;
    build.words("check_in.advice", text(advice_on(place)));
    if (is_nerve_place(place)) build.words("check_in.emergency", text(Text::advice_emergency));
}

void ask(const AppState& app, ScreenBuilder& build) {
    switch (app.shown.check_in) {
        case CheckInStep::stretch: ask_stretch(build); break;
        case CheckInStep::pain: ask_pain(build); break;
        case CheckInStep::place: ask_place(app.shown.finished->ending, build); break;
        case CheckInStep::bottom: ask_bottom(build); break;
        case CheckInStep::none:
        case CheckInStep::done:
        case CheckInStep::skipped: return;
    }
    build.button("check_in.skip", text(Text::questions_skip), SkipCheckIn{});
}

bool is_asking(const AppState& app) {
    switch (app.shown.check_in) {
        case CheckInStep::stretch:
        case CheckInStep::pain:
        case CheckInStep::place:
        case CheckInStep::bottom: return true;
        case CheckInStep::none:
        case CheckInStep::done:
        case CheckInStep::skipped: break;
    }
    return false;
}

// Only who has just finished a session is asked, and only until the answer is no.
void offer_install(const AppState& app, ScreenBuilder& build) {
    const bool is_welcome = app.shown.finished->ending == Ending::completed &&
                            was_done(entry_of(app, *app.shown.finished)) &&
                            !app.kept.settings.install_declined;
    if (app.visit.install_way == InstallWay::none || !is_welcome) return;
    const bool has_prompt = app.visit.install_way == InstallWay::prompt;
    build.words("offer.install", text(Text::install_offer));
    build.button("offer.install.act", text(has_prompt ? Text::install : Text::install_how), Install{});
    build.button("offer.install.dismiss", text(Text::install_decline), DeclineInstall{});
}

bool went_well(const AppState& app, const SessionRecord& record) {
    const auto hurts = [](const LegFeel& leg) {
        return leg.pain.value_or(PainPlace::none) != PainPlace::none;
    };
    return record.ending == Ending::completed && was_done(entry_of(app, record)) &&
           !hurts(record.check_in.left) && !hurts(record.check_in.right);
}

// One thing at a time: the calendar is asked about once, installing after every session until the answer is
// no.
void add_offer(const AppState& app, ScreenBuilder& build) {
    if (went_well(app, *app.shown.finished) && reminders_are_offered(app))
        present_reminders_offer(app, build);
    else
        offer_install(app, build);
}

void tell_install_steps(ScreenBuilder& build) {
    Dialog dialog(build, "dialog.install", Text::install_how);
    dialog.words(".empty", text(Text::install_starts_empty));
    dialog.words(".1", text(Text::install_step_share));
    dialog.words(".2", text(Text::install_step_add));
    dialog.words(".3", text(Text::install_step_open));
    dialog.button(".backup", Text::data_export, ExportBackup{});
    dialog.way_out(".close", Text::install_close, CloseInstallSteps{});
}

std::string kept_words(const AppState& app, const SessionRecord& record) {
    if (is_embed(app) && !app.visit.keeping_here.is_on) return std::string{text(Text::embed_finish_kept)};
    if (!is_worth_keeping(record)) return std::string{text(Text::finish_nothing_held)};
    if (!app.visit.storage_works) return std::string{text(Text::finish_not_kept)};
    if (!is_embed(app)) return std::string{text(Text::finish_kept)};
    return text(Text::embed_kept_here, {std::to_string(app.kept.keys_here.size())});
}

void add_close(const AppState& app, ScreenBuilder& build) {
    build.button("finish.close", text(is_embed(app) ? Text::back_to_start : Text::back_to_today),
                 CloseFinish{});
}

void add_what_was_held(const AppState& app, ScreenBuilder& build) {
    const bool has_hurt = hurt(entry_of(app, *app.shown.finished));
    if (!has_hurt) add_fan(app, build, "finish.fan");
    add_held("finish.left", Side::left, *app.shown.finished, has_hurt, build);
    add_held("finish.right", Side::right, *app.shown.finished, has_hurt, build);
}

void present_next_time(const AppState& app, ScreenBuilder& build) {
    const bool rests = must_rest(app);
    build.heading("finish.next", 1, text(rests ? Text::next_after_pain : Text::next_time));
    build.lines("check_in.next", next_time_in_words(app, build.plan()));
    add_pain_advice(*app.shown.finished, build);
}

// What was held, and where it leads.
void present_over(const AppState& app, ScreenBuilder& build) {
    const FinishWords words = finish_words(app, *app.shown.finished);
    if (app.shown.check_in == CheckInStep::done)
        present_next_time(app, build);
    else
        build.heading("finish.title", 1, text(words.title));
    add_what_was_held(app, build);
    // After the answers the rules have the word.
    if (app.shown.check_in != CheckInStep::done) build.words("finish.advice", text(words.advice));
    build.words("finish.kept", kept_words(app, *app.shown.finished));
    add_offer(app, build);
    add_close(app, build);
}

void present_embed_finish(const AppState& app, ScreenBuilder& build) {
    const SessionRecord& record = *app.shown.finished;
    const FinishWords words = finish_words(app, record);
    // In a small frame what matters comes before the picture.
    const bool warns = record.ending == Ending::stopped_for_pain;
    if (!warns) present_figure(app, build);
    build.heading("finish.title", 1, text(words.title));
    if (warns) {
        build.words("finish.emergency", text(Text::advice_emergency));
        build.words("finish.advice", text(words.advice));
    }
    add_what_was_held(app, build);
    build.words("finish.kept", kept_words(app, record));
    if (may_keep_here(app)) build.button("finish.keep", text(Text::embed_keep), KeepHere{});
    if (!warns) build.words("finish.advice", text(words.advice));
    build.way_out("finish.full");
    add_close(app, build);
}

// One thing at a time: that it is over, then each question, then what follows. The figure stays as it is.
void present_steps(const AppState& app, ScreenBuilder& build) {
    present_figure(app, build);
    if (!rests_at_the_end(app) && !is_asking(app)) return present_over(app, build);
    if (rests_at_the_end(app)) {
        build.heading("finish.title", 1, text(finish_words(app, *app.shown.finished).title));
    } else {
        ask(app, build);
        build.words("finish.kept", kept_words(app, *app.shown.finished));
    }
    add_close(app, build);
}

}  // namespace

void present_finish(const AppState& app, ScreenBuilder& build) {
    is_embed(app) ? present_embed_finish(app, build) : present_steps(app, build);
    // Whether the backup of the steps has come is asked in their place.
    const bool asks = app.shown.question == Question::backup && !app.shown.shows_keys;
    if (asks) return present_question(app, build);
    if (app.shown.shows_install_steps) tell_install_steps(build);
}

}  // namespace stretch
