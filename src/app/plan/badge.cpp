#include "app/plan/badge.h"

#include "app/plan/todays_plan.h"

namespace stretch {

int badge_of(const AppState& app) {
    if (is_embed(app) || app.kept.history.empty() || week_goal(app).is_met) return 0;
    const int left = due_today(app).left;
    if (left == 0 || todays_plan(app).verdict == Verdict::see_professional) return 0;
    return left;
}

void set_badge(AppState& app, Effects& effects) {
    const int sessions = badge_of(app);
    if (sessions == app.visit.badge) return;
    app.visit.badge = sessions;
    effects.push_back(SetBadge{sessions});
}

}  // namespace stretch
