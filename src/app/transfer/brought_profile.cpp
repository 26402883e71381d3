#include "app/transfer/brought_profile.h"

#include "app/plan/todays_plan.h"
#include "core/progress/joining.h"

namespace stretch {

Profile joined_with_here(const AppState& app, Profile brought) {
    const Person here = person_of(app);
    const Warnings warnings = joined(here, {brought.answers, brought.permissions}, app.now.utc_ms);
    brought.answers = warnings.answers;
    brought.permissions = warnings.permissions;
    if (app.given.ladder.empty()) return brought;
    for (const Side side : both_sides)
        brought.of(side) = base_when_brought(here, app.given.ladder, app.now, side, brought.of(side));
    return brought;
}

}  // namespace stretch
