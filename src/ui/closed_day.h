// Today while something closes the way to a session: what and why, and what opens it. An emergency has a look
// of its own.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

bool is_closed_day(const Page& page);
[[gnu::noinline]] void draw_closed_day(Page& page, Rect area);

}  // namespace stretch::ui
