#include "ui/chart_picture.h"

#include <imgui.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "ui/cells.h"
#include "ui/chart_rows.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float lane_height = 18;  // of what is marked below

struct Digits {
    std::array<char, 12> characters{};
    std::string_view words;

    explicit Digits(int number) {
        const auto end = std::to_chars(characters.data(), characters.data() + characters.size(), number).ptr;
        words = {characters.data(), static_cast<std::size_t>(end - characters.data())};
    }
};

bool is_pain(Mark mark) {
    return mark == Mark::pain || mark == Mark::left_pain || mark == Mark::right_pain;
}

// At both ends of the axis, and between them where there is room.
template <typename Each>
void for_each_tick(const Node& table, Each each) {
    const int step = std::max(1, table.step);
    each(table.least);
    for (int at = (table.least / step + 1) * step; at < table.most; at += step)
        if (2 * (at - table.least) > step && 2 * (table.most - at) > step) each(at);
    each(table.most);
}

TextStyle label_style(const Page& page) {
    TextStyle style = page.theme.label;
    style.weight = Weight::regular;
    return style;
}

class Chart {
public:
    Chart(Page& page, const Node& table, ChartKind kind)
        : page_(page), table_(table), kind_(kind), rows_(page, table), style_(label_style(page)) {
        has_lane_ = has_pain(page, table, kind);
    }

    float height() const {
        int marks = 0;
        for_each_tick(table_, [&marks](int) { ++marks; });
        const float words = line_height(style_);
        const float plot =
            std::max(kind_ == ChartKind::lines ? 148.0f : 116.0f, 1.25f * words * static_cast<float>(marks));
        return words / 2 + plot + (has_lane_ ? lane_height : 0) + words + space::s;
    }

    void draw(Rect r, const Node* look) {
        lay_out(r);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const float width = std::max(4.0f, std::min(slot_, 44.0f));
            page_.place(rows_[i], {x_of(i) - width / 2, plot_.y, width, plot_.h});
        }
        if (look != nullptr) draw_looked_at(static_cast<std::size_t>(look->now));
        draw_band();
        draw_axis({r.x, r.y, plot_.x - r.x - space::s, r.h});
        if (kind_ == ChartKind::bars) {
            for (std::size_t i = 0; i < rows_.size(); ++i) draw_bar(i);
        } else {
            draw_series();
        }
        draw_line_across({r.x, r.y, plot_.x - r.x - space::s, r.h});
        draw_lane();
        draw_row_names(r.bottom() - line_height(style_));
        if (look != nullptr) follow(*look, r);
    }

