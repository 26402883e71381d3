// The dose link of given settings.
#pragma once

#include <string>

#include "core/routine/exercise.h"
#include "core/save/settings.h"

namespace stretch {

// "hold=20&reps=3": what differs from the standard, in an order that never changes; empty when nothing does.
// `read_link` makes the same settings of it, but for those that links do not know.
std::string write_link(const Settings& settings, const Exercises& exercises);

}  // namespace stretch
