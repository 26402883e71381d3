// The dose link: what a page's address may say, and what is made of it when it says something else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/state/command.h"
#include "app/state/link_parameter.h"
#include "core/routine/exercise.h"
#include "core/save/settings.h"

namespace stretch {

struct LinkReading {
    Settings settings;         // with what the link says
    std::uint32_t accent = 0;  // 0xrrggbb; 0: not given
    std::optional<Tab> tab;    // the screen to open
    LearnSection learn = LearnSection::contents;
    int learn_part = 0;                // as of OpenLearn
    int exercise = 0;                  // that it names: position in Exercises
    bool begins = false;               // starts the session at once
    bool gives_dose = false;           // aid, knee, grip or hold
    std::vector<Setting> said;         // what it says of the settings
    std::vector<std::string> notices;  // one for each value that could not be used as it stands
};

// Parameters that are not ours are passed over. An unknown value becomes the standard one, a number out of
// range the nearest allowed one; of a repeated name the first counts.
LinkReading read_link(std::span<const LinkParameter> parameters, const Settings& before,
                      const Exercises& exercises);

}  // namespace stretch
