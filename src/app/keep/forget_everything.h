// Nothing is kept any more, and nothing on the screen says otherwise.
#pragma once

#include "app/state/state.h"

namespace stretch {

// Empties the app of everything that was kept, and leaves each screen and dialog that shows some of it. A
// session under way goes on.
void forget_everything(AppState& app);

}  // namespace stretch
