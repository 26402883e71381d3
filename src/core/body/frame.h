// A frame that holds a whole clip: the same at every instant of a dose and camera.
#pragma once

#include "core/body/projection.h"

namespace stretch {

// Sets scene.low and scene.high.
void frame_clip(const Exercises& exercises, const Dose& dose, const Projection& view, Scene& scene);
// The same for a straight leg at every angle from the floor to `most`.
void frame_raised_leg(const Exercise& exercise, Radians most, const Projection& view, Scene& scene);

}  // namespace stretch
