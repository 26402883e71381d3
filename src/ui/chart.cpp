#include "ui/chart.h"

#include <span>

#include "ui/cells.h"
#include "ui/chart_rows.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float sample_width = 20, sample_height = 14;

// What each mark means that is drawn: a sample beside the head of its column, as many in a line as fit.
void meanings(Page& page, const Node& table, ChartKind kind, Flow& flow) {
    const TextStyle& style = page.theme.small;
    const std::span<const Mark> marks = marks_of(kind);
    const ChartRows rows(page, table);
    if (marks.size() < 2) return;
    flow.gap(space::m);
    const Rect column = flow.room();
    float x = column.x, y = flow.y, height = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!rows.has_numbers(i)) continue;
        const std::string_view head = cell_of(table.value, i + 1);
        const float room = column.w - sample_width - space::s;
        const float width = std::min(text_width(style, head) + 1, room);
        const float needed = sample_width + space::s + width;
        if (x > column.x && x + needed > column.right()) {
            x = column.x;
            y += height + space::xs;
            height = 0;
        }
        const float words = text_height(style, head, width + 1);
        height = std::max(height, words);
        if (!page.measuring) {
            const float middle = y + line_height(style) / 2;
            draw_mark(page, marks[i], {x, middle - sample_height / 2, sample_width, sample_height});
            draw_text(page.list, style, page.theme.colour.ink_soft,
                      {x + sample_width + space::s, y, width + 1, words}, head);
        }
        x += needed + space::l;
    }
    flow.take(y + height - flow.y);
}

TextStyle look_style(const Page& page) {
    TextStyle style = page.theme.small;
    style.weight = Weight::bold;
    return style;
}

// Room for a second line where pain may need it, so that nothing moves while one goes from row to row.
float height_of_look(const Page& page, const Node& table, ChartKind kind, const Node& look, float width) {
    const TextStyle style = look_style(page);
    const float own = text_height(style, look.value, width);
    const bool may_need_two =
        kind != ChartKind::line && width < 30 * style.size && has_pain(page, table, kind);
    return may_need_two ? std::max(own, 2 * line_height(style)) : own;
}

}  // namespace

void chart(Page& page, const Node& table, ChartKind kind, Flow& flow) {
    const Node* look = look_of(page, table);
    const Rect caption = flow.take(text_height(page.theme.small, table.name, flow.column.w));
    const Rect words =
        flow.take(look != nullptr ? height_of_look(page, table, kind, *look, flow.column.w) : 0);
    const bool has_own_room =
        look != nullptr && words.h > text_height(look_style(page), look->value, words.w);
    if (!has_own_room) flow.gap(space::s);
    const Rect r = flow.take(picture_height(page, table, kind));
    if (!page.measuring) {
        draw_text(page.list, page.theme.small, page.theme.colour.ink_soft, caption, table.name);
        if (look != nullptr)
            draw_text(page.list, look_style(page), page.theme.colour.accent_text, words, look->value);
        draw_picture(page, table, kind, look, r);
    }
    meanings(page, table, kind, flow);
    page.place(table, {caption.x, caption.y, caption.w, flow.y - caption.y});
}

void meaning(Page& page, const Node& node, Mark mark, Flow& flow) {
    const TextStyle& style = page.theme.small;
    flow.gap(space::xs);
    const float beside = sample_width + space::s;
    const float width = flow.column.w - beside;
    const Rect r = flow.take(text_height(style, node.name, width));
    if (page.measuring) return;
    const Rect words{r.x + beside, r.y, width, r.h};
    page.place(node, words);
    const Rect first_line{r.x, r.y, sample_width, line_height(style)};
    draw_mark(page, mark, centred(first_line, sample_width, mark == Mark::band ? sample_height : 2));
    draw_text(page.list, style, page.theme.colour.ink_soft, words, node.name);
}

}  // namespace stretch::ui
