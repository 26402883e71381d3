// Kept values on their way into the app and out of it again, each by the kind that its key names.
#pragma once

#include <string_view>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// Takes one kept value into the app, or sets it aside. A key of no kind is left alone.
void load_stored(AppState& app, std::string_view key, std::string_view value, Effects& effects);
// Takes out of the app what another tab has removed. A session that is folded into its month stays.
void forget_stored(AppState& app, std::string_view key);

}  // namespace stretch
