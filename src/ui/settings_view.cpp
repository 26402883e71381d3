#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float padding = space::l + space::xs;

void control(Page& page, const Node& node, Flow& flow) {
    switch (node.role) {
        case Role::radio_group: segments(page, node, flow); break;
        case Role::slider: slider(page, node, flow); break;
        case Role::toggle: toggle(page, node, flow); break;
        case Role::button: button(page, node, Look::quiet, flow); break;
        case Role::text: text(page, node, flow, page.theme.body, page.theme.colour.ink_soft); break;
        case Role::radio:  // drawn with its group
        case Role::heading:
        case Role::tab:
        case Role::progress:
        case Role::timer:
        case Role::image:
        case Role::list:
        case Role::list_item:
        case Role::dialog: return;
    }
    flow.gap(node.role == Role::toggle || node.role == Role::slider ? space::m : space::xl);
}

bool is_of_the_page(const Node& node) {
    return node.role != Role::tab && !node.id.starts_with("notice.");
}

// The controls from `first` up to the next heading.
std::size_t section(Page& page, std::size_t first, Flow& flow) {
    std::size_t at = first;
    flow.gap(padding);
    for (; at < page.nodes().size() && page.nodes()[at].role != Role::heading; ++at) {
        if (is_of_the_page(page.nodes()[at])) control(page, page.nodes()[at], flow);
    }
    return at;
}

std::size_t section_card(Page& page, std::size_t first, Flow& flow) {
    std::size_t end = first;
    const Rect column = inset(flow.room(), padding, 0);
    const float height = measured(page, column, [&](Flow& into) { end = section(page, first, into); });
    if (end == first) return end;
    card(page, {flow.column.x, flow.y, flow.column.w, height});
    Flow inner(column);
    section(page, first, inner);
    flow.gap(height);
    return end;
}

}  // namespace

void draw_settings(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    for (std::size_t at = 0; at < page.nodes().size();) {
        const Node& node = page.nodes()[at];
        if (node.role != Role::heading) {
            ++at;
            continue;
        }
        if (node.level > 1) flow.gap(space::xl);
        heading(page, node, flow);
        flow.gap(node.level > 1 ? space::m : 0);
        at = node.level > 1 ? section_card(page, at + 1, flow) : at + 1;
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
