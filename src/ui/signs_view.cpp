// The sheet of warning signs: a list to be read and two ways on, which stay in sight; then which of them.
#include <array>

#include "ui/back_row.h"
#include "ui/callout.h"

namespace stretch::ui {
namespace {

constexpr float column_width = 560;
// Of the window for the list: with less of it none could be read.
constexpr float least_share_to_read = 0.55f;

struct Way {
    const Node* node;
    Look look;
};

// On the list two, after it at most one.
struct Ways {
    std::array<Way, 2> all{};
    std::size_t count = 0;

    explicit Ways(const Page& page) {
        for (const Way way :
             {Way{page.find("signs.none"), Look::primary}, Way{page.find("signs.some"), Look::tonal},
              Way{page.find("signs.next"), Look::primary}})
            if (way.node != nullptr && count < all.size()) all[count++] = way;
    }
    const Way* begin() const { return all.data(); }
    const Way* end() const { return all.data() + count; }
};

// Beside each other where both fit on one line of words.
bool are_beside(Page& page, const Ways& ways, float width) {
    const float each = (width - space::m) / 2;
    for (const Way& way : ways)
        if (text_width(page.theme.strong, way.node->name) * 1.18f + 2 * space::l > each) return false;
    return ways.count == 2;
}

void draw_ways(Page& page, const Ways& ways, bool beside, Flow& flow) {
    if (beside) {
        Rect row = flow.take(size::primary);
        if (page.measuring) return;
        const float each = (row.w - space::m) / 2;
        button(page, *ways.all[0].node, ways.all[0].look, cut_left(row, each));
        return button(page, *ways.all[1].node, ways.all[1].look, cut_right(row, each));
    }
    for (const Way& way : ways) {
        if (&way != ways.begin()) flow.gap(space::m);
        button(page, *way.node, way.look, flow);
    }
}

void sign(Page& page, const Node& node, Flow& flow) {
    constexpr float dot = 7, mark = 20;
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.body;
    const float beside = mark + space::s;
    const float words = text_height(style, node.name, flow.column.w - beside);
    const Rect row = flow.take(words);
    flow.gap(6);
    if (page.measuring) return;
    const float middle = row.y + line_height(style) / 2;
    if (node.warns)
        warning_sign(page, {row.x, middle - mark / 2, mark, mark}, c.danger, c.ground);
    else
        page.list.AddCircleFilled({row.x + mark / 2, middle}, dot / 2, packed(c.danger));
    const Rect at{row.x + beside, row.y, row.w - beside, words};
    page.place(node, at);
    draw_text(page.list, style, c.ink, at, node.name);
}

void list(Page& page, const Node& group, Flow& flow) {
    const float top = flow.y;
    for (const Node& node : page.nodes())
        if (node.group == group.id) sign(page, node, flow);
    page.place(group, {flow.column.x, top, flow.column.w, std::max(1.0f, flow.y - top)});
}

void toggles(Page& page, const Node& group, Flow& flow) {
    const float top = flow.y;
    for (const Node& node : page.nodes())
        if (node.group == group.id) choice(page, node, flow);
    page.place(group, {flow.column.x, top, flow.column.w, std::max(1.0f, flow.y - top)});
}

void contents(Page& page, Flow& flow) {
    back_row(page, page.find("signs.back"), flow);
    for (const char* id : {"signs.title", "signs.which.title"})
        if (const Node* title = page.find(id)) heading(page, *title, flow);
    if (const Node* ask = page.find("signs.ask")) {
        flow.gap(space::xs);
        text(page, *ask, flow, page.theme.strong, page.theme.colour.ink);
    }
    flow.gap(space::m);
    if (const Node* signs = page.find("signs.list")) list(page, *signs, flow);
    if (const Node* which = page.find("signs.which")) toggles(page, *which, flow);
    for (const char* id : {"signs.first", "signs.consequence"}) {
        const Node* node = page.find(id);
        if (node == nullptr) continue;
        flow.gap(space::xs);
        callout(page, *node, flow);
    }
}

}  // namespace

void draw_signs(Page& page, Rect area) {
    const Ways ways(page);
    const float width = std::min(area.w - 2 * page_margin(area), column_width);
    const bool beside = are_beside(page, ways, width);
    const auto all_ways = [&](Flow& flow) { draw_ways(page, ways, beside, flow); };
    const float height = measured(page, {0, 0, width, 0}, all_ways), foot = height + 2 * space::m;
    const float read = measured(page, {0, 0, width, 0}, [&](Flow& flow) { contents(page, flow); });
    // At a desk they follow what has been read, at a phone they are where the thumb is.
    const bool follows = area.w >= 600 && read + foot + 2 * space::xl <= area.h;
    const bool is_pinned = ways.count > 0 && !follows && area.h - foot >= area.h * least_share_to_read;
    if (is_pinned) {
        Flow flow(pinned_foot(page, area, width, height, space::m, space::m));
        all_ways(flow);
    }
    Flow flow = begin_scroll(page, page.scroll, area, column_width);
    contents(page, flow);
    if (!is_pinned) {
        flow.gap(space::xl);
        all_ways(flow);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
