// The history as a table for other programs.
#pragma once

#include <string>

#include "app/state/state.h"

namespace stretch {

// A row for each leg of each session with what was that leg's own, oldest session first, the leg that came
// first first; RFC 4180 with a heading row. Date and time are those of the wall clock where the session was,
// each in a form that a spreadsheet takes for one; numbers are whole, as a point or a comma is read as one in
// some countries alone. Lengths in seconds; an empty field: not said, or off the ladder.
std::string table_of(const AppState& app);

}  // namespace stretch
