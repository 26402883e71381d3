// Adds shapes to a scene: sizes and positions in body space, seen through a projection.
#pragma once

#include <array>
#include <span>

#include "core/body/projection.h"

namespace stretch {

// A solid with axes along `x`, `y` and the body's z, half as long as `half`. The first two are of length 1
// and at right angles.
struct Ellipsoid {
    Vec3 centre;
    Vec3 half;
    Vec3 x{1, 0, 0};
    Vec3 y{0, 1, 0};

    Vec3 own(const Vec3& way) const { return {glm::dot(way, x), glm::dot(way, y), way.z}; }
    Vec3 way(const Vec3& own) const { return x * own.x + y * own.y + Vec3{0, 0, own.z}; }
};
constexpr Ellipsoid ball(const Vec3& centre, double radius) {
    return {centre, {radius, radius, radius}};
}

// One cross-section of a tube: its middle and radius, and how much of the brush's `grow` it takes.
struct Ring {
    Vec3 middle;
    double radius;
    double edge = 1.0;
};

class Brush {
public:
    Brush(Scene& scene, const Projection& view);

    // Every later shape grows by this much on all sides: for halos.
    double grow = 0.0;

    void limb(Ink ink, const Vec3& from, double from_radius, const Vec3& to, double to_radius);
    // A smooth band through all rings. Its ends are rounded, and reach as far beyond the outer rings as these
    // have radius, times `caps`. Where it is flat, `across` says which way its broad side goes, of length 1;
    // without, or where that is 0, it is as broad from everywhere.
    void tube(Ink ink, std::span<const Ring> rings, double caps = 1.0, std::span<const Vec3> across = {});
    void disc(Ink ink, const Vec3& centre, double radius);
    void path(Ink ink, std::span<const Vec3> points, double width);
    void polygon(Ink ink, std::span<const Vec3> points);
    // The outline of several solids wrapped in a tight skin.
    void hull(Ink ink, std::span<const Ellipsoid> solids);
    void hull(Ink ink, std::span<const Ring> balls);
    // The part of a solid's outline that lies beyond a plane: `side` points to it, `from` is the plane's
    // distance from the centre.
    void cap(Ink ink, const Ellipsoid& solid, const Vec3& side, double from);

    const Projection& view() const { return view_; }

private:
    void begin(ShapeKind kind, Ink ink, double width_start, double width_end);
    void drop();  // the shape last begun
    void put(const Point& point);
    // A pair of points of a strip, `half` to both sides of `at`; `along` is the strip's way there, of
    // length 1.
    void put_across(const Point& at, const Point& along, float half);

    Scene& scene_;
    const Projection& view_;
    std::array<Vec3, 40> directions_;  // of the picture plane, all round, in body space
};

}  // namespace stretch
