#include "app/screens/table.h"

#include <algorithm>
#include <utility>

namespace stretch {

int axis_end(int most, int step) {
    return std::max(1, (most + step - 1) / step) * step;
}

Table::Table(ScreenBuilder& build, std::string id, std::string_view caption, Text heads)
    : build_(build), id_(std::move(id)) {
    Node& table = build_.add(id_, Role::table, caption);
    table.value = text(heads);
}

Node& Table::table() {
    return *build_.find(id_);
}

void Table::axis(int least, int most, int step) {
    table().least = least;
    table().most = most;
    table().step = step;
}

void Table::band(int from, int to) {
    table().numbers = {from, to};
}

void Table::row(std::string_view name, Day day) {
    Node& row = build_.add(id_ + "." + std::to_string(rows_++), Role::row, name);
    row.group = id_;
    row.now = day.number;
}

void Table::cell(std::string_view words, int number) {
    Node& row = build_.last();
    if (!row.numbers.empty()) row.value += between_cells;
    row.value += words;
    row.numbers.push_back(number);
    if (number > 0) latest_ = rows_ - 1;
}

void Table::look(const AppState& app, HistoryChart chart) {
    const int last = rows_ - 1;
    const auto& looked_at = app.shown.looking_back.rows[static_cast<std::size_t>(chart)];
    const int row = std::clamp(looked_at.value_or(latest_), 0, last);
    const std::string caption = table().name;
    Node& look = build_.add(id_ + ".look", Role::slider, caption);
    look.value = told_[static_cast<std::size_t>(row)];
    look.most = last;
    look.now = row;
    look.action = LookAtRow{chart, row};
}

}  // namespace stretch
