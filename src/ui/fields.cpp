// Controls that take a row: a number with a minus and a plus, a time of day, and what unfolds.
#include <imgui.h>

#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float step_size = size::target;
constexpr float both_steps = 2 * step_size + space::s;

bool is_under_pointer(Rect r) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return at.x >= r.x && at.x < r.right() && at.y >= r.y && at.y < r.bottom();
}

// A disc with its sign; at the end of the range it is only an outline.
void step_disc(Page& page, Icon icon, bool is_possible, bool is_held, Rect r) {
    const Colours& c = page.theme.colour;
    const Colour ground = is_held && is_possible ? mix(c.tint, c.ink, 0.12f) : c.tint;
    if (is_possible) fill(page.list, r, ground, r.h / 2);
    outline(page.list, r, c.edge, r.h / 2, 1);
    draw_icon(page.list, icon, {r.centre_x(), r.centre_y()}, 20, is_possible ? c.on_tint : c.edge);
}

// What a press in the row asks for.
int number_after(const Node& node, bool is_minus, bool is_plus) {
    const int step = std::max(1, node.step);
    if (is_minus) return std::max(node.least, node.now - step);
    return is_plus ? std::min(node.most, node.now + step) : node.now;
}

}  // namespace

StepPlaces step_places(Rect row) {
    const float y = row.bottom() - step_size;
    return {{row.right() - both_steps, y, step_size, step_size},
            {row.right() - step_size, y, step_size, step_size}};
}

StepRow take_step_row(const TextStyle& style, std::string_view name, std::string_view value, Flow& flow) {
    const float room = flow.column.w - both_steps - space::l;
    const float value_width = value.empty() ? 0 : text_width(style, value) + space::m;
    if (text_width(style, name) + value_width <= room) {
        const Rect row = flow.take(step_size);
        return {row, {row.x, row.y, room - value_width, row.h}, {row.x, row.y, room, row.h}, true};
    }
    const Rect words = flow.take(text_height(style, name, flow.column.w));
    const Rect under = flow.take(std::max(step_size, text_height(style, value, room)));
    return {{words.x, words.y, words.w, under.bottom() - words.y},
            words,
            {under.x, under.y, room, under.h},
            false};
}

void stepper(Page& page, const Node& node, Flow& flow) {
    const TextStyle& style = page.theme.strong;
    const StepRow row = take_step_row(style, node.name, node.value, flow);
    if (page.measuring) return;
    const Touch state = touch(page, node, row.all);
    const StepPlaces steps = step_places(row.all);
    const bool is_minus = is_under_pointer(steps.minus), is_plus = is_under_pointer(steps.plus);
    const int number = number_after(node, is_minus, is_plus);
    if (state.pressed && node.action && number != node.now) page.command = with_value(*node.action, number);
    draw_text_middle(page.list, style, page.theme.colour.ink, row.name, node.name);
    draw_text_middle(page.list, style, page.theme.colour.accent_text, row.value, node.value,
                     row.is_one_line ? Align::right : Align::left);
    step_disc(page, Icon::minus, node.now > node.least, state.held && is_minus, steps.minus);
    step_disc(page, Icon::plus, node.now < node.most, state.held && is_plus, steps.plus);
    focus_ring(page, node, row.all, radius::control);
}

void step_button(Page& page, const Node& node, Icon icon, Rect r) {
    const Touch state = press(page, node, r);
    step_disc(page, icon, true, state.held || state.hovered, r);
    focus_ring(page, node, r, r.h / 2);
}

void time_field(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float width = std::min(flow.column.w, style.size * time_field_ems);
    const float height = std::max(size::control, line_height(style) + space::l);
    const bool is_one_line = text_width(style, node.name) + space::m + width <= flow.column.w;
    const Rect name = flow.take(is_one_line ? height : text_height(style, node.name, flow.column.w));
    if (!is_one_line) flow.gap(space::s);
    const Rect row = is_one_line ? name : flow.take(height);
    if (page.measuring) return;
    const Rect box{is_one_line ? row.right() - width : row.x, row.y, width, row.h};
    touch(page, node, box);
    draw_text_middle(page.list, style, c.ink, name, node.name);
    fill(page.list, box, c.surface, radius::control);
    outline(page.list, box, c.edge, radius::control, 2);
    draw_text_middle(page.list, style, c.ink, inset(box, space::m, 0), node.value);
    focus_ring(page, node, box, radius::control);
}

void disclosure(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.heading;
    const float room = flow.column.w - size::icon - space::m;
    const Rect row = flow.take(std::max(size::target, text_height(style, node.name, room)));
    if (page.measuring) return;
    press(page, node, row);
    draw_text_middle(page.list, style, c.ink, {row.x, row.y, room, row.h}, node.name);
    draw_icon(page.list, node.selected ? Icon::up : Icon::down,
              {row.right() - size::icon / 2, row.centre_y()}, size::icon, c.ink_soft);
    focus_ring(page, node, row, radius::control);
}

}  // namespace stretch::ui
