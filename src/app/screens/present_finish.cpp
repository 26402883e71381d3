// The end of a session: what was held, the check-in, and what follows for the next time.
#include <array>
#include <cassert>

#include "app/keep/kept_sessions.h"
#include "app/plan/pain_words.h"
#include "app/plan/plan_words.h"
#include "app/plan/reminders.h"
#include "app/screens/screen_builder.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

struct FinishWords {
    Text title;
    Text advice;
};

// Praise is for what was done: at least half of the seconds of each leg.
FinishWords finish_words(const AppState& app, const SessionRecord& record) {
    switch (record.ending) {
        case Ending::none:
        case Ending::completed:
            if (!was_done(entry_of(app, record))) return {Text::finish_over, Text::finish_advice_little};
            return {Text::finish_done, Text::finish_advice_done};
        case Ending::ended_early: return {Text::finish_ended, Text::finish_advice_ended};
        case Ending::stopped_for_pain: return {Text::finish_stopped, Text::finish_advice_pain};
    }
    assert(false);
    return {};
}

void add_held(std::string_view id, Side side, const SessionRecord& record, ScreenBuilder& build) {
    const Millis planned = planned_hold(record.dose, side);
    Node& node = build.add(id, Role::text,
                           text(Text::finish_held, {text(leg(side)), whole_seconds(record.held.of(side)),
                                                    whole_seconds(planned)}));
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

void ask_stretch(ScreenBuilder& build) {
    build.heading("check_in.title", 2, text(Text::ask_stretch));
    for (const StretchWord& word : stretch_words) {
        const std::string number = std::to_string(word.number);
        build.button("check_in.stretch." + number, text(Text::stretch_word, {text(word.words), number}),
                     CheckIn{word.number});
    }
}

void ask_pain(Ending ending, ScreenBuilder& build) {
    const bool it_hurt = ending == Ending::stopped_for_pain;
    build.heading("check_in.title", 2, text(it_hurt ? Text::ask_where : Text::ask_pain));
    if (it_hurt) build.words("check_in.how", text(Text::ask_where_how));
    for (const PainPlace place : places_as_asked) {
        if (it_hurt && place == PainPlace::none) continue;
        build.button("check_in.pain." + std::to_string(static_cast<int>(place)), text(words_of(place)),
                     CheckInPain{place});
    }
}

void ask_bottom(ScreenBuilder& build) {
    build.heading("check_in.title", 2, text(Text::ask_bottom));
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

void add_next_time(const AppState& app, ScreenBuilder& build) {
    build.heading("check_in.title", 2, text(Text::next_time));
    build.lines("check_in.next", why_with_rules(app, build.plan()));
    add_pain_advice(*app.shown.finished, build);
}

bool is_asking(const AppState& app) {
    switch (app.shown.check_in) {
        case CheckInStep::stretch:
        case CheckInStep::pain:
        case CheckInStep::bottom: return true;
        case CheckInStep::none:
        case CheckInStep::done:
        case CheckInStep::skipped: break;
    }
    return false;
}

void add_check_in(const AppState& app, ScreenBuilder& build) {
    switch (app.shown.check_in) {
        case CheckInStep::stretch: ask_stretch(build); break;
        case CheckInStep::pain: ask_pain(app.shown.finished->ending, build); break;
        case CheckInStep::bottom: ask_bottom(build); break;
        case CheckInStep::done: return add_next_time(app, build);
        case CheckInStep::none:
        case CheckInStep::skipped: return;
    }
    build.button("check_in.skip", text(Text::questions_skip), SkipCheckIn{});
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

// One thing at a time; and after the answer where it hurt the rule's sentence is the advice.
bool shows_advice(const AppState& app) {
    if (is_asking(app)) return false;
    return app.shown.finished->ending != Ending::stopped_for_pain || app.shown.check_in != CheckInStep::done;
}

}  // namespace

void present_finish(const AppState& app, ScreenBuilder& build) {
    const SessionRecord& record = *app.shown.finished;
    const FinishWords words = finish_words(app, record);
    build.heading("finish.title", 1, text(words.title));
    // In a small frame what matters comes before the picture.
    const bool warns_at_once = is_embed(app) && record.ending == Ending::stopped_for_pain;
    if (warns_at_once)
        build.words("finish.emergency", text(Text::advice_emergency));
    else
        present_figure(app, build);
    add_held("finish.left", Side::left, record, build);
    add_held("finish.right", Side::right, record, build);
    add_check_in(app, build);
    if (shows_advice(app)) build.words("finish.advice", text(words.advice));
    build.words("finish.kept", kept_words(app, record));
    if (may_keep_here(app)) build.button("finish.keep", text(Text::embed_keep), KeepHere{});
    if (is_embed(app)) build.way_out("finish.full");
    if (!is_asking(app) && !is_embed(app)) add_offer(app, build);
    build.button("finish.close", text(is_embed(app) ? Text::back_to_start : Text::back_to_today),
                 CloseFinish{});
    // Whether the backup of the steps has come is asked in their place.
    const bool asks = app.shown.question == Question::backup && !app.shown.shows_keys;
    if (asks) return present_question(app, build);
    if (app.shown.shows_install_steps) tell_install_steps(build);
}

}  // namespace stretch
