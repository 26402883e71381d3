// What is heard, said and announced when something happens in a session.
#pragma once

#include <vector>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// Turns the events of one step into effects. What is already past by more than a second is not heard any
// more.
void tell_events(AppState& app, const std::vector<Event>& events, Effects& effects);

}  // namespace stretch
