#include <algorithm>
#include <cmath>

#include "core/body/projection.h"

namespace stretch {

namespace {

// How far the mat reaches towards the viewer, seen from above, in lengths of its half.
double depth_of_mat(Radians yaw) {
    constexpr double half_width = 0.46;
    return std::abs(std::sin(yaw.value)) + half_width * std::abs(std::cos(yaw.value));
}

}  // namespace

Camera Camera::walked(double share) const {
    const Radians opposite = degrees(yaw.value > 0 ? 180 : -180) - yaw;
    const Radians there = between(yaw, opposite, share);
    const double sunk = std::min(1.0, depth_of_mat(yaw) / depth_of_mat(there));
    return {there, Radians{std::asin(std::sin(pitch.value) * sunk)}, mirrored};
}

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
