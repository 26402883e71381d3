#include "ui/widgets.h"

namespace stretch::ui {

void draw_plan(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    for (const Node& node : page.nodes()) {
        if (!node.id.starts_with("plan.")) continue;
        if (node.role == Role::heading) {
            if (node.level > 1) flow.gap(space::xl);
            heading(page, node, flow);
            flow.gap(node.level > 1 ? space::s : 0);
        } else if (node.role == Role::text) {
            text(page, node, flow, page.theme.body, page.theme.colour.ink);
            flow.gap(space::m);
        }
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
