// A way on as words alone, flush with the text around it: a button of the lowest rank, as wide as its words.
#pragma once

#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {

inline void text_way(Page& page, const Node& node, Flow& flow) {
    const TextStyle& style = page.theme.strong;
    const float words = std::min(text_width(style, node.name) + 1, flow.column.w);
    const Rect row = flow.take(std::max(size::target, text_height(style, node.name, words) + space::l));
    if (page.measuring) return;
    const Rect r{row.x, row.y, std::max(words, size::target), row.h};
    const Touch state = press(page, node, r);
    const Colours& c = page.theme.colour;
    if (state.held || state.hovered)
        fill(page.list, grown(inset(r, 0, 6), 6), mix(c.ground, c.ink, 0.07f), radius::control);
    draw_text_middle(page.list, style, c.accent_text, r, node.name);
    focus_ring(page, node, inset(r, 0, 7), radius::control);
}

}  // namespace stretch::ui
