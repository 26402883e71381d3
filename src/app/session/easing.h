// "Easier": the rest of a running session asks for less.
#pragma once

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/session/session.h"

namespace stretch {

// Whether there is anything left to ease for the leg in use.
bool can_ease(const AppState& app);
// Makes the running session easier, once, and says how. Nothing left to ease: nothing happens. Gives back
// what that ended: a hold that was already as long as the shorter one.
Step ease(AppState& app, Effects& effects);

}  // namespace stretch
