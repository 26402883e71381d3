// Reads an exercise (assets/exercises/*.json).
#pragma once

#include <span>
#include <string_view>

#include "core/routine/exercises.h"
#include "core/units/result.h"

namespace stretch {

// The exercise, or every problem of the file: broken JSON with its line, unknown, missing, repeated and
// mistyped fields, and all that `validate` finds once the fields are there.
Result<Exercise> read_exercise(std::string_view json);

// All of them, in this order, of files that are known to have no problem: a program that was built with
// checked ones does not carry the checks.
Exercises exercises_of(std::span<const std::string_view> checked_files);

// All of them, in this order, or every problem: those of each, and ids that more than one has.
Result<Exercises> read_exercises(std::span<const std::string_view> files);

}  // namespace stretch
