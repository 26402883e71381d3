// When to ask for a backup: after each 20 sessions without one, and after a week where the browser forgets.
// And honest words about how long the browser keeps things.
#pragma once

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// Tells it in a notice, and notes when, so that nobody is asked again for the same sessions.
void remind_of_backup(AppState& app, Effects& effects);
// Sessions have come out of a backup: nobody is asked for one because of them.
void count_as_backed_up(AppState& app, Effects& effects);

}  // namespace stretch
