// Answers as large rows, and what follows from them.
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float row_padding = space::l;

}  // namespace

void choice_mark(Page& page, const Node& node, Rect at) {
    const Colours& c = page.theme.colour;
    const float corner = node.role == Role::radio ? mark_size / 2 : 7;
    if (!node.selected) return outline(page.list, inset(at, 1, 1), c.edge, corner - 1, 2);
    fill(page.list, at, c.accent, corner);
    if (node.role == Role::radio)
        page.list.AddCircleFilled({at.centre_x(), at.centre_y()}, 5, packed(c.on_accent));
    else
        draw_icon(page.list, Icon::check, {at.centre_x(), at.centre_y()}, 18, c.on_accent);
}

void choice(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float beside = row_padding + mark_size + space::m;
    const float room = flow.column.w - beside - row_padding;
    const float name = text_height(style, node.name, room);
    const float value = node.value.empty() ? 0 : text_height(page.theme.small, node.value, room);
    const Rect row = flow.take(std::max(52.0f, name + value + 2 * space::m));
    flow.gap(space::s);
    if (page.measuring) return;
    const Touch state = press(page, node, row);
    const Colour ground = node.selected ? c.tint : c.surface;
    fill(page.list, row, state.held || state.hovered ? mix(ground, c.ink, state.held ? 0.1f : 0.05f) : ground,
         radius::control);
    const bool is_strong = node.selected || c.outlined;
    outline(page.list, row, node.selected ? c.accent : c.edge, radius::control, is_strong ? 2.0f : 1.0f);
    choice_mark(page, node, {row.x + row_padding, row.centre_y() - mark_size / 2, mark_size, mark_size});
    const Rect words = centred({row.x + beside, row.y, room, row.h}, room, name + value);
    draw_text(page.list, style, node.selected ? c.on_tint : c.ink, words, node.name);
    if (value > 0)
        draw_text(page.list, page.theme.small, node.selected ? c.on_tint : c.ink_soft,
                  {words.x, words.y + name, room, value}, node.value);
    focus_ring(page, node, inset(row, 3, 3), radius::control - 3);
}

namespace {

// One of a few beside each other.
void pill(Page& page, const Node& node, const TextStyle& style, Rect r) {
    const Colours& c = page.theme.colour;
    const Touch state = press(page, node, r);
    const Colour ground = node.selected ? c.tint : c.surface;
    fill(page.list, r, state.held || state.hovered ? mix(ground, c.ink, state.held ? 0.1f : 0.05f) : ground,
         radius::control);
    outline(page.list, r, node.selected ? c.accent : c.edge, radius::control,
            node.selected || c.outlined ? 2.0f : 1.0f);
    draw_text_middle(page.list, style, node.selected ? c.on_tint : c.ink, inset(r, space::xs, 0), node.name,
                     Align::centre);
    focus_ring(page, node, inset(r, 3, 3), radius::control - 3);
}

}  // namespace

void choices_in_a_row(Page& page, const Node& group, Flow& flow) {
    const float top = flow.y;
    TextStyle style = page.theme.small;
    style.weight = Weight::bold;
    const float usual = style.size;
    float count = 0;
    for (const Node& node : page.nodes()) count += node.group == group.id ? 1.0f : 0.0f;
    const float width = (flow.column.w - space::s * (count - 1)) / std::max(1.0f, count);
    bool fit = true;
    for (const Node& node : page.nodes()) {
        if (node.group != group.id) continue;
        style = fit_line(style, node.name, width - 2 * space::xs, 1);
        fit = fit && style.size >= 0.86f * usual;
    }
    Rect row = fit ? flow.take(size::control) : Rect{};
    for (const Node& node : page.nodes()) {
        if (node.group != group.id) continue;
        if (!fit) {
            choice(page, node, flow);
        } else if (!page.measuring) {
            pill(page, node, style, cut_left(row, width));
            cut_left(row, space::s);
        }
    }
    if (!page.measuring) page.place(group, {flow.column.x, top, flow.column.w, flow.y - top});
}

void remark(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const float room = flow.column.w - space::l;
    const float words = text_height(page.theme.body, node.name, room);
    const Rect box = flow.take(words + 2 * space::xs);
    if (page.measuring) return;
    fill(page.list, {box.x, box.y + space::xs, 4, words}, c.accent, 2);
    const Rect at{box.x + space::l, box.y + space::xs, room, words};
    page.place(node, at);
    draw_text(page.list, page.theme.body, c.ink, at, node.name);
}

}  // namespace stretch::ui
