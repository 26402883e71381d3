#include "core/body/brush.h"

#include <algorithm>
#include <cmath>

namespace stretch {
namespace {

// How far the solid reaches in a direction.
double reach(const Ellipsoid& solid, const Vec3& direction) {
    return glm::dot(solid.centre, direction) + glm::length(solid.half * solid.own(direction));
}

constexpr int cap_steps = 5;

Point minus(const Point& a, const Point& b) {
    return {a.x - b.x, a.y - b.y};
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

void Brush::put_across(const Point& at, const Point& along, float half) {
    put({at.x + along.y * half, at.y - along.x * half});
    put({at.x - along.y * half, at.y + along.x * half});
}

void Brush::tube(Ink ink, std::span<const Ring> rings, double caps, std::span<const Vec3> across) {
    begin(ShapeKind::strip, ink, 0, 0);
    const std::size_t last = rings.size() - 1;
    Point along{1, 0};
    const auto cap = [&](const Point& end, float radius, float way, int step) {
        const double angle = pi / 2 * step / cap_steps;
        const float out = way * radius * static_cast<float>(caps * std::sin(angle));
        put_across({end.x + along.x * out, end.y + along.y * out}, along,
                   radius * static_cast<float>(std::cos(angle)));
    };
    for (std::size_t i = 0; i <= last; ++i) {
        const Point at = view_(rings[i].middle);
        const Point line =
            minus(view_(rings[std::min(i + 1, last)].middle), view_(rings[i > 0 ? i - 1 : 0].middle));
        const float length = std::hypot(line.x, line.y);
        if (length > 1e-6F) along = {line.x / length, line.y / length};
        const auto radius = static_cast<float>(rings[i].radius + grow * rings[i].edge);
        if (!across.empty() && across[i] != Vec3{0, 0, 0}) {
            const Point way = view_(across[i]);
            const float side = along.y * way.x < along.x * way.y ? -radius : radius;
            put({at.x + way.x * side, at.y + way.y * side});
            put({at.x - way.x * side, at.y - way.y * side});
            continue;
        }
        for (int step = cap_steps; i == 0 && step > 0; --step) cap(at, radius, -1.0F, step);
        put_across(at, along, radius);
        for (int step = 1; i == last && step <= cap_steps; ++step) cap(at, radius, 1.0F, step);
    }
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

void Brush::hull(Ink ink, std::span<const Ring> balls) {
    begin(ShapeKind::polygon, ink, 0, 0);
    for (const Vec3& direction : directions_) {
        const auto reach_of = [&](const Ring& ball) {
            return glm::dot(ball.middle, direction) + ball.radius;
        };
        const Ring* best = &balls[0];
        for (const Ring& ball : balls.subspan(1))
            if (reach_of(ball) > reach_of(*best)) best = &ball;
        put(view_(best->middle + direction * (best->radius + grow)));
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
