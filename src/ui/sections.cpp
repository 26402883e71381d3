#include "ui/sections.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ui/callout.h"
#include "ui/figure_view.h"
#include "ui/parts_view.h"
#include "ui/steps_view.h"

namespace stretch::ui {
namespace {

constexpr float padding = space::l + space::xs;

// A remark on what stands above it: "dose.hold.why".
bool is_remark(const Node& node) {
    return node.role == Role::text &&
           (node.id.ends_with(".why") || node.id.ends_with(".legs") || node.id.ends_with(".reason"));
}

// Drawn with it.
bool is_of_a_group(const Node& node) {
    return node.role == Role::radio || (node.role == Role::toggle && !node.group.empty());
}

void words(Page& page, const Node& node, Flow& flow) {
    if (is_step_of_leg(node)) return step_of_leg(page, node, flow);
    if (node.warns) return alarm(page, node, flow);
    const bool is_small = is_remark(node);
    text(page, node, flow, is_small ? page.theme.small : page.theme.body,
         is_small ? page.theme.colour.ink_soft : page.theme.colour.ink);
}

// What is rarely wanted is words alone.
Look look_of(const Node& node) {
    if (node.id == "data.delete") return Look::danger;
    constexpr std::string_view rare[] = {"data.move", "data.table", "dose.reset", "keys"};
    return std::ranges::find(rare, node.id) != std::end(rare) ? Look::text : Look::tonal;
}

void picture(Page& page, const Node& node, Flow& flow) {
    if (!node.numbers.empty()) return steps_as_pictures(page, node, flow);
    constexpr float highest = 170;
    const Rect r = flow.take(std::min(highest, flow.column.w / figure_aspect(page.frame.scene)));
    if (!page.measuring) figure(page, node, r);
}

void control(Page& page, const Node& node, Flow& flow) {
    switch (node.role) {
        case Role::radio_group: segments(page, node, flow); break;
        case Role::slider: slider(page, node, flow); break;
        case Role::toggle: toggle(page, node, flow); break;
        case Role::time: time_field(page, node, flow); break;
        case Role::disclosure: disclosure(page, node, flow); break;
        case Role::button: button(page, node, look_of(node), flow); break;
        case Role::text: words(page, node, flow); break;
        case Role::heading: text(page, node, flow, page.theme.strong, page.theme.colour.ink); break;
        case Role::image: picture(page, node, flow); break;
        case Role::group: labelled_choices(page, node, flow); break;
        case Role::radio:  // drawn with its group
        case Role::tab:
        case Role::progress:
        case Role::timer:
        case Role::list:
        case Role::list_item:
        case Role::dialog:
        case Role::link:
        case Role::table:
        case Role::row: break;
    }
}

float gap_between(const Node& above, const Node& below) {
    if (below.id == "data.delete") return space::xxl;
    if (is_step_of_leg(above)) return 0;
    if (is_remark(below)) return space::xs;
    if (is_step_of_leg(below)) return space::l;
    if (below.role == Role::heading) return space::xl + space::s;
    if (above.role == Role::heading) return below.role == Role::text ? space::xs : space::m;
    if (is_remark(above)) return space::xl;
    if (above.role == Role::image) return space::s;
    if (below.role == Role::group) return space::m;
    const bool are_alike = above.role == below.role && above.role != Role::radio_group;
    const bool is_act =
        below.role == Role::button && (above.role == Role::text || above.role == Role::toggle);
    return are_alike || is_act ? space::m : space::xl;
}

bool is_of_the_page(const Page& page, const Node& node) {
    return page.is_of_screen(node) && node.role != Role::tab && !node.id.starts_with("notice.");
}

bool begins_section(const Node& node) {
    return (node.role == Role::heading && node.level <= 2) || node.role == Role::disclosure;
}

// The controls from `first` up to the next section, or from what unfolds it; `apart` is drawn elsewhere.
std::size_t section(Page& page, std::size_t first, const Node* apart, Flow& flow) {
    std::size_t at = first;
    const Node* above = nullptr;
    flow.gap(padding);
    for (; at < page.nodes().size() && (at == first || !begins_section(page.nodes()[at])); ++at) {
        const Node& node = page.nodes()[at];
        if (!is_of_the_page(page, node) || &node == apart) continue;
        if (is_of_a_group(node) || is_in_row_of_leg(node)) continue;
        if (above != nullptr) flow.gap(gap_between(*above, node));
        control(page, node, flow);
        above = &node;
    }
    if (above != nullptr) flow.gap(padding);
    return at;
}

std::size_t section_card(Page& page, std::size_t first, const Node* apart, Flow& flow) {
    std::size_t end = first;
    const Rect column = inset(flow.room(), padding, 0);
    const float height = measured(page, column, [&](Flow& into) { end = section(page, first, apart, into); });
    if (end == first) return end;
    card(page, {flow.column.x, flow.y, flow.column.w, height});
    Flow inner(column);
    section(page, first, apart, inner);
    flow.gap(height);
    return end;
}

}  // namespace

void sections(Page& page, const Node* apart, Flow& flow) {
    for (std::size_t at = 0; at < page.nodes().size();) {
        const Node& node = page.nodes()[at];
        if (!begins_section(node) || !page.is_of_screen(node) || &node == apart) {
            ++at;
            continue;
        }
        const bool is_title = node.role == Role::heading && node.level <= 1;
        if (!is_title) flow.gap(space::xl);
        if (node.role == Role::heading) heading(page, node, flow);
        if (node.role == Role::heading && !is_title) flow.gap(space::m);
        const std::size_t first = node.role == Role::disclosure ? at : at + 1;
        at = is_title ? at + 1 : section_card(page, first, apart, flow);
    }
}

void draw_sections(Page& page, Rect area) {
    if (has_parts(page)) return draw_parts(page, area);
    const Node* picture = page.find("figure");
    const bool is_beside = picture != nullptr && page.frame.viewport.width >= two_panes_from;
    const Rect right = is_beside ? cut_right(area, area.w * 0.46f) : Rect{};
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    sections(page, is_beside ? picture : nullptr, flow);
    end_scroll(page, page.scroll, flow);
    if (is_beside) figure(page, *picture, inset(right, space::xl, space::l));
}

}  // namespace stretch::ui
