// The way back at the top of a screen that was opened from another.
#pragma once

#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {

// An arrow and the word, as wide as they need.
inline void back_row(Page& page, const Node* node, Flow& flow) {
    if (node == nullptr) return;
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float width =
        std::min(flow.column.w, size::icon + space::s + text_width(style, node->name) + space::l);
    const Rect row = flow.take(std::max(size::target, line_height(style) + space::m));
    flow.gap(space::xs);
    if (page.measuring) return;
    const Rect r{row.x, row.y, std::max(width, size::target), row.h};
    const Touch state = press(page, *node, r);
    if (state.held || state.hovered) fill(page.list, r, mix(c.ground, c.ink, 0.07f), radius::control);
    draw_icon(page.list, Icon::previous, {r.x + size::icon / 2 - 4, r.centre_y()}, size::icon, c.accent_text);
    draw_text_middle(page.list, style, c.accent_text, {r.x + size::icon, r.y, r.w - size::icon, r.h},
                     node->name);
    focus_ring(page, *node, inset(r, 5, 5), radius::control);
}

}  // namespace stretch::ui
