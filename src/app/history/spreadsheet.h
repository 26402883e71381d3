// The history as a table for other programs.
#pragma once

#include <string>

#include "app/state/state.h"

namespace stretch {

// A row for each leg of each session with what was that leg's own, oldest session first, the leg that came
// first first; RFC 4180 with a heading row. Lengths in seconds; an empty field: not said, or off the ladder.
std::string table_of(const AppState& app);

}  // namespace stretch
