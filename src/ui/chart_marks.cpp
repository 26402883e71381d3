#include "ui/chart_marks.h"

#include <algorithm>
#include <cmath>

namespace stretch::ui {
namespace {

// How many steps begin within `length`.
int steps_over(float length, float step) {
    return static_cast<int>(std::ceil(length / step));
}

void hatched(Page& page, Rect r) {
    const Colours& c = page.theme.colour;
    constexpr float apart = 5;
    fill(page.list, r, c.surface, 2);
    ImGui::PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, true);
    const int lines = steps_over(r.h + 2 * r.w, apart);
    for (int i = 0; i < lines; ++i) {
        const float y = r.y - r.w + apart * static_cast<float>(i);
        page.list.AddLine({r.x - 1, y + r.w + 1}, {r.right() + 1, y - 1}, packed(c.ink_soft), 1.2f);
    }
    ImGui::PopClipRect();
    outline(page.list, r, c.ink_soft, 2, 1.5f);
}

void cross(Page& page, Rect r, bool upright) {
    constexpr float arm = 4;
    const ImVec2 at{r.centre_x(), r.centre_y()};
    const Colour colour = page.theme.colour.on_hurt == page.theme.colour.surface ? page.theme.colour.hurt
                                                                                 : page.theme.colour.on_hurt;
    const float x = upright ? 0 : arm, y = upright ? arm * 1.3f : arm;
    const float x2 = upright ? arm * 1.3f : arm, y2 = upright ? 0 : -arm;
    stroke(page.list, {at.x - x, at.y - y}, {at.x + x, at.y + y}, 2.4f, colour);
    stroke(page.list, {at.x - x2, at.y - y2}, {at.x + x2, at.y + y2}, 2.4f, colour);
}

void square(Page& page, Rect r) {
    const float half = point_radius(Mark::right_point);
    const Rect box{r.centre_x() - half, r.centre_y() - half, 2 * half, 2 * half};
    outline(page.list, box, page.theme.colour.ink, 1, 2);
}

}  // namespace

void dashed(ImDrawList& list, float from_x, float to_x, float y, float dash, float thickness, Colour colour) {
    const int dashes = steps_over(to_x - from_x, 2 * dash);
    for (int i = 0; i < dashes; ++i) {
        const float x = from_x + 2 * dash * static_cast<float>(i);
        fill(list, {x, y - thickness / 2, std::min(dash, to_x - x), thickness}, colour);
    }
}

void draw_mark(Page& page, Mark mark, Rect r) {
    const Colours& c = page.theme.colour;
    switch (mark) {
        case Mark::left_bar: return fill(page.list, r, c.accent, 2);
        case Mark::right_bar: return hatched(page, r);
        case Mark::planned: return fill(page.list, {r.x, r.centre_y() - 1, r.w, 2}, c.ink);
        case Mark::left_point:
            return page.list.AddCircleFilled({r.centre_x(), r.centre_y()}, point_radius(mark),
                                             packed(c.accent));
        case Mark::right_point: return square(page, r);
        case Mark::left_pain: return cross(page, r, false);
        case Mark::right_pain: return cross(page, r, true);
        case Mark::low_line: return dashed(page.list, r.x, r.right(), r.centre_y(), 2.5f, 2, c.ink_soft);
        case Mark::high_line: return dashed(page.list, r.x, r.right(), r.centre_y(), 7, 2, c.ink_soft);
    }
}

}  // namespace stretch::ui
