// The figure: draws a Scene in a rectangle.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

// Dragging turns the camera; a double click (or tap) returns it, but in a session, where taps pause.
void figure(Page& page, const Node& node, Rect r);

// The same; of the `picture` the part that lies outside `place` is not answered for.
void cropped_figure(Page& page, const Node& node, Rect place, Rect picture);

// The same picture without the camera: what a press on it means is the caller's.
void still_figure(Page& page, const Node& node, Rect r);

// The body of any scene, small and by itself: nothing is to be pressed.
void small_figure(Page& page, const Scene& scene, Rect r);

// Where a place on the canvas lies in a scene that is drawn in `r`.
Point in_scene(const Scene& scene, Rect r, Point at);

// Width over height of the scene's frame.
float figure_aspect(const Scene& scene);

}  // namespace stretch::ui
