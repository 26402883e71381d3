// Answers as large rows, and what follows from them.
#include <algorithm>

#include "ui/callout.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float row_padding = space::l, warning_size = 26, pill_gap = space::s;

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
    const float room = flow.column.w - beside - row_padding - (node.warns ? warning_size + space::m : 0);
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
    const Colour edge = node.warns ? c.danger : node.selected ? c.accent : c.edge;
    outline(page.list, row, edge, radius::control, is_strong || node.warns ? 2.0f : 1.0f);
    if (node.warns)
        warning_sign(page,
                     {row.right() - row_padding - warning_size, row.centre_y() - warning_size / 2,
                      warning_size, warning_size},
                     c.danger, ground);
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

// How a few stand beside each other: in one line, many in two; else they are rows of their own.
class Row {
public:
    Row(const Page& page, const Node& group, float width) : page_(page), group_(group) {
        style_ = page.theme.small;
        style_.weight = Weight::bold;
        for (const Node& node : page.nodes()) columns_ += node.group == group.id ? 1 : 0;
        columns_ = std::max(1, columns_);
        if (try_columns(width) || columns_ < least_for_two_lines) return;
        columns_ = (columns_ + 1) / 2;
        try_columns(width);
    }

    bool fits() const { return fits_; }
    int columns() const { return columns_; }
    float width() const { return width_; }
    const TextStyle& style() const { return style_; }

private:
    static constexpr int least_for_two_lines = 6;

    bool try_columns(float width) {
        const auto count = static_cast<float>(columns_);
        width_ = (width - pill_gap * (count - 1)) / count;
        TextStyle style = style_;
        for (const Node& node : page_.nodes())
            if (node.group == group_.id) style = fit_line(style, node.name, width_ - 2 * space::xs, 1);
        fits_ = width_ >= size::target && style.size >= 0.86f * style_.size;
        if (fits_) style_ = style;
        return fits_;
    }

    const Page& page_;
    const Node& group_;
    TextStyle style_;
    int columns_ = 0;
    float width_ = 0;
    bool fits_ = false;
};

}  // namespace

void choices_in_a_row(Page& page, const Node& group, Flow& flow) {
    const float top = flow.y;
    const Row row(page, group, flow.column.w);
    int place = 0;
    Rect line{};
    for (const Node& node : page.nodes()) {
        if (node.group != group.id) continue;
        if (!row.fits()) {
            choice(page, node, flow);
            continue;
        }
        if (place++ % row.columns() == 0) {
            if (place > 1) flow.gap(pill_gap);
            line = flow.take(size::control);
        }
        if (!page.measuring) pill(page, node, row.style(), cut_left(line, row.width()));
        cut_left(line, pill_gap);
    }
    if (!page.measuring) page.place(group, {flow.column.x, top, flow.column.w, flow.y - top});
}

void labelled_choices(Page& page, const Node& group, Flow& flow) {
    const TextStyle& style = page.theme.strong;
    const Rect label = flow.take(text_height(style, group.name, flow.column.w));
    flow.gap(space::s);
    choices_in_a_row(page, group, flow);
    if (page.measuring) return;
    draw_text(page.list, style, page.theme.colour.ink, label, group.name);
    page.place(group, {label.x, label.y, label.w, flow.y - label.y});
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
