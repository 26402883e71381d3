// The plan in words: the dose, what is due, the week, and why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/plan/care.h"
#include "app/plan/todays_plan.h"
#include "app/words/text.h"

namespace stretch {

// "2 × 30 s for each leg, towel, knee bent"; where the legs differ a line for each, the left one first.
std::vector<std::string> dose_lines(const Exercises& exercises, const Dose& dose);
// The way one leg is done, with its exercise where that is not the usual one; of one that this version does
// not have its name alone.
std::string manner_of(const Exercises& exercises, const LegDose& dose);
// "2 × 30 s, towel, knee bent"
std::string leg_dose_in_words(const Exercises& exercises, const Dose& dose, Side side);
// What a step changes: "hold 15 seconds", "knee straight".
std::string change_in_words(const Exercises& exercises, const LegDose& from, const LegDose& to);
// "4 minutes": of the whole session, to the nearest.
std::string length_in_words(const Exercises& exercises, const Dose& dose);

std::string due_in_words(const AppState& app, const TodaysPlan& plan);
std::string week_in_words(const WeekGoal& week);

// The one sentence for "Why this today?". Where the legs differ there are two, the leg named in each.
std::vector<std::string> why_today(const AppState& app, const TodaysPlan& plan);
// The same, of what the rules decide. Where answers forbid a session: what each of them leads to.
std::vector<std::string> why_with_rules(const AppState& app, const TodaysPlan& plan);
// The same for one leg, whoever chose its dose.
std::string why_of_leg(const TodaysPlan& plan, Side side);
// Why there is no session before a professional's yes; empty: nothing closes the way.
std::vector<std::string> why_closed(const AppState& app, const TodaysPlan& plan);
// Until when to rest after pain; none: no rest is asked for.
std::optional<std::string> rest_in_words(const AppState& app);
// Whether some leg is put on an easier rung because of days off.
bool is_restart(const TodaysPlan& plan);

// With which of their troubles some exercise of the dose is not for the person now. Empty: none.
std::string not_for_person(const AppState& app, const Dose& dose);

Text sentence_of(Why why);
// With the figures that decide.
std::string in_words(const Rule& rule);
Text consequence_of(ScreeningReason reason);
// What to do after pain there.
Text advice_on(PainPlace place);
// Why the range is not to be checked now.
Text words_for(RangeBarrier barrier);
// What a gate is for: "after pain or tingling here", "a hip replacement".
Text words_for(Gate gate);

}  // namespace stretch
