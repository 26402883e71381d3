#include "ui/sections.h"

namespace stretch::ui {
namespace {

constexpr float padding = space::l + space::xs;

// A remark on what stands above it: "dose.hold.why".
bool is_remark(const Node& node) {
    return node.role == Role::text && (node.id.ends_with(".why") || node.id.ends_with(".legs"));
}

// A place on the way to `most`: the words over a bar.
void place_on_the_way(Page& page, const Node& node, Flow& flow) {
    constexpr float thickness = 8;
    text(page, node, flow, page.theme.small, page.theme.colour.ink_soft);
    flow.gap(space::xs);
    const Rect groove = flow.take(thickness);
    if (page.measuring) return;
    bar(page, groove, static_cast<float>(node.now) / static_cast<float>(node.most));
}

void words(Page& page, const Node& node, Flow& flow) {
    if (node.most > 0) return place_on_the_way(page, node, flow);
    const bool is_small = is_remark(node);
    text(page, node, flow, is_small ? page.theme.small : page.theme.body,
         is_small ? page.theme.colour.ink_soft : page.theme.colour.ink);
}

void control(Page& page, const Node& node, Flow& flow) {
    switch (node.role) {
        case Role::radio_group: segments(page, node, flow); break;
        case Role::slider: slider(page, node, flow); break;
        case Role::toggle: toggle(page, node, flow); break;
        case Role::button: button(page, node, Look::tonal, flow); break;
        case Role::text: words(page, node, flow); break;
        case Role::heading: text(page, node, flow, page.theme.strong, page.theme.colour.ink); break;
        case Role::radio:  // drawn with its group
        case Role::tab:
        case Role::progress:
        case Role::timer:
        case Role::image:
        case Role::list:
        case Role::list_item:
        case Role::group:
        case Role::dialog:
        case Role::link:
        case Role::table:
        case Role::row: break;
    }
}

float gap_between(const Node& above, const Node& below) {
    if (is_remark(below)) return space::xs;
    if (below.role == Role::heading) return space::xl + space::s;
    if (above.role == Role::heading) return below.role == Role::text ? space::xs : space::m;
    if (is_remark(above)) return space::xl;
    const bool are_alike = above.role == below.role && above.role != Role::radio_group;
    const bool is_act =
        below.role == Role::button && (above.role == Role::text || above.role == Role::toggle);
    return are_alike || is_act ? space::m : space::xl;
}

bool is_of_the_page(const Page& page, const Node& node) {
    return page.is_of_screen(node) && node.role != Role::tab && !node.id.starts_with("notice.");
}

bool begins_section(const Node& node) {
    return node.role == Role::heading && node.level <= 2;
}

// The controls from `first` up to the next section; `apart` is drawn elsewhere.
std::size_t section(Page& page, std::size_t first, const Node* apart, Flow& flow) {
    std::size_t at = first;
    const Node* above = nullptr;
    flow.gap(padding);
    for (; at < page.nodes().size() && !begins_section(page.nodes()[at]); ++at) {
        const Node& node = page.nodes()[at];
        if (!is_of_the_page(page, node) || &node == apart || node.role == Role::radio) continue;
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
        if (!begins_section(node) || !page.is_of_screen(node)) {
            ++at;
            continue;
        }
        if (node.level > 1) flow.gap(space::xl);
        heading(page, node, flow);
        flow.gap(node.level > 1 ? space::m : 0);
        at = node.level > 1 ? section_card(page, at + 1, apart, flow) : at + 1;
    }
}

void draw_sections(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    sections(page, nullptr, flow);
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
