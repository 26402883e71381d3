// The day's mark, as a node of app/screens/fan_node.h tells it.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

// Width over height.
inline constexpr float fan_aspect = 2;

void fan(Page& page, const Node& node, Rect r);

}  // namespace stretch::ui
