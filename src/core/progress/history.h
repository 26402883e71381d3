// What is due today, and the weeks: goals that forgive days of rest instead of a streak that punishes them.
#pragma once

#include <span>

#include "core/progress/check_in.h"
#include "core/progress/rules.h"

namespace stretch {

// Between two sessions of one day: the muscle has come to rest and both are still daytime. Ours; no study.
inline constexpr Millis gap_between_sessions{3LL * 60 * 60 * 1000};

struct DueToday {
    int planned = 1;  // sessions
    int done = 0;     // with both legs
    int left = 0;     // 0: all done, or a time to rest because it hurt
    Millis wait;      // until the next may begin; 0: now
    bool must_rest = false;
};
// A clock that was set back makes nobody wait longer than the gap. `entries` from yesterday on.
DueToday due_today(std::span<const Entry> entries, const Present& now, int sessions_a_day);

struct WeekGoal {
    int days_wanted = 5;
    int days_done = 0;
    int days_left = 0;  // of this week, today included while nothing is done today
    bool is_met = false;
    bool is_in_reach = true;  // with the days that are left
};
WeekGoal week_goal(std::span<const Entry> entries, Day today, int days_wanted);

// For at least one leg.
bool counts_for_the_day(const Entry& entry);
// For both legs, and it did not end for pain.
bool was_done(const Entry& entry);

}  // namespace stretch
