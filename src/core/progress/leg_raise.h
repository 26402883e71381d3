// How far a leg goes up with a straight knee, as far as that is known of somebody.
#pragma once

#include <optional>
#include <span>

#include "core/progress/range_check.h"
#include "core/progress/screening.h"

namespace stretch {

// The newest check of a leg; nullptr: there is none.
const RangeCheck* latest_check(std::span<const RangeCheck> checks, Side side);

// Against the floor, degrees, 0 to 125: of the leg's newest check; else from how tight the person says the
// legs are; none: nothing is known. Between tight and loose stand the means of adults, 68 for men and 76 for
// women (Youdas 2005); the tighter leg is 5 lower, the mean difference between the legs of healthy adults
// (BMC Musculoskelet Disord 13:245). What stands for each answer is our choice.
std::optional<int> leg_raise_deg(std::span<const RangeCheck> checks, const Answers& answers, Side side);

}  // namespace stretch
