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
#include "core/routine/trouble.h"
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

    friend bool operator==(const LegAngles&, const LegAngles&) = default;
};

// As data files name them, by Knee.
inline constexpr std::array<const char*, all_knees.size()> knee_names{"well_bent", "bent", "nearly_straight",
                                                                      "straight"};

// As data files name them, by Aid.
inline constexpr std::array<const char*, 4> aid_names{"towel", "band", "tubing", "hands"};

enum class LegPlace {
    on_floor,  // foot or heel rests on it: the thigh is solved from the knee
    raised
};

// The trunk's angle against the floor: 0 lies on it, 90 degrees sits upright, more is tipped forward.
struct BodyAngles {
    LegAngles leg;  // the working one
    Radians trunk;

    friend bool operator==(const BodyAngles&, const BodyAngles&) = default;
};

struct ExercisePose {
    std::string id;
    LegPlace place = LegPlace::raised;
    std::array<BodyAngles, all_knees.size()> angles = {};  // by Knee
    double tension = 0.0;  // of the aid, or of the arms where there is none: 0 slack, 1 taut

    const BodyAngles& with(Knee knee) const { return angles[static_cast<std::size_t>(knee)]; }
};

enum class Posture {
    lying,        // on the back; the other leg bent or long, as the dose has it
    long_sitting  // on the floor, the leg in use long, the other bent with its foot by that knee
};
inline constexpr std::array<const char*, 2> posture_names{"lying", "long_sitting"};

// Where something touches the working leg: on the thigh 0 is the hip and 1 the knee, on the shin 0 the knee
// and 1 the ankle, on the foot 0 the heel and 1 the toes.
enum class LegPart { thigh, shin, foot };
inline constexpr std::array<const char*, 3> leg_part_names{"thigh", "shin", "foot"};
struct Contact {
    LegPart part = LegPart::thigh;
    double at = 0.0;
};

struct AidShape {
    Contact contact;            // where the middle of the aid lies: behind thigh or shin, under the sole
    double grip_at_ends = 0.0;  // distance from there to the hand along the aid, body heights, at grip 0
    double grip_nearest = 0.0;  // the same at grip 100
    double length = 0.0;        // of the whole aid, body heights
    Contact hands;              // without an aid: behind the thigh, or on the front of the shin
};

// What gives way during a hold.
enum class Joint { hip, knee };
inline constexpr std::array<const char*, 2> joint_names{"hip", "knee"};
struct Creep {
    Joint joint = Joint::hip;
    Radians most;
};

// What is stretched.
enum class Muscle { hamstrings, calf, quadriceps };
inline constexpr std::array<const char*, 3> muscle_names{"hamstrings", "calf", "quadriceps"};

// What a dose takes back when it becomes easier.
enum class EasierBy {
    hold,  // shorter
    grip,  // nearer to the ends of the aid
    knee   // bent more
};
inline constexpr std::array<const char*, 3> easier_by_names{"hold", "grip", "knee"};

// What is often done wrong, and in which phase.
struct Fault {
    std::string id;       // names its words
    std::size_t row = 0;  // into Exercise::phases
};

// How far the joints of an exercise's poses may go.
struct JointLimits {
    struct Limit {
        double least_deg = 0.0;
        double most_deg = 0.0;
    };
    Limit hip;    // the angle between trunk and thigh, 0 in line; of poses off the floor
    Limit knee;   // 0 straight
    Limit trunk;  // against the floor
};

struct Exercise {
    std::string id;
    std::string words;  // what its words in the catalogue begin with
    Muscle stretches = Muscle::hamstrings;
    std::vector<std::string> needs;  // besides the aid; each names its words
    int not_for = 0;                 // Trouble bits
    std::vector<EasierBy> easier;    // one thing at a time, the first that there still is
    DoseRanges ranges;
    Millis count_in;                    // the last part of setup and of the change of legs
    std::vector<ExercisePhase> phases;  // setup, the phases of one repetition, rest, change, done
    std::vector<ExercisePose> poses;
    Posture posture = Posture::lying;
    JointLimits limits;
    double pelvis_share = 0.0;  // posterior pelvic rotation for each degree that the hip bends
    Creep creep;
    std::vector<Aid> aids;    // what it can be done with; the first where another is asked for
    std::vector<Knee> knees;  // likewise how straight, easiest first
    AidShape aid;
    std::vector<Fault> faults;  // in the order of their phases

    bool has(Aid kind) const { return std::ranges::count(aids, kind) > 0; }
    bool has(Knee knee) const { return std::ranges::count(knees, knee) > 0; }
    bool eases(EasierBy by) const { return std::ranges::count(easier, by) > 0; }
    // Where every repetition begins and ends.
    const ExercisePose& start() const { return poses[phases.front().pose]; }
    const ExercisePose& held() const { return poses[phases[row_of(PhaseKind::hold)].pose]; }
    Radians start_knee() const { return start().with(Knee::straight).leg.knee; }
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
