// A dose from a link, a store or a hand, made to fit what its exercises allow.
#pragma once

#include <string_view>

#include "core/routine/dose.h"
#include "core/routine/exercises.h"

namespace stretch {

// The nearest number within the range.
int nearest(const Range& range, int value);

// The dose with every number moved to the nearest that its leg's exercise allows, and with exercises that are
// not there replaced by the first. What both legs share goes by the exercise of the leg that comes first.
Dose within(const Exercises& exercises, Dose dose);
// The same for any exercise, known or not, with these ranges.
Dose within(const DoseRanges& ranges, Dose dose);
// The dose with both legs doing that exercise, as near to what it was as that allows.
Dose with_exercise(const Exercises& exercises, const Dose& dose, std::string_view id);

// What a person gets who has chosen nothing.
Dose standard_dose(const Exercise& exercise);

}  // namespace stretch
