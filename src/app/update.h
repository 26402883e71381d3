#pragma once

#include "app/command.h"
#include "app/effect.h"
#include "app/state.h"

namespace stretch {

// The only writer of AppState. A new Command does not compile until it is answered here.
Effects update(AppState& app, const Command& command);

}  // namespace stretch
