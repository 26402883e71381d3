// An exercise as data (assets/exercises/*.json, read by save/exercise_file; docs/exercises.md): its phases in
// their order, the poses they lead to, lengths and ranges.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <string>
#include <vector>

#include "core/routine/dose.h"
#include "core/units/millis.h"
#include "core/units/radians.h"

namespace stretch {

struct Range {
    int least = 0;
    int most = 0;
    int standard = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

struct DoseRanges {
    Range grip_percent;
    Range hold_s;
    Range repetitions;
    Range rest_s;
    Range change_s;
    Range sessions_a_day;
};

// What a phase does; what it is called is the exercise's.
enum class PhaseKind {
    setup,     // getting into place, with the count-in at its end
    approach,  // the long way into the stretch
    deepen,    // the last, slow part of that way
    hold,      // the hold clock runs
    release,   // the way back, never quicker than the way in
    rest,
    change,  // of the legs
    done
};
// As data files name them, by PhaseKind.
inline constexpr std::array<const char*, 8> phase_kind_names{"setup",   "approach", "deepen", "hold",
                                                             "release", "rest",     "switch", "done"};

// Done again with every repetition.
constexpr bool is_of_repetition(PhaseKind kind) {
    return kind >= PhaseKind::approach && kind <= PhaseKind::release;
}

// One row of an exercise's list of phases.
struct ExercisePhase {
    std::string id;  // public, as pages around an embed hear it: "lift"
    PhaseKind kind = PhaseKind::setup;
    Millis length;         // of hold, rest and change the dose's, and 0 here
    std::size_t pose = 0;  // into Exercise::poses: where it ends
};

// Angles of the working leg. `thigh` is measured against the floor: 0 along it, 90 degrees straight up.
// `knee` is the bend: 0 straight.
struct LegAngles {
    Radians thigh;
    Radians knee;
};

// As data files name them, by Knee.
inline constexpr std::array<const char*, all_knees.size()> knee_names{"well_bent", "bent", "nearly_straight",
                                                                      "straight"};

enum class LegPlace {
    on_floor,  // foot or heel rests on it: the thigh is solved from the knee
    raised
};

struct ExercisePose {
    std::string id;
    LegPlace place = LegPlace::raised;
    bool is_by_knee = false;                             // else it is the same with every knee
    std::array<LegAngles, all_knees.size()> angles = {};  // by Knee
    double tension = 0.0;                                // of the aid: 0 slack, 1 taut

    const LegAngles& with(Knee knee) const { return angles[static_cast<std::size_t>(knee)]; }
};

struct AidShape {
    double contact = 0.0;        // where the aid crosses the thigh: 0 hip, 1 knee
    double grip_at_ends = 0.0;   // distance thigh to hand along the aid, body heights, at grip 0
    double grip_at_thigh = 0.0;  // the same at grip 100
    double length = 0.0;         // of the whole aid, body heights
};

struct Exercise {
    std::string id;
    DoseRanges ranges;
    Millis count_in;                    // the last part of setup and of the change of legs
    std::vector<ExercisePhase> phases;  // setup, the phases of one repetition, rest, change, done
    std::vector<ExercisePose> poses;
    double pelvis_share = 0.0;  // posterior pelvic rotation for each degree of thigh elevation
    Radians hold_creep;         // how far the leg still gives way during a hold
    AidShape aid;

    // Where every repetition begins and ends.
    const ExercisePose& start() const { return poses[phases.front().pose]; }
    Radians start_knee() const { return start().with(Knee::straight).knee; }
    // Of several of that kind the first: its place in `phases`.
    std::size_t row_of(PhaseKind kind) const {
        const auto found = std::ranges::find(phases, kind, &ExercisePhase::kind);
        assert(found != phases.end());
        return static_cast<std::size_t>(found - phases.begin());
    }
    // Its length where the exercise and not the dose says it.
    Millis length_of(PhaseKind kind) const { return phases[row_of(kind)].length; }
};

}  // namespace stretch
