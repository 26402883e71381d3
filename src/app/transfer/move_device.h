// Moving to another device by a link: the settings, the answers and the step of each leg, without the
// history. The link is made and read by the page (web/move); here is what it carries and what becomes of it.
#pragma once

#include <string_view>

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/progress/plan.h"

namespace stretch {

// What a leg is not to do because of what hurt stands in the history alone: then only a backup moves it.
bool can_move(const TodaysPlan& plan);
void open_move(const AppState& app, Effects& effects);

// What came by a link, which may be anything: asks whether to take it over, or tells.
void offer_moved(AppState& app, std::string_view settings, std::string_view profile);
// What taking it over would do.
enum class MoveOutcome { nothing, fills, replaces };
MoveOutcome outcome_of(const AppState& app, const Moved& moved);
// The steps on which the legs are then.
PerLeg<int> rungs_after(const AppState& app, const Moved& moved);
// Whether something that closes the way, or that hurt, stays although the link does not have it.
bool leaves_warnings(const AppState& app, const Moved& moved);
void apply_moved(AppState& app, Effects& effects);

}  // namespace stretch
