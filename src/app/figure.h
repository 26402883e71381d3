// The figure of a screen as a scene.
#pragma once

#include "app/state.h"
#include "core/body/scene.h"

namespace stretch {

// `moment` counts where the screen shows the exercise; the range check shows the leg where it was put.
void draw_figure(const AppState& app, const Moment& moment, Scene& scene);

}  // namespace stretch
