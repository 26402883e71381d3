#include "app/state/state.h"

#include <utility>

#include "core/routine/validate.h"

namespace stretch {
Kept nothing_kept(const Given& given) {
    Kept kept;
    kept.settings.dose = standard_dose(given.exercise.ranges);
    return kept;
}

bool moves(const AppState& app) {
    return app.play && app.play->session.state == RunState::running;
}

}  // namespace stretch
