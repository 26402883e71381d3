// The steps of an exercise in words: for Learn, and for who asks in the player whether all is right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/learning.h"

namespace stretch {

std::string_view title_of(const Exercise& exercise, const LearnStep& step, Aid aid);
// What happens; of getting into place, what is needed before.
std::vector<std::string> what_happens(const Exercise& exercise, const LearnStep& step, Aid aid);
// What to watch meanwhile.
std::vector<std::string> what_to_watch(const Exercise& exercise, const LearnStep& step);

// The step of which a phase of a session is.
LearnStep step_of(const Phase& phase);

// "Step 3 of 7: Lift"
std::string step_in_words(const Exercise& exercise, int part, Aid aid);

}  // namespace stretch
