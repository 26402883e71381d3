// The tables of the history: each is read as one by the twin, and drawn as a chart or a calendar.
#pragma once

#include <span>

#include "app/screens/calendar_day.h"
#include "app/screens/screen_builder.h"
#include "core/progress/check_in.h"

namespace stretch {

inline constexpr int days_in_chart = 14;
inline constexpr int weeks_in_chart = 12;
inline constexpr std::size_t checks_in_chart = 26;  // half a year of weekly ones

// Each needs the entries of the days it tells, oldest first.
void add_month_table(const AppState& app, std::span<const Entry> entries, Day month, ScreenBuilder& build);
void add_days_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build);
void add_weeks_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build);
// Nothing when nobody said how it felt.
void add_feel_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build);
// Nothing off the ladder.
void add_rungs_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build);
// One table for each leg and way of the other knee that was ever checked.
void add_range_tables(const AppState& app, ScreenBuilder& build);

}  // namespace stretch
