// The marks of charts and of what they mean: bars, points and lines that differ in shape, not in colour
// alone.
#pragma once

#include "ui/page.h"
#include "ui/paint.h"

namespace stretch::ui {

enum class Mark {
    bar,
    bar_so_far,  // of a time that is under way
    left_point,
    right_point,
    pain,
    left_pain,
    right_pain,
    line_across,  // dashed
    band,
};

// Fills `r`: a bar or a band of its size, or a mark in its middle.
void draw_mark(Page& page, Mark mark, Rect r);

// The lines that only help to read a height: fainter than any mark, in every theme.
Colour grid_of(const Colours& colours);
// The right leg's line; the left one's is whole.
void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour);

inline constexpr float point_radius = 4;
// Points of both legs nearer than this are moved apart.
inline constexpr float points_apart = 2 * point_radius + 1;

}  // namespace stretch::ui
