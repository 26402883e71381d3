// What a professional's yes, and six good weeks in care, do to the app; and what is told of the last session
// after its check-in. Each keeps what it changes at once.
#pragma once

#include <optional>
#include <vector>

#include "app/plan/todays_plan.h"
#include "app/state/effect.h"
#include "app/state/plan_command.h"
#include "app/state/state.h"

namespace stretch {

// Whether a nerve sign, or pain again and again, closes the way.
bool is_closed_by_signs(const TodaysPlan& plan);
// What stands between the person and a session now, and could be opened by a professional's yes. Empty:
// nothing does, or nothing opens it.
std::vector<Gate> gates_to_ask_about(const AppState& app, const TodaysPlan& plan);
// Whether some answer names a sign of an emergency: there is no way past it.
bool is_emergency(const AppState& app);
// The gates that are open because of a professional's yes and would be closed without it.
std::vector<Gate> gates_opened(const AppState& app);

// Whether the next session asks for more than care would: by a link, by hand, or on a chosen step.
bool goes_against_care(const AppState& app, const TodaysPlan& plan);

// Why the range is not to be checked now; it is a straight leg raise, the very position of the nerve test.
// None: it may be.
enum class RangeBarrier { blocked, rest, care };
std::optional<RangeBarrier> range_barrier(const AppState& app, const TodaysPlan& plan);

// "A professional says I may": the careful start for both legs.
void take_permission(AppState& app, Effects& effects);
void take_permission_back(AppState& app, Gate gate, Effects& effects);
// Of a sign that is told only now nobody has been asked, however long ago it was.
void take_back_for_sign(AppState& app, std::int64_t started_utc_ms, Effects& effects);
void answer_care(AppState& app, CareNow answer, Effects& effects);
void put_back_in_care(AppState& app, Effects& effects);

// Of the newest session; of soreness only for the legs that had stepped up.
void tell_bottom(AppState& app, bool stayed_down, Effects& effects);
void tell_sore(AppState& app, Effects& effects);

// Pain in a session with a doubtful date counts from now on as of now, once for all.
void date_doubtful_pain(AppState& app, Effects& effects);

}  // namespace stretch
