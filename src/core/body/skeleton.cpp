#include "core/body/skeleton.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

using namespace anatomy;

constexpr double lowest_elbow = elbow_radius + 0.001;
constexpr double lowest_hand = hand_radius;

// How far the toes of a long, relaxed leg point up from the floor.
constexpr Radians long_leg_toes = degrees(68);

Vec3 in_plane(double angle) {
    return {std::cos(angle), std::sin(angle), 0.0};
}

Radians sole_angle(const LegPose& leg) {
    return leg.thigh - leg.knee + degrees(90) - leg.plantar;
}

// The lowest an ankle can be with its foot at this angle and nothing under the floor.
double ankle_above_floor(Radians sole) {
    const double s = std::sin(sole.value);
    const double c = std::cos(sole.value);
    const double for_heel = heel_radius + heel_back * s + heel_down * c;
    const double for_toe = toe_radius - toe_forward * s + toe_down * c;
    return std::max(for_heel, for_toe);
}

// The thigh's angle that puts the ankle of a leg with this knee at `height` above its hip.
Radians thigh_to_height(Radians knee, double height) {
    const double a = thigh_length + shank_length * std::cos(knee.value);
    const double b = -shank_length * std::sin(knee.value);
    return Radians{std::asin(std::clamp(height / std::hypot(a, b), -1.0, 1.0)) - std::atan2(b, a)};
}

LegPose with_sole(Radians thigh, Radians knee, Radians sole) {
    return {thigh, knee, thigh - knee + degrees(90) - sole};
}

}  // namespace

Vec3 hip_middle(Radians pelvis) {
    return Vec3{-pelvis_length, hip_height, 0} + in_plane(pelvis.value) * pelvis_length;
}

Leg leg_from(const Vec3& hip, const LegPose& pose) {
    Leg leg;
    leg.hip = hip;
    leg.along = in_plane(pose.thigh.value);
    leg.back = {leg.along.y, -leg.along.x, 0.0};
    leg.knee = hip + leg.along * thigh_length;
    leg.ankle = leg.knee + in_plane((pose.thigh - pose.knee).value) * shank_length;
    leg.sole = in_plane(sole_angle(pose).value);
    const Vec3 down{leg.sole.y, -leg.sole.x, 0.0};
    leg.heel = leg.ankle - leg.sole * heel_back + down * heel_down;
    leg.toe = leg.ankle + leg.sole * toe_forward + down * toe_down;
    return leg;
}

LegPose leg_on_floor(const Exercise& exercise, double bend, Radians pelvis) {
    const Radians knee = exercise.start_knee() * bend;
    const Radians sole = long_leg_toes * (1.0 - bend);
    const double ankle_y = ankle_above_floor(sole);
    const Radians thigh = thigh_to_height(knee, ankle_y - hip_height);
    if (pelvis.value == 0.0) return with_sole(thigh, knee, sole);

    const Vec3 hip = hip_middle(pelvis);
    const Vec3 ankle = Vec3{0, hip_height, 0} + in_plane(thigh.value) * thigh_length +
                       in_plane((thigh - knee).value) * shank_length;
    const TwoBones bones{thigh_length, shank_length, 0.0};
    const Vec3 line = ankle - hip;
    const double distance = glm::length(line);
    if (distance >= bones.most()) {
        return with_sole(thigh_to_height(Radians{}, ankle_y - hip.y), Radians{}, sole);
    }
    const Radians bent{bend_at_distance(distance, bones)};
    const double lift =
        std::atan2(shank_length * std::sin(bent.value), thigh_length + shank_length * std::cos(bent.value));
    return with_sole(Radians{std::atan2(line.y, line.x) + lift}, bent, sole);
}

Skeleton lay_down(const Exercise& exercise, const Pose& pose) {
    Skeleton body;
    body.lumbar = {-pelvis_length, hip_height, 0};
    body.pelvis = hip_middle(pose.pelvis);
    body.neck = {-trunk_length - 0.02, shoulder_height, 0};
    body.head = {-trunk_length - shoulder_to_head, head_height, 0};
    body.face = {0, 1, 0};
    body.breath = pose.breath;
    const LegPose resting = leg_on_floor(exercise, pose.resting_bend, pose.pelvis);
    for (const Side side : both_sides) {
        const Vec3 hip = body.pelvis + Vec3{0, 0, outward(side) * hip_half_breadth};
        body.legs[index(side)] = leg_from(hip, side == pose.side ? pose.working : resting);
        body.arm(side).shoulder = {-trunk_length, shoulder_height, outward(side) * shoulder_half_breadth};
    }
    return body;
}

void place_hand(Skeleton& skeleton, Side side, const Vec3& grip, double closed) {
    Arm& limb = skeleton.arm(side);
    limb.grip = within_reach(limb.shoulder, {grip.x, std::max(grip.y, lowest_hand), grip.z}, arm_bones);
    limb.elbow = elbow_between(limb.shoulder, limb.grip, arm_bones, side, lowest_elbow);
    limb.wrist = limb.elbow + (limb.grip - limb.elbow) * (forearm_length / arm_bones.second);
    limb.closed = closed;
    limb.fingers = limb.grip + glm::normalize(limb.grip - limb.wrist) * blend(0.030, 0.004, closed);
}

Vec3 on_thigh(const Leg& leg, double share) {
    return leg.hip + leg.along * (thigh_length * share);
}

double thigh_radius(double share) {
    return blend(thigh_radius_at_hip, thigh_radius_at_knee, share);
}

}  // namespace stretch
