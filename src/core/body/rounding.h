// Where something lies round a leg: there thigh, shin and foot are cylinders.
#pragma once

#include "core/body/skeleton.h"

namespace stretch {

struct Rounding {
    Vec3 axis;   // the middle of the cylinder
    Vec3 along;  // down the leg, or from the heel to the toes, of length 1
    Vec3 back;   // out of the back of the leg, or out of the sole, of length 1
    Vec3 side;   // to the person's right, of length 1
    double radius = 0.0;
};

[[nodiscard]] Rounding rounding_at(const Leg& leg, const Contact& contact);
[[nodiscard]] double rounding_radius(const Contact& contact);

}  // namespace stretch
