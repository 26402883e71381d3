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

// A number of the settings as it is shown: "30 seconds", "twice", "At the ends".
std::string number_in_words(Setting setting, int value);

}  // namespace stretch
