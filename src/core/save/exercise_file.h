// Reads an exercise (assets/exercises/*.json).
#pragma once

#include <string_view>

#include "core/routine/exercise.h"
#include "core/units/result.h"

namespace stretch {

// The exercise, or every problem of the file: broken JSON with its line, unknown, missing, repeated and
// mistyped fields, and all that `validate` finds once the fields are there.
Result<Exercise> read_exercise(std::string_view json);

}  // namespace stretch
