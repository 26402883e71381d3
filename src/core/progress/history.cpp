#include "core/progress/history.h"

#include <algorithm>

namespace stretch {

bool counts_for_the_day(const Entry& entry) {
    return counts(entry.legs.left) || counts(entry.legs.right);
}

bool was_done(const Entry& entry) {
    return counts(entry.legs.left) && counts(entry.legs.right) && !entry.legs.left.stopped &&
           !entry.legs.right.stopped;
}

DueToday due_today(std::span<const Entry> entries, const Present& now, int sessions_a_day) {
    DueToday due;
    due.planned = sessions_a_day;
    std::int64_t latest = 0;
    for (const Entry& entry : entries) {
        if (entry.day != now.day || !was_done(entry)) continue;
        ++due.done;
        latest = std::max(latest, entry.started_utc_ms);
    }
    due.must_rest = must_rest(entries, now);
    due.left = due.must_rest ? 0 : std::max(0, due.planned - due.done);
    if (due.done > 0 && due.left > 0) {
        const Millis since{std::max<std::int64_t>(0, now.utc_ms - latest)};
        due.wait = std::max(Millis{}, gap_between_sessions - since);
    }
    return due;
}

WeekGoal week_goal(std::span<const Entry> entries, Day today, int days_wanted) {
    const Day monday = first_of_week(today);
    unsigned done = 0;
    for (const Entry& entry : entries)
        if (entry.day >= monday && entry.day - monday < 7 && counts_for_the_day(entry))
            done |= 1U << static_cast<unsigned>(entry.day - monday);
    WeekGoal goal{.days_wanted = days_wanted};
    for (int day = 0; day < 7; ++day) {
        const bool is_done = (done >> static_cast<unsigned>(day) & 1U) != 0;
        if (is_done) ++goal.days_done;
        if (!is_done && day >= weekday(today)) ++goal.days_left;
    }
    goal.is_met = goal.days_done >= days_wanted;
    goal.is_in_reach = goal.days_done + goal.days_left >= days_wanted;
    return goal;
}

}  // namespace stretch
