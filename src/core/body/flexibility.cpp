#include "core/body/flexibility.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "core/body/floor_leg.h"
#include "core/body/hamstring_length.h"

namespace stretch {
namespace {

constexpr double hip_for_knee = 0.741;   // Riener & Edrich 1999, as coded
constexpr double pelvis_of_form = 0.12;  // of a raised thigh's angle beyond the start, the bottom held down
constexpr Radians usual_start_knee = degrees(90);
constexpr double least_tipped = 0.3;  // of the whole movement of someone who sits

// Of someone who lies with that knee and the foot flat on the floor.
Radians start_thigh(Radians knee) {
    return leg_on_floor({knee, {}, {}, {}}, Radians{}).thigh;
}

// Of a raised thigh's angle what the hip has; of a hip the thigh's angle. What is below the start is the
// hip's alone.
Radians hip_of(Radians thigh, Radians start, double pelvis_share) {
    return thigh - Radians{std::max(0.0, (thigh - start).value * pelvis_share)};
}
Radians thigh_of(Radians hip, Radians start, double pelvis_share) {
    const Radians beyond{std::max(0.0, (hip - start).value)};
    return hip + beyond * (pelvis_share / (1.0 - pelvis_share));
}

// Of equal length: the hip at which the hamstrings are as long as with a straight knee and `straight`.
Radians hip_of_length(Radians straight, Radians knee) {
    const double room = hamstring_length(straight, Radians{}) - hamstring_length(Radians{}, knee);
    // 0.13324 sin h + 0.09423 (1 - cos h), the hip's part of the length, as one sine.
    const double sine = (room - 0.09423) / 0.16319;
    return sine < 1.0 ? Radians{std::asin(sine)} + degrees(35.27) : anatomy::most_hip;
}

bool is_sitting(const Exercise& exercise) {
    return exercise.posture == Posture::long_sitting;
}

// What an exercise moves against the floor.
Radians& moved(const Exercise& exercise, BodyAngles& angles) {
    return is_sitting(exercise) ? angles.trunk : angles.leg.thigh;
}

// How far that may go with this knee.
Radians most_moved(const Exercise& exercise, Radians knee, Radians leg_raise) {
    const Radians hip = most_hip_flexion(leg_raise, knee);
    return is_sitting(exercise) ? hip - leg_on_floor(long_leg(knee), Radians{}).thigh
                                : thigh_of(hip, start_thigh(exercise.start_knee()), exercise.pelvis_share);
}

// Of the whole movement from `start` the share that all poses keep within.
double share_within(const Exercise& exercise, Knee knee, Radians start, Radians leg_raise) {
    double share = 1.0;
    for (const ExercisePose& pose : exercise.poses) {
        BodyAngles angles = pose.with(knee);
        const Radians way = moved(exercise, angles) + exercise.creep.most - start;
        if (&pose == &exercise.start() || way <= exercise.creep.most) continue;
        const Radians room = most_moved(exercise, angles.leg.knee, leg_raise) - start;
        share = std::min(share, std::max(0.0, room.value / way.value));
    }
    return share;
}

[[gnu::noinline]] BodyAngles sitting_within(const Exercise& exercise, const ExercisePose& pose, Knee knee,
                                            Radians leg_raise, Radians given_way) {
    const Radians start = exercise.start().with(knee).trunk;
    BodyAngles angles = pose.with(knee);
    const double share = share_within(exercise, knee, start, leg_raise);
    angles.trunk = between(start, angles.trunk + given_way, std::max(share, least_tipped));
    return angles;
}

// A bend, or as much more as that takes to go on giving way.
[[gnu::noinline]] Radians within_hip(Radians bend, Radians leg_raise, Radians hip, Radians creep) {
    const Radians least = least_knee(leg_raise, hip);
    return least > Radians{} ? std::max(bend, std::min(least + creep, anatomy::most_knee)) : bend;
}

BodyAngles lying_within(const Exercise& exercise, const ExercisePose& pose, Knee knee, Radians leg_raise,
                        Radians given_way) {
    BodyAngles angles = pose.with(knee);
    if (pose.place == LegPlace::on_floor) return angles;
    const bool by_knee = exercise.creep.joint == Joint::knee;
    const Radians start = start_thigh(exercise.start_knee());
    if (!by_knee)
        angles.leg.thigh =
            between(start, angles.leg.thigh + given_way, share_within(exercise, knee, start, leg_raise));
    const Radians hip = hip_of(angles.leg.thigh, start, exercise.pelvis_share);
    Radians& bend = angles.leg.knee;
    if (by_knee)
        bend = std::max(Radians{}, within_hip(bend, leg_raise, hip, exercise.creep.most) - given_way);
    else if (most_hip_flexion(leg_raise, bend) < hip)
        bend = least_knee(leg_raise, hip);
    return angles;
}

}  // namespace

Radians most_hip_flexion(Radians leg_raise, Radians knee) {
    const Radians straight = hip_of(leg_raise, start_thigh(usual_start_knee), pelvis_of_form);
    const Radians by_moment = straight + knee * hip_for_knee;
    return std::min({anatomy::most_hip, by_moment, hip_of_length(straight, knee)});
}

Radians least_knee(Radians leg_raise, Radians hip) {
    if (most_hip_flexion(leg_raise, Radians{}) >= hip) return {};
    Radians within = anatomy::most_knee, beyond;
    for (int i = 0; i < 44; ++i) {
        const Radians tried = between(within, beyond, 0.5);
        (most_hip_flexion(leg_raise, tried) >= hip ? within : beyond) = tried;
    }
    return within;
}

BodyAngles within_leg_raise(const Exercise& exercise, const ExercisePose& pose, Knee knee, Radians leg_raise,
                            Radians given_way) {
    return is_sitting(exercise) ? sitting_within(exercise, pose, knee, leg_raise, given_way)
                                : lying_within(exercise, pose, knee, leg_raise, given_way);
}

}  // namespace stretch
