#include "ui/chart_marks.h"

#include <algorithm>
#include <cmath>

namespace stretch::ui {
namespace {

// How many steps begin within `length`.
int steps_over(float length, float step) {
    return static_cast<int>(std::ceil(length / step));
}

Colour colour_of_pain(const Colours& c) {
    return c.on_hurt == c.surface ? c.hurt : c.on_hurt;
}

void cross(Page& page, Rect r, bool upright) {
    constexpr float arm = 4;
    const ImVec2 at{r.centre_x(), r.centre_y()};
    const Colour colour = colour_of_pain(page.theme.colour);
    const float x = upright ? 0 : arm, y = upright ? arm * 1.3f : arm;
    const float x2 = upright ? arm * 1.3f : arm, y2 = upright ? 0 : -arm;
    stroke(page.list, {at.x - x, at.y - y}, {at.x + x, at.y + y}, 2.4f, colour);
    stroke(page.list, {at.x - x2, at.y - y2}, {at.x + x2, at.y + y2}, 2.4f, colour);
}

void square(Page& page, Rect r) {
    const Rect box = centred(r, 2 * point_radius, 2 * point_radius);
    fill(page.list, box, page.theme.colour.surface);
    outline(page.list, box, page.theme.colour.ink, 1, 2);
}

// Between dashes the ground shows, so that the line is seen across whatever is behind it.
void line_across(Page& page, Rect r) {
    constexpr float dash = 7, thickness = 2;
    fill(page.list, {r.x, r.centre_y() - thickness, r.w, 2 * thickness}, page.theme.colour.surface);
    const int dashes = steps_over(r.w, 2 * dash);
    for (int i = 0; i < dashes; ++i) {
        const float x = r.x + 2 * dash * static_cast<float>(i);
        fill(page.list, {x, r.centre_y() - thickness / 2, std::min(dash, r.right() - x), thickness},
             page.theme.colour.ink);
    }
}

void band(Page& page, Rect r) {
    const Colours& c = page.theme.colour;
    fill(page.list, r, c.outlined ? mix(c.surface, c.ink, 0.22f) : c.tint);
    for (const float y : {r.y, r.bottom()}) fill(page.list, {r.x, y - 0.5f, r.w, 1}, c.edge);
}

void bar_so_far(Page& page, Rect r) {
    fill(page.list, r, page.theme.colour.surface, 2);
    outline(page.list, r, page.theme.colour.accent, 2, 2);
}

}  // namespace

Colour grid_of(const Colours& colours) {
    return colours.outlined ? mix(colours.surface, colours.ink, 0.35f) : colours.line;
}

void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour) {
    constexpr float dash = 5, thickness = 2;
    const float dx = to.x - from.x, dy = to.y - from.y;
    const float length = std::sqrt(dx * dx + dy * dy);
    const int dashes = steps_over(length, 2 * dash);
    for (int i = 0; i < dashes; ++i) {
        const float begin = 2 * dash * static_cast<float>(i) / length;
        const float end = std::min(1.0f, begin + dash / length);
        list.AddLine({from.x + dx * begin, from.y + dy * begin}, {from.x + dx * end, from.y + dy * end},
                     packed(colour), thickness);
    }
}

void draw_mark(Page& page, Mark mark, Rect r) {
    const Colours& c = page.theme.colour;
    switch (mark) {
        case Mark::bar: return fill(page.list, r, c.accent, 2);
        case Mark::bar_so_far: return bar_so_far(page, r);
        case Mark::left_point:
            return page.list.AddCircleFilled({r.centre_x(), r.centre_y()}, point_radius, packed(c.accent));
        case Mark::right_point: return square(page, r);
        case Mark::pain:
        case Mark::left_pain: return cross(page, r, false);
        case Mark::right_pain: return cross(page, r, true);
        case Mark::line_across: return line_across(page, r);
        case Mark::band: return band(page, r);
    }
}

}  // namespace stretch::ui
