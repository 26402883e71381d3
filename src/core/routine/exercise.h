// An exercise as data (assets/exercises/*.json, read by save/exercise_file): lengths, ranges and poses.
#pragma once

#include <array>
#include <string>

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

struct PhaseLengths {
    Millis setup;     // lying down and placing the aid, the count-in included
    Millis count_in;  // the last part of setup and of the change of legs
    Millis lift;
    Millis pull;
    Millis lower;  // never quicker, in any joint, than lift
};

// Angles of the working leg. `thigh` is measured against the floor: 0 along it, 90 degrees straight up.
// `knee` is the bend: 0 straight.
struct LegAngles {
    Radians thigh;
    Radians knee;
};

// Where the working leg is after `lift` and after `pull`, for one knee option.
struct RaisedLeg {
    LegAngles lifted;
    LegAngles pulled;
};

// As data files name them, by Knee.
inline constexpr std::array<const char*, all_knees.size()> knee_names{"well_bent", "bent", "nearly_straight",
                                                                      "straight"};

struct PoseTable {
    Radians start_knee;  // of a bent leg with its foot flat on the floor; its thigh is solved from it
    std::array<RaisedLeg, all_knees.size()> raised;  // by Knee
    double pelvis_share = 0.0;  // posterior pelvic rotation for each degree of thigh elevation
    Radians hold_creep;         // how far the leg still gives way during a hold

    const RaisedLeg& raised_with(Knee knee) const { return raised[static_cast<std::size_t>(knee)]; }
};

struct AidShape {
    double contact = 0.0;        // where the aid crosses the thigh: 0 hip, 1 knee
    double grip_at_ends = 0.0;   // distance thigh to hand along the aid, body heights, at grip 0
    double grip_at_thigh = 0.0;  // the same at grip 100
    double length = 0.0;         // of the whole aid, body heights
};

struct Exercise {
    std::string id;
    int version = 0;
    DoseRanges ranges;
    PhaseLengths lengths;
    PoseTable poses;
    AidShape aid;
};

}  // namespace stretch
