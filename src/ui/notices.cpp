// Messages in a box of their own.
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

bool is_notice(const Node& node) {
    return node.id.starts_with("notice.") && node.role == Role::text;
}

// "notice.0.dismiss" of "notice.0".
const Node* button_of(const Page& page, const Node& notice, std::string_view what) {
    for (const Node& node : page.nodes()) {
        const std::string_view id = node.id;
        if (id.size() == notice.id.size() + what.size() && id.starts_with(notice.id) && id.ends_with(what))
            return &node;
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

void notice(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const Node* dismiss = button_of(page, node, ".dismiss");
    const Node* act = button_of(page, node, ".act");
    const float beside = dismiss != nullptr ? size::target + space::s : space::l;
    const float width = flow.column.w - space::l - beside;
    const float words = text_height(page.theme.small, node.name, width);
    const float upper = std::max(words + 2 * space::m, size::target + 2 * space::xs);
    const float act_width = flow.column.w - 2 * space::l;
    const float act_height = act != nullptr ? button_height(page, *act, Look::quiet, act_width) : 0;
    const Rect box = flow.take(upper + (act != nullptr ? act_height + space::l : 0));
    flow.gap(space::m);
    if (page.measuring) return;
    fill(page.list, box, c.tint, radius::control);
    if (c.outlined) outline(page.list, box, c.edge, radius::control, 2);
    const Rect room{box.x + space::l, box.y, width, upper};
    page.place(node, room);
    draw_text_middle(page.list, page.theme.small, c.on_tint, room, node.name);
    if (act != nullptr)
        button(page, *act, Look::quiet, {box.x + space::l, box.y + upper, act_width, act_height});
    if (dismiss != nullptr) dismissal(page, *dismiss, box);
}

void notices(Page& page, Flow& flow) {
    for (const Node& node : page.nodes())
        if (is_notice(node)) notice(page, node, flow);
}

}  // namespace stretch::ui
