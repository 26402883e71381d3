#include "app/screens/recent_weeks.h"

#include <algorithm>

#include "app/history/browse.h"
#include "app/plan/todays_plan.h"

namespace stretch {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

Day earliest(const std::vector<Entry>& entries, Day otherwise) {
    for (const Entry& entry : entries) otherwise = std::min(otherwise, entry.day);
    return otherwise;
}

}  // namespace

std::vector<Entry> entries_between(const AppState& app, Day first, int days) {
    const std::int64_t from = (first.number - most_days_back) * day_ms;
    const std::int64_t to = (first.number + days + most_days_back) * day_ms;
    const auto begin = std::ranges::lower_bound(app.kept.history, to, std::ranges::greater{},
                                                &SessionRecord::started_utc_ms);
    const auto end = std::ranges::upper_bound(app.kept.history, from, std::ranges::greater{},
                                              &SessionRecord::started_utc_ms);
    std::vector<Entry> entries;
    for (auto record = end; record != begin;) {
        --record;
        const Day day = day_of(app, *record);
        if (has_own_date(app, *record) && day >= first && day < first + days)
            entries.push_back(entry_of(app, *record));
    }
    return entries;
}

std::size_t RecentWeeks::week_of(Day day) const {
    const int last = static_cast<int>(weeks.size()) - 1;
    return static_cast<std::size_t>(std::clamp((day - first()) / 7, 0, last));
}

RecentWeeks recent_weeks(const AppState& app) {
    const Day last = last_day(app);
    const Day window = first_of_week(last) + -7 * (weeks_in_chart - 1);
    RecentWeeks recent;
    recent.entries = entries_between(app, window, last - window + 1);
    const std::span<const SessionRecord> dated = dated_sessions(app);
    const bool is_older = !dated.empty() && day_of(app, dated.back()) < window;
    const Day began = is_older ? window : earliest(recent.entries, last);
    recent.began_within = !is_older && weekday(began) != 0;
    recent.weeks = by_week(recent.entries, last, (first_of_week(last) - first_of_week(began)) / 7 + 1);
    return recent;
}

std::string in_tenths(int hundredths) {
    const int rounded = (hundredths + 5) / 10;
    const std::string whole = std::to_string(rounded / 10);
    return rounded % 10 == 0 ? whole : whole + "." + std::to_string(rounded % 10);
}

std::string in_minutes(Millis time) {
    return in_tenths(static_cast<int>(time.count * 100 / Millis{60_s}.count));
}

}  // namespace stretch
