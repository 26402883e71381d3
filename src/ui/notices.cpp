// Messages at the top of a screen.
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

bool is_notice(const Node& node) {
    return node.id.starts_with("notice.") && node.role == Role::text;
}

// "notice.0.dismiss" of "notice.0".
const Node* dismissal_of(const Page& page, const Node& notice) {
    for (const Node& node : page.nodes()) {
        if (node.role == Role::button && node.id.size() > notice.id.size() &&
            node.id.starts_with(notice.id) && node.id[notice.id.size()] == '.') {
            return &node;
        }
    }
    return nullptr;
}

void dismissal(Page& page, const Node& node, Rect box) {
    const Rect cross{box.right() - size::target - space::xs, box.y + space::xs, size::target, size::target};
    const Touch state = press(page, node, cross);
    const Colours& c = page.theme.colour;
    if (state.held || state.hovered) fill(page.list, inset(cross, 4, 4), mix(c.tint, c.on_tint, 0.14f), 18);
    draw_icon(page.list, Icon::close, {cross.centre_x(), cross.centre_y()}, 22, c.on_tint);
    focus_ring(page, node, inset(cross, 7, 7), 15);
}

}  // namespace

void notices(Page& page, Flow& flow) {
    const Colours& c = page.theme.colour;
    for (const Node& node : page.nodes()) {
        if (!is_notice(node)) continue;
        const Node* dismiss = dismissal_of(page, node);
        const float beside = dismiss != nullptr ? size::target + space::s : space::l;
        const float width = flow.column.w - space::l - beside;
        const float words = text_height(page.theme.small, node.name, width);
        const Rect box = flow.take(std::max(words + 2 * space::m, size::target + 2 * space::xs));
        flow.gap(space::m);
        if (page.measuring) continue;
        fill(page.list, box, c.tint, radius::control);
        if (c.outlined) outline(page.list, box, c.edge, radius::control, 2);
        const Rect room{box.x + space::l, box.y, width, box.h};
        page.place(node, room);
        draw_text_middle(page.list, page.theme.small, c.on_tint, room, node.name);
        if (dismiss != nullptr) dismissal(page, *dismiss, box);
    }
}

}  // namespace stretch::ui
