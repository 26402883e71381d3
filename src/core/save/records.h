// What is kept of a finished session.
#pragma once

#include <cstdint>
#include <string>

#include "core/routine/dose.h"
#include "core/session/session.h"

namespace stretch {

struct SessionRecord {
    std::int64_t started_utc_ms = 0;
    int offset_min = 0;  // of the wall clock from UTC at the start
    std::string exercise;
    Dose dose;
    Millis length;   // time played
    Millis planned;  // hold time for each leg
    HeldTime held;
    Ending ending = Ending::completed;
};

// The wall clock where and when the session started.
struct LocalTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0;

    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};
LocalTime local_time(std::int64_t utc_ms, int offset_min);

}  // namespace stretch
