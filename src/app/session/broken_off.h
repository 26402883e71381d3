// The session under way as it is kept: two slots in turn, written when a phase begins and when the page goes
// out of sight. What is found in them at the next start was broken off by a reload, a crash or a kill.
#pragma once

#include "app/state/effect.h"
#include "app/state/memory_command.h"
#include "app/state/state.h"

namespace stretch {

// A session broken off longer ago is not gone on with: the leg has cooled down, and it may be another day.
inline constexpr std::int64_t longest_break_ms = 2LL * 60 * 60 * 1000;

// The record of the session being played, as it would be kept were it over now.
SessionRecord record_of(const AppState& app, const Player& player);

void keep_running(AppState& app, Effects& effects);
void clear_running(AppState& app, Effects& effects);

// A running session kept by an earlier visit or another tab. The newer one counts.
void found_running(AppState& app, RunningRecord running, Effects& effects);
// Another tab has finished it.
void running_is_cleared(AppState& app);
// Nobody plays it any more: it is offered, or kept as it was when it is too old for that. Without certainty
// it is left alone as long as somebody may still be in its longest phase.
void offer_broken_off(AppState& app, Certainty certainty, Effects& effects);
void keep_broken_off(AppState& app, Effects& effects);

// Whether it is not too long ago, and nothing has closed the way meanwhile.
bool may_continue(const AppState& app);
// Makes the player stand where the broken-off session goes on; gives back its first step.
Step continue_broken_off(AppState& app, Effects& effects);
// At once afterwards, so that no other tab asks about it any more.
void tell_going_on(AppState& app, Effects& effects);

}  // namespace stretch
