#include "core/body/pose.h"

#include <algorithm>
#include <cmath>

#include "core/body/skeleton.h"

namespace stretch {
namespace {

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

// On the floor, as the exercise's posture has it: the one in use and the other.
FloorLeg floor_leg_in_use(const Exercise& exercise, const BodyAngles& angles) {
    return exercise.posture == Posture::lying ? lying_leg(exercise, 1.0) : long_leg(angles.leg.knee);
}
FloorLeg other_leg(const Exercise& exercise, const Dose& dose) {
    return exercise.posture == Posture::lying ? lying_leg(exercise, resting_bend(dose)) : folded_leg();
}

// The hips hinge; only a share of what they bend beyond the start is left to the pelvis.
Radians pelvis_of(const Exercise& exercise, Knee knee, const Pose& pose) {
    if (exercise.posture == Posture::lying) return pelvis_rotation(exercise, pose.working.thigh);
    const Radians tipped = pose.trunk - exercise.start().with(knee).trunk;
    return Radians{std::max(0.0, tipped.value * exercise.pelvis_share)};
}

// Who does what with which leg.
struct User {
    const Exercise& exercise;
    const Dose& dose;
    Side side;
    Radians leg_raise;
};

// A pose of an exercise for one of them.
struct Shape {
    LegPlace place;
    BodyAngles angles;
    double tension;
};
Shape shape_of(const User& user, const ExercisePose& pose, Radians given_way = {}) {
    return {pose.place, within_leg_raise(user.exercise, pose, user.dose.knee, user.leg_raise, given_way),
            pose.tension};
}

Pose pose_shaped(const User& user, const Shape& shape) {
    const Exercise& exercise = user.exercise;
    Pose pose;
    pose.side = user.side;
    pose.tension = shape.tension;
    pose.trunk = shape.angles.trunk;
    pose.resting = other_leg(exercise, user.dose);
    pose.working = shape.place == LegPlace::on_floor
                       ? leg_on_floor(floor_leg_in_use(exercise, shape.angles), Radians{})
                       : raised_leg(shape.angles.leg);
    pose.pelvis = pelvis_of(exercise, user.dose.knee, pose);
    return pose;
}

Pose start_pose(const User& user) {
    return pose_shaped(user, shape_of(user, user.exercise.start()));
}

// Stretched, and then held: a joint gives way once, slowing down, and never swings back.
Pose held_pose(const User& user, const ExercisePose& held_shape, Millis held) {
    const double seconds_held = static_cast<double>(held.count) / 1000.0;
    const Radians given_way = user.exercise.creep.most * (1.0 - std::exp(-seconds_held / creep_time_s));
    return pose_shaped(user, shape_of(user, held_shape, given_way));
}

Pose mix(const Pose& from, const Pose& to, double share) {
    Pose pose = to;
    pose.working = between(from.working, to.working, share);
    pose.resting = between(from.resting, to.resting, share);
    pose.trunk = between(from.trunk, to.trunk, share);
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

[[gnu::noinline]] Pose setup_pose(const User& user, const Moment& moment) {
    Pose pose = start_pose(user);
    const double t = placing_share(user.exercise, moment);
    const Side outer = pose.side;
    pose.reach[index(outer)] = during(t, 0.08, 0.45);
    pose.reach[index(other(outer))] = during(t, 0.25, 0.6);
    pose.aid_place = -1.0 + during(t, 0.4, 1.0);
    return pose;
}

// The other leg was in use: the aid leaves it, the person sits up or lies down where the exercises differ in
// that, the legs swap, the aid goes to the next one. A folded leg goes long before the long one folds: feet
// do not meet.
[[gnu::noinline]] Pose change_pose(const Exercises& exercises, const Dose& dose, const Moment& moment) {
    const Side side = moment.phase.side;
    const auto start_of = [&](Side leg) {
        return start_pose({exercises.of(dose, leg), dose_of(dose, leg), leg, moment.leg_raise[index(leg)]});
    };
    const auto floor_of = [&](Side leg) {
        const Exercise& exercise = exercises.of(dose, leg);
        const Knee knee = leg_dose(dose, leg).knee;
        return floor_leg_in_use(
            exercise, within_leg_raise(exercise, exercise.start(), knee, moment.leg_raise[index(leg)]));
    };
    const Pose before = start_of(other(side)), after = start_of(side);
    const double t = placing_share(exercises.of(dose, side), moment);
    const double changed = during(t, 0.25, 0.75);
    const bool lies = !is_sitting(before) && !is_sitting(after);
    const double unfolded = lies ? changed : during(t, 0.2, 0.6);
    const double folded = lies ? changed : during(t, 0.4, 0.8);
    Pose pose = after;
    pose.aid_place = -3.0 + during(t, 0.0, 0.36) + during(t, 0.32, 0.64) + during(t, 0.6, 1.0);
    pose.trunk = between(before.trunk, after.trunk, changed);
    pose.changed = changed;
    pose.working = leg_on_floor(between(before.resting, floor_of(side), unfolded), Radians{});
    pose.resting = between(floor_of(other(side)), after.resting, folded);
    return pose;
}

// Where a phase of a repetition ends.
Pose end_pose(const User& user, const ExercisePhase& phase) {
    const ExercisePose& shape = user.exercise.poses[phase.pose];
    if (phase.kind == PhaseKind::hold) return held_pose(user, shape, user.dose.hold);
    return pose_shaped(user, shape_of(user, shape));
}

Pose pose_without_breath(const Exercises& exercises, const Dose& dose, const Moment& moment);

// Where it begins: at the end of the one before it, or wherever the leg was when it began to hurt.
Pose origin_pose(const Exercises& exercises, const Dose& dose, const User& user, const Moment& moment) {
    if (moment.eased_from)
        return pose_without_breath(
            exercises, dose,
            {moment.eased_from->phase, moment.eased_from->elapsed, std::nullopt, moment.leg_raise});
    return end_pose(user, user.exercise.phases[moment.phase.row - 1]);
}

Pose pose_without_breath(const Exercises& exercises, const Dose& dose, const Moment& moment) {
    const Side side = moment.phase.side;
    const Dose own = dose_of(dose, side);
    const User user{exercises.of(dose, side), own, side, moment.leg_raise[index(side)]};
    const Exercise& exercise = user.exercise;
    switch (moment.phase.kind) {
        case PhaseKind::setup: return setup_pose(user, moment);
        case PhaseKind::approach:
        case PhaseKind::deepen:
        case PhaseKind::release:
            return mix(origin_pose(exercises, dose, user, moment),
                       end_pose(user, exercise.phases[moment.phase.row]),
                       minimum_jerk(share(moment.elapsed, moment.phase.length)));
        case PhaseKind::hold: return held_pose(user, exercise.poses[moment.phase.pose], moment.elapsed);
        case PhaseKind::change: return change_pose(exercises, dose, moment);
        case PhaseKind::rest:
        case PhaseKind::done: break;
    }
    return start_pose(user);
}

}  // namespace

Radians pelvis_rotation(const Exercise& exercise, Radians thigh) {
    const Radians start = leg_on_floor(lying_leg(exercise, 1.0), Radians{}).thigh;
    return Radians{std::max(0.0, (thigh - start).value * exercise.pelvis_share)};
}

double minimum_jerk(double share) {
    const double u = std::clamp(share, 0.0, 1.0);
    return u * u * u * (10.0 + u * (-15.0 + 6.0 * u));
}

Pose pose_at(const Exercises& exercises, const Dose& dose, const Moment& moment) {
    Pose pose = pose_without_breath(exercises, dose, moment);
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
    pose.working = raised_leg({thigh, {}});
    pose.resting = lying_leg(exercise, other == RestingLeg::bent ? 1.0 : 0.0);
    pose.pelvis = pelvis_rotation(exercise, thigh);
    pose.reach = {0, 0};
    return pose;
}

Radians hip_flexion(const Pose& pose) {
    return pose.working.thigh + pose.trunk - pose.pelvis;
}

double thigh_elevation_deg(const Pose& pose) {
    return in_degrees(pose.working.thigh);
}

}  // namespace stretch
