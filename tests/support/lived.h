// A history as somebody may have lived it.
#pragma once

#include "app/app.h"

namespace stretch::testing {

// One whole session at this instant, from Start to the check-in.
void do_session(App& app, std::int64_t utc_ms, int stretch = 3, PainPlace pain = PainPlace::none);

// So many days up to yesterday: every third one off, one that was stopped for pain, and a range check a week
// in which the left leg comes further.
void live(App& app, int days);

}  // namespace stretch::testing
