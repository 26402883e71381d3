// The list of sessions, by week, latest first.
#pragma once

#include "app/screens/screen_builder.h"

namespace stretch {

void add_sessions(const AppState& app, ScreenBuilder& build);

}  // namespace stretch
