// A table of a screen, filled row by row: read as one by the twin, drawn as a chart or a calendar.
#pragma once

#include <string>
#include <string_view>

#include "app/screens/screen_builder.h"
#include "app/words/text.h"
#include "core/units/day.h"

namespace stretch {

// The mark at which an axis ends that has one every `step` and shows `most`.
int axis_end(int most, int step);

class Table {
public:
    Table(ScreenBuilder& build, std::string id, std::string_view caption, Text heads);

    // Ticks in whole units of what the numbers are hundredths of.
    void axis(int least, int most, int step);
    // A stretch of the axis that is marked, in hundredths.
    void band(int from, int to);
    void row(std::string_view name, Day day);
    void cell(std::string_view words, int number);

private:
    Node& table();

    ScreenBuilder& build_;
    std::string id_;
    int rows_ = 0;
};

}  // namespace stretch
