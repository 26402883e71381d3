#include "app/playing.h"

#include <algorithm>

#include "app/backup_reminder.h"
#include "app/coach.h"
#include "app/coaching.h"
#include "app/keeping.h"
#include "app/running.h"
#include "app/telling.h"
#include "app/words.h"

namespace stretch {
namespace {

// A dose of the link's or the person's own stands on no rung unless it is one.
LegRungs rungs_of(const TodaysPlan& plan) {
    if (plan.source != DoseSource::rules) return {};
    return {plan.left.decision.rung, plan.right.decision.rung};
}

// Not as the rules have it today: their dose is not taken, or the day is over.
bool is_by_hand(const AppState& app, const TodaysPlan& plan) {
    const bool is_other_dose = plan.source == DoseSource::person || plan.source == DoseSource::link;
    return is_other_dose || plan.left.by_hand || plan.right.by_hand || must_rest_today(app);
}

// While the legs change it is the one that has just been stretched.
Side leg_that_hurts(const Player& player) {
    const Phase& phase = player.timeline[player.session.phase];
    return phase.id == PhaseId::change ? other(phase.side) : phase.side;
}

CheckInStep first_question(const SessionRecord& record) {
    if (!is_worth_keeping(record)) return CheckInStep::none;
    return record.ending == Ending::stopped_for_pain ? CheckInStep::pain : CheckInStep::stretch;
}

void finish_in_embed(AppState& app, const SessionRecord& record, Effects& effects) {
    if (is_worth_keeping(record) && app.keeping_here.is_on) keep_here(app, record, effects);
    const HeldTime planned{planned_hold(record.dose, Side::left), planned_hold(record.dose, Side::right)};
    effects.push_back(TellFinished{record.held, planned, record.ending});
}

void finish(AppState& app, Effects& effects) {
    const SessionRecord record = record_of(app, *app.player);
    app.finished = record;
    app.player.reset();
    app.screen = ScreenId::finish;
    effects.push_back(KeepAwake{false});
    if (is_embed(app)) return finish_in_embed(app, record, effects);
    app.check_in = first_question(record);
    const bool is_kept = is_worth_keeping(record);
    if (is_kept) keep_session(app, record, effects);
    if (record.hurt_side && record.ending == Ending::stopped_for_pain)
        ease_own_dose(app, *record.hurt_side, effects);
    clear_running(app, effects);
    effects.push_back(MarkRunning{false});
    if (is_kept) remind_of_backup(app, effects);
}

}  // namespace

void start_session(AppState& app, Effects& effects) {
    keep_settings(app, effects);
    keep_brought_back(app, effects);
    const TodaysPlan plan = todays_plan(app);
    app.player = Player{.dose = plan.dose,
                        .planned = plan.dose,
                        .rungs = rungs_of(plan),
                        .by_hand = is_by_hand(app, plan),
                        .hurt_side = {},
                        .timeline = compile(app.exercise, plan.dose),
                        .session = {},
                        .started_utc_ms = app.utc_ms,
                        .offset_min = app.offset_min,
                        .caption = {}};
    app.finished.reset();
    app.screen = ScreenId::player;
    effects.push_back(KeepAwake{true});
    if (!is_embed(app)) effects.push_back(MarkRunning{true});
    take(app, begin(app.player->timeline), effects);
}

void take(AppState& app, const Step& step, Effects& effects) {
    const bool begins_easing = step.session.easing && !app.player->session.easing;
    app.player->session = step.session;
    tell_events(app, step.events, effects);
    if (step.session.state == RunState::finished) return finish(app, effects);
    const bool is_boundary =
        std::ranges::find(step.events, EventId::phase_started, &Event::id) != step.events.end();
    if (is_boundary || begins_easing) keep_running(app, effects);
}

bool can_steer(const AppState& app) {
    return app.player && !app.player->asks_to_end && !app.shows_keys && !app.player->session.easing;
}

void pause_or_resume(AppState& app, Effects& effects) {
    Session& session = app.player->session;
    if (session.state == RunState::waiting) {
        session = say_ready(session, app.player->timeline);
        return;
    }
    const bool was_paused = session.state == RunState::paused;
    session = was_paused ? resume(session) : pause(session);
    effects.push_back(KeepAwake{was_paused});
    if (was_paused) {
        const Phase phase = current_phase(session, app.player->timeline);
        announce(app, text(Text::announce_resumed, {text(phase_title(phase.id))}));
    } else {
        effects.push_back(StopSpeaking{});
        announce(app, text(Text::announce_paused));
    }
}

void stop_for_pain(AppState& app, Effects& effects) {
    app.player->asks_to_end = false;
    app.shows_keys = false;
    if (can_steer(app)) app.player->hurt_side = leg_that_hurts(*app.player);
    take(app, stop_for_pain(app.player->session, app.player->timeline), effects);
}

void interrupt(AppState& app, Effects& effects) {
    if (!app.player) return;
    app.player->was_running = app.player->session.state == RunState::running;
    app.player->session = pause(app.player->session);
    effects.push_back(StopSpeaking{});
}

void go_on(AppState& app) {
    if (app.player && app.player->was_running) app.player->session = resume(app.player->session);
}

}  // namespace stretch
