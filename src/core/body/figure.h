// The whole figure at one instant: bones, hands and aid.
#pragma once

#include "core/body/towel.h"

namespace stretch {

struct Figure {
    Pose pose;
    Skeleton body;
    Towel towel;
};

[[nodiscard]] Figure solve_figure(const Exercises& exercises, const Dose& dose, const Pose& pose);

}  // namespace stretch
