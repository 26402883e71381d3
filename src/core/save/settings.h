// What the person has chosen, and is kept from visit to visit.
#pragma once

#include <cstdint>

#include "core/progress/person.h"
#include "core/routine/dose.h"

namespace stretch {

enum class Theme { automatic, light, dark, contrast };

struct Settings {
    Dose dose;
    Lead lead = Lead::rules;       // person: the dose above was set by hand and is done as it stands
    std::int64_t lead_utc_ms = 0;  // since when
    Theme theme = Theme::automatic;
    int text_size_percent = 100;  // 100 to 200
    bool mirrored = false;        // the figure shows left and right as a mirror does
    bool voice = true;
    bool sound = true;
    bool captions = true;
    bool install_declined = false;  // asked once, never again

    friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace stretch
