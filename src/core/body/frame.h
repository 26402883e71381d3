// A frame that holds a clip: of one size for both legs of a dose, and the same while one of them is in use.
#pragma once

#include "core/body/projection.h"

namespace stretch {

// Sets scene.low and scene.high. While the camera walks from the one side to the other the frame keeps its
// size.
void frame_clip(const Exercises& exercises, const Dose& dose, const Camera& camera, double walked,
                Scene& scene);
// The same for a straight leg at every angle from the floor to `most`.
void frame_raised_leg(const Exercise& exercise, Radians most, const Projection& view, Scene& scene);

}  // namespace stretch
