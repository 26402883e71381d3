// Rectangles in CSS pixels from the top left of the canvas, and how to cut them.
#pragma once

#include <algorithm>

namespace stretch::ui {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    constexpr float right() const { return x + w; }
    constexpr float bottom() const { return y + h; }
    constexpr float centre_x() const { return x + w / 2; }
    constexpr float centre_y() const { return y + h / 2; }
};

constexpr Rect inset(Rect r, float across, float down) {
    return {r.x + across, r.y + down, std::max(0.0f, r.w - 2 * across), std::max(0.0f, r.h - 2 * down)};
}
constexpr Rect grown(Rect r, float by) {
    return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}

// Each takes a strip off `r` and leaves the remainder in it. More than there is: all there is.
constexpr Rect cut_top(Rect& r, float height) {
    const float h = std::clamp(height, 0.0f, std::max(0.0f, r.h));
    const Rect strip{r.x, r.y, r.w, h};
    r.y += h;
    r.h -= h;
    return strip;
}
constexpr Rect cut_bottom(Rect& r, float height) {
    const float h = std::clamp(height, 0.0f, std::max(0.0f, r.h));
    r.h -= h;
    return {r.x, r.y + r.h, r.w, h};
}
constexpr Rect cut_left(Rect& r, float width) {
    const float w = std::clamp(width, 0.0f, std::max(0.0f, r.w));
    const Rect strip{r.x, r.y, w, r.h};
    r.x += w;
    r.w -= w;
    return strip;
}
constexpr Rect cut_right(Rect& r, float width) {
    const float w = std::clamp(width, 0.0f, std::max(0.0f, r.w));
    r.w -= w;
    return {r.x + r.w, r.y, w, r.h};
}

// A rectangle of that size in the middle of `r`.
constexpr Rect centred(Rect r, float w, float h) {
    return {r.x + (r.w - w) / 2, r.y + (r.h - h) / 2, w, h};
}

// The part of `r` no wider than `width`, in the middle.
constexpr Rect column_of(Rect r, float width) {
    return centred(r, std::min(r.w, width), r.h);
}

constexpr Rect joined(Rect a, Rect b) {
    if (a.w <= 0 && a.h <= 0) return b;
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace stretch::ui
