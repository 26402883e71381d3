// A dose compiled to a flat list of phases, in the order they are done. Contiguous: each phase starts where
// the one before it ends.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/routine/dose.h"
#include "core/routine/exercises.h"
#include "core/units/millis.h"

namespace stretch {

struct Phase {
    PhaseKind kind = PhaseKind::setup;
    std::size_t row = 0;     // into Exercise::phases
    std::size_t pose = 0;    // into Exercise::poses: where it ends
    Side side = Side::left;  // the leg in use; in `change` the leg that comes next
    int repetition = 1;      // from 1, within its side; in `rest` and `change` the one that comes next
    Millis start;            // from the start of the session
    Millis length;
    std::optional<Millis>
        gate;  // elapsed time at which the phase waits for "I'm ready"; then the count-in runs
};

struct Timeline {
    std::vector<Phase> phases;  // never empty: the last is `done`, of no length
    Millis total;
    int repetitions = 0;  // for each side

    const Phase& operator[](std::size_t index) const { return phases[index]; }
    std::size_t last() const { return phases.size() - 1; }
};

// The timeline of a dose that lies within the exercise's ranges (validate first).
Timeline compile(const Exercises& exercises, const Dose& dose);

// The timeline with no hold longer than `hold` from the phase `from` on; a hold that has already lasted
// longer ends at `elapsed`. What lies before stays as it was.
Timeline with_shorter_holds(Timeline timeline, std::size_t from, Millis elapsed, Millis hold);

// The stretch that the dose plans for one leg: holds only. Without a side: for the leg that comes first.
Millis planned_hold(const Dose& dose, Side side);
Millis planned_hold_per_leg(const Dose& dose);

// A phase outside any timeline: that row of the exercise.
Phase phase_alone(const Exercise& exercise, std::size_t row, Side side, Millis length);

// The public name of a phase: "setup", "lift", ... "switch", "done".
std::string_view phase_name(const Exercises& exercises, const Dose& dose, const Phase& phase);

}  // namespace stretch
