// A question over the screen: a card in the middle, the screen dimmed behind it.
#pragma once

#include "ui/widgets.h"

namespace stretch::ui {

[[gnu::noinline]] void draw_dialog(Page& page, const Node& dialog);

}  // namespace stretch::ui
