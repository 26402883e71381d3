// An exercise on one sheet: a picture of each phase of one repetition, for whoever makes or checks it.
#pragma once

#include <string>

#include "core/routine/exercises.h"

namespace stretch {

// An SVG picture, 2000 wide, for white paper: the phases of the first leg's first repetition from setup to
// the change of legs, four in a row, each at its end, with its id above and its seconds below; all with one
// scale. A phase that the dose does not have, as rest with one repetition, has no picture.
std::string storyboard(const Exercises& exercises, const Dose& dose);

}  // namespace stretch
