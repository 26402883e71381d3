#include "ui/chart.h"
#include "ui/fan.h"
#include "ui/paint.h"
#include "ui/session_list.h"
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

// The sentence that a section is there for; false: there is none.
bool answer(Page& page, std::string_view id, Flow& flow) {
    const Node* node = page.find(id);
    if (node == nullptr) return false;
    text(page, *node, flow, page.theme.body, page.theme.colour.ink);
    return true;
}

bool chart_below(Page& page, std::string_view id, ChartKind kind, Flow& flow) {
    const Node* table = page.find(id);
    if (table == nullptr) return false;
    flow.gap(space::l);
    chart(page, *table, kind, flow);
    return true;
}

void meaning_below(Page& page, std::string_view id, Mark mark, Flow& flow) {
    if (const Node* node = page.find(id)) meaning(page, *node, mark, flow);
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

void this_week(Page& page, Flow& flow) {
    const Node* goal = page.find("history.week.title");
    if (goal == nullptr) return;
    text(page, *goal, flow, page.theme.strong, page.theme.colour.ink);
    flow.gap(space::s);
    pips(page, *goal, flow);
    small_words(page, "history.week.advice", flow);
}

void keeping(Page& page, Flow& flow) {
    section_title(page, "history.keeping", flow);
    in_card(page, flow, [&](Flow& inner) {
        if (answer(page, "history.keeping.answer", inner)) inner.gap(space::l);
        this_week(page, inner);
        if (chart_below(page, "history.weeks", ChartKind::bars, inner))
            meaning_below(page, "history.weeks.goal", Mark::line_across, inner);
        small_words(page, "history.keeping.minutes", inner);
    });
}

void steps(Page& page, Flow& flow) {
    if (page.find("history.further.answer") == nullptr) return;
    in_card(page, flow, [&](Flow& inner) {
        answer(page, "history.further.answer", inner);
        chart_below(page, "history.steps", ChartKind::lines, inner);
    });
    flow.gap(space::m);
}

bool is_trend(const Node& node) {
    return node.role == Role::text && node.id.starts_with("history.range.") && node.id.ends_with(".trend");
}

// Each leg's sentence, and its chart from the second look on.
void ranges_in(Page& page, Flow& flow) {
    bool is_first = true;
    const std::vector<Node>& nodes = page.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!is_trend(nodes[i])) continue;
        if (!is_first) flow.gap(space::xl);
        is_first = false;
        text(page, nodes[i], flow, page.theme.body, page.theme.colour.ink);
        if (i + 1 == nodes.size() || nodes[i + 1].role != Role::table) continue;
        flow.gap(space::m);
        chart(page, nodes[i + 1], ChartKind::line, flow);
    }
    meaning_below(page, "history.range.band", Mark::band, flow);
}

void range(Page& page, Flow& flow) {
    if (std::ranges::any_of(page.nodes(), is_trend))
        in_card(page, flow, [&](Flow& inner) { ranges_in(page, inner); });
    small_words(page, "history.range.due", flow);
    small_words(page, "history.range.barrier", flow);
    flow.gap(space::m);
    if (const Node* check = page.find("history.range.check")) button(page, *check, Look::tonal, flow);
}

void further(Page& page, Flow& flow) {
    section_title(page, "history.further", flow);
    steps(page, flow);
    range(page, flow);
}

void felt(Page& page, Flow& flow) {
    section_title(page, "history.felt", flow);
    in_card(page, flow, [&](Flow& inner) {
        answer(page, "history.felt.answer", inner);
        if (chart_below(page, "history.feel", ChartKind::lines, inner))
            meaning_below(page, "history.feel.band", Mark::band, inner);
    });
}

// The columns of what follows, side by side from the same height.
struct Columns {
    Flow left, right;
};
Columns columns_of(const Flow& flow) {
    Rect right = flow.room();
    const Rect left = cut_left(right, (right.w - between_columns) / 2);
    cut_left(right, between_columns);
    return {Flow(left), Flow(right)};
}

// What was done and what it led to beside each other, how it felt below the shorter of the two; the days
// below all that.
void two_columns(Page& page, Flow& flow) {
    Columns answers = columns_of(flow);
    keeping(page, answers.left);
    further(page, answers.right);
    felt(page, answers.left.y <= answers.right.y ? answers.left : answers.right);
    flow.y = std::max(answers.left.y, answers.right.y);
    section_title(page, "history.list.title", flow);
    Columns days = columns_of(flow);
    month_and_weeks(page, days.left, days.right);
    flow.y = std::max(days.left.y, days.right.y);
    more_sessions(page, flow);
}

void one_column(Page& page, Flow& flow) {
    keeping(page, flow);
    further(page, flow);
    felt(page, flow);
    section_title(page, "history.list.title", flow);
    month_card(page, flow);
    session_weeks(page, flow);
    more_sessions(page, flow);
}

// Before the first session.
void nothing_yet(Page& page, const Node& empty, Flow& flow) {
    flow.gap(space::l);
    in_card(page, flow, [&](Flow& inner) {
        text(page, empty, inner, page.theme.body, page.theme.colour.ink);
        if (const Node* import = page.find("history.import")) {
            inner.gap(space::l);
            button(page, *import, Look::tonal, inner);
        }
    });
    further(page, flow);
}

// The title, and beside it the mark of what was done; below it where there is no room.
void head(Page& page, Flow& flow) {
    const Node* title = page.find("history.title");
    if (title == nullptr) return;
    const Node* mark = page.find("history.fan");
    constexpr float height = 72, width = height * fan_aspect;
    const float words = text_width(page.theme.title, title->name) + space::l;
    const bool is_beside = mark != nullptr && words + width <= flow.column.w;
    const float top = flow.y;
    if (is_beside) flow.gap(std::max(0.0f, (height - line_height(page.theme.title)) / 2));
    const float beside = is_beside ? width + space::l : 0;
    Flow left({flow.column.x, flow.y, flow.column.w - beside, 0});
    heading(page, *title, left);
    flow.y = left.y;
    if (mark == nullptr) return;
    if (!is_beside) flow.gap(space::s);
    const float y = is_beside ? top : flow.y;
    flow.y = std::max(flow.y, y + height);
    const float x = is_beside ? flow.column.right() - width : flow.column.x;
    if (!page.measuring) fan(page, *mark, {x, y, std::min(width, flow.column.w), height});
}

}  // namespace

void draw_history(Page& page, Rect area) {
    const Node* empty = page.find("history.empty");
    const bool wide = area.w >= wide_from && empty == nullptr;
    Flow flow = begin_scroll(page, page.scroll, area, wide ? 2 * 560 + between_columns : size::column);
    notices(page, flow);
    head(page, flow);
    if (const Node* undo = page.find("history.undo")) {
        flow.gap(space::m);
        notice(page, *undo, flow);
    }
    if (empty != nullptr) {
        nothing_yet(page, *empty, flow);
    } else if (wide) {
        two_columns(page, flow);
    } else {
        one_column(page, flow);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
