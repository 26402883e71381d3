#include "ui/session_list.h"

#include <limits>

#include "ui/calendar.h"
#include "ui/cells.h"
#include "ui/chart_marks.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

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

float badge_size(const Page& page) {
    return 1.7f * page.theme.label.size;
}

// How much of what was planned a leg held: a ring that closes, filled when all was. After pain there is no
// plan to fall short of.
void badge(Page& page, std::string_view letter, int percent, bool hurt, Rect r) {
    const Colours& c = page.theme.colour;
    const ImVec2 centre{r.centre_x(), r.centre_y()};
    const float radius = r.w / 2 - 1.5f;
    const bool is_whole = percent >= 100;
    if (is_whole) {
        page.list.AddCircleFilled(centre, radius + 1, packed(c.accent));
    } else {
        page.list.AddCircle(centre, radius, packed(hurt ? c.edge : grid_of(c)), 0, 2);
        if (!hurt) arc(page.list, centre, radius, 2.5f, 0, static_cast<float>(percent) / 100, c.accent);
    }
    draw_text_middle(page.list, page.theme.label, is_whole ? c.on_accent : c.ink, r, letter, Align::centre);
}

float marks_width(const Page& page, const Node& item) {
    const bool hurt = item.numbers.size() > 2 && item.numbers[2] != no_number;
    return 2 * badge_size(page) + space::xs + (hurt ? 18 : 0);
}

void marks(Page& page, const Node& item, const Node& list, Rect r) {
    if (item.numbers.size() < 3) return;
    const bool hurt = item.numbers[2] != no_number;
    const float side = badge_size(page);
    for (const std::size_t leg : {1U, 0U}) {
        const Rect box = cut_right(r, side);
        if (item.numbers[leg] != no_number)
            badge(page, first_letter(cell_of(list.value, leg)), item.numbers[leg], hurt,
                  centred(box, side, side));
        cut_right(r, space::xs);
    }
    if (hurt) draw_mark(page, Mark::pain, {r.right() - 14, r.centre_y() - 6, 12, 12});
}

void item(Page& page, const Node& node, const Node& list, const Node* open, Flow& flow) {
    const Theme& theme = page.theme;
    const Rect column = inset(flow.room(), card_padding, 0);
    const float aside = marks_width(page, node) + space::s;
    const float width = column.w - size::icon - aside;
    const std::string_view remark = cell_of(node.value, 1);
    const float title = text_height(theme.body, node.name, width);
    const float detail = remark.empty() ? 0 : text_height(theme.small, remark, width);
    const Rect row = flow.take(std::max(size::target + 2, title + detail + 2 * space::s));
    if (page.measuring) return;
    page.place(node, row);
    const bool is_touched = open != nullptr && [&] {
        const Touch state = press(page, *open, row);
        return state.held || state.hovered;
    }();
    if (is_touched) fill(page.list, inset(row, 2, 1), mix(theme.colour.surface, theme.colour.ink, 0.05f), 8);
    const float top = row.y + (row.h - title - detail) / 2;
    draw_text(page.list, theme.body, theme.colour.ink, {column.x, top, width, title}, node.name);
    if (!remark.empty())
        draw_text(page.list, theme.small, theme.colour.ink_soft, {column.x, top + title, width, detail},
                  remark);
    marks(page, node, list, {column.x + width, row.y, aside, row.h});
    if (open == nullptr) return;
    draw_icon(page.list, Icon::next, {column.right() - 8, row.centre_y()}, size::icon, theme.colour.edge);
    focus_ring(page, *open, inset(row, 9, 7), radius::control);
}

void items(Page& page, const Node& list, Flow& flow) {
    bool is_first = true;
    const std::vector<Node>& nodes = page.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].role != Role::list_item || nodes[i].group != list.id) continue;
        if (!is_first && !page.measuring) {
            fill(page.list, {flow.column.x + card_padding, flow.y, flow.column.w - 2 * card_padding, 1},
                 page.theme.colour.line);
        }
        is_first = false;
        const bool can_open = i + 1 < nodes.size() && nodes[i + 1].group == nodes[i].id;
        item(page, nodes[i], list, can_open ? &nodes[i + 1] : nullptr, flow);
    }
}

// The heading of a list stands just before it.
void week_of_sessions(Page& page, const Node& title, const Node& list, Flow& flow) {
    flow.gap(space::l);
    text(page, title, flow, page.theme.strong, page.theme.colour.ink);
    flow.gap(space::s);
    const float height = measured(page, flow.room(), [&](Flow& into) { items(page, list, into); });
    const Rect all{flow.column.x, flow.y, flow.column.w, std::max(1.0f, height)};
    page.place(list, all);
    if (!page.measuring) card(page, all);
    items(page, list, flow);
}

// Calls `each(title, list)` from the week at place `from` up to the one before `to`.
template <typename Each>
void for_weeks(const Page& page, int from, int to, Each each) {
    int week = 0;
    const std::vector<Node>& nodes = page.nodes();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        if (nodes[i].role != Role::list || nodes[i - 1].role != Role::heading) continue;
        if (week >= from && week < to) each(nodes[i - 1], nodes[i]);
        ++week;
    }
}

constexpr int all_weeks = std::numeric_limits<int>::max();

void weeks(Page& page, int from, int to, Flow& flow) {
    for_weeks(page, from, to,
              [&](const Node& title, const Node& list) { week_of_sessions(page, title, list, flow); });
}

}  // namespace

void month_card(Page& page, Flow& flow) {
    const Node* title = page.find("history.month.title");
    const Node* table = page.find("history.month.table");
    if (title == nullptr || table == nullptr) return;
    in_card(page, flow, [&](Flow& inner) {
        month_head(page, *title, inner);
        inner.gap(space::s);
        calendar(page, *table, inner);
        if (const Node* days = page.find("history.month.days")) {
            inner.gap(space::s);
            text(page, *days, inner, page.theme.small, page.theme.colour.ink_soft);
        }
    });
}

void session_weeks(Page& page, Flow& flow) {
    weeks(page, 0, all_weeks, flow);
}

void month_and_weeks(Page& page, Flow& left, Flow& right) {
    const float month = measured(page, left.room(), [&](Flow& into) { month_card(page, into); });
    const float list = measured(page, left.room(), [&](Flow& into) { session_weeks(page, into); });
    const float half = (month + list) / 2;
    float height = month;
    int split = 0;
    for_weeks(page, 0, all_weeks, [&](const Node& title, const Node& of_week) {
        const float week =
            measured(page, left.room(), [&](Flow& into) { week_of_sessions(page, title, of_week, into); });
        split += height + week / 2 <= half ? 1 : 0;
        height += week;
    });
    month_card(page, left);
    weeks(page, 0, split, left);
    right.gap(-space::l);  // the first heading stands as high as the month
    weeks(page, split, all_weeks, right);
}

void more_sessions(Page& page, Flow& flow) {
    if (const Node* shown = page.find("history.shown")) {
        flow.gap(space::s);
        text(page, *shown, flow, page.theme.small, page.theme.colour.ink_soft);
    }
    if (const Node* more = page.find("history.more")) {
        flow.gap(space::m);
        button(page, *more, Look::tonal, flow);
    }
}

}  // namespace stretch::ui
