#include "ui/parts_view.h"

#include "ui/paint.h"
#include "ui/sections.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr std::string_view part_begin = "settings.part.";
constexpr float list_width = 340;

bool is_part(const Node& node) {
    return node.role == Role::link && node.id.starts_with(part_begin);
}

// Whether it was pressed.
bool part(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float room = flow.column.w - 2 * space::l - size::icon;
    const Rect row = flow.take(std::max(size::control, text_height(style, node.name, room) + space::l));
    flow.gap(space::xs);
    const Touch state = press(page, node, row);
    const Colour touched = mix(c.ground, c.ink, state.held ? 0.1f : 0.05f);
    if (node.selected || state.held || state.hovered)
        fill(page.list, row, node.selected ? c.tint : touched, radius::control);
    if (node.selected && c.outlined) outline(page.list, row, c.accent, radius::control, 2);
    draw_text_middle(page.list, style, node.selected ? c.on_tint : c.ink,
                     {row.x + space::l, row.y, room, row.h}, node.name);
    draw_icon(page.list, Icon::next, {row.right() - space::l, row.centre_y()}, 20,
              node.selected ? c.on_tint : c.ink_soft);
    focus_ring(page, node, row, radius::control);
    return state.pressed;
}

// Gives back the part that was pressed, or nullptr.
const Node* list_of_parts(Page& page, Flow& flow) {
    const Node* pressed = nullptr;
    for (const Node& node : page.nodes())
        if (is_part(node) && part(page, node, flow)) pressed = &node;
    return pressed;
}

}  // namespace

bool has_parts(const Page& page) {
    for (const Node& node : page.nodes())
        if (is_part(node)) return true;
    return false;
}

void draw_parts(Page& page, Rect area) {
    // A window that has just become narrow still has the list, and shows it above.
    const bool is_beside = page.frame.viewport.width >= two_panes_from;
    Flow flow = begin_scroll(page, page.scroll, area,
                             is_beside ? list_width + space::xxl + size::column : size::column);
    notices(page, flow);
    const Rect all = flow.room();
    const Node* title = page.find("settings.title");
    if (title != nullptr) heading(page, *title, flow);
    const float under_title = flow.y;
    // The list stays while the rest is scrolled, where all of it is in sight.
    constexpr float high = 560;
    const float list_y = is_beside && area.h >= high ? std::max(flow.y, area.y) : flow.y;
    Flow list({all.x, list_y + space::xl, is_beside ? list_width : all.w, 0});
    const Node* pressed = list_of_parts(page, list);
    const float beside = is_beside ? list_width + space::xxl : 0;
    Flow parts({all.x + beside, is_beside ? under_title : list.y, all.w - beside, 0});
    sections(page, title, parts);
    flow.gap(std::max(list.y, parts.y) - flow.y);
    if (pressed != nullptr)
        if (const Node* heading = page.find(pressed->value)) page.scroll.go_to(page.place_of(*heading));
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
