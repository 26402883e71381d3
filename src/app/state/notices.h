// What the person is told besides the screen itself: by the live region, and by notices that stay until they
// are dismissed.
#pragma once

#include <string_view>

#include "app/state/state.h"

namespace stretch {

// For the polite live region. What one `update` announces is told together.
void announce(AppState& app, std::string_view words);
// Tells a thing in a notice, unless that notice stands there already; once the app is open, aloud too.
void tell_once(AppState& app, std::string_view words);
// The same of what came of something that was just done: again each time.
void tell_result(AppState& app, std::string_view words);

}  // namespace stretch
