// Checks of what comes from outside: an exercise file, a dose from a link or a store.
#pragma once

#include "core/routine/dose.h"
#include "core/routine/exercise.h"
#include "core/units/result.h"

namespace stretch {

// Every problem of an exercise; empty when it can be used. Places are paths into its file ("phases.lift_s").
Problems validate(const Exercise& exercise);

// The nearest number within the range.
int nearest(const Range& range, int value);

// The dose with every number moved to the nearest allowed one.
Dose within(const DoseRanges& ranges, Dose dose);

// What a person gets who has chosen nothing.
Dose standard_dose(const DoseRanges& ranges);

}  // namespace stretch
