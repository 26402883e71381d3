// How a dose becomes easier, one thing at a time.
#pragma once

#include <optional>

#include "core/routine/exercise.h"

namespace stretch {

// The next shorter hold, in steps of our own choice: 20, 15, 10, 5 s. None: it is the shortest.
std::optional<Millis> shorter_than(Millis hold);

// Hands nearer to the ends of the towel pull less; without an aid there is nothing to move.
bool can_move_grip(const LegDose& leg);
// By a fifth of the way from the thigh to the ends, at most to the ends.
void move_grip_out(LegDose& leg);

// By the first of what the exercise eases that there is still something to take from.
LegDose easier(const Exercise& exercise, LegDose leg);

}  // namespace stretch
