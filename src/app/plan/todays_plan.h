// What the rules are asked about: the app's state as they see it, and what is due. The screens are given
// today's plan, made once for each of them (app/screens/present.h).
#pragma once

#include <vector>

#include "app/state/state.h"
#include "core/progress/history.h"
#include "core/progress/plan.h"
#include "core/progress/statistics.h"

namespace stretch {

Person person_of(const AppState& app);
TodaysPlan todays_plan(const AppState& app);
// Where the rules have the leg now, whatever was chosen by hand.
int rung_by_rules(const AppState& app, Side side);
bool may_start(const AppState& app, const TodaysPlan& plan);

// Pain today ends the day: whoever starts all the same goes against the rule.
bool must_rest_today(const AppState& app);

Day today(const AppState& app);
Day day_of(const AppState& app, const SessionRecord& record);
Entry entry_of(const AppState& app, const SessionRecord& record);
// The history as rules and statistics see it, oldest first: the newest `most` sessions.
std::vector<Entry> newest_entries(const AppState& app, std::size_t most);
// All sessions from that day on.
std::vector<Entry> entries_since(const AppState& app, Day first);

DueToday due_today(const AppState& app);
WeekGoal week_goal(const AppState& app);
// Six good weeks at the top dose, and not asked about it in the last six weeks.
bool maintenance_is_offered(const AppState& app);
bool range_check_is_due(const AppState& app, Side side);

}  // namespace stretch
