#include "ui/back_row.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

void what_it_was(Page& page, Flow& flow) {
    const Colours& c = page.theme.colour;
    for (const Node& node : page.nodes()) {
        if (node.role != Role::text || !node.id.starts_with("session.")) continue;
        if (node.id == "session.held") {
            text(page, node, flow, page.theme.strong, c.ink);
        } else {
            flow.gap(space::xs);
            text(page, node, flow, page.theme.body, c.ink_soft);
        }
    }
}

void corrections(Page& page, Flow& flow) {
    bool is_first = true;
    for (const Node& node : page.nodes()) {
        const bool is_control = node.role == Role::slider || node.role == Role::radio_group;
        if (!is_control || !node.id.starts_with("session.")) continue;
        if (!is_first) flow.gap(space::m);
        is_first = false;
        if (node.role == Role::slider) {
            slider(page, node, flow);
        } else {
            segments(page, node, flow);
        }
    }
}

}  // namespace

void draw_past_session(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    back_row(page, page.find("session.back"), flow);
    if (const Node* title = page.find("session.title")) heading(page, *title, flow);
    flow.gap(space::l);
    if (page.find("session.held") != nullptr)
        in_card(page, flow, [&](Flow& inner) { what_it_was(page, inner); });
    if (const Node* correct = page.find("session.correct")) {
        flow.gap(space::xl);
        heading(page, *correct, flow);
        flow.gap(space::m);
        in_card(page, flow, [&](Flow& inner) { corrections(page, inner); });
    }
    if (const Node* apart = page.find("session.apart")) {
        flow.gap(space::m);
        button(page, *apart, Look::tonal, flow);
    }
    if (const Node* undo = page.find("session.undo")) {
        flow.gap(space::l);
        button(page, *undo, Look::tonal, flow);
    }
    if (const Node* remove = page.find("session.delete")) {
        flow.gap(space::xl);
        button(page, *remove, Look::danger, flow);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
