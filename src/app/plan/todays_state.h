// What kind of day it is: what stands at the top of Today, and how much Start asks for.
#pragma once

#include "app/state/state.h"

namespace stretch {

enum class TodaysState {
    first,  // nobody has trained here yet
    due,
    after_pain,  // due, and it hurt last time
    waiting,     // for the next session of the day
    done,
    resting,  // after pain
};
TodaysState todays_state(const AppState& app);

bool hurt_last_time(const AppState& app);

// From so many sessions on the five questions are offered in one line.
inline constexpr std::size_t sessions_for_short_offer = 3;

}  // namespace stretch
