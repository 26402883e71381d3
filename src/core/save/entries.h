// Kept sessions as the rules and the statistics see them.
#pragma once

#include "core/progress/check_in.h"
#include "core/progress/ladder.h"
#include "core/save/records.h"

namespace stretch {

// The day as the person lives it: it begins at `day_start_hour`, 0 to 23.
Day day_of(const SessionRecord& record, int day_start_hour);
// Where it hurt and the date was doubtful: as of when it was first seen.
Entry entry_of(const SessionRecord& record, const Ladder& ladder, int day_start_hour);

}  // namespace stretch
