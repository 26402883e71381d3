// The plan in words: the dose, what is due, the week, and why, each with the number of its rule.
#pragma once

#include <string>
#include <vector>

#include "app/coach.h"

namespace stretch {

// "2 × 30 s for each leg, towel, knee bent"; where the legs differ a line for each, the left one first.
std::vector<std::string> dose_lines(const Dose& dose);
// "2 × 30 s, towel, knee bent"
std::string leg_dose_in_words(const Dose& dose, Side side);
// What a step changes: "hold 15 seconds", "knee straight".
std::string change_in_words(const LegDose& from, const LegDose& to);
// "4:05" of the whole session.
std::string length_in_words(const AppState& app);

std::string due_in_words(const AppState& app);
std::string week_in_words(const WeekGoal& week);

// The sentence for each leg and the rule behind it; one where the legs agree. Where an answer forbids a
// session: that answer's consequence.
std::vector<std::string> why_with_rules(const AppState& app);
// The same for one leg, whoever chose its dose.
std::string why_of_leg(const TodaysPlan& plan, Side side);
// Whether some leg is put on an easier rung because of days off.
bool is_restart(const TodaysPlan& plan);

}  // namespace stretch
