// The marks of charts and of what they mean: bars, points and lines that differ in shape, not in colour
// alone.
#pragma once

#include "ui/page.h"
#include "ui/paint.h"

namespace stretch::ui {

enum class Mark {
    left_bar,
    right_bar,
    planned,  // a short line across a bar
    left_point,
    right_point,
    left_pain,
    right_pain,
    low_line,   // dotted
    high_line,  // dashed
};

// Fills `r`: a bar of its size, or a mark in its middle.
void draw_mark(Page& page, Mark mark, Rect r);

// A line across, in dashes as long as the gaps.
void dashed(ImDrawList& list, float from_x, float to_x, float y, float dash, float thickness, Colour colour);

inline float point_radius(Mark mark) {
    return mark == Mark::left_point ? 4.5f : 6.0f;
}

}  // namespace stretch::ui
