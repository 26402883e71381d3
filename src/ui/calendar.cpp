#include "ui/calendar.h"

#include <array>
#include <charconv>

#include "app/screens/calendar_day.h"
#include "ui/chart_marks.h"
#include "ui/lettering.h"

namespace stretch::ui {
namespace {

constexpr int columns = 7;

void day_cell(Page& page, const CalendarDay& day, const TextStyle& style, Rect r) {
    const Colours& c = page.theme.colour;
    const float radius = std::min(r.w, r.h) / 2 - 2;
    const ImVec2 centre{r.centre_x(), r.centre_y()};
    const bool done = day.sessions > 0;
    if (done) page.list.AddCircleFilled(centre, radius - 1.5f, packed(c.accent));
    if (day.is_today) page.list.AddCircle(centre, radius + 0.5f, packed(c.ink), 0, 2);
    std::array<char, 4> digits{};
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), day.day).ptr;
    TextStyle words = style;
    if (done || day.is_today) words.weight = Weight::bold;
    draw_text_middle(page.list, words, done ? c.on_accent : c.ink_soft, r,
                     {digits.data(), static_cast<std::size_t>(end - digits.data())}, Align::centre);
    if (!day.hurt) return;
    const Rect corner{centre.x + radius * 0.45f, centre.y - radius - 1, 12, 12};
    page.list.AddCircleFilled({corner.centre_x(), corner.centre_y()}, 8, packed(c.surface));
    draw_mark(page, Mark::pain, corner);
}

void weekdays(Page& page, const Node& table, const TextStyle& style, Rect r) {
    std::string_view heads = table.value;
    const float width = r.w / columns;
    for (int i = 0; i < columns; ++i) {
        heads.remove_prefix(std::min(heads.size(), heads.find(between_cells) + 1));
        draw_text_middle(page.list, style, page.theme.colour.ink_soft,
                         {r.x + width * static_cast<float>(i), r.y, width, r.h},
                         heads.substr(0, heads.find(between_cells)), Align::centre);
    }
}

// One size at which the widest head fits.
TextStyle head_style(const Page& page, const Node& table, float width) {
    TextStyle style = page.theme.label;
    std::string_view heads = table.value;
    for (int i = 0; i < columns; ++i) {
        heads.remove_prefix(std::min(heads.size(), heads.find(between_cells) + 1));
        style = fit_line(style, heads.substr(0, heads.find(between_cells)), width - 4, 10);
    }
    return style;
}

}  // namespace

void calendar(Page& page, const Node& table, Flow& flow) {
    const float width = flow.column.w / columns;
    const TextStyle heads = head_style(page, table, width);
    const TextStyle days = fit_line(page.theme.small, "00", width - 14, 12);
    const float row_height = std::clamp(width, 40.0f, std::max(46.0f, line_height(days) + 14));
    const float top = flow.y;
    const Rect names = flow.take(line_height(heads) + space::s);
    if (!page.measuring) weekdays(page, table, heads, names);
    for (const Node& row : page.nodes()) {
        if (row.role != Role::row || row.group != table.id) continue;
        const Rect r = flow.take(row_height);
        if (page.measuring) continue;
        page.place(row, r);
        float x = r.x;
        for (const int number : row.numbers) {
            if (number != no_number) day_cell(page, calendar_day(number), days, {x, r.y, width, r.h});
            x += width;
        }
    }
    if (!page.measuring) page.place(table, {names.x, top, names.w, flow.y - top});
}

}  // namespace stretch::ui
