// What the last weeks hold, read once for the sentences and the tables of History.
#pragma once

#include <string>
#include <vector>

#include "app/state/state.h"
#include "core/progress/statistics.h"

namespace stretch {

inline constexpr int weeks_in_chart = 12;

// What was done on these days, oldest first: only the sessions near them are looked at.
std::vector<Entry> entries_between(const AppState& app, Day first, int days);

struct RecentWeeks {
    std::vector<Entry> entries;  // oldest first
    std::vector<Span> weeks;     // the last one is under way; none lies before the first session of all
    bool began_within = false;   // the first session of all is in the first of them, later than its Monday

    Day first() const { return weeks.front().first; }
    std::size_t week_of(Day day) const;
};
RecentWeeks recent_weeks(const AppState& app);

// "7.5", without a point where there is none to tell.
std::string in_minutes(Millis time);
std::string in_tenths(int hundredths);

}  // namespace stretch
