// What six good weeks bring: fewer days a week, or the question whether care is needed still.
#pragma once

#include <span>

#include "core/progress/check_in.h"

namespace stretch {

// R9: in each of the last six whole weeks, on at least `days_a_week` days, both legs held all of 30 seconds
// or more a repetition without pain. Then three days a week keep what was gained (Reid & Kim 2014).
inline constexpr int weeks_for_maintenance = 6;
inline constexpr int maintenance_days = 3;
inline constexpr int seconds_for_maintenance = 30;
bool maintenance_is_due(std::span<const Entry> entries, Day today, int days_a_week);

// For whoever is put in care by an answer: nothing hurt in the last six whole weeks, and each two of them had
// a session that counted. Then the question is asked again. Our choice.
inline constexpr int weeks_for_care = 6;
bool care_has_gone_well(std::span<const Entry> entries, Day today);

}  // namespace stretch
