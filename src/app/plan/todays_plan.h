// What the rules are asked about: the app's state as they see it, and what is due. The screens are given
// today's plan, made once for each of them (app/screens/present.h).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/state/state.h"
#include "core/progress/history.h"
#include "core/progress/plan.h"
#include "core/progress/statistics.h"

namespace stretch {

Person person_of(const AppState& app);
// Were this what is known of the person beyond the history.
Person person_of(const AppState& app, const Profile& known);
// A clock that was ahead has dated answers and choices so that nothing since would count: they are of now.
Profile brought_back(Profile profile, std::int64_t now_utc_ms);
TodaysPlan todays_plan(const AppState& app);
// Where the rules have the leg now, whatever was chosen by hand.
int rung_by_rules(const AppState& app, Side side);
bool may_start(const AppState& app, const TodaysPlan& plan);

// Pain ends the day and asks for rest: whoever starts all the same goes against the rule.
bool must_rest(const AppState& app);
// Until when, by the clock. None: no rest is asked for.
std::optional<std::int64_t> rests_until(const AppState& app);

Day today(const AppState& app);
Present present_of(const AppState& app);
Day day_of(const AppState& app, const SessionRecord& record);
Entry entry_of(const AppState& app, const SessionRecord& record);
// The history as rules and statistics see it, oldest first: the newest `most` sessions. What a wrong clock
// has dated is not there; where it hurt it is, as of the day it was first seen.
std::vector<Entry> newest_entries(const AppState& app, std::size_t most);
// All of these from that day on.
std::vector<Entry> entries_since(const AppState& app, Day first);
// Whether its date can be right. Otherwise it counts for no day.
bool has_own_date(const AppState& app, const SessionRecord& record);
// The sessions of which that is so, newest first: those of a wrong clock stand before and behind them.
std::span<const SessionRecord> dated_sessions(const AppState& app);
// The others in which it hurt and of which it is not noted yet when that was first seen.
std::vector<const SessionRecord*> undated_pain(const AppState& app);
// None: there is none with a date that can be right.
const SessionRecord* last_session(const AppState& app);

DueToday due_today(const AppState& app);
WeekGoal week_goal(const AppState& app);
// Six good weeks at the top dose, and not asked about it in the last six weeks.
bool maintenance_is_offered(const AppState& app);
bool range_check_is_due(const AppState& app, Side side);

// An answer has put the person in care, and for six weeks all went well: how is it now?
bool care_is_asked_about(const AppState& app);
// Some leg went a step up, more than a day and not much more than a few sessions ago, and nothing is said of
// soreness since.
bool soreness_may_be_told(const AppState& app);
// The legs that it would be about.
PerLeg<bool> stepped_up_lately(const AppState& app);
// Six sessions running without a word on how they felt, and the last is not long ago.
bool feeling_is_asked_for(const AppState& app);
// The legs that go a step up as soon as their bottom is known to have stayed down in the newest session.
PerLeg<bool> asked_for_bottom(const AppState& app, const TodaysPlan& plan);
bool bottom_is_asked_for(const AppState& app, const TodaysPlan& plan);

}  // namespace stretch
