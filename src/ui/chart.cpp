#include "ui/chart.h"

#include <array>
#include <charconv>
#include <limits>
#include <span>
#include <vector>

#include "ui/chart_marks.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float sample_width = 20, sample_height = 14;

struct Digits {
    std::array<char, 12> characters{};
    std::string_view words;

    explicit Digits(int number) {
        const auto end = std::to_chars(characters.data(), characters.data() + characters.size(), number).ptr;
        words = {characters.data(), static_cast<std::size_t>(end - characters.data())};
    }
};

// The part of a value between two tabs; empty past the last.
std::string_view cell_of(std::string_view value, std::size_t index) {
    for (; index > 0; --index) {
        const std::size_t end = value.find(between_cells);
        if (end == std::string_view::npos) return {};
        value.remove_prefix(end + 1);
    }
    return value.substr(0, value.find(between_cells));
}

std::span<const Mark> marks_of(ChartKind kind) {
    static constexpr std::array held{Mark::left_bar, Mark::planned, Mark::right_bar, Mark::planned};
    static constexpr std::array bars{Mark::left_bar, Mark::right_bar};
    static constexpr std::array lines{Mark::left_point, Mark::right_point, Mark::left_pain, Mark::right_pain};
    static constexpr std::array band{Mark::left_point};
    switch (kind) {
        case ChartKind::held_of_planned: return held;
        case ChartKind::bars: return bars;
        case ChartKind::lines: return lines;
        case ChartKind::band: break;
    }
    return band;
}

class Chart {
public:
    Chart(Page& page, const Node& table, ChartKind kind) : page_(page), table_(table), kind_(kind) {
        for (const Node& node : page.nodes())
            if (node.role == Role::row && node.group == table.id) rows_.push_back(&node);
    }

    float height() const {
        const int marks = (table_.most - table_.least) / std::max(1, table_.step) + 1;
        const float words = line_height(label_style());
        return std::max(150.0f, 1.3f * words * static_cast<float>(marks)) + words * 1.5f + space::s;
    }

    void draw(Rect r) {
        const TextStyle style = label_style();
        const float words = line_height(style);
        plot_ = r;
        cut_top(plot_, words / 2);
        cut_bottom(plot_, words + space::s);
        float gutter = 0;
        for (int at = table_.least; at <= table_.most; at += std::max(1, table_.step))
            gutter = std::max(gutter, text_width(style, Digits(at).words) + 1);
        cut_left(plot_, gutter + space::s);
        place_rows();
        if (is_bars()) slot_ = plot_.w / static_cast<float>(std::max<std::size_t>(1, rows_.size()));
        draw_band();
        draw_axis(style, {r.x, r.y, plot_.x - r.x - space::s, r.h});
        draw_lines_across();
        if (is_bars()) {
            for (std::size_t i = 0; i < rows_.size(); ++i) draw_bars(i);
        } else {
            draw_series(1);
            draw_series(0);
            draw_feet();
        }
        draw_row_names(style, plot_.bottom() + space::s);
    }

private:
    TextStyle label_style() const {
        TextStyle style = page_.theme.label;
        style.weight = Weight::regular;
        return style;
    }
    bool is_bars() const { return kind_ == ChartKind::bars || kind_ == ChartKind::held_of_planned; }

    float y_of(int hundredths) const {
        const float span = static_cast<float>(std::max(1, table_.most - table_.least)) * 100;
        return plot_.bottom() - plot_.h * (static_cast<float>(hundredths - table_.least * 100) / span);
    }

    // Bars stand beside each other; points where their day is.
    float x_of(std::size_t row) const {
        if (is_bars()) return plot_.x + slot_ * (static_cast<float>(row) + 0.5f);
        constexpr float margin = 12;
        const int first = rows_.front()->now, days = rows_.back()->now - first;
        if (days <= 0) return plot_.centre_x();
        const float share = static_cast<float>(rows_[row]->now - first) / static_cast<float>(days);
        return plot_.x + margin + (plot_.w - 2 * margin) * share;
    }

    int number(std::size_t row, std::size_t cell) const {
        const std::vector<int>& numbers = rows_[row]->numbers;
        return cell < numbers.size() ? numbers[cell] : no_number;
    }

