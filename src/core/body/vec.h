// Positions and directions of the figure, in body heights: x from the head (-) to the feet (+) along the
// floor with the hips near 0, y up from the floor, z to the person's right.
#pragma once

#include <cstddef>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include "core/routine/dose.h"

namespace stretch {

using Vec3 = glm::dvec3;

// Where one of a pair of things is kept, and the sign of z on that side.
constexpr std::size_t index(Side side) {
    return side == Side::left ? 0 : 1;
}
constexpr double outward(Side side) {
    return side == Side::left ? -1.0 : 1.0;
}

constexpr double blend(double from, double to, double share) {
    return from + (to - from) * share;
}
inline Vec3 blend(const Vec3& from, const Vec3& to, double share) {
    return from + (to - from) * share;
}

}  // namespace stretch
