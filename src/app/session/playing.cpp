#include "app/session/playing.h"

#include <algorithm>

#include "app/keep/backup_reminder.h"
#include "app/keep/kept_sessions.h"
#include "app/plan/change_plan.h"
#include "app/plan/todays_plan.h"
#include "app/session/broken_off.h"
#include "app/session/telling.h"
#include "app/state/notices.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

// A dose of the link's or the person's own stands on no rung unless it is one.
PerLeg<int> rungs_of(const TodaysPlan& plan) {
    if (plan.source != DoseSource::rules) return {};
    return {plan.legs.left.decision.rung, plan.legs.right.decision.rung};
}

// Not as the rules have it today: their dose is not taken, or the day is over.
bool is_by_hand(const AppState& app, const TodaysPlan& plan) {
    const bool is_other_dose = plan.source == DoseSource::person || plan.source == DoseSource::link;
    return is_other_dose || plan.legs.left.by_hand || plan.legs.right.by_hand || must_rest(app);
}

// While the legs change it is the one that has just been stretched.
Side leg_that_hurts(const Player& player) {
    const Phase& phase = player.timeline[player.session.phase];
    return phase.kind == PhaseKind::change ? other(phase.side) : phase.side;
}

// Of what was hardly begun nothing is asked, unless it hurt.
CheckInStep first_question(const AppState& app, const SessionRecord& record) {
    if (record.ending == Ending::stopped_for_pain) return CheckInStep::place;
    return counts_for_the_day(entry_of(app, record)) ? CheckInStep::stretch : CheckInStep::none;
}

void ask_first(AppState& app) {
    const Text question = app.shown.check_in == CheckInStep::place ? Text::ask_where : Text::ask_stretch;
    announce_question(app, text(question));
}

void finish_in_embed(AppState& app, const SessionRecord& record, Effects& effects) {
    if (is_worth_keeping(record) && app.visit.keeping_here.is_on) keep_here(app, record, effects);
    const HeldTime planned{planned_hold(record.dose, Side::left), planned_hold(record.dose, Side::right)};
    effects.push_back(TellFinished{record.held, planned, record.ending});
}

void finish(AppState& app, Effects& effects) {
    const SessionRecord record = record_of(app, *app.play);
    app.shown.finished = record;
    app.play.reset();
    app.shown.screen = ScreenId::finish;
    effects.push_back(KeepAwake{false});
    if (is_embed(app)) return finish_in_embed(app, record, effects);
    app.shown.check_in = first_question(app, record);
    app.shown.resting = app.shown.check_in != CheckInStep::none ? rest_at_the_end : Millis{};
    const bool is_kept = is_worth_keeping(record);
    if (is_kept) keep_session(app, record, effects);
    if (record.hurt_side && record.ending == Ending::stopped_for_pain)
        ease_own_dose(app, *record.hurt_side, effects);
    clear_running(app, effects);
    effects.push_back(MarkRunning{false});
    if (is_kept) remind_of_backup(app, effects);
}

}  // namespace

bool rests_at_the_end(const AppState& app) {
    return app.shown.finished && app.shown.resting > Millis{};
}

void pass_time(AppState& app, Millis dt, Effects& effects) {
    if (app.play) {
        const Millis before = app.play->session.clock;
        const Step step = advance(app.play->session, app.play->timeline, dt);
        dt -= step.session.clock - before;
        take(app, step, effects);
    }
    if (app.play || !rests_at_the_end(app)) return;
    app.shown.resting = std::max(Millis{}, app.shown.resting - dt);
    if (app.shown.resting == Millis{}) ask_first(app);
}

void start_session(AppState& app, Effects& effects) {
    keep_settings(app, effects);
    keep_brought_back(app, effects);
    const TodaysPlan plan = todays_plan(app);
    app.play = Player{.dose = plan.dose,
                      .planned = plan.dose,
                      .rungs = rungs_of(plan),
                      .by_hand = is_by_hand(app, plan),
                      .eased = {},
                      .hurt_side = {},
                      .timeline = compile(app.given.exercises, plan.dose),
                      .session = {},
                      .started_utc_ms = app.now.utc_ms,
                      .offset_min = app.now.offset_min,
                      .caption = {}};
    app.shown.finished.reset();
    app.shown.screen = ScreenId::player;
    effects.push_back(KeepAwake{true});
    if (!is_embed(app)) effects.push_back(MarkRunning{true});
    take(app, begin(app.play->timeline), effects);
}

void take(AppState& app, const Step& step, Effects& effects) {
    const bool begins_easing = step.session.easing && !app.play->session.easing;
    app.play->session = step.session;
    tell_events(app, step.events, effects);
    if (step.session.state == RunState::finished) return finish(app, effects);
    const bool is_boundary =
        std::ranges::find(step.events, EventId::phase_started, &Event::id) != step.events.end();
    if (is_boundary || begins_easing) keep_running(app, effects);
}

bool can_steer(const AppState& app) {
    return app.play && !is_asked(*app.play) && !app.shown.shows_keys && !app.play->session.easing;
}

void pause_or_resume(AppState& app, Effects& effects) {
    Session& session = app.play->session;
    if (session.state == RunState::waiting) return begin_count_in(app);
    const bool was_paused = session.state == RunState::paused;
    session = was_paused ? resume(session) : pause(session);
    effects.push_back(KeepAwake{was_paused});
    if (was_paused) {
        const Phase phase = current_phase(session, app.play->timeline);
        const PhaseWords words(app.given.exercises, app.play->dose);
        announce(app, text(Text::announce_resumed, {words.title(phase)}));
    } else {
        effects.push_back(StopSpeaking{});
        announce(app, text(Text::announce_paused));
    }
}

void begin_count_in(AppState& app) {
    Session& session = app.play->session;
    const std::optional<Millis> gate = app.play->timeline[session.phase].gate;
    if (!gate || session.elapsed > *gate) return;
    session = say_ready(session, app.play->timeline);
    if (session.state != RunState::running) return;
    const Millis left = time_left_in_phase(session, app.play->timeline);
    announce(app, text(Text::announce_ready, {std::to_string(seconds_rounded_up(left))}));
}

void stop_for_pain(AppState& app, Effects& effects) {
    app.play->asks_to_end = app.play->asks_about_form = false;
    app.shown.shows_keys = false;
    if (can_steer(app)) app.play->hurt_side = leg_that_hurts(*app.play);
    if (app.play->session.state == RunState::paused) effects.push_back(KeepAwake{true});
    take(app, stop_for_pain(app.play->session, app.play->timeline), effects);
}

void interrupt(AppState& app, Effects& effects) {
    if (!app.play) return;
    app.play->was_running = app.play->session.state == RunState::running;
    app.play->session = pause(app.play->session);
    effects.push_back(StopSpeaking{});
}

void go_on(AppState& app) {
    if (app.play && app.play->was_running) app.play->session = resume(app.play->session);
}

}  // namespace stretch
