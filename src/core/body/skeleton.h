// Where the joints are: a pose put together from rigid bones. Positions in body heights, see vec.h for the
// axes.
#pragma once

#include <array>

#include "core/body/pose.h"
#include "core/body/vec.h"

namespace stretch {

struct Leg {
    Vec3 hip, knee, ankle;
    Vec3 heel, toe;  // the middles of their rounding
    Vec3 along;      // from hip to knee, of length 1
    Vec3 side;       // out of the plane that the leg bends in, to the person's right, of length 1
    Vec3 back;       // out of the back of the thigh, of length 1
    Vec3 sole;       // from heel to toes, of length 1
    Vec3 under;      // out of the sole, of length 1
};

struct Arm {
    Vec3 shoulder, elbow, wrist;
    Vec3 grip;            // middle of the closed hand
    Vec3 fingers;         // their tips
    double closed = 0.0;  // the hand: 0 open, 1 round the aid or clasping the thigh
};

struct Skeleton {
    Vec3 head;
    Vec3 face;      // where it looks and the chest points, of length 1
    Vec3 headward;  // along the back, of length 1
    Vec3 neck;
    Vec3 lumbar;  // L5: between pelvis and chest
    Vec3 pelvis;  // between the hips
    std::array<Leg, 2> legs;
    std::array<Arm, 2> arms;
    double breath = 0.0;

    const Leg& leg(Side side) const { return legs[index(side)]; }
    const Arm& arm(Side side) const { return arms[index(side)]; }
    Arm& arm(Side side) { return arms[index(side)]; }
};

// One leg from its hip down.
[[nodiscard]] Leg leg_from(const Vec3& hip, const LegPose& pose, Side side);

// Between the hips of someone who lies: they turn about L5, and are at x 0 without rotation.
[[nodiscard]] Vec3 hip_middle(Radians pelvis);

// All but elbows, wrists and grips, which depend on the aid: figure.h finishes the arms.
[[nodiscard]] Skeleton put_together(const Pose& pose);

// Closes an arm: the grip is moved along the line from the shoulder where it is out of reach.
void place_hand(Skeleton& skeleton, Side side, const Vec3& grip, double closed);

// A point on the thigh's axis, 0 at the hip and 1 at the knee, and the thigh's radius there.
[[nodiscard]] Vec3 on_thigh(const Leg& leg, double share);
[[nodiscard]] double thigh_radius(double share);

}  // namespace stretch
