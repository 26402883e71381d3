// A leg whose foot or heel rests on the floor: said by what is free then, the thigh's angle follows.
#pragma once

#include "core/routine/exercise.h"
#include "core/units/radians.h"

namespace stretch {

// Angles of one leg. `thigh` against the floor: 0 along it, 90 degrees straight up. `knee`: the bend, 0
// straight. `plantar`: the foot pointed away from the shin, 0 at a right angle to it. All three lie in one
// plane: upright and along the body, unless it is tilted outward about the long axis by `fall` and then
// turned outward about the vertical by `spread`.
struct LegPose {
    Radians thigh;
    Radians knee;
    Radians plantar;
    Radians fall;
    Radians spread;
};

[[nodiscard]] LegPose between(const LegPose& from, const LegPose& to, double share);

// Off the floor. A relaxed foot hangs a little: the toes are never pulled up, which would stretch the nerve.
[[nodiscard]] LegPose raised_leg(const LegAngles& angles);

struct FloorLeg {
    Radians knee;
    Radians sole;  // heel to toes against the floor, within the leg's plane: 0 flat
    Radians fall;
    Radians spread;
};

[[nodiscard]] FloorLeg between(const FloorLeg& from, const FloorLeg& to, double share);

// Lying on the back: `bend` 0 is long on the floor, 1 has the start knee and a flat foot.
[[nodiscard]] FloorLeg lying_leg(const Exercise& exercise, double bend);
// Sitting, the heel on the floor and the toes up, the foot relaxed.
[[nodiscard]] FloorLeg long_leg(Radians knee);
// Sitting, the knee fallen outward and the sole towards the inner side of the other knee.
[[nodiscard]] FloorLeg folded_leg();

// Lets the leg down on the floor. `pelvis`, of someone who lies, raises the hip; the foot stays where it is
// as far as the leg allows.
[[nodiscard]] LegPose leg_on_floor(const FloorLeg& leg, Radians pelvis);

}  // namespace stretch
