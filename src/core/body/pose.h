// What the figure does at one instant, before any position is worked out: the joint angles and what is done
// with the aid.
#pragma once

#include <array>

#include "core/body/floor_leg.h"
#include "core/body/moment.h"
#include "core/routine/exercises.h"

namespace stretch {

// The tension of a lifted leg; only the pull makes it 1.
inline constexpr double lifted_tension = 0.6;

struct Pose {
    Side side = Side::left;  // the leg in use
    LegPose working;
    FloorLeg resting;      // the other one
    Radians trunk;         // against the floor: 0 lies on it, 90 degrees upright, more is tipped forward
    Radians pelvis;        // posterior rotation: the bottom riding up, or staying behind the trunk
    double tension = 0.0;  // of the aid, or of the arms where there is none: 0 slack, 1 taut
    std::array<double, 2> reach{1, 1};  // left and right hand: 0 beside the body, 1 at the aid

    // Where the aid is: 0 in place at the leg in use; -1 in the hand at that leg's outer side; -2 the
    // same, the hands still as they were for the other leg; -3 in place at the other leg.
    double aid_place = 0.0;
    double breath = 0.0;   // 0 out, 1 in
    double changed = 1.0;  // of a change of legs: 0 the other one was in use, 1 this one is
};

// Angles follow the minimum-jerk law (Flash & Hogan 1985) with one clock for hip, knee, ankle, pelvis and
// aid. The end of a phase is the start of the next.
[[nodiscard]] Pose pose_at(const Exercises& exercises, const Dose& dose, const Moment& moment);

// Whose aid the hands have to do with now: the leg in use; until the aid is between the legs, the other.
[[nodiscard]] Side leg_in_hand(const Pose& pose);
// The dose of that leg.
[[nodiscard]] Dose dose_in_hand(const Dose& dose, const Pose& pose);

// One leg raised with a straight knee, the hands beside the body.
[[nodiscard]] Pose raised_leg_pose(const Exercise& exercise, Side side, Radians thigh, RestingLeg other);

// Of the leg in use, against the floor.
[[nodiscard]] double thigh_elevation_deg(const Pose& pose);

// The thigh of the leg in use against the pelvis: what the bottom has ridden up, or stayed behind, is not in
// it.
[[nodiscard]] Radians hip_flexion(const Pose& pose);

// The back is off the floor, the hips on it.
[[nodiscard]] inline bool is_sitting(const Pose& pose) {
    return pose.trunk > Radians{};
}

// The bottom follows a raised thigh a little, as far as that is above the start of someone who lies.
[[nodiscard]] Radians pelvis_rotation(const Exercise& exercise, Radians thigh);

// 0 to 1 with no speed and no acceleration at either end.
[[nodiscard]] double minimum_jerk(double share);

}  // namespace stretch
