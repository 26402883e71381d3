// A list of parts that leads to each, and the parts beside it: Settings in a wide window.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

bool has_parts(const Page& page);
void draw_parts(Page& page, Rect area);

}  // namespace stretch::ui
