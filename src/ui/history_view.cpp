#include "ui/calendar.h"
#include "ui/chart.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float wide_from = 1000;
constexpr float between_columns = space::xl;

void section_title(Page& page, std::string_view id, Flow& flow) {
    const Node* title = page.find(id);
    if (title == nullptr) return;
    flow.gap(space::xl);
    heading(page, *title, flow);
    flow.gap(space::m);
}

void small_words(Page& page, std::string_view id, Flow& flow) {
    const Node* node = page.find(id);
    if (node == nullptr) return;
    flow.gap(space::s);
    text(page, *node, flow, page.theme.small, page.theme.colour.ink_soft);
}

// The days of the goal, those that are done filled and checked.
void pips(Page& page, const Node& goal, Flow& flow) {
    const Colours& c = page.theme.colour;
    const float each = std::min(34.0f, flow.column.w / static_cast<float>(std::max(1, goal.most)));
    const Rect r = flow.take(each);
    if (page.measuring) return;
    for (int i = 0; i < goal.most; ++i) {
        const ImVec2 centre{r.x + each * (static_cast<float>(i) + 0.5f) - 2, r.centre_y()};
        const float radius = each / 2 - 3;
        if (i < goal.now) {
            page.list.AddCircleFilled(centre, radius, packed(c.accent));
            draw_icon(page.list, Icon::check, centre, radius * 1.3f, c.on_accent);
        } else {
            page.list.AddCircle(centre, radius - 1, packed(c.edge), 0, 2);
        }
    }
}

void week(Page& page, Flow& flow) {
    const Node* goal = page.find("history.week.title");
    if (goal == nullptr) return;
    flow.gap(space::l);
    in_card(page, flow, [&](Flow& inner) {
        heading(page, *goal, inner);
        inner.gap(space::m);
        pips(page, *goal, inner);
        small_words(page, "history.week.advice", inner);
    });
}

// The name of the month between the buttons to the months beside it.
void month_head(Page& page, const Node& title, Flow& flow) {
    const Node* previous = page.find("history.month.previous");
    const Node* next = page.find("history.month.next");
    Flow words({flow.column.x, flow.y, flow.column.w - 2 * size::control - 2 * space::s, 0});
    const bool was_measuring = page.measuring;
    page.measuring = true;
    heading(page, title, words);
    page.measuring = was_measuring;
    const float needed = words.y - flow.y;
    Rect row = flow.take(std::max(size::control, needed));
    if (page.measuring) return;
    if (next != nullptr) icon_button(page, *next, Icon::next, Look::tonal, cut_right(row, size::control));
    cut_right(row, space::s);
    if (previous != nullptr)
        icon_button(page, *previous, Icon::previous, Look::tonal, cut_right(row, size::control));
    cut_right(row, space::s);
    Flow inside({row.x, row.y + (row.h - needed) / 2, row.w, 0});
    heading(page, title, inside);
}

void month(Page& page, Flow& flow) {
    const Node* title = page.find("history.month.title");
    const Node* table = page.find("history.month.table");
    if (title == nullptr || table == nullptr) return;
    flow.gap(space::l);
    in_card(page, flow, [&](Flow& inner) {
        month_head(page, *title, inner);
        inner.gap(space::s);
        calendar(page, *table, inner);
        small_words(page, "history.month.days", inner);
    });
}

struct ChartLook {
    std::string_view table, title;
    ChartKind kind;
};
constexpr ChartLook charts[] = {{"history.days", "history.days.title", ChartKind::held_of_planned},
                                {"history.weeks", "history.weeks.title", ChartKind::bars},
                                {"history.feel", "history.feel.title", ChartKind::lines},
                                {"history.rungs", "history.rungs.title", ChartKind::lines}};

void chart_card(Page& page, const ChartLook& look, Flow& flow) {
    const Node* table = page.find(look.table);
    if (table == nullptr) return;
    section_title(page, look.title, flow);
    in_card(page, flow, [&](Flow& inner) {
        chart(page, *table, look.kind, inner);
        int line = 0;
        for (const std::string_view id : {"history.weeks.least", "history.weeks.plateau"}) {
            const Node* meaning = page.find(id);
            if (look.table == "history.weeks" && meaning != nullptr)
                line_meaning(page, *meaning, line++, inner);
        }
        if (look.table == "history.feel") small_words(page, "history.feel.advice", inner);
    });
}

void range_cards(Page& page, Flow& flow) {
    bool is_first = true;
    for (const Node& table : page.nodes()) {
        if (table.role != Role::table || !table.id.starts_with("history.range.")) continue;
        if (!is_first) flow.gap(space::m);
        is_first = false;
        in_card(page, flow, [&](Flow& inner) {
            for (const Node& node : page.nodes()) {
                if (node.role != Role::text || node.id != table.id + ".trend") continue;
                text(page, node, inner, page.theme.body, page.theme.colour.ink);
                inner.gap(space::s);
            }
            chart(page, table, ChartKind::band, inner);
        });
    }
}

