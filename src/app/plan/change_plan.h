// What the commands of the plan do to the app. Each keeps what it changes at once.
#pragma once

#include <string_view>

#include "app/state/effect.h"
#include "app/state/history_command.h"
#include "app/state/plan_command.h"
#include "app/state/state.h"

namespace stretch {

void answer_screening(AppState& app, const AnswerScreening& command, Effects& effects);
// The answers count from now on: each leg stands where they lead to, or where it was when that is gentler.
void finish_screening(AppState& app, Effects& effects);
// What is told beside what follows counts at once: which leg is the tighter one, and goes first.
void answer_beside_result(AppState& app, Effects& effects);
// The person would rather not say, or not say any more, what one page of the questions asks.
void take_answers_back(AppState& app, int page, Effects& effects);
void check_in(AppState& app, const CheckIn& command, Effects& effects);
void check_in_pain(AppState& app, const CheckInPain& command, Effects& effects);
void something_hurt(AppState& app, Effects& effects);
// The rules' dose is the dose again, not one's own nor a link's.
void follow_the_rules(AppState& app);
void choose_rung(AppState& app, const ChooseRung& command, Effects& effects);
void follow_rule(AppState& app, Effects& effects);
// By hand: each leg on the rung of its last session on the ladder, or one below if that sent it down.
void decline_restart(AppState& app, Effects& effects);
// What a clock that was ahead has dated is of now, before the first session that counts since then. Until one
// begins the clock may yet be set right again.
void keep_brought_back(AppState& app, Effects& effects);
// Pain in a dose set by hand: the next hold of that leg is shorter, or where it is the shortest, the grip
// further out.
void ease_own_dose(AppState& app, Side side, Effects& effects);
// Before a setting of the dose is changed by hand: from then on the settings' dose is the dose.
void take_the_lead(AppState& app, const ChangeSetting& command);
void set_range(AppState& app, const SetRange& command, Effects& effects);
void set_day_start(AppState& app, int hour, Effects& effects);
void answer_maintenance(AppState& app, Maintenance answer, Effects& effects);
void note_asked(AppState& app, Asked what, Effects& effects);

}  // namespace stretch
