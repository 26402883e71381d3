#include <cmath>

#include "core/body/projection.h"

namespace stretch {

// A negative yaw brings the feet nearer, a positive one the head.
Projection::Projection(const Camera& camera) {
    const double yaw_sin = std::sin(camera.yaw.value);
    const double yaw_cos = std::cos(camera.yaw.value);
    const double pitch_sin = std::sin(camera.pitch.value);
    const double pitch_cos = std::cos(camera.pitch.value);
    const Vec3 level{-yaw_sin, 0, yaw_cos};
    right_ = Vec3{yaw_cos, 0, yaw_sin} * (camera.mirrored ? -1.0 : 1.0);
    up_ = Vec3{0, pitch_cos, 0} - level * pitch_sin;
    toward_ = Vec3{0, pitch_sin, 0} + level * pitch_cos;
}

Point Projection::operator()(const Vec3& point) const {
    return {static_cast<float>(glm::dot(point, right_)), static_cast<float>(-glm::dot(point, up_))};
}

}  // namespace stretch
