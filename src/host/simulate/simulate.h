// A year of many made-up people under the rules: what becomes of them, and whether the rules kept their
// promises.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/progress/ladder.h"
#include "core/routine/exercise.h"
#include "host/simulate/people.h"

namespace stretch {

struct SimulationSize {
    int people = 1000;
    int days = 365;
    std::uint64_t seed = 1;
};

// Each a promise; counted whenever it is broken.
enum class Promise {
    never_up_after_pain,
    never_out_of_range,
    one_change_at_a_time,
    no_oscillation,          // never more than two falls from one rung within four weeks
    own_dose_leads_nowhere,  // a session off the ladder without pain leaves the leg as it stood
    everybody_gets_there,    // regular and without pain: at the top, or where the next rung is too strong
};
inline constexpr int promises = 6;

struct KindOfPeople {
    int people = 0;
    std::int64_t sessions = 0;
    std::int64_t steps_up = 0;
    std::int64_t steps_down = 0;
    std::int64_t restarts = 0;
    std::int64_t referred = 0;
    std::int64_t by_hand = 0;       // steps chosen
    std::int64_t rungs_at_end = 0;  // sum of places from 1, of the left leg
    int at_the_top = 0;
    int maintained = 0;  // offered three days a week at least once
};

struct SimulationReport {
    std::array<KindOfPeople, kinds> by_kind{};
    std::array<std::int64_t, promises> broken{};
    std::int64_t first_broken_person = -1;

    bool all_kept() const;
};

SimulationReport simulate(const Exercise& exercise, const Ladder& ladder, const SimulationSize& size);
// For reading: a row for each kind of people, then the promises.
std::string in_a_table(const SimulationReport& report);

}  // namespace stretch
