// The browser's pointers as ImGui's one mouse.
#pragma once

#include "host/web/positions.h"

namespace stretch::web {

// Positions in CSS pixels of the canvas. A finger that is lifted is nowhere afterwards: nothing stays
// hovered.
void feed_pointer(PointerKind kind, float x, float y, bool is_touch);

// By so many CSS pixels; positive: the content moves up and to the left.
void feed_wheel(float dx, float dy);

}  // namespace stretch::web