void range(Page& page, Flow& flow) {
    section_title(page, "history.range.title", flow);
    range_cards(page, flow);
    small_words(page, "history.range.band", flow);
    small_words(page, "history.range.due", flow);
    flow.gap(space::m);
    if (const Node* check = page.find("history.range.check")) button(page, *check, Look::tonal, flow);
}

void item(Page& page, const Node& node, const Node* open, Flow& flow) {
    const Theme& theme = page.theme;
    const Rect column = inset(flow.room(), card_padding, 0);
    const float width = column.w - size::icon;
    const float title = text_height(theme.strong, node.name, width);
    const float detail = text_height(theme.small, node.value, width);
    const Rect row = flow.take(std::max(size::target, title + detail + 2 * space::m));
    if (page.measuring) return;
    page.place(node, row);
    const bool is_touched = open != nullptr && [&] {
        const Touch state = press(page, *open, row);
        return state.held || state.hovered;
    }();
    if (is_touched) fill(page.list, inset(row, 2, 1), mix(theme.colour.surface, theme.colour.ink, 0.05f), 8);
    draw_text(page.list, theme.strong, theme.colour.ink, {column.x, row.y + space::m, width, title},
              node.name);
    draw_text(page.list, theme.small, theme.colour.ink_soft,
              {column.x, row.y + space::m + title, width, detail}, node.value);
    if (open == nullptr) return;
    draw_icon(page.list, Icon::next, {column.right() - 8, row.centre_y()}, size::icon, theme.colour.edge);
    focus_ring(page, *open, inset(row, 9, 7), radius::control);
}

void items(Page& page, Flow& flow) {
    bool is_first = true;
    const std::vector<Node>& nodes = page.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].role != Role::list_item) continue;
        if (!is_first && !page.measuring) {
            fill(page.list, {flow.column.x + card_padding, flow.y, flow.column.w - 2 * card_padding, 1},
                 page.theme.colour.line);
        }
        is_first = false;
        const bool can_open = i + 1 < nodes.size() && nodes[i + 1].group == nodes[i].id;
        item(page, nodes[i], can_open ? &nodes[i + 1] : nullptr, flow);
    }
}

void sessions(Page& page, Flow& flow) {
    const Node* list = page.find("history.list");
    if (list == nullptr) return;
    section_title(page, "history.list.title", flow);
    const float height = measured(page, flow.room(), [&](Flow& into) { items(page, into); });
    const Rect all{flow.column.x, flow.y, flow.column.w, std::max(1.0f, height)};
    page.place(*list, all);
    card(page, all);
    items(page, flow);
    small_words(page, "history.shown", flow);
    if (const Node* more = page.find("history.more")) {
        flow.gap(space::m);
        button(page, *more, Look::tonal, flow);
    }
}

// What was done at the left, how it went at the right.
void two_columns(Page& page, Flow& flow) {
    Rect right_half = flow.room();
    const Rect left_half = cut_left(right_half, (right_half.w - between_columns) / 2);
    cut_left(right_half, between_columns);
    Flow left(left_half), right(right_half);
    week(page, left);
    month(page, left);
    chart_card(page, charts[0], right);
    chart_card(page, charts[1], right);
    chart_card(page, charts[2], left);
    chart_card(page, charts[3], right);
    range(page, left);
    sessions(page, right);
    flow.y = std::max(left.y, right.y);
}

void one_column(Page& page, Flow& flow) {
    week(page, flow);
    month(page, flow);
    for (const ChartLook& look : charts) chart_card(page, look, flow);
    range(page, flow);
    sessions(page, flow);
}

}  // namespace

void draw_history(Page& page, Rect area) {
    const Node* empty = page.find("history.empty");
    const bool wide = area.w >= wide_from && empty == nullptr;
    Flow flow = begin_scroll(page, page.scroll, area, wide ? 2 * 560 + between_columns : size::column);
    notices(page, flow);
    if (const Node* title = page.find("history.title")) heading(page, *title, flow);
    if (const Node* undo = page.find("history.undo")) {
        flow.gap(space::m);
        notice(page, *undo, flow);
    }
    if (empty != nullptr) {
        flow.gap(space::l);
        text(page, *empty, flow, page.theme.body, page.theme.colour.ink_soft);
        if (const Node* import = page.find("history.import")) {
            flow.gap(space::m);
            button(page, *import, Look::tonal, flow);
        }
        range(page, flow);
    } else if (wide) {
        two_columns(page, flow);
    } else {
        one_column(page, flow);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
