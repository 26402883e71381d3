#include "app/running.h"

#include <algorithm>
#include <string>

#include "app/coaching.h"
#include "app/keeping.h"
#include "app/store.h"
#include "core/routine/validate.h"
#include "core/save/running.h"
#include "core/session/continuation.h"

namespace stretch {
namespace {

constexpr std::string_view slots[] = {"hamstretch:running:a", "hamstretch:running:b"};

// Longer than any phase with its wait: a tab that has kept nothing for so long plays nothing.
constexpr std::int64_t longest_silence_ms = 130'000;

// A session whose end was kept, but whose slots were not yet cleared when the browser went away.
bool is_in_history(const AppState& app, const SessionRecord& record) {
    return std::ranges::any_of(app.history, [&record](const SessionRecord& kept) {
        return kept.started_utc_ms == record.started_utc_ms;
    });
}

bool can_go_on(const AppState& app, const RunningRecord& running) {
    const std::int64_t age_ms = app.utc_ms - running.saved_utc_ms;
    return age_ms > -longest_break_ms && age_ms < longest_break_ms &&
           running.so_far.ending != Ending::stopped_for_pain && running.so_far.exercise == app.exercise.id;
}

}  // namespace

SessionRecord record_of(const AppState& app, const Player& player) {
    return {.started_utc_ms = player.started_utc_ms,
            .offset_min = player.offset_min,
            .exercise = app.exercise.id,
            .dose = player.planned,
            .length = player.session.clock,
            .planned = planned_hold_per_leg(player.planned),
            .held = player.session.held,
            .ending = player.session.ending,
            .rungs = player.rungs,
            .by_hand = player.by_hand,
            .eased_left = player.eased_left,
            .eased_right = player.eased_right,
            .hurt_side = player.hurt_side,
            .check_in = {},
            .id = std::to_string(player.started_utc_ms) + ":" + app.tab_id};
}

void keep_running(AppState& app, Effects& effects) {
    if (is_embed(app) || !app.player) return;
    if (app.player->session.phase == 0) return;  // nothing done yet that could be gone on with
    const Player& player = *app.player;
    RunningRecord running{.so_far = record_of(app, player),
                          .eased = player.dose != player.planned ? std::optional{player.dose} : std::nullopt,
                          .phase = player.session.phase,
                          .saved_utc_ms = app.utc_ms,
                          .tab = app.tab_id,
                          .generation = ++app.running_generation};
    running.so_far.ending = player.session.easing ? Ending::stopped_for_pain : Ending::ended_early;
    store(app, std::string{slots[running.generation % 2]}, encode(running), effects);
}

void clear_running(AppState& app, Effects& effects) {
    app.broken_off.reset();
    app.offers_broken_off = false;
    for (const std::string_view slot : slots) remove(app, slot, effects);
}

void found_running(AppState& app, RunningRecord running, Effects& effects) {
    if (running.generation < app.running_generation) return;
    const bool is_watched = app.broken_off && app.broken_off->tab == running.tab;
    app.running_generation = running.generation;
    if (!is_watched) effects.push_back(WatchTab{running.tab});
    app.broken_off = std::move(running);
}

void running_is_cleared(AppState& app) {
    app.broken_off.reset();
    app.offers_broken_off = false;
}

void offer_broken_off(AppState& app, Certainty certainty, Effects& effects) {
    if (!app.broken_off) return;
    const RunningRecord& running = *app.broken_off;
    const std::int64_t silence_ms = app.utc_ms - running.saved_utc_ms;
    if (certainty == Certainty::guessed && silence_ms >= 0 && silence_ms < longest_silence_ms) return;
    if (is_in_history(app, running.so_far)) {
        if (app.player) return running_is_cleared(app);
        return clear_running(app, effects);
    }
    if (app.player || !can_go_on(app, running)) return keep_broken_off(app, effects);
    app.offers_broken_off = true;
    app.screen = app.finished ? app.screen : ScreenId::today;
}

void keep_broken_off(AppState& app, Effects& effects) {
    if (!app.broken_off) return;
    const SessionRecord record = app.broken_off->so_far;
    running_is_cleared(app);
    if (is_worth_keeping(record)) keep_session(app, record, effects);
    if (!app.player) clear_running(app, effects);
}

Step continue_broken_off(AppState& app, Effects& effects) {
    const RunningRecord running = *std::move(app.broken_off);
    running_is_cleared(app);
    const Dose dose = within(app.exercise.ranges, running.so_far.dose);
    const Dose eased = within(app.exercise.ranges, running.eased.value_or(dose));
    Timeline timeline = compile(app.exercise, eased);
    const std::size_t phase = continues_at(timeline, running.phase);
    timeline = with_setup_at(std::move(timeline), phase, app.exercise.lengths.setup);
    Step step = go_on(timeline, phase, running.so_far.length, running.so_far.held);
    Player player;
    player.dose = eased;
    player.planned = dose;
    player.rungs = running.so_far.rungs;
    player.by_hand = running.so_far.by_hand;
    player.eased_left = running.so_far.eased_left;
    player.eased_right = running.so_far.eased_right;
    player.timeline = std::move(timeline);
    player.started_utc_ms = running.so_far.started_utc_ms;
    player.offset_min = running.so_far.offset_min;
    app.player = std::move(player);
    app.screen = ScreenId::player;
    effects.push_back(KeepAwake{true});
    effects.push_back(MarkRunning{true});
    return step;
}

}  // namespace stretch
