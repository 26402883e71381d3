// Sessions for tests of what is kept.
#pragma once

#include <string>

#include "core/save/records.h"
#include "support/embedded_exercises.h"

namespace stretch::testing {

inline SessionRecord whole_session(std::int64_t started_utc_ms, int offset_min = 60) {
    SessionRecord record;
    record.started_utc_ms = started_utc_ms;
    record.offset_min = offset_min;
    record.dose.exercise = "supine";
    record.dose = usual_dose();
    record.length = 251'500_ms;
    record.planned = 60_s;
    record.held = {60_s, 47'500_ms};
    record.id = std::to_string(started_utc_ms) + ":0a1b2c3d";
    return record;
}

}  // namespace stretch::testing
