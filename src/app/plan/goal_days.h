// The weekdays on which a person means to stretch: those they chose, else as many as their goal has, with the
// days of rest spread among them.
#pragma once

#include <span>
#include <vector>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// 0 Monday to 6 Sunday, ascending. `days_a_week`: 1 to 7, what lies beyond counts as the nearest.
std::span<const int> spread_days(int days_a_week);
// The goal's days of this person; while three days a week keep what was gained, three that are spread.
std::vector<int> goal_days(const AppState& app);

// So many, spread; no longer those that were chosen one by one.
void set_week_goal(AppState& app, int days, Effects& effects);
// Adds the day to the goal's, or takes it away; the last one stays.
void choose_goal_day(AppState& app, int weekday, Effects& effects);

}  // namespace stretch
