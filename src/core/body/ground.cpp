#include "core/body/ground.h"

#include <cmath>

namespace stretch {
namespace {

constexpr int corner_steps = 5;
constexpr double corner_radius = 0.045;
constexpr int shadow_points = 28;

void add_mat_outline(Brush& brush, Ink ink, double y) {
    std::array<Vec3, std::size_t{4} * (corner_steps + 1)> outline;
    std::size_t count = 0;
    for (int corner = 0; corner < 4; ++corner) {
        const bool foot = corner == 0 || corner == 3;
        const bool near = corner < 2;
        const Vec3 centre{foot ? mat_foot - corner_radius : mat_head + corner_radius, y,
                          near ? mat_half_width - corner_radius : corner_radius - mat_half_width};
        for (int i = 0; i <= corner_steps; ++i) {
            const double angle = pi / 2 * (corner + static_cast<double>(i) / corner_steps);
            outline[count++] = centre + Vec3{std::cos(angle), 0, std::sin(angle)} * corner_radius;
        }
    }
    brush.polygon(ink, outline);
}

// Three ellipses over each other fade towards the rim.
void add_blot(Brush& brush, const Vec3& centre, double half_x, double half_z) {
    std::array<Vec3, shadow_points> outline;
    for (const double size : {1.25, 1.1, 0.95}) {
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const double angle = 2 * pi * static_cast<double>(i) / shadow_points;
            outline[i] = {centre.x + half_x * size * std::cos(angle), 0.0,
                          centre.z + half_z * size * std::sin(angle)};
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
    add_blot(brush, {middle.x, 0, middle.z}, length * near, 0.038 * near);
}

}  // namespace

void draw_mat(Brush& brush) {
    add_mat_outline(brush, Ink::mat_edge, -mat_thickness);
    add_mat_outline(brush, Ink::mat, 0.0);
}

void draw_shadow(Brush& brush, const Skeleton& body) {
    add_blot(brush, {-0.13, 0, 0}, 0.23, 0.135);
    add_blot(brush, {body.head.x, 0, 0}, 0.07, 0.06);
    for (const Leg& leg : body.legs) add_foot_blot(brush, leg);
}

}  // namespace stretch
