#include "app/state/state.h"

#include <utility>

#include "core/routine/within.h"

namespace stretch {
Kept nothing_kept(const Given& given) {
    Kept kept;
    kept.settings.dose = standard_dose(given.exercises.usual());
    return kept;
}

bool moves(const AppState& app) {
    return app.play && app.play->session.state == RunState::running;
}

bool shows_step(const AppState& app) {
    return app.shown.screen == ScreenId::learn && app.shown.learn.section == LearnSection::steps;
}

bool step_moves(const AppState& app) {
    if (!shows_step(app)) return false;
    const Exercise& exercise = app.given.exercises.at(app.shown.learn.exercise);
    return app.shown.learn.moved < movement_of(exercise, step_of(exercise, app.shown.learn.part));
}

}  // namespace stretch
