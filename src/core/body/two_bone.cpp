#include "core/body/two_bone.h"

#include <algorithm>
#include <cmath>

namespace stretch {
namespace {

// From the root along the line to the tip: where the middle joint's circle is centred, and its radius.
struct Circle {
    Vec3 centre;
    Vec3 axis;
    double radius;
};

Circle circle_of_middle(const Vec3& root, const Vec3& tip, const TwoBones& bones) {
    const Vec3 line = tip - root;
    const double distance = glm::length(line);
    const Vec3 axis = line / distance;
    const double along =
        (bones.first * bones.first + distance * distance - bones.second * bones.second) / (2.0 * distance);
    const double off = std::sqrt(std::max(0.0, bones.first * bones.first - along * along));
    return {root + axis * along, axis, off};
}

}  // namespace

Vec3 within_reach(const Vec3& root, const Vec3& tip, const TwoBones& bones) {
    const Vec3 line = tip - root;
    const double distance = glm::length(line);
    return root + line * (std::clamp(distance, bones.least, bones.most()) / distance);
}

Vec3 elbow_between(const Vec3& root, const Vec3& tip, const TwoBones& bones, Side side, const Hang& hang) {
    const Circle circle = circle_of_middle(root, tip, bones);
    const Vec3 down = glm::normalize(hang.way - circle.axis * glm::dot(hang.way, circle.axis));
    Vec3 out = glm::cross(circle.axis, down);
    if (out.z * outward(side) < 0) out = -out;
    double swing = hang.swing.value;
    const double drop = -down.y * circle.radius;
    if (drop > 0) {
        const double room = (circle.centre.y - hang.lowest) / drop;
        swing = std::max(swing, std::acos(std::clamp(room, -1.0, 1.0)));
    }
    return circle.centre + (down * std::cos(swing) + out * std::sin(swing)) * circle.radius;
}

double bend_at_distance(double distance, const TwoBones& bones) {
    const double cosine = (bones.first * bones.first + bones.second * bones.second - distance * distance) /
                          (2.0 * bones.first * bones.second);
    return pi - std::acos(std::clamp(cosine, -1.0, 1.0));
}

}  // namespace stretch
