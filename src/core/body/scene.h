// The figure as an ordered list of shapes in the picture plane, back to front, without a renderer.
#pragma once

#include <cstdint>
#include <vector>

#include "core/body/camera.h"
#include "core/body/moment.h"
#include "core/routine/exercises.h"

namespace stretch {

// What a shape is, for whoever picks the colours. `halo` is the colour of the ground behind the figure: drawn
// under a near limb it parts it from what lies behind.
enum class Ink {
    shadow,
    mat,
    mat_edge,
    halo,
    body,
    body_far,
    working,
    stretched,
    towel,
    towel_far,
    detail,
    arc
};

struct Point {
    float x = 0;  // body heights, to the right
    float y = 0;  // body heights, downwards
};

enum class ShapeKind {
    limb,     // two points, round ends, thickness tapering from width_start to width_end
    path,     // an open line through all its points, round ends and joins, width_start throughout
    disc,     // one point, width_start is the diameter
    polygon,  // a filled convex outline
    strip,    // a filled band: pairs of points, one on each side, from end to end
};

inline constexpr std::size_t most_strip_points = 128;

struct Shape {
    ShapeKind kind = ShapeKind::limb;
    Ink ink = Ink::body;
    std::uint32_t first_point = 0;  // into Scene::points
    std::uint32_t point_count = 0;
    float width_start = 0;  // body heights
    float width_end = 0;
};

struct Scene {
    std::vector<Point> points;
    std::vector<Shape> shapes;  // draw in this order
    Point low;  // corners of a frame that holds the clip of this dose and camera: the same while a leg is in
                // use, of one size for both; while the legs change it slides, and ink may stand out a little
    Point high;
    Radians thigh_angle;          // against the floor, of the leg in use
    Point angle_label;            // where that number may be written
    bool angle_is_shown = false;  // the arc is drawn: the leg is off the floor, and not behind the number
    Point hip;                    // of the leg in use: the angle is turned about it
    Point footward;               // a body height along the floor, where the angle is 0
    Point upward;                 // the same at a right angle
    float drag = 1;  // 1: the camera's yaw grows when the near side is dragged to the right; else -1
    Point way;       // where the phase moves the body, of length 1 along one side; 0: it stays

    void clear() {
        points.clear();
        shapes.clear();
    }
};

// Draws one moment. Reuses the memory of `scene`.
void draw_scene(const Exercises& exercises, const Dose& dose, const Moment& moment, const Camera& camera,
                Scene& scene);

// One leg raised with a straight knee, `thigh` against the floor, the arms beside the body. The frame holds
// it at every angle up to `most`.
struct RaisedLegView {
    Side side = Side::left;
    Radians thigh;
    Radians most;
    RestingLeg other = RestingLeg::bent;
};
[[gnu::noinline]] void draw_raised_leg(const Exercises& exercises, const RaisedLegView& leg,
                                       const Camera& camera, Scene& scene);

// The angle of the leg in use that points from the hip to `at`, -180 to 180 degrees.
[[nodiscard]] Radians angle_towards(const Scene& scene, Point at);

}  // namespace stretch
