#include "app/session/broken_off.h"

#include <algorithm>
#include <string>

#include "app/keep/kept_sessions.h"
#include "app/keep/store.h"
#include "app/plan/todays_plan.h"
#include "app/state/memory_command.h"
#include "core/routine/within.h"
#include "core/save/keys.h"
#include "core/save/running.h"
#include "core/session/continuation.h"

namespace stretch {
namespace {

// Longer than any phase with its wait: a tab that has kept nothing for so long plays nothing.
constexpr std::int64_t longest_silence_ms = 130'000;

// The session of that start, where its end was kept, but its slots were not yet cleared when the browser went
// away, or another tab has kept a part of it. None: it is not in the history.
const SessionRecord* in_history(const AppState& app, std::int64_t started_utc_ms) {
    const auto kept = std::ranges::find(app.kept.history, started_utc_ms, &SessionRecord::started_utc_ms);
    return kept == app.kept.history.end() ? nullptr : &*kept;
}

// One session has one key, whichever tabs have kept it; one that only began in the same instant has its own.
std::string id_of(const AppState& app, const Player& player) {
    const SessionRecord* kept = player.goes_on ? in_history(app, player.started_utc_ms) : nullptr;
    return kept != nullptr ? kept->id : std::to_string(player.started_utc_ms) + ":" + app.given.tab_id;
}

void keep_as_running(AppState& app, Effects& effects) {
    const Player& player = *app.play;
    app.kept.running_generation = next_generation(app.kept.running_generation);
    RunningRecord running{.so_far = record_of(app, player),
                          .eased = player.dose != player.planned ? std::optional{player.dose} : std::nullopt,
                          .phase = player.session.phase,
                          .saved_utc_ms = app.now.utc_ms,
                          .tab = app.given.tab_id,
                          .generation = app.kept.running_generation};
    running.so_far.ending = player.session.easing ? Ending::stopped_for_pain : Ending::ended_early;
    store_in_turn(app, KeptKind::running, running.generation, encode(running), effects);
}

bool can_go_on(const AppState& app, const RunningRecord& running) {
    const std::int64_t age_ms = app.now.utc_ms - running.saved_utc_ms;
    return age_ms > -longest_break_ms && age_ms < longest_break_ms &&
           running.so_far.ending != Ending::stopped_for_pain &&
           has_exercises(app.given.exercises, running.so_far.dose);
}

}  // namespace

SessionRecord record_of(const AppState& app, const Player& player) {
    return {.started_utc_ms = player.started_utc_ms,
            .offset_min = player.offset_min,
            .dose = player.planned,
            .length = player.session.clock,
            .planned = planned_hold_per_leg(player.planned),
            .held = player.session.held,
            .ending = player.session.ending,
            .rungs = player.rungs,
            .by_hand = player.by_hand,
            .eased = player.eased,
            .hurt_side = player.hurt_side,
            .check_in = {},
            .ended_utc_ms = app.now.utc_ms,
            .id = id_of(app, player)};
}

void keep_running(AppState& app, Effects& effects) {
    if (is_embed(app) || !app.play) return;
    if (app.play->session.phase == 0) return;  // nothing done yet that could be gone on with
    keep_as_running(app, effects);
}

void clear_running(AppState& app, Effects& effects) {
    app.kept.broken_off.reset();
    app.kept.offers_broken_off = false;
    for (const std::uint64_t slot : {0U, 1U}) remove(app, slot_key(KeptKind::running, slot), effects);
}

void found_running(AppState& app, RunningRecord running, Effects& effects) {
    if (running.generation < app.kept.running_generation) return;
    const bool is_watched = app.kept.broken_off && app.kept.broken_off->tab == running.tab;
    app.kept.running_generation = running.generation;
    if (!is_watched) {
        // Somebody goes on with it: there is nothing to ask any more.
        app.kept.offers_broken_off = false;
        effects.push_back(WatchTab{running.tab});
    }
    app.kept.broken_off = std::move(running);
}

void running_is_cleared(AppState& app) {
    app.kept.broken_off.reset();
    app.kept.offers_broken_off = false;
}

bool may_continue(const AppState& app) {
    return app.kept.broken_off && can_go_on(app, *app.kept.broken_off) && may_start(app, todays_plan(app));
}

void offer_broken_off(AppState& app, Certainty certainty, Effects& effects) {
    if (!app.kept.broken_off) return;
    const RunningRecord& running = *app.kept.broken_off;
    const std::int64_t silence_ms = app.now.utc_ms - running.saved_utc_ms;
    if (certainty == Certainty::guessed && silence_ms >= 0 && silence_ms < longest_silence_ms) return;
    if (in_history(app, running.so_far.started_utc_ms) != nullptr) {
        if (app.play) return running_is_cleared(app);
        return clear_running(app, effects);
    }
    if (app.play || !may_continue(app)) return keep_broken_off(app, effects);
    app.kept.offers_broken_off = true;
    app.shown.screen = app.shown.finished ? app.shown.screen : ScreenId::today;
}

void keep_broken_off(AppState& app, Effects& effects) {
    if (!app.kept.broken_off) return;
    const SessionRecord record = app.kept.broken_off->so_far;
    running_is_cleared(app);
    const bool is_kept = in_history(app, record.started_utc_ms) != nullptr;
    if (!is_kept && is_worth_keeping(record)) keep_session(app, record, effects);
    if (!app.play) clear_running(app, effects);
}

void tell_going_on(AppState& app, Effects& effects) {
    // In its first preparation nothing of a session is kept otherwise.
    if (app.play && app.play->session.phase == 0) keep_as_running(app, effects);
}

Step continue_broken_off(AppState& app, Effects& effects) {
    const RunningRecord running = *std::move(app.kept.broken_off);
    running_is_cleared(app);
    const Dose dose = within(app.given.exercises, running.so_far.dose);
    const Dose eased = within(app.given.exercises, running.eased.value_or(dose));
    Timeline timeline = compile(app.given.exercises, eased);
    const std::size_t phase = continues_at(timeline, running.phase);
    const Exercise& exercise = app.given.exercises.of(dose, timeline[phase].side);
    timeline = with_setup_at(std::move(timeline), phase, exercise.length_of(PhaseKind::setup));
    Step step = go_on(timeline, phase, running.so_far.length, running.so_far.held);
    Player player;
    player.dose = eased;
    player.planned = dose;
    player.rungs = running.so_far.rungs;
    player.by_hand = running.so_far.by_hand;
    player.eased = running.so_far.eased;
    player.timeline = std::move(timeline);
    player.started_utc_ms = running.so_far.started_utc_ms;
    player.offset_min = running.so_far.offset_min;
    player.goes_on = true;
    app.play = std::move(player);
    app.shown.screen = ScreenId::player;
    effects.push_back(KeepAwake{true});
    effects.push_back(MarkRunning{true});
    return step;
}

}  // namespace stretch
