// A year of many made-up people under the rules: what becomes of them, and whether the rules kept their
// promises.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/progress/ladder.h"
#include "core/routine/exercise.h"
#include "host/simulate/people.h"
#include "host/simulate/promises.h"

namespace stretch {

struct SimulationSize {
    int people = 1000;
    int days = 365;
    std::uint64_t seed = 1;
};

// What became of some people, added up.
struct Fates {
    int people = 0;
    std::int64_t sessions = 0;
    std::int64_t steps_up = 0;
    std::int64_t steps_down = 0;
    std::int64_t restarts = 0;
    std::int64_t referred = 0;
    std::int64_t permitted = 0;
    std::int64_t care_asked = 0;
    std::int64_t by_hand = 0;       // steps chosen
    std::int64_t rungs_at_end = 0;  // sum of places from 1, of the left leg
    int at_the_top = 0;
    int maintained = 0;  // offered three days a week at least once
};

struct SimulationReport {
    std::array<Fates, kinds> by_kind{};
    std::array<Fates, manners> by_manner{};
    Promises promises;
    // Of each promise the first person to whom it was broken, -1: nobody.
    std::array<std::int64_t, promise_count> first_broken{};

    bool all_kept() const { return promises.all_kept(); }
};

SimulationReport simulate(const Exercises& exercises, const Ladder& ladder, const SimulationSize& size);
// The year of one of these people, a line for each session, to be looked at.
std::string diary_of(const Exercises& exercises, const Ladder& ladder, const SimulationSize& size,
                     int person);
// For reading: a row for each kind and each manner of people, then the promises.
std::string in_a_table(const SimulationReport& report);

}  // namespace stretch
