// The number on the app's icon: sessions due today. A help where there is one, never the only sign.
#pragma once

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// None before the first session, once the week's goal is met, and while a professional should look first.
int badge_of(const AppState& app);
void set_badge(AppState& app, Effects& effects);

}  // namespace stretch
