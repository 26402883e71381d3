#include "core/body/pose.h"

#include <algorithm>
#include <cmath>

#include "core/body/skeleton.h"

namespace stretch {
namespace {

// A relaxed foot hangs a little: the toes are never pulled up, which would stretch the nerve.
constexpr Radians relaxed_foot = degrees(20);
constexpr Millis longest_placing = 15_s;
constexpr double creep_time_s = 9.5;  // Ryan 2012: 84 % of the giving way in the first 15 to 20 s
constexpr Millis breath_in = 4_s;
constexpr Millis breath_cycle = 10_s;

// The part of a longer movement from `from` to `to`, itself begun and ended at rest.
double during(double share, double from, double to) {
    return minimum_jerk(std::clamp((share - from) / (to - from), 0.0, 1.0));
}

double breath_at(Millis session_time) {
    const Millis t{session_time.count % breath_cycle.count};
    if (t < breath_in) return 0.5 - 0.5 * std::cos(pi * share(t, breath_in));
    return 0.5 + 0.5 * std::cos(pi * share(t - breath_in, breath_cycle - breath_in));
}

double resting_bend(const Dose& dose) {
    return dose.resting_leg == RestingLeg::bent ? 1.0 : 0.0;
}

Pose start_pose(const Exercise& exercise, const Dose& dose, Side side) {
    Pose pose;
    pose.side = side;
    pose.working = leg_on_floor(exercise, 1.0, Radians{});
    pose.resting_bend = resting_bend(dose);
    return pose;
}

Pose pose_shaped(const Exercise& exercise, const Dose& dose, Side side, const ExercisePose& shape) {
    Pose pose = start_pose(exercise, dose, side);
    pose.tension = shape.tension;
    if (shape.place == LegPlace::on_floor) return pose;
    const LegAngles& angles = shape.with(dose.knee).leg;
    pose.working = {angles.thigh, angles.knee, relaxed_foot};
    pose.pelvis = pelvis_rotation(exercise, angles.thigh);
    return pose;
}

// Stretched, and then held: the leg gives way once, slowing down, and never swings back.
Pose held_pose(const Exercise& exercise, const Dose& dose, Side side, const ExercisePose& shape,
               Millis held) {
    Pose pose = pose_shaped(exercise, dose, side, shape);
    const double seconds_held = static_cast<double>(held.count) / 1000.0;
    const Radians given_way = exercise.creep.most * (1.0 - std::exp(-seconds_held / creep_time_s));
    pose.working.thigh = pose.working.thigh + given_way;
    pose.pelvis = pelvis_rotation(exercise, pose.working.thigh);
    return pose;
}

LegPose mix(const LegPose& from, const LegPose& to, double share) {
    return {between(from.thigh, to.thigh, share), between(from.knee, to.knee, share),
            between(from.plantar, to.plantar, share)};
}

Pose mix(const Pose& from, const Pose& to, double share) {
    Pose pose = to;
    pose.working = mix(from.working, to.working, share);
    pose.resting_bend = std::lerp(from.resting_bend, to.resting_bend, share);
    pose.pelvis = between(from.pelvis, to.pelvis, share);
    pose.tension = std::lerp(from.tension, to.tension, share);
    pose.aid_place = std::lerp(from.aid_place, to.aid_place, share);
    for (std::size_t i = 0; i < 2; ++i) pose.reach[i] = std::lerp(from.reach[i], to.reach[i], share);
    return pose;
}

// The aid is being put in place: how far along, the count-in not included and long phases not slowed down.
double placing_share(const Exercise& exercise, const Moment& moment) {
    const Millis whole = moment.phase.length;
    const Millis most{whole.count * 3 / 5};
    const Millis placing = std::min(longest_placing, std::max(most, whole - exercise.count_in));
    return share(moment.elapsed, placing);
}

Pose setup_pose(const Exercise& exercise, const Dose& dose, const Moment& moment) {
    Pose pose = start_pose(exercise, dose, moment.phase.side);
    const double t = placing_share(exercise, moment);
    const Side outer = pose.side;
    pose.reach[index(outer)] = during(t, 0.08, 0.45);
    pose.reach[index(other(outer))] = during(t, 0.25, 0.6);
    pose.aid_place = -1.0 + during(t, 0.4, 1.0);
    return pose;
}

// The other leg was in use: the aid leaves it, the legs swap where they differ, the aid goes behind the next
// thigh.
Pose change_pose(const Exercise& exercise, const Dose& dose, const Moment& moment) {
    Pose pose = start_pose(exercise, dose, moment.phase.side);
    const double t = placing_share(exercise, moment);
    pose.aid_place = -3.0 + during(t, 0.0, 0.36) + during(t, 0.32, 0.64) + during(t, 0.6, 1.0);
    const double swapped = during(t, 0.25, 0.75);
    const double bend = resting_bend(dose);
    pose.working = leg_on_floor(exercise, std::lerp(bend, 1.0, swapped), Radians{});
    pose.resting_bend = std::lerp(1.0, bend, swapped);
    return pose;
}

// Where a phase of a repetition ends.
Pose end_pose(const Exercise& exercise, const Dose& dose, Side side, const ExercisePhase& phase) {
    const ExercisePose& shape = exercise.poses[phase.pose];
    if (phase.kind == PhaseKind::hold) return held_pose(exercise, dose, side, shape, dose.hold);
    return pose_shaped(exercise, dose, side, shape);
}

Pose pose_without_breath(const Exercise& exercise, const Dose& dose, const Moment& moment);

// Where it begins: at the end of the one before it, or wherever the leg was when it began to hurt.
Pose origin_pose(const Exercise& exercise, const Dose& dose, const Moment& moment) {
    if (moment.eased_from)
        return pose_without_breath(exercise, dose,
                                   {moment.eased_from->phase, moment.eased_from->elapsed, std::nullopt});
    return end_pose(exercise, dose, moment.phase.side, exercise.phases[moment.phase.row - 1]);
}

Pose pose_without_breath(const Exercise& exercise, const Dose& dose, const Moment& moment) {
    const Side side = moment.phase.side;
    switch (moment.phase.kind) {
        case PhaseKind::setup: return setup_pose(exercise, dose, moment);
        case PhaseKind::approach:
        case PhaseKind::deepen:
        case PhaseKind::release:
            return mix(origin_pose(exercise, dose, moment),
                       end_pose(exercise, dose, side, exercise.phases[moment.phase.row]),
                       minimum_jerk(share(moment.elapsed, moment.phase.length)));
        case PhaseKind::hold:
            return held_pose(exercise, dose, side, exercise.poses[moment.phase.pose], moment.elapsed);
        case PhaseKind::change: return change_pose(exercise, dose, moment);
        case PhaseKind::rest:
        case PhaseKind::done: break;
    }
    return start_pose(exercise, dose, side);
}

}  // namespace

Radians pelvis_rotation(const Exercise& exercise, Radians thigh) {
    const Radians start = leg_on_floor(exercise, 1.0, Radians{}).thigh;
    return Radians{std::max(0.0, (thigh - start).value * exercise.pelvis_share)};
}

double minimum_jerk(double share) {
    const double u = std::clamp(share, 0.0, 1.0);
    return u * u * u * (10.0 + u * (-15.0 + 6.0 * u));
}

Pose pose_at(const Exercises& exercises, const Dose& dose, const Moment& moment) {
    const Side side = moment.phase.side;
    Pose pose = pose_without_breath(exercises.of(dose, side), dose_of(dose, side), moment);
    pose.breath = breath_at(moment.phase.start + moment.elapsed);
    return pose;
}

Side leg_in_hand(const Pose& pose) {
    return pose.aid_place >= -1.5 ? pose.side : other(pose.side);
}

Dose dose_in_hand(const Dose& dose, const Pose& pose) {
    return dose_of(dose, leg_in_hand(pose));
}

Pose raised_leg_pose(const Exercise& exercise, Side side, Radians thigh, RestingLeg other) {
    Pose pose;
    pose.side = side;
    pose.working = {thigh, Radians{}, relaxed_foot};
    pose.resting_bend = other == RestingLeg::bent ? 1.0 : 0.0;
    pose.pelvis = pelvis_rotation(exercise, thigh);
    pose.reach = {0, 0};
    return pose;
}

double thigh_elevation_deg(const Pose& pose) {
    return in_degrees(pose.working.thigh);
}

}  // namespace stretch
