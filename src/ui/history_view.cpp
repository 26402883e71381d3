#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float padding = space::l;

float item(Page& page, const Node& node, Flow& flow) {
    const Theme& theme = page.theme;
    const Rect column = inset(flow.room(), padding, 0);
    const float title = text_height(theme.strong, node.name, column.w);
    const float detail = text_height(theme.small, node.value, column.w);
    const Rect row = flow.take(title + detail + 2 * space::m);
    if (page.measuring) return row.h;
    page.place(node, row);
    draw_text(page.list, theme.strong, theme.colour.ink, {column.x, row.y + space::m, column.w, title},
              node.name);
    draw_text(page.list, theme.small, theme.colour.ink_soft,
              {column.x, row.y + space::m + title, column.w, detail}, node.value);
    return row.h;
}

void items(Page& page, Flow& flow) {
    bool is_first = true;
    for (const Node& node : page.nodes()) {
        if (node.role != Role::list_item) continue;
        if (!is_first && !page.measuring) {
            fill(page.list, {flow.column.x + padding, flow.y, flow.column.w - 2 * padding, 1},
                 page.theme.colour.line);
        }
        is_first = false;
        item(page, node, flow);
    }
}

}  // namespace

void draw_history(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    if (const Node* title = page.find("history.title")) heading(page, *title, flow);
    flow.gap(space::l);
    if (const Node* empty = page.find("history.empty")) {
        text(page, *empty, flow, page.theme.body, page.theme.colour.ink_soft);
    }
    if (const Node* list = page.find("history.list")) {
        const float height = measured(page, flow.room(), [&](Flow& into) { items(page, into); });
        const Rect all{flow.column.x, flow.y, flow.column.w, std::max(1.0f, height)};
        page.place(*list, all);
        card(page, all);
        items(page, flow);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