    void place_rows() {
        slot_ = plot_.w / static_cast<float>(std::max<std::size_t>(1, rows_.size()));
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const float width = std::max(4.0f, std::min(slot_, 44.0f));
            page_.place(*rows_[i], {x_of(i) - width / 2, plot_.y, width, plot_.h});
        }
    }

    void draw_band() {
        if (table_.numbers.size() < 2) return;
        const Colours& c = page_.theme.colour;
        const float top = std::max(plot_.y, y_of(table_.numbers[1]));
        const float bottom = std::min(plot_.bottom(), y_of(table_.numbers[0]));
        if (bottom <= top) return;
        fill(page_.list, {plot_.x, top, plot_.w, bottom - top}, c.tint);
        dashed(page_.list, plot_.x, plot_.right(), top, 2.5f, 1.5f, c.edge);
        dashed(page_.list, plot_.x, plot_.right(), bottom, 2.5f, 1.5f, c.edge);
    }

    void draw_axis(const TextStyle& style, Rect gutter) {
        const Colours& c = page_.theme.colour;
        for (int at = table_.least; at <= table_.most; at += std::max(1, table_.step)) {
            const float y = y_of(at * 100);
            const bool is_floor = at == table_.least;
            fill(page_.list, {plot_.x, y - 0.5f, plot_.w, 1}, is_floor || c.outlined ? c.edge : c.line);
            draw_text_middle(page_.list, style, c.ink_soft, {gutter.x, y - 20, gutter.w, 40},
                             Digits(at).words, Align::right);
        }
    }

    // What stands at a place of its own along the axis: `<table>.least` and `<table>.plateau`.
    void draw_lines_across() {
        Mark mark = Mark::low_line;
        for (const Node& node : page_.nodes()) {
            if (node.role != Role::text || node.now == 0 || !node.id.starts_with(table_.id)) continue;
            draw_mark(page_, mark, {plot_.x, y_of(node.now) - 1, plot_.w, 2});
            mark = Mark::high_line;
        }
    }

    void draw_bars(std::size_t row) {
        const std::size_t columns = kind_ == ChartKind::held_of_planned ? 2 : 1;
        const float gap = slot_ > 14 ? 2.0f : 1.0f;
        const float width = std::clamp((slot_ * 0.72f - gap) / 2, 2.0f, 22.0f);
        for (std::size_t leg = 0; leg < 2; ++leg) {
            const float x = x_of(row) + (leg == 0 ? -width - gap / 2 : gap / 2);
            const int held = number(row, leg * columns);
            if (held > 0)
                draw_mark(page_, leg == 0 ? Mark::left_bar : Mark::right_bar,
                          {x, y_of(held), width, plot_.bottom() - y_of(held)});
            const int planned = columns == 2 ? number(row, leg * columns + 1) : 0;
            if (planned > 0) draw_mark(page_, Mark::planned, {x - 1, y_of(planned) - 1, width + 2, 2});
        }
    }

    void draw_series(std::size_t cell) {
        const Colours& c = page_.theme.colour;
        const Mark mark = cell == 0 ? Mark::left_point : Mark::right_point;
        std::vector<ImVec2> points;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (number(i, cell) != no_number) points.push_back({x_of(i), y_of(number(i, cell))});
        for (std::size_t i = 1; i < points.size(); ++i)
            stroke(page_.list, points[i - 1], points[i], cell == 0 ? 2.5f : 1.5f,
                   cell == 0 ? c.accent : c.ink_soft);
        for (const ImVec2 at : points) draw_mark(page_, mark, {at.x - 6, at.y - 6, 12, 12});
    }

    // Pain stands at the foot of the chart, the left leg's beside the right one's.
    void draw_feet() {
        if (kind_ != ChartKind::lines) return;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const float y = plot_.bottom() - 9;
            if (number(i, 2) != no_number) draw_mark(page_, Mark::left_pain, {x_of(i) - 10, y, 8, 2});
            if (number(i, 3) != no_number) draw_mark(page_, Mark::right_pain, {x_of(i) + 2, y, 8, 2});
        }
    }

    // As many as there is room for, the last one always.
    void draw_row_names(const TextStyle& style, float y) {
        float free_until = std::numeric_limits<float>::max();
        for (std::size_t i = rows_.size(); i-- > 0;) {
            const std::string_view name = rows_[i]->name;
            const float width = text_width(style, name) + 1;
            const float x =
                std::clamp(x_of(i) - width / 2, plot_.x, std::max(plot_.x, plot_.right() - width));
            if (x + width > free_until) continue;
            free_until = x - space::l;
            draw_text(page_.list, style, page_.theme.colour.ink_soft, {x, y, width + 1, 0}, name);
        }
    }

    Page& page_;
    const Node& table_;
    ChartKind kind_;
    std::vector<const Node*> rows_;
    Rect plot_;
    float slot_ = 0;
};

// What each mark means: a sample beside the head of its column, as many in a line as fit.
void meanings(Page& page, const Node& table, ChartKind kind, Flow& flow) {
    const TextStyle& style = page.theme.small;
    const std::span<const Mark> marks = marks_of(kind);
    if (marks.size() < 2) return;
    flow.gap(space::m);
    const Rect column = flow.room();
    float x = column.x, y = flow.y, height = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::string_view head = cell_of(table.value, i + 1);
        if (head.empty()) break;
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

}  // namespace

void chart(Page& page, const Node& table, ChartKind kind, Flow& flow) {
    const Rect caption = flow.take(text_height(page.theme.small, table.name, flow.column.w));
    flow.gap(space::s);
    Chart picture(page, table, kind);
    const Rect r = flow.take(picture.height());
    if (!page.measuring) {
        draw_text(page.list, page.theme.small, page.theme.colour.ink_soft, caption, table.name);
        picture.draw(r);
    }
    meanings(page, table, kind, flow);
    page.place(table, {caption.x, caption.y, caption.w, flow.y - caption.y});
}

void line_meaning(Page& page, const Node& node, int line, Flow& flow) {
    const TextStyle& style = page.theme.small;
    flow.gap(space::xs);
    const float beside = sample_width + space::s;
    const float width = flow.column.w - beside;
    const Rect r = flow.take(text_height(style, node.name, width));
    if (page.measuring) return;
    const Rect words{r.x + beside, r.y, width, r.h};
    page.place(node, words);
    draw_mark(page, line == 0 ? Mark::low_line : Mark::high_line,
              {r.x, r.y + line_height(style) / 2 - 1, sample_width, 2});
    draw_text(page.list, style, page.theme.colour.ink_soft, words, node.name);
}

}  // namespace stretch::ui
