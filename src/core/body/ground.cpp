#include "core/body/ground.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

constexpr int corner_steps = 5;
constexpr double corner_radius = 0.045;
constexpr int shadow_points = 28;
constexpr double lying_leg_height = 0.13;  // of knee and ankle, at most
constexpr double resting_elbow_height = 0.045;
constexpr double mat_shift_of_sitting = 0.17;

void add_mat_outline(Brush& brush, Ink ink, double shift, double y) {
    std::array<Vec3, std::size_t{4} * (corner_steps + 1)> outline;
    std::size_t count = 0;
    for (int corner = 0; corner < 4; ++corner) {
        const bool foot = corner == 0 || corner == 3;
        const bool near = corner < 2;
        const Vec3 centre{shift + (foot ? mat_foot - corner_radius : mat_head + corner_radius), y,
                          near ? mat_half_width - corner_radius : corner_radius - mat_half_width};
        for (int i = 0; i <= corner_steps; ++i) {
            const double angle = pi / 2 * (corner + static_cast<double>(i) / corner_steps);
            outline[count++] = centre + Vec3{std::cos(angle), 0, std::sin(angle)} * corner_radius;
        }
    }
    brush.polygon(ink, outline);
}

// An ellipse on the floor: its middle, and how far it reaches along `way`, of length 1, and across.
struct Blot {
    Vec3 centre;
    double along;
    double across;
    Vec3 way{1, 0, 0};
};

// Three ellipses over each other fade towards the rim.
void add_blot(Brush& brush, const Blot& blot) {
    std::array<Vec3, shadow_points> outline;
    const Vec3 across{-blot.way.z, 0, blot.way.x};
    for (const double size : {1.25, 1.1, 0.95}) {
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const double angle = 2 * pi * static_cast<double>(i) / shadow_points;
            const Vec3 out = blot.way * (blot.along * size * std::cos(angle)) +
                             across * (blot.across * size * std::sin(angle));
            outline[i] = {blot.centre.x + out.x, 0.0, blot.centre.z + out.z};
        }
        brush.polygon(Ink::shadow, outline);
    }
}

void add_foot_blot(Brush& brush, const Leg& leg) {
    const Vec3 middle = (leg.heel + leg.toe) / 2.0;
    const double lift = std::min(leg.heel.y, leg.toe.y);
    if (lift > 0.12) return;
    const double near = 1.0 - lift / 0.12;
    const double length = std::abs(leg.toe.x - leg.heel.x) / 2 + 0.03;
    add_blot(brush, {{middle.x, 0, middle.z}, length * near, 0.038 * near});
}

// Under a bone that lies on the floor or near it.
[[gnu::noinline]] void add_bone_blot(Brush& brush, const Vec3& from, const Vec3& to, double share) {
    const Vec3 line{to.x - from.x, 0, to.z - from.z};
    const double length = glm::length(line);
    if (length < 1e-6) return;
    add_blot(brush, {blend(from, to, 0.5), length / 2 * share, 0.045 * share, line / length});
}

}  // namespace

double mat_shift(const Exercises& exercises, const Dose& dose) {
    const auto sits = [&](Side side) { return exercises.of(dose, side).posture == Posture::long_sitting; };
    return sits(Side::left) && sits(Side::right) ? mat_shift_of_sitting : 0.0;
}

void draw_mat(Brush& brush, double shift) {
    add_mat_outline(brush, Ink::mat_edge, shift, -mat_thickness);
    add_mat_outline(brush, Ink::mat, shift, 0.0);
}

// The more the trunk rises the shorter its shadow, until only the seat has one, and the legs on the floor.
void draw_shadow(Brush& brush, const Skeleton& body) {
    const double lying = std::max(0.0, -body.headward.x);
    add_blot(brush, {{-0.13 * lying, 0, 0}, blend(0.10, 0.23, lying), 0.135});
    const double head_near = 1.0 - std::clamp((body.head.y - anatomy::head_height) / 0.2, 0.0, 1.0);
    if (head_near > 0.0) add_blot(brush, {{body.head.x, 0, 0}, 0.07 * head_near, 0.06 * head_near});
    for (const Leg& leg : body.legs) {
        add_foot_blot(brush, leg);
        if (std::max(leg.knee.y, leg.ankle.y) > lying_leg_height) continue;
        const double near = std::clamp((lying_leg_height - leg.knee.y) / 0.04, 0.0, 1.0);
        add_bone_blot(brush, leg.hip, leg.knee, near);
        add_bone_blot(brush, leg.knee, leg.ankle, near);
    }
    for (const Arm& arm : body.arms)
        if (arm.elbow.y < resting_elbow_height) add_blot(brush, {{arm.elbow.x, 0, arm.elbow.z}, 0.05, 0.035});
}

}  // namespace stretch
