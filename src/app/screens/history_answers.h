// What History answers, each in a sentence of what this person has done.
#pragma once

#include <string>

#include "app/screens/recent_weeks.h"

namespace stretch {

// Whether it is kept up: the goal and the whole weeks behind. A week that began with the first session counts
// only when its goal was reached all the same. Empty: no day with a session yet.
std::string keeping_in_words(const AppState& app, const RecentWeeks& recent);
// Minutes of the last whole week against what studies saw; empty: there is none, or nothing was held in it.
std::string minutes_in_words(const RecentWeeks& recent);
// How the steps of the legs have changed; empty: no session was on the steps.
std::string further_in_words(const AppState& app, const RecentWeeks& recent);
// How strong it was said to be, and how often it hurt.
std::string felt_in_words(const AppState& app, const RecentWeeks& recent);

}  // namespace stretch
