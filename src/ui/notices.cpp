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

void cross_out(Page& page, const Node& node, Rect box) {
    const Rect cross{box.right() - size::target - space::xs, box.y + space::xs, size::target, size::target};
    const Touch state = press(page, node, cross);
    const Colours& c = page.theme.colour;
    if (state.held || state.hovered) fill(page.list, inset(cross, 4, 4), mix(c.tint, c.on_tint, 0.14f), 18);
    draw_icon(page.list, Icon::close, {cross.centre_x(), cross.centre_y()}, 22, c.on_tint);
    focus_ring(page, node, inset(cross, 7, 7), 15);
}

// What can be done about it, and in words that it is not wanted.
struct Acts {
    const Node* act = nullptr;
    const Node* dismiss = nullptr;
    bool are_beside = false;  // each other
    float height = 0;         // 0: nothing but a cross
};

Acts acts_of(Page& page, const Node& node, float width) {
    Acts acts;
    for (const Node& other : page.nodes()) {
        if (is_button_of(other, node)) (dismisses(other) ? acts.dismiss : acts.act) = &other;
    }
    if (acts.act == nullptr) return acts;
    const float half = (width - space::s) / 2;
    const auto is_low = [&](const Node& one, Look look) {
        return button_height(page, one, look, half) <= size::control;
    };
    acts.are_beside =
        acts.dismiss == nullptr || (is_low(*acts.act, Look::tonal) && is_low(*acts.dismiss, Look::text));
    acts.height = button_height(page, *acts.act, Look::tonal, acts.are_beside && acts.dismiss ? half : width);
    if (!acts.are_beside) acts.height += space::s + button_height(page, *acts.dismiss, Look::text, width);
    return acts;
}

void draw_acts(Page& page, const Acts& acts, Rect r) {
    if (acts.act == nullptr) return;
    if (acts.dismiss == nullptr) return button(page, *acts.act, Look::tonal, r);
    if (acts.are_beside) {
        const float half = (r.w - space::s) / 2;
        button(page, *acts.act, Look::tonal, cut_left(r, half));
        return button(page, *acts.dismiss, Look::text, cut_right(r, half));
    }
    const float below = button_height(page, *acts.dismiss, Look::text, r.w);
    button(page, *acts.dismiss, Look::text, cut_bottom(r, below));
    cut_bottom(r, space::s);
    button(page, *acts.act, Look::tonal, r);
}

}  // namespace

void notice(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const float act_width = flow.column.w - 2 * space::l;
    const Acts acts = acts_of(page, node, act_width);
    const bool has_cross = acts.act == nullptr && acts.dismiss != nullptr;
    const float beside = has_cross ? size::target + space::s : space::l;
    const float width = flow.column.w - space::l - beside;
    const float words = text_height(page.theme.small, node.name, width);
    const float upper = std::max(words + 2 * space::m, size::target + 2 * space::xs);
    const Rect box = flow.take(upper + (acts.height > 0 ? acts.height + space::m : 0));
    flow.gap(space::m);
    if (page.measuring) return;
    fill(page.list, box, c.tint, radius::control);
    if (c.outlined) outline(page.list, box, c.edge, radius::control, 2);
    const Rect room{box.x + space::l, box.y, width, upper};
    page.place(node, room);
    draw_text_middle(page.list, page.theme.small, c.outlined ? c.ink : c.on_tint, room, node.name);
    draw_acts(page, acts, {box.x + space::l, box.y + upper, act_width, acts.height});
    if (has_cross) cross_out(page, *acts.dismiss, box);
}

void notices(Page& page, Flow& flow) {
    for (const Node& node : page.nodes())
        if (is_notice(node)) notice(page, node, flow);
}

}  // namespace stretch::ui
