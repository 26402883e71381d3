// A table of a screen, filled row by row: read as one by the twin, drawn as a chart or a calendar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/screens/screen_builder.h"
#include "app/state/history_command.h"
#include "app/words/text.h"
#include "core/units/day.h"

namespace stretch {

// The mark at which an axis ends that has one every `step` and shows `most`.
int axis_end(int most, int step);

class Table {
public:
    Table(ScreenBuilder& build, std::string id, std::string_view caption, Text heads);

    // Marks in whole units of what the numbers are hundredths of: at both ends, and between them at the
    // multiples of `step`.
    void axis(int least, int most, int step);
    // A stretch of the axis that is marked, in hundredths.
    void band(int from, int to);
    void row(std::string_view name, Day day);
    void cell(std::string_view words, int number);
    // What the row says in a sentence, where it is looked at by itself.
    void tell(std::string words) { told_.push_back(std::move(words)); }
    // The control `<id>.look`, after all rows, each of which was told: it goes from row to row and says each,
    // first the latest that holds anything.
    void look(const AppState& app, HistoryChart chart);

private:
    Node& table();

    ScreenBuilder& build_;
    std::string id_;
    int rows_ = 0;
    int latest_ = 0;  // row of which anything is drawn
    std::vector<std::string> told_;
};

}  // namespace stretch
