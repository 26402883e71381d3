// What is heard, said and announced when something happens in a session.
#pragma once

#include <string_view>

#include "app/effect.h"
#include "app/state.h"

namespace stretch {

// Turns the events of one step into effects. What is already past by more than a second is not heard any
// more.
void tell_events(AppState& app, const std::vector<Event>& events, Effects& effects);

// For the polite live region. What one `update` announces is told together.
void announce(AppState& app, std::string_view words);

}  // namespace stretch
