// Which moment of which dose the figure of a screen shows, and that as a scene.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/state/state.h"
#include "core/body/moment.h"
#include "core/body/scene.h"
#include "core/progress/plan.h"

namespace stretch {

// How far the person raises each leg, or what is usual of whom nothing is known.
LegRaise leg_raise_of(const AppState& app);
// The instant the figure shows: of the running session, or the start position.
Moment figure_moment(const AppState& app, const Dose& dose);
// Of an opened step in Learn the pose that it leads to, and for who wants less movement the one it comes from
// for half the time, then that.
Moment end_of_step(const AppState& app, const Dose& dose);
Moment stepped_moment(const AppState& app, const Dose& dose);
// Until that changes; none: no more.
std::optional<Millis> until_step_changes(const AppState& app);
// For who wants less movement: the end of the moment's phase, the pose that it leads to.
Moment key_moment(Moment moment);
// How much of the running phase has passed, 0 to 1; in whole seconds for who wants less movement.
double phase_share(const Moment& moment);
double stepped_phase_share(const Moment& moment);
// How much larger the number is drawn: each of the last three seconds begins with 1, and sinks to 0.
double swelling(const Moment& moment);
// The dose the figure shows.
Dose figure_dose(const AppState& app, const TodaysPlan& plan);
// `moment` counts where the screen shows the exercise; the range check shows the leg where it was put.
void draw_figure(const AppState& app, const Dose& dose, const Moment& moment, Scene& scene);

// The steps of a ladder at which the pose of a hold is another than the step before: neighbours that differ
// in the length of the hold or by hand's widths alone look the same. Positions in `rungs`.
std::vector<std::size_t> steps_of_poses(const Ladder& ladder);
// One scene for each of them, the left leg raised.
void draw_poses_of_steps(const AppState& app, std::vector<Scene>& scenes);

}  // namespace stretch
