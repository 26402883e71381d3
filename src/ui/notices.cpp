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

Look look_of(const Node& button) {
    return dismisses(button) ? Look::text : Look::tonal;
}

// What can be done about a notice, and that it is not wanted: a cross where that is all, else in words.
struct Acts {
    int count = 0;  // without the dismissal
    const Node* dismissal = nullptr;
    float height = 0;
    bool are_beside = false;  // each other: one act and the dismissal

    bool has_cross() const { return count == 0 && dismissal != nullptr; }
};

constexpr float between_acts = space::s;

template <typename Each>
void each_act(const Page& page, const Node& notice, Each each) {
    for (const Node& node : page.nodes())
        if (is_button_of(node, notice)) each(node);
}

Acts acts_of(Page& page, const Node& notice, float width) {
    Acts acts;
    float highest_of_half = 0;
    const float half = (width - between_acts) / 2;
    each_act(page, notice, [&](const Node& node) {
        const Look look = look_of(node);
        acts.height += button_height(page, node, look, width) + (acts.height > 0 ? between_acts : 0);
        highest_of_half = std::max(highest_of_half, button_height(page, node, look, half));
        if (dismisses(node))
            acts.dismissal = &node;
        else
            ++acts.count;
    });
    if (acts.count == 0) acts.height = 0;
    acts.are_beside = acts.count == 1 && acts.dismissal != nullptr && highest_of_half <= size::control;
    if (acts.are_beside) acts.height = highest_of_half;
    return acts;
}

void draw_acts(Page& page, const Node& notice, const Acts& acts, Rect r) {
    if (acts.count == 0) return;
    const float half = (r.w - between_acts) / 2;
    each_act(page, notice, [&](const Node& node) {
        const Look look = look_of(node);
        if (acts.are_beside) {
            Rect row = r;
            return button(page, node, look, dismisses(node) ? cut_right(row, half) : cut_left(row, half));
        }
        button(page, node, look, cut_top(r, button_height(page, node, look, r.w)));
        cut_top(r, between_acts);
    });
}

}  // namespace

void notice(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const float act_width = flow.column.w - 2 * space::l;
    const Acts acts = acts_of(page, node, act_width);
    const float beside = acts.has_cross() ? size::target + space::s : space::l;
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
    draw_acts(page, node, acts, {box.x + space::l, box.y + upper, act_width, acts.height});
    if (acts.has_cross()) cross_out(page, *acts.dismissal, box);
}

void notices(Page& page, Flow& flow) {
    for (const Node& node : page.nodes())
        if (is_notice(node)) notice(page, node, flow);
}

}  // namespace stretch::ui
