#include "ui/hero.h"

namespace stretch::ui {
namespace {

// "Left leg: 60 of 60 seconds held", with a bar of it.
void held(Page& page, const Node& node, Flow& flow) {
    constexpr float thickness = 10;
    const float top = flow.y;
    text(page, node, flow, page.theme.strong, page.theme.colour.ink);
    flow.gap(space::xs);
    const Rect r = flow.take(thickness);
    flow.gap(space::l);
    if (page.measuring) return;
    bar(page, r, node.most > 0 ? static_cast<float>(node.now) / static_cast<float>(node.most) : 0);
    page.place(node, {r.x, top, r.w, r.bottom() - top});
}

void words(Page& page, Flow& flow) {
    for (const Node& node : page.nodes()) {
        if (!node.id.starts_with("finish.") || node.role != Role::text) continue;
        if (node.id == "finish.left" || node.id == "finish.right") {
            held(page, node, flow);
        } else if (node.id == "finish.advice") {
            balanced_text(page, node, flow, page.theme.body, page.theme.colour.ink);
            flow.gap(space::s);
        } else {
            text(page, node, flow, page.theme.small, page.theme.colour.ink_soft);
        }
    }
}

}  // namespace

void draw_finish(Page& page, Rect area) {
    const Node* title = page.find("finish.title");
    draw_hero(
        page, area, page.find("figure"), page.find("finish.close"),
        [&](Flow& flow) {
            if (title == nullptr) return;
            const TextStyle style = fit_words(page.theme.display, title->name, flow.column.w, 20);
            balanced_text(page, *title, flow, style, page.theme.colour.ink);
        },
        [&](Flow& flow) { words(page, flow); });
}

}  // namespace stretch::ui
