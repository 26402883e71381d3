#include "ui/hero.h"

namespace stretch::ui {
namespace {

void words(Page& page, Flow& flow) {
    const Colours& c = page.theme.colour;
    for (const Node& node : page.nodes()) {
        if (!node.id.starts_with("today.") || node.id == "today.title") continue;
        if (node.role == Role::heading) {
            heading(page, node, flow);
            flow.gap(space::xs);
        } else if (node.role == Role::text && node.id == "today.advice") {
            flow.gap(space::m);
            balanced_text(page, node, flow, page.theme.small, c.ink_soft);
        } else if (node.role == Role::text && node.id == "today.summary") {
            text(page, node, flow, page.theme.body, c.ink);
        } else if (node.role == Role::text) {
            text(page, node, flow, page.theme.body, c.ink_soft);
        }
    }
}

}  // namespace

void draw_today(Page& page, Rect area) {
    const Node* title = page.find("today.title");
    draw_hero(
        page, area, page.find("figure"), page.find("start"),
        [&](Flow& flow) {
            if (title != nullptr) heading(page, *title, flow);
        },
        [&](Flow& flow) { words(page, flow); });
}

}  // namespace stretch::ui
