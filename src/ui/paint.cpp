#include "ui/paint.h"

#include <cmath>

namespace stretch::ui {

namespace {
constexpr float pi_f = 3.14159265f;
}

void fill(ImDrawList& list, Rect r, Colour colour, float radius) {
    if (colour.alpha == 0) return;
    list.AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, packed(colour), radius);
}

void outline(ImDrawList& list, Rect r, Colour colour, float radius, float thickness) {
    const Rect line = inset(r, thickness / 2, thickness / 2);  // the stroke stays inside `r`
    // ImGui draws rectangles half a pixel further in, for lines one pixel thick.
    list.AddRect({line.x - 0.5f, line.y - 0.5f}, {line.right() + 0.5f, line.bottom() + 0.5f}, packed(colour),
                 std::max(0.0f, radius - thickness / 2), 0, thickness);
}

void tapered(ImDrawList& list, ImVec2 from, ImVec2 to, float from_diameter, float to_diameter,
             Colour colour) {
    const float dx = to.x - from.x, dy = to.y - from.y;
    const float length = std::sqrt(dx * dx + dy * dy);
    const float r1 = from_diameter / 2, r2 = to_diameter / 2;
    if (length <= std::abs(r1 - r2) + 0.01f) {
        list.AddCircleFilled(r1 > r2 ? from : to, std::max(r1, r2), packed(colour));
        return;
    }
    // The outline is the hull of two circles: they meet the common tangents at `lean` from the axis.
    const float axis = std::atan2(dy, dx);
    const float lean = std::acos((r1 - r2) / length);
    list.PathArcTo(from, r1, axis + lean, axis + 2 * pi_f - lean);
    list.PathArcTo(to, r2, axis - lean, axis + lean);
    list.PathFillConvex(packed(colour));
}

void arc(ImDrawList& list, ImVec2 centre, float radius, float thickness, float from, float to,
         Colour colour) {
    if (to - from <= 0.0005f) return;
    const float start = (from - 0.25f) * 2 * pi_f, end = (to - 0.25f) * 2 * pi_f;
    const bool whole = to - from >= 0.9995f;
    list.PathArcTo(centre, radius, start, end);
    list.PathStroke(packed(colour), 0, thickness);
    if (whole) return;
    for (const float angle : {start, end}) {
        const ImVec2 tip{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
        list.AddCircleFilled(tip, thickness / 2, packed(colour));
    }
}

}  // namespace stretch::ui
