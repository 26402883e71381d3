// The dose in a few words.
#pragma once

#include <string>

#include "app/state/command.h"
#include "core/routine/dose.h"

namespace stretch {

// "knee nearly straight"
std::string knee_in_words(Knee knee);
// "2 × 30 s"
std::string times_in_words(const Dose& dose);
// "towel, knee bent"
std::string manner_in_words(Aid aid, Knee knee);
// "2 × 30 s for each leg, towel, knee bent"
std::string dose_in_words(const Dose& dose);

// Where the hands hold, from the ends (0) to the thigh (100 per cent), is said in halves of a hand's width.
// How many there are is ours to choose, and true for the figure: each of its hands moves 0.125 of the height
// along the towel (grip_at_ends less grip_at_thigh in the exercise), and a hand without its thumb is 0.05
// broad (ANSUR II, table of men: breadth of the hand over stature, 0.051 in its first 29 rows). So a fifth of
// the way, the ladder's step, is half a hand's width.
inline constexpr double hand_breadth = 0.05;
inline constexpr int half_hands_of_grip = 5;
// 0 to 5; between two the nearer one.
int half_hands(int grip_percent);
// "grip 1½ hand's widths in"
std::string grip_in_words(int grip_percent);
// "towel, knee bent, grip close to the leg"; the grip is not told at the ends, nor where there is nothing to
// hold.
std::string manner_and_grip(const LegDose& dose);

// A number of the settings as it is shown: "30 seconds", "twice", "At the ends".
std::string number_in_words(Setting setting, int value);

}  // namespace stretch
