// What each command does, group by group; the overloads of a group stand in the order of its header.
#pragma once

#include "app/state/command.h"
#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// What the answers of each group have in hand.
struct Answering {
    AppState& app_;
    Effects& effects_;
};

void answer(AppState& app, const SessionCommand& command, Effects& effects);
void answer(AppState& app, const PlanCommand& command, Effects& effects);
void answer(AppState& app, const HistoryCommand& command, Effects& effects);
void answer(AppState& app, const MemoryCommand& command, Effects& effects);
void answer(AppState& app, const PageCommand& command, Effects& effects);

}  // namespace stretch
