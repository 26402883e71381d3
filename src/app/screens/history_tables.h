// The tables of the history: each is read as one by the twin, and drawn as a chart or a calendar.
#pragma once

#include <span>

#include "app/screens/calendar_day.h"
#include "app/screens/recent_weeks.h"
#include "app/screens/screen_builder.h"
#include "core/progress/check_in.h"

namespace stretch {

inline constexpr std::size_t checks_in_chart = 26;  // rows that a thumb can tell apart

// Needs the entries of that month, oldest first.
void add_month_table(const AppState& app, std::span<const Entry> entries, Day month, ScreenBuilder& build);
// Days with a session against the goal. One week is no chart: nothing.
void add_weeks_table(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build);
// Nothing while it was said in fewer than two weeks how it felt.
void add_feel_table(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build);
// Nothing with fewer than two weeks on the steps.
void add_steps_table(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build);
// For each leg and way of the other knee that was ever checked how it has changed, and from two checks on a
// table that begins with the first one.
void add_range_tables(const AppState& app, ScreenBuilder& build);

}  // namespace stretch
