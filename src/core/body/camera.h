// How the scene is looked at: an orthographic camera round the middle of the mat. It stands on the side of
// the leg in use: what is said here is meant for the right one, and taken from the other side for the left
// one.
#pragma once

#include "core/units/radians.h"

namespace stretch {

struct Camera {
    Radians yaw = degrees(-24);   // turn about the vertical; 0 is the exact side view, head at the left
    Radians pitch = degrees(26);  // how far from above; 0 level with the floor
    bool mirrored = false;        // left and right swapped, as in a mirror

    // From the right side round to the left one, 0 to 1: by the feet, or by the head where that is nearer. It
    // sinks on the way as far as it takes for the mat to keep its place in the picture.
    [[nodiscard]] Camera walked(double share) const;

    friend bool operator==(const Camera&, const Camera&) = default;
};

}  // namespace stretch
