// What the commands of the history and of the range check do to the app.
#pragma once

#include <optional>
#include <string>

#include "app/state/effect.h"
#include "app/state/history_command.h"
#include "app/state/state.h"
#include "core/units/day.h"

namespace stretch {

// A traveller's dates may go back from one session to a later one: at most so far, wherever on earth both
// were.
inline constexpr int most_days_back = 2;
// The last day that History shows: today, or a later date of a session where the date was ahead of here.
Day last_day(const AppState& app);
// First day of the month that the calendar shows.
Day month_shown(const AppState& app);
// Place in the history of the session that is open.
std::optional<int> open_session_index(const AppState& app);

// When the session at that place began, as no other is called: an hour comes twice when clocks go back, and a
// session that was ended at once may be followed by one in the same minute.
std::string name_of_past_session(const AppState& app, int index);
// The same below the heading of its week: without the year, with the day of the week.
std::string name_within_week(const AppState& app, int index);
// What stands above the sessions of one week; those of a wrong clock belong to no week.
std::string week_of_past_session(const AppState& app, int index);

void forget_what_was_looked_at(AppState& app);
// Stops at the month of the first date and at that of the last day shown.
void show_month(AppState& app, const ShowMonth& command);
void open_session(AppState& app, const OpenPastSession& command);
void leave_detail(AppState& app);
// Whether the session that is open is not as it was when it was opened.
bool is_corrected(const AppState& app, const SessionRecord& record);
void offer_undo(AppState& app);
void say_undone(AppState& app);

void open_range_check(AppState& app);
void aim_range(AppState& app, const AimRange& command);
// Keeps it, and goes on to the other leg while that one is due.
void save_range(AppState& app, Effects& effects);

}  // namespace stretch
