#include "core/body/skeleton.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

using namespace anatomy;

constexpr double lowest_elbow = elbow_radius + 0.001;
constexpr Radians lying_swing{0.9}, sitting_swing{0.55};
constexpr double lowest_hand = hand_radius;
constexpr double shoulder_to_neck = 0.02;

Vec3 headward_at(Radians trunk) {
    return {-std::cos(trunk.value), std::sin(trunk.value), 0.0};
}

// The plane of a leg: along the body and up, or tilted and turned outward.
struct LegPlane {
    Vec3 ahead, up;

    Vec3 at(double angle) const { return ahead * std::cos(angle) + up * std::sin(angle); }
};

LegPlane plane_of(const LegPose& pose, Side side) {
    const double out = outward(side);
    const double fall_sin = std::sin(pose.fall.value);
    const double spread_sin = std::sin(pose.spread.value);
    const double spread_cos = std::cos(pose.spread.value);
    return {{spread_cos, 0, out * spread_sin},
            {-fall_sin * spread_sin, std::cos(pose.fall.value), out * fall_sin * spread_cos}};
}

// Lying, the back stays on the floor and the hips turn about L5; sitting, the hips stay and the back rises.
void place_trunk(Skeleton& body, const Pose& pose) {
    body.headward = headward_at(pose.trunk);
    body.face = {std::sin(pose.trunk.value), std::cos(pose.trunk.value), 0.0};
    if (is_sitting(pose)) {
        body.pelvis = {0, hip_height, 0};
        body.lumbar = body.pelvis + headward_at(pose.trunk - pose.pelvis) * pelvis_length;
    } else {
        body.lumbar = {-pelvis_length, hip_height, 0};
        body.pelvis = hip_middle(pose.pelvis);
    }
    const Vec3 shoulders = body.lumbar + body.headward * (trunk_length - pelvis_length);
    body.neck = shoulders + body.headward * shoulder_to_neck;
    body.head = shoulders + body.headward * shoulder_to_head;
    for (const Side side : both_sides)
        body.arm(side).shoulder = shoulders + Vec3{0, 0, outward(side) * shoulder_half_breadth};
}

// An elbow hangs, and bends to the back. Lying, the floor under the trunk pushes it outward.
Hang hang_of(const Skeleton& body) {
    const Radians swing = between(sitting_swing, lying_swing, std::max(0.0, body.face.y));
    return {glm::normalize(Vec3{0, -1, 0} - body.face), lowest_elbow, swing};
}

}  // namespace

Vec3 hip_middle(Radians pelvis) {
    return Vec3{-pelvis_length, hip_height, 0} +
           Vec3{std::cos(pelvis.value), std::sin(pelvis.value), 0} * pelvis_length;
}

Leg leg_from(const Vec3& hip, const LegPose& pose, Side side) {
    const LegPlane plane = plane_of(pose, side);
    const Radians shank = pose.thigh - pose.knee;
    Leg leg;
    leg.hip = hip;
    leg.along = plane.at(pose.thigh.value);
    leg.side = glm::cross(plane.ahead, plane.up);
    leg.back = glm::cross(leg.along, leg.side);
    leg.knee = hip + leg.along * thigh_length;
    leg.ankle = leg.knee + plane.at(shank.value) * shank_length;
    leg.sole = plane.at((shank + degrees(90) - pose.plantar).value);
    leg.under = glm::cross(leg.sole, leg.side);
    leg.heel = leg.ankle - leg.sole * heel_back + leg.under * heel_down;
    leg.toe = leg.ankle + leg.sole * toe_forward + leg.under * toe_down;
    return leg;
}

Skeleton put_together(const Pose& pose) {
    Skeleton body;
    place_trunk(body, pose);
    body.breath = pose.breath;
    const LegPose resting = leg_on_floor(pose.resting, is_sitting(pose) ? Radians{} : pose.pelvis);
    for (const Side side : both_sides) {
        const Vec3 hip = body.pelvis + Vec3{0, 0, outward(side) * hip_half_breadth};
        body.legs[index(side)] = leg_from(hip, side == pose.side ? pose.working : resting, side);
    }
    return body;
}

void place_hand(Skeleton& skeleton, Side side, const Vec3& grip, double closed) {
    Arm& limb = skeleton.arm(side);
    limb.grip = within_reach(limb.shoulder, {grip.x, std::max(grip.y, lowest_hand), grip.z}, arm_bones);
    limb.elbow = elbow_between(limb.shoulder, limb.grip, arm_bones, side, hang_of(skeleton));
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
