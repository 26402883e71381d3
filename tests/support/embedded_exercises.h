#pragma once

#include <functional>

#include "core/progress/ladder.h"
#include "core/routine/exercises.h"
#include "core/routine/timeline.h"

namespace stretch::testing {

// The exercises as shipped.
const Exercises& exercises();
const Exercise& supine();

// The ladder as shipped.
const Ladder& ladder();

// What a page or a link asks for that says nothing else.
Dose usual_dose();
// What the whole app gives to a person of whom nothing is known.
Dose first_dose();

// Calls `body` with every allowed combination of choices, and numbers at both ends and within their ranges.
void for_every_dose(const std::function<void(const Dose&)>& body);

}  // namespace stretch::testing
