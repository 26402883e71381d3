// Where the rules lead whom in a year, as a page for coaches (docs/coach.md).
#pragma once

#include <string>

#include "core/progress/ladder.h"
#include "core/routine/exercise.h"

namespace stretch {

// In Markdown; the same on every machine.
std::string coach_page(const Exercises& exercises, const Ladder& ladder);

}  // namespace stretch