private:
    void lay_out(Rect r) {
        plot_ = r;
        cut_top(plot_, line_height(style_) / 2);
        cut_bottom(plot_, line_height(style_) + space::s);
        if (has_lane_) lane_ = cut_bottom(plot_, lane_height);
        float gutter = 0;
        for_each_tick(table_,
                      [&](int at) { gutter = std::max(gutter, text_width(style_, Digits(at).words) + 1); });
        cut_left(plot_, gutter + space::s);
        if (kind_ == ChartKind::lines) cut_right(plot_, style_.size);
        slot_ = plot_.w / static_cast<float>(std::max<std::size_t>(1, rows_.size()));
    }

    float y_of(int hundredths) const {
        const float span = static_cast<float>(std::max(1, table_.most - table_.least)) * 100;
        return plot_.bottom() - plot_.h * (static_cast<float>(hundredths - table_.least * 100) / span);
    }

    // Bars stand beside each other; points where their day is.
    float x_of(std::size_t row) const {
        if (kind_ == ChartKind::bars) return plot_.x + slot_ * (static_cast<float>(row) + 0.5f);
        constexpr float margin = 12;
        const int first = rows_[0].now, days = rows_[rows_.size() - 1].now - first;
        if (days <= 0) return plot_.centre_x();
        const float share = static_cast<float>(rows_[row].now - first) / static_cast<float>(days);
        return plot_.x + margin + (plot_.w - 2 * margin) * share;
    }

    // Where both legs stand at the same height the left one is drawn a little above, the right one below.
    std::optional<ImVec2> point(std::size_t row, std::size_t leg) const {
        const int number = rows_.number(row, leg);
        if (number == no_number) return std::nullopt;
        const float y = y_of(number);
        const int other = kind_ == ChartKind::lines ? rows_.number(row, 1 - leg) : no_number;
        if (other == no_number || std::abs(y_of(other) - y) >= points_apart) return ImVec2{x_of(row), y};
        const bool is_above = number == other ? leg == 0 : number > other;
        const float middle = (y + y_of(other)) / 2;
        return ImVec2{x_of(row), middle + (is_above ? -points_apart : points_apart) / 2};
    }

    void draw_looked_at(std::size_t row) {
        const Colours& c = page_.theme.colour;
        const float width = std::clamp(slot_, 10.0f, 36.0f);
        const Rect column{x_of(row) - width / 2, plot_.y, width, plot_.h + (has_lane_ ? lane_height : 0)};
        fill(page_.list, column, mix(c.surface, c.ink, c.outlined ? 0.0f : 0.08f), 4);
        if (c.outlined) outline(page_.list, column, c.edge, 4, 1);
    }

    void draw_band() {
        if (table_.numbers.size() < 2) return;
        const float top = y_of(table_.numbers[1]), bottom = y_of(table_.numbers[0]);
        draw_mark(page_, Mark::band, {plot_.x, top, plot_.w, bottom - top});
    }

    void draw_axis(Rect gutter) {
        const Colours& c = page_.theme.colour;
        for_each_tick(table_, [&](int at) {
            const float y = y_of(at * 100);
            const bool is_floor = at == table_.least;
            fill(page_.list, {plot_.x, y - 0.5f, plot_.w, 1}, is_floor ? c.edge : grid_of(c));
            draw_number(at, gutter);
        });
    }

    void draw_number(int at, Rect gutter) {
        draw_text_middle(page_.list, style_, page_.theme.colour.ink_soft,
                         {gutter.x, y_of(at * 100) - 20, gutter.w, 40}, Digits(at).words, Align::right);
    }

    // What stands at a place of its own along the axis: the text `<table>.goal`.
    void draw_line_across(Rect gutter) {
        for (const Node& node : page_.nodes()) {
            if (node.role != Role::text || node.now == 0 || !node.id.starts_with(table_.id)) continue;
            const float y = y_of(node.now);
            draw_mark(page_, Mark::line_across, {plot_.x, y - 1, plot_.w, 2});
            const bool has_room = std::min(plot_.bottom() - y, y - plot_.y) > line_height(style_);
            if (has_room) draw_number(node.now / 100, gutter);
        }
    }

    void draw_bar(std::size_t row) {
        const int number = rows_.number(row, 0);
        if (number <= 0) return;
        const float width = std::clamp(slot_ * 0.56f, 4.0f, 30.0f), y = y_of(number);
        const bool is_under_way = row + 1 == rows_.size();
        draw_mark(page_, is_under_way ? Mark::bar_so_far : Mark::bar,
                  {x_of(row) - width / 2, y, width, plot_.bottom() - y});
    }

    void draw_series() {
        const Colours& c = page_.theme.colour;
        const std::size_t legs = kind_ == ChartKind::lines ? 2 : 1;
        for (std::size_t leg = legs; leg-- > 0;) {
            std::optional<ImVec2> before;
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                const std::optional<ImVec2> here = point(i, leg);
                if (!here) continue;
                if (before && leg == 0) stroke(page_.list, *before, *here, 2.5f, c.accent);
                if (before && leg == 1) dashed_line(page_.list, *before, *here, c.ink);
                before = here;
            }
        }
        for (std::size_t leg = legs; leg-- > 0;)
            for (std::size_t i = 0; i < rows_.size(); ++i)
                if (const std::optional<ImVec2> at = point(i, leg))
                    draw_mark(page_, marks_of(kind_)[leg], {at->x - 6, at->y - 6, 12, 12});
        if (legs == 2) draw_ends();
    }

    std::optional<ImVec2> last_point(std::size_t leg) const {
        for (std::size_t i = rows_.size(); i-- > 0;)
            if (const std::optional<ImVec2> at = point(i, leg)) return at;
        return std::nullopt;
    }

    // Each leg's letter behind its last point.
    void draw_ends() {
        const TextStyle& style = page_.theme.label;
        std::array<std::optional<ImVec2>, 2> ends{last_point(0), last_point(1)};
        const bool are_near = ends[0] && ends[1] && std::abs(ends[0]->x - ends[1]->x) < style.size &&
                              std::abs(ends[0]->y - ends[1]->y) < 1.1f * style.size;
        if (are_near) {
            const float middle = (ends[0]->y + ends[1]->y) / 2;
            const float up = (ends[0]->y <= ends[1]->y ? -0.55f : 0.55f) * style.size;
            ends[0]->y = middle + up;
            ends[1]->y = middle - up;
        }
        for (std::size_t leg = 0; leg < 2; ++leg) {
            if (!ends[leg]) continue;
            const Rect at{ends[leg]->x + 2 * point_radius, ends[leg]->y - 20, style.size + 4, 40};
            draw_text_middle(page_.list, style, page_.theme.colour.ink, at,
                             first_letter(cell_of(table_.value, leg + 1)), Align::left);
        }
    }

    // Pain has a place of its own below the chart, the left leg's beside the right one's.
    void draw_lane() {
        const std::span<const Mark> marks = marks_of(kind_);
        for (std::size_t cell = 0; cell < marks.size(); ++cell) {
            if (!is_pain(marks[cell])) continue;
            const float aside = marks[cell] == Mark::pain        ? 0.0f
                                : marks[cell] == Mark::left_pain ? -7.0f
                                                                 : 7.0f;
            for (std::size_t i = 0; i < rows_.size(); ++i)
                if (rows_.number(i, cell) != no_number)
                    draw_mark(page_, marks[cell], {x_of(i) + aside - 6, lane_.centre_y() - 6, 12, 12});
        }
    }

    // As many as there is room for, the last one always.
    void draw_row_names(float y) {
        float free_until = std::numeric_limits<float>::max();
        for (std::size_t i = rows_.size(); i-- > 0;) {
            const std::string_view name = rows_[i].name;
            const float width = text_width(style_, name) + 1;
            const float x =
                std::clamp(x_of(i) - width / 2, plot_.x, std::max(plot_.x, plot_.right() - width));
            if (x + width > free_until) continue;
            free_until = x - space::l;
            draw_text(page_.list, style_, page_.theme.colour.ink_soft, {x, y, width + 1, 0}, name);
        }
    }

    int nearest_row(float x) const {
        std::size_t nearest = 0;
        for (std::size_t i = 1; i < rows_.size(); ++i)
            if (std::abs(x_of(i) - x) < std::abs(x_of(nearest) - x)) nearest = i;
        return static_cast<int>(nearest);
    }

    void follow(const Node& look, Rect r) {
        const Touch state = touch(page_, look, r);
        const Scroll& scroll = page_.scroll_of(look);
        const bool by_mouse = ImGui::GetIO().MouseSource == ImGuiMouseSource_Mouse;
        const bool drags = state.held && (by_mouse || scroll.gesture() == Gesture::sideways);
        if ((drags || state.pressed) && ImGui::IsMousePosValid()) {
            const int row = nearest_row(ImGui::GetIO().MousePos.x);
            if (look.action && row != look.now) page_.command = with_value(*look.action, row);
        }
        focus_ring(page_, look, r, 8);
    }

    Page& page_;
    const Node& table_;
    ChartKind kind_;
    ChartRows rows_;
    TextStyle style_;
    bool has_lane_ = false;
    Rect plot_, lane_;
    float slot_ = 0;
};

}  // namespace

std::span<const Mark> marks_of(ChartKind kind) {
    static constexpr std::array bars{Mark::bar, Mark::bar, Mark::bar, Mark::pain};
    static constexpr std::array lines{Mark::left_point, Mark::right_point, Mark::left_pain, Mark::right_pain};
    static constexpr std::array line{Mark::left_point};
    switch (kind) {
        case ChartKind::bars: return bars;
        case ChartKind::lines: return lines;
        case ChartKind::line: break;
    }
    return line;
}

bool has_pain(const Page& page, const Node& table, ChartKind kind) {
    const ChartRows rows(page, table);
    const std::span<const Mark> marks = marks_of(kind);
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (is_pain(marks[i]) && rows.has_numbers(i)) return true;
    return false;
}

float picture_height(Page& page, const Node& table, ChartKind kind) {
    return Chart(page, table, kind).height();
}

void draw_picture(Page& page, const Node& table, ChartKind kind, const Node* look, Rect r) {
    Chart(page, table, kind).draw(r, look);
}

}  // namespace stretch::ui
