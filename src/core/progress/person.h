// What is known of a person when a plan is made: answers, choices, and what was done.
#pragma once

#include <cstdint>
#include <vector>

#include "core/progress/check_in.h"
#include "core/progress/permissions.h"
#include "core/progress/screening.h"
#include "core/routine/dose.h"

namespace stretch {

// A leg put on a rung by the answers of the first visit or by hand. The rules go on from there: sessions
// before it do not count.
struct LegBase {
    int rung = 0;  // 0: never
    bool by_hand = false;
    std::int64_t utc_ms = 0;
    int offset_min = 0;

    friend bool operator==(const LegBase&, const LegBase&) = default;
};

enum class Lead { rules, person };  // who chooses aid, knee, grip and hold

// What is known of the person.
struct Person {
    Answers answers;
    Permissions permissions;
    std::int64_t answered_utc_ms = 0;  // 0: the questions were never finished
    PerLeg<LegBase> bases;
    std::vector<Entry> entries;  // the newest `entries_for_rules` sessions, oldest first
    bool has_trained = false;    // any session at all
    Dose dose;                   // as it is set, by this visit's link too
    Dose own_dose;               // without the link
    bool link_gives_dose = false;
    Lead lead = Lead::rules;
    int day_start_hour = 0;  // 0 to 23
};

}  // namespace stretch
