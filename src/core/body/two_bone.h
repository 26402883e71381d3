// Two rigid bones in a row: shoulder, elbow, hand or hip, knee, ankle. Positions and lengths in body heights.
// Source of the closed form: the law of cosines, as in Holden, "Simple two joint IK".
#pragma once

#include "core/body/vec.h"
#include "core/units/radians.h"

namespace stretch {

struct TwoBones {
    double first = 0.0;   // from the root to the middle joint
    double second = 0.0;  // from the middle joint to the tip
    double least = 0.0;   // nearest the tip may come to the root: the joint's limit of flexion

    double most() const { return first + second; }
};

// `tip`, moved along the line from the root where the bones could not reach it.
[[nodiscard]] Vec3 within_reach(const Vec3& root, const Vec3& tip, const TwoBones& bones);

// How an elbow hangs: a direction of length 1, never along the arm; the lowest that it may be; and how far it
// swings outward from that direction, as an angle: beside a trunk it has no room to hang straight.
struct Hang {
    Vec3 way{0, -1, 0};
    double lowest = 0.0;
    Radians swing{0.9};
};

// Places the elbow of an arm on or above the floor. It hangs to the outer side of the line from root to tip,
// as far as the floor allows, and never changes sides. `tip` must be within reach; bones never stretch.
[[nodiscard]] Vec3 elbow_between(const Vec3& root, const Vec3& tip, const TwoBones& bones, Side side,
                                 const Hang& hang);

// The bend of the middle joint, 0 straight, for a root and tip at this distance.
[[nodiscard]] double bend_at_distance(double distance, const TwoBones& bones);

}  // namespace stretch
