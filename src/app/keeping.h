// What is kept between visits, and under which keys.
#pragma once

#include <string_view>

#include "app/effect.h"
#include "app/state.h"

namespace stretch {

// How long settings rest unchanged before they are kept: a slider that is dragged is one change, not fifty.
inline constexpr Millis settings_rest = 500_ms;

// Takes one kept value into the app, or sets it aside.
void load_stored(AppState& app, std::string_view key, std::string_view value, Effects& effects);

// Writes the older of the two slots, so that the newer one stands whatever happens.
void keep_settings(AppState& app, Effects& effects);

// One key for each session, written once: two tabs then lose nothing.
void keep_session(AppState& app, const SessionRecord& record, Effects& effects);

}  // namespace stretch
