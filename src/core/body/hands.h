// Where the hands are: beside the body, at the aid, or without one at the leg itself.
#pragma once

#include "core/body/skeleton.h"

namespace stretch {

// Closes both arms of `body`, which has all else.
void place_hands(Skeleton& body, const Exercises& exercises, const Dose& dose, const Pose& pose);

}  // namespace stretch
