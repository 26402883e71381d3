#include "app/badge.h"

#include "app/coach.h"

namespace stretch {

int badge_of(const AppState& app) {
    if (is_embed(app) || app.history.empty() || week_goal(app).is_met) return 0;
    const int left = due_today(app).left;
    if (left == 0 || todays_plan(app).verdict == Verdict::see_professional) return 0;
    return left;
}

void set_badge(AppState& app, Effects& effects) {
    const int sessions = badge_of(app);
    if (sessions == app.badge) return;
    app.badge = sessions;
    effects.push_back(SetBadge{sessions});
}

}  // namespace stretch
