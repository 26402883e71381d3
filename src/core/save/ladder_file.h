// Reads the ladder (assets/ladder.json).
#pragma once

#include <string_view>

#include "core/progress/ladder.h"
#include "core/routine/exercise.h"
#include "core/units/result.h"

namespace stretch {

// The ladder, or every problem of the file, as `read_exercise` tells them.
Result<Ladder> read_ladder(std::string_view json, const Exercises& exercises);

}  // namespace stretch
