#include "ui/paint.h"

#include <cmath>
#include <cstdint>
#include <iterator>

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

void soft_shadow(ImDrawList& list, Rect r, Colour colour, float radius) {
    if (colour.alpha == 0) return;
    constexpr float depth = 8, reach = 28;
    constexpr int corner_steps = 6;
    constexpr int around = 4 * (corner_steps + 1);
    // Darkest under the card's own edge and gone at the outermost ring, steeper near the card.
    constexpr struct {
        float out, share;
    } rings[] = {{-0.3f, 1}, {0.12f, 0.52f}, {0.45f, 0.17f}, {1, 0}};
    constexpr int ring_count = static_cast<int>(std::size(rings));
    const Rect low{r.x, r.y + depth, r.w, r.h};
    list.PrimReserve((ring_count - 1) * around * 6, ring_count * around);
    const unsigned first = list._VtxCurrentIdx;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    for (const auto& ring : rings) {
        const Rect box = grown(low, ring.out * reach);
        const float corner = std::max(0.0f, radius + ring.out * reach);
        const ImVec2 centres[] = {{box.right() - corner, box.bottom() - corner},
                                  {box.x + corner, box.bottom() - corner},
                                  {box.x + corner, box.y + corner},
                                  {box.right() - corner, box.y + corner}};
        Colour shade = colour;
        shade.alpha = static_cast<std::uint8_t>(std::lround(ring.share * static_cast<float>(colour.alpha)));
        for (int quarter = 0; quarter < 4; ++quarter) {
            for (int step = 0; step <= corner_steps; ++step) {
                const float turn = static_cast<float>(quarter) + static_cast<float>(step) / corner_steps;
                const float angle = turn * pi_f / 2;
                const ImVec2 centre = centres[quarter];
                list.PrimWriteVtx({centre.x + corner * std::cos(angle), centre.y + corner * std::sin(angle)},
                                  uv, packed(shade));
            }
        }
    }
    for (unsigned ring = 0; ring + 1 < ring_count; ++ring) {
        for (unsigned i = 0; i < around; ++i) {
            const unsigned inner = first + ring * around, outer = inner + around, next = (i + 1) % around;
            for (const unsigned corner :
                 {inner + i, outer + i, outer + next, inner + i, outer + next, inner + next})
                list.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
        }
    }
}

void fade(ImDrawList& list, Rect r, Colour colour, Fading fading) {
    Colour clear = colour;
    clear.alpha = 0;
    const ImU32 top = packed(fading == Fading::downwards ? colour : clear),
                bottom = packed(fading == Fading::downwards ? clear : colour);
    list.PrimReserve(6, 4);
    const unsigned first = list._VtxCurrentIdx;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    for (const unsigned corner : {0u, 1u, 2u, 0u, 2u, 3u})
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    list.PrimWriteVtx({r.x, r.y}, uv, top);
    list.PrimWriteVtx({r.right(), r.y}, uv, top);
    list.PrimWriteVtx({r.right(), r.bottom()}, uv, bottom);
    list.PrimWriteVtx({r.x, r.bottom()}, uv, bottom);
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

// Four points across it at each pair: the band, and outside it an edge that fades, as wide as ImGui's own.
void strip(ImDrawList& list, std::span<const ImVec2> pairs, Colour colour) {
    const auto count = static_cast<unsigned>(pairs.size() / 2);
    if (count < 2) return;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const ImU32 full = packed(colour), clear = full & ~IM_COL32_A_MASK;
    const float fringe = list._FringeScale;
    list.PrimReserve(static_cast<int>((count - 1) * 18), static_cast<int>(count * 4));
    const unsigned first = list._VtxCurrentIdx;
    for (unsigned i = 0; i < count; ++i) {
        const ImVec2 a = pairs[std::size_t{2} * i], b = pairs[std::size_t{2} * i + 1];
        const float dx = b.x - a.x, dy = b.y - a.y, length = std::sqrt(dx * dx + dy * dy);
        const float half = length > 0 ? fringe / length / 2 : 0;
        const float x = dx * half, y = dy * half;
        list.PrimWriteVtx({a.x - x, a.y - y}, uv, clear);
        list.PrimWriteVtx({a.x + x, a.y + y}, uv, full);
        list.PrimWriteVtx({b.x - x, b.y - y}, uv, full);
        list.PrimWriteVtx({b.x + x, b.y + y}, uv, clear);
    }
    for (unsigned i = 0; i + 1 < count; ++i)
        for (unsigned across = 0; across < 3; ++across) {
            const unsigned here = first + 4 * i + across, next = here + 4;
            for (const unsigned corner : {here, here + 1, next + 1, here, next + 1, next})
                list.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
        }
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
