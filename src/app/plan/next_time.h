// What follows for the next session, said at the end of this one: it looks forward, and tells no more than
// the rules do.
#pragma once

#include <string>
#include <vector>

#include "app/plan/todays_plan.h"

namespace stretch {

// For the finish screen. Where the legs differ there is a line for each, the leg named in it.
std::vector<std::string> next_time_in_words(const AppState& app, const TodaysPlan& plan);

}  // namespace stretch
