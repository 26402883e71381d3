#include "app/plan/todays_state.h"

#include "app/plan/todays_plan.h"

namespace stretch {

TodaysState todays_state(const AppState& app) {
    if (must_rest(app)) return TodaysState::resting;
    if (app.kept.history.empty()) return TodaysState::first;
    const DueToday due = due_today(app);
    if (due.left > 0 && due.wait > Millis{}) return TodaysState::waiting;
    if (due.left == 0 && due.done > 0) return TodaysState::done;
    return hurt_last_time(app) ? TodaysState::after_pain : TodaysState::due;
}

bool hurt_last_time(const AppState& app) {
    const std::vector<Entry> last = newest_entries(app, 1);
    return !last.empty() && hurt(last[0]);
}

}  // namespace stretch
