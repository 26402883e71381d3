// How the scene is looked at: an orthographic camera round the middle of the mat.
#pragma once

#include "core/units/radians.h"

namespace stretch {

struct Camera {
    Radians yaw = degrees(-20);   // turn about the vertical; 0 is the exact side view, head at the left
    Radians pitch = degrees(20);  // how far from above; 0 level with the floor
    bool mirrored = false;        // left and right swapped, as in a mirror

    friend bool operator==(const Camera&, const Camera&) = default;
};

}  // namespace stretch
