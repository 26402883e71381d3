#include "ui/outlines.h"

#include <algorithm>

#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr int strips = 40;

}  // namespace

float reach(std::span<const OutlineKey> outline, float y) {
    for (std::size_t i = 1; i < outline.size(); ++i) {
        const OutlineKey a = outline[i - 1], b = outline[i];
        if (y > b.y) continue;
        const float share = std::clamp((y - a.y) / (b.y - a.y), 0.0f, 1.0f);
        return a.x + (b.x - a.x) * share * share * (3 - 2 * share);
    }
    return outline.back().x;
}

void draw_between(ImDrawList& list, std::span<const OutlineKey> front, std::span<const OutlineKey> back,
                  const OutlinePlace& place, Colour colour) {
    const float top = front.front().y, bottom = front.back().y;
    const auto height = [&](int i) { return top + (bottom - top) * static_cast<float>(i) / strips; };
    // Strips that meet without a seam; the outlines smooth their edges.
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (int i = 0; i < strips; ++i) {
        const float from = height(i), to = height(i + 1);
        list.AddQuadFilled(place(reach(front, from), from), place(reach(back, from), from),
                           place(reach(back, to), to), place(reach(front, to), to), packed(colour));
    }
    list.Flags = flags;
    draw_outline(list, front, top, bottom, place, 1.5f, colour);
    draw_outline(list, back, top, bottom, place, 1.5f, colour);
}

void draw_outline(ImDrawList& list, std::span<const OutlineKey> outline, float from, float to,
                  const OutlinePlace& place, float thickness, Colour colour) {
    for (int i = 0; i <= strips; ++i) {
        const float y = from + (to - from) * static_cast<float>(i) / strips;
        list.PathLineTo(place(reach(outline, y), y));
    }
    list.PathStroke(packed(colour), 0, thickness);
}

}  // namespace stretch::ui
