// What the person has chosen, and is kept from visit to visit.
#pragma once

#include "core/routine/dose.h"

namespace stretch {

enum class Theme { automatic, light, dark, contrast };

struct Settings {
    Dose dose;
    Theme theme = Theme::automatic;
    int text_size_percent = 100;  // 100 to 200
    bool mirrored = false;        // the figure shows left and right as a mirror does
    bool voice = true;
    bool sound = true;
    bool captions = true;

    friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace stretch
