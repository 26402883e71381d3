// The steps of the stretch in words: for Learn, and for who asks in the player whether all is right.
#pragma once

#include <span>
#include <string>

#include "app/state/learning.h"
#include "app/words/text.h"

namespace stretch {

Text title_of(LearnStep step, Aid aid);
// What happens.
std::span<const Text> what_happens(LearnStep step);
// What to watch meanwhile.
std::span<const Text> what_to_watch(LearnStep step);

// The step of which a phase of a session is.
LearnStep step_of(PhaseKind phase);

// "Step 3 of 7: Lift"
std::string step_in_words(int step, Aid aid);

}  // namespace stretch
