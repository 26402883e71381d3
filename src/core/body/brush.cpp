#include "core/body/brush.h"

#include <algorithm>
#include <cmath>

namespace stretch {
namespace {

// How far the solid reaches in a direction.
double reach(const Ellipsoid& solid, const Vec3& direction) {
    return glm::dot(solid.centre, direction) + glm::length(solid.half * solid.own(direction));
}

// The point of the solid's outline that lies farthest in a direction of the picture plane.
Vec3 farthest(const Ellipsoid& solid, const Vec3& direction) {
    const Vec3 scaled = solid.half * solid.own(direction);
    return solid.centre + solid.way(solid.half * scaled / glm::length(scaled));
}

}  // namespace

Brush::Brush(Scene& scene, const Projection& view) : scene_(scene), view_(view) {
    for (std::size_t i = 0; i < directions_.size(); ++i) {
        const double angle = 2 * pi * static_cast<double>(i) / static_cast<double>(directions_.size());
        directions_[i] = view.right() * std::cos(angle) + view.up() * std::sin(angle);
    }
}

void Brush::begin(ShapeKind kind, Ink ink, double width_start, double width_end) {
    Shape shape;
    shape.kind = kind;
    shape.ink = ink;
    shape.first_point = static_cast<std::uint32_t>(scene_.points.size());
    shape.width_start = static_cast<float>(width_start);
    shape.width_end = static_cast<float>(width_end);
    scene_.shapes.push_back(shape);
}

void Brush::drop() {
    scene_.points.resize(scene_.shapes.back().first_point);
    scene_.shapes.pop_back();
}

void Brush::put(const Point& point) {
    scene_.points.push_back(point);
    ++scene_.shapes.back().point_count;
}

void Brush::limb(Ink ink, const Vec3& from, double from_radius, const Vec3& to, double to_radius) {
    begin(ShapeKind::limb, ink, 2 * (from_radius + grow), 2 * (to_radius + grow));
    put(view_(from));
    put(view_(to));
}

void Brush::disc(Ink ink, const Vec3& centre, double radius) {
    begin(ShapeKind::disc, ink, 2 * (radius + grow), 2 * (radius + grow));
    put(view_(centre));
}

void Brush::path(Ink ink, std::span<const Vec3> points, double width) {
    begin(ShapeKind::path, ink, width + 2 * grow, width + 2 * grow);
    for (const Vec3& point : points) put(view_(point));
}

void Brush::polygon(Ink ink, std::span<const Vec3> points) {
    begin(ShapeKind::polygon, ink, 0, 0);
    for (const Vec3& point : points) put(view_(point));
}

void Brush::hull(Ink ink, std::span<const Ellipsoid> solids) {
    begin(ShapeKind::polygon, ink, 0, 0);
    for (const Vec3& direction : directions_) {
        const Ellipsoid* best = &solids[0];
        double most = reach(*best, direction);
        for (const Ellipsoid& solid : solids.subspan(1)) {
            const double here = reach(solid, direction);
            if (here > most) best = &solid;
            most = std::max(most, here);
        }
        put(view_(farthest(*best, direction) + direction * grow));
    }
}

void Brush::cap(Ink ink, const Ellipsoid& solid, const Vec3& side, double from) {
    begin(ShapeKind::polygon, ink, 0, 0);
    for (const Vec3& direction : directions_) {
        const Vec3 point = farthest(solid, direction);
        if (glm::dot(point - solid.centre, side) > from) put(view_(point));
    }
    if (scene_.shapes.back().point_count < 3) drop();
}

}  // namespace stretch
