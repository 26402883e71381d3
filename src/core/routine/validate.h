// Checks of an exercise that comes from a file.
#pragma once

#include "core/routine/exercise.h"
#include "core/units/result.h"

namespace stretch {

// Every problem of an exercise; empty when it can be used. Places are paths into its file
// ("phases[1].length_s").
Problems validate(const Exercise& exercise);

}  // namespace stretch
