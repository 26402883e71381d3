// When the host has to call again though nobody has touched anything.
#pragma once

#include <optional>

#include "app/state/state.h"

namespace stretch {

// Time until something happens by itself, the change of a shown second included; none: only a command changes
// anything.
std::optional<Millis> next_wake(const AppState& app);

}  // namespace stretch
