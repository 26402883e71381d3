// Messages in a box of their own.
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

bool is_notice(const Node& node) {
    return node.id.starts_with("notice.") && node.role == Role::text;
}

// "notice.0.dismiss" of "notice.0".
bool is_button_of(const Node& node, const Node& notice) {
    const std::string_view id = node.id;
    return node.role == Role::button && id.size() > notice.id.size() + 1 && id.starts_with(notice.id) &&
           id[notice.id.size()] == '.';
}

bool dismisses(const Node& node) {
    return node.id.ends_with(".dismiss");
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
    const Node* dismiss = nullptr;
    const float act_width = flow.column.w - 2 * space::l;
    float acts = 0;
    for (const Node& other : page.nodes()) {
        if (!is_button_of(other, node)) continue;
        if (dismisses(other))
            dismiss = &other;
        else
            acts += button_height(page, other, Look::tonal, act_width) + (acts > 0 ? space::s : 0);
    }
    const float beside = dismiss != nullptr ? size::target + space::s : space::l;
    const float width = flow.column.w - space::l - beside;
    const float words = text_height(page.theme.small, node.name, width);
    const float upper = std::max(words + 2 * space::m, size::target + 2 * space::xs);
    const Rect box = flow.take(upper + (acts > 0 ? acts + space::l : 0));
    flow.gap(space::m);
    if (page.measuring) return;
    fill(page.list, box, c.tint, radius::control);
    if (c.outlined) outline(page.list, box, c.edge, radius::control, 2);
    const Rect room{box.x + space::l, box.y, width, upper};
    page.place(node, room);
    draw_text_middle(page.list, page.theme.small, c.on_tint, room, node.name);
    float y = box.y + upper;
    for (const Node& other : page.nodes()) {
        if (!is_button_of(other, node) || dismisses(other)) continue;
        const float height = button_height(page, other, Look::tonal, act_width);
        button(page, other, Look::tonal, {box.x + space::l, y, act_width, height});
        y += height + space::s;
    }
    if (dismiss != nullptr) dismissal(page, *dismiss, box);
}

void notices(Page& page, Flow& flow) {
    for (const Node& node : page.nodes())
        if (is_notice(node)) notice(page, node, flow);
}

}  // namespace stretch::ui
