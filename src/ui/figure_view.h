// The figure: draws a Scene in a rectangle.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

// Dragging turns the camera, a double click (or tap) returns it.
void figure(Page& page, const Node& node, Rect r);

// Width over height of the scene's frame.
float figure_aspect(const Scene& scene);

}  // namespace stretch::ui
