#include "core/body/scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/body/figure.h"
#include "core/body/frame.h"
#include "core/body/ground.h"
#include "core/body/hamstring_length.h"
#include "core/body/movement_signs.h"
#include "core/body/paint_order.h"
#include "core/body/parts.h"

namespace stretch {
namespace {

constexpr double trunk_half_width = 0.085;
// Above the start: below that, the leg is still in the arc's way.
constexpr Radians arc_from = degrees(14);
constexpr std::array label_parts{0.35, 0.1};
// Of the number, from the middle of the lower leg, body heights: half of the one and half of the other.
constexpr double label_from_leg = 0.06;

// Of the leg in use, by the closed form for the hamstrings: from none, as the knee lies bent on the floor, to
// the most that a straight knee gives.
double stretch_shown(const Pose& pose) {
    constexpr double most = 0.21;
    return std::clamp(hamstring_strain(hip_flexion(pose), pose.working.knee) / most, 0.0, 1.0);
}

// Back to front. Parts of someone who lies are ordered by where they are rooted in the body, so that the
// order changes with the camera and not with every movement; only the far hand comes in front of the trunk
// while it is above it. Of someone who sits any part may come before any other.
class Painter {
public:
    Painter(Brush& brush, const Figure& figure, const AidSection& section)
        : brush_(brush), figure_(figure), section_(section) {
        near_ = brush.view().depth({0, 0, 1}) >= 0 ? Side::right : Side::left;
    }

    void paint() {
        draw_shadow(brush_, figure_.body);
        if (!is_sitting(figure_.pose)) return paint_lying();
        for (const Part part : paint_order(figure_, brush_.view(), near_)) paint(part);
    }

private:
    void paint_lying() {
        const Skeleton& body = figure_.body;
        const Side far = other(near_);
        if (head_is_far()) draw_head(brush_, body);
        draw_upper_arm(brush_, body.arm(far), Ink::body_far);
        const bool hand_over_trunk = outward(far) * body.arm(far).grip.z < trunk_half_width;
        if (!hand_over_trunk) far_hand();
        if (!legs_are_near()) draw(far);
        draw_trunk(brush_, body);
        if (hand_over_trunk) far_hand();
        if (!head_is_far()) draw_head(brush_, body);
        if (legs_are_near()) draw(far);
        if (aid_leg_is_far()) near_strand();
        draw(near_);
        if (!aid_leg_is_far()) near_strand();
        near_hand();
    }

    void paint(Part part) {
        const Skeleton& body = figure_.body;
        const Side far = other(near_);
        switch (part) {
            case Part::far_arm: return draw_upper_arm(brush_, body.arm(far), Ink::body_far);
            case Part::far_leg: return draw(far);
            case Part::head: return draw_head(brush_, body);
            case Part::trunk: return draw_trunk(brush_, body);
            case Part::near_leg: return draw(near_);
            case Part::far_tail: return far_tail();
            case Part::far_strand: return far_strand();
            case Part::near_tail: return near_tail();
            case Part::near_strand: return near_strand();
            case Part::far_hand: return draw_hand(far, Ink::body_far);
            case Part::near_arm: return draw_upper_arm(brush_, body.arm(near_), Ink::body);
            case Part::near_hand: return draw_hand(near_, Ink::body);
        }
    }

    bool head_is_far() const { return brush_.view().depth({1, 0, 0}) >= 0; }
    bool legs_are_near() const {
        return brush_.view().depth({0.05, 0, 0}) > std::abs(brush_.view().depth({0, 0, 0.06}));
    }

    bool aid_leg_is_far() const { return figure_.towel.leg != near_; }

    void draw(Side side) {
        const bool working = side == figure_.pose.side;
        const bool near = side == near_;
        const Ink ink = working ? Ink::working : near ? Ink::body : Ink::body_far;
        if (figure_.towel.leg == side) draw_loop(brush_, figure_.towel, section_);
        draw_leg(brush_, figure_.body.leg(side), ink);
        if (working) draw_stretch(brush_, figure_.body.leg(side), stretch_shown(figure_.pose));
    }

    void far_strand() {
        draw_strand(brush_, figure_.towel, section_, other(near_), Ink::towel_far, Wrap::without);
    }
    void near_strand() { draw_strand(brush_, figure_.towel, section_, near_, Ink::towel, Wrap::with); }
    void far_tail() { draw_tail(brush_, figure_.towel, section_, other(near_), Ink::towel_far); }
    void near_tail() { draw_tail(brush_, figure_.towel, section_, near_, Ink::towel); }

    const Leg& leg_in_use() const { return figure_.body.leg(figure_.pose.side); }
    HandShape hand_shape(const Arm& arm) const {
        return figure_.towel.count == 0 && arm.closed > 0.5 ? HandShape::clasping : HandShape::whole;
    }
    void draw_hand(Side side, Ink ink) {
        const Arm& arm = figure_.body.arm(side);
        draw_forearm(brush_, arm, ink, hand_shape(arm));
    }
    // Fingers meet behind the thigh: they are seen when its back is.
    bool shows_clasp() const {
        return hand_shape(figure_.body.arm(near_)) == HandShape::clasping &&
               glm::dot(leg_in_use().back, brush_.view().toward()) > 0.0;
    }
    void clasp() {
        if (!shows_clasp()) return;
        draw_fingers(brush_, figure_.body.arm(other(near_)), leg_in_use(), other(near_), Ink::body_far);
    }

    void far_hand() {
        far_tail();
        far_strand();
        draw_hand(other(near_), Ink::body_far);
    }
    void near_hand() {
        const Arm& arm = figure_.body.arm(near_);
        near_tail();
        draw_upper_arm(brush_, arm, Ink::body);
        clasp();
        draw_hand(near_, Ink::body);
        if (shows_clasp()) draw_fingers(brush_, arm, leg_in_use(), near_, Ink::body);
    }

    Brush& brush_;
    const Figure& figure_;
    const AidSection& section_;
    Side near_ = Side::right;
};

// From `at` to the line between two points.
double distance(Point at, Point from, Point to) {
    const double dx = to.x - from.x, dy = to.y - from.y, x = at.x - from.x, y = at.y - from.y;
    const double square = dx * dx + dy * dy;
    const double part = square > 0 ? std::clamp((x * dx + y * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(x - part * dx, y - part * dy);
}

// The arc begins at the floor, as the number counts; what of it lies behind the resting leg is hidden.
[[gnu::noinline]] bool show_arc(Scene& scene, Brush& brush, const Exercise& exercise, const Figure& figure) {
    const Vec3& hip = figure.body.leg(other(figure.pose.side)).hip;
    const FloorLeg bent = lying_leg(exercise, 1.0);
    const Radians start = leg_on_floor(bent, Radians{}).thigh;
    const Radians beside =
        start * (figure.pose.resting.knee.value / bent.knee.value);  // above the resting leg
    const Leg& leg = figure.body.leg(figure.pose.side);
    const Projection& view = brush.view();
    const auto is_clear = [&](double part) {
        scene.angle_label = view(angle_label_at(hip, beside, scene.thigh_angle, part));
        return distance(scene.angle_label, view(leg.knee), view(leg.ankle)) > label_from_leg;
    };
    if (scene.thigh_angle <= start + arc_from || !std::ranges::any_of(label_parts, is_clear)) return false;
    draw_angle(brush, hip, scene.thigh_angle);
    return true;
}

void show_angle(Scene& scene, Brush& brush, const Figure& figure) {
    const Projection& view = brush.view();
    scene.thigh_angle = figure.pose.working.thigh;
    const Point origin = view(Vec3{0, 0, 0});
    const auto direction = [&](const Vec3& way) {
        const Point end = view(way);
        return Point{end.x - origin.x, end.y - origin.y};
    };
    scene.hip = view(figure.body.leg(figure.pose.side).hip);
    scene.footward = direction({1, 0, 0});
    scene.upward = direction({0, 1, 0});
}

// `told`: the moment of which a sign tells; nullptr: none does. An arc with a number stands only where a leg
// is measured.
enum class Arc { without, with };
void draw_figure(const Exercises& exercises, const Dose& dose, const Pose& pose, const Projection& view,
                 Scene& scene, const Moment* told, Arc arc) {
    const Figure figure = solve_figure(exercises, dose, pose);
    const AidSection section = section_of(dose_in_hand(dose, pose).aid);
    Brush brush{scene, view};
    draw_mat(brush, mat_shift(exercises, dose));
    show_angle(scene, brush, figure);
    scene.angle_is_shown = arc == Arc::with && show_arc(scene, brush, exercises.of(dose, pose.side), figure);
    Painter{brush, figure, section}.paint();
    if (told != nullptr) draw_sign(brush, exercises.of(dose, pose.side), figure, *told);
}

// How far the camera has walked from the right side to the left.
double walked_to(const Pose& pose) {
    return pose.side == Side::left ? pose.changed : 1.0 - pose.changed;
}

// Lying, the leg goes up, with the towel towards the head, and down; sitting, the trunk goes forward and
// back.
Point way_of(const Exercise& exercise, PhaseKind phase, const Scene& scene) {
    const float forward = scene.footward.x < 0 ? -1.0F : 1.0F;
    const bool sits = exercise.posture == Posture::long_sitting;
    switch (phase) {
        case PhaseKind::approach: return sits ? Point{forward, 0} : Point{0, -1};
        case PhaseKind::deepen:
            if (sits) return {forward, 0};
            return exercise.creep.joint == Joint::hip ? Point{-forward, 0} : Point{0, -1};
        case PhaseKind::release: return sits ? Point{-forward, 0} : Point{0, 1};
        case PhaseKind::setup:
        case PhaseKind::hold:
        case PhaseKind::rest:
        case PhaseKind::change:
        case PhaseKind::done: break;
    }
    return {};
}

float drag_of(const Camera& camera, double walked) {
    return (walked > 0.5) == camera.mirrored ? 1.0F : -1.0F;
}

}  // namespace

void draw_scene(const Exercises& exercises, const Dose& dose, const Moment& moment, const Camera& camera,
                Scene& scene) {
    scene.clear();
    const Pose pose = pose_at(exercises, dose, moment);
    const double walked = walked_to(pose);
    const bool is_told = moment.signs == Signs::shown;
    draw_figure(exercises, dose, pose, Projection{camera.walked(walked)}, scene, is_told ? &moment : nullptr,
                Arc::without);
    scene.way = way_of(exercises.of(dose, moment.phase.side), moment.phase.kind, scene);
    scene.drag = drag_of(camera, walked);
    frame_clip(exercises, dose, camera, walked, scene);
}

void draw_raised_leg(const Exercises& exercises, const RaisedLegView& leg, const Camera& camera,
                     Scene& scene) {
    scene.clear();
    scene.way = {};
    const Projection view{camera.walked(leg.side == Side::left ? 1.0 : 0.0)};
    Dose empty_handed;
    empty_handed.aid = Aid::hands;
    const Exercise& exercise = exercises.of(empty_handed, leg.side);
    draw_figure(exercises, empty_handed, raised_leg_pose(exercise, leg.side, leg.thigh, leg.other), view,
                scene, nullptr, Arc::with);
    frame_raised_leg(exercise, leg.most, view, scene);
}

Radians angle_towards(const Scene& scene, Point at) {
    const double x = at.x - scene.hip.x, y = at.y - scene.hip.y;
    const double across = static_cast<double>(scene.footward.x) * scene.upward.y -
                          static_cast<double>(scene.footward.y) * scene.upward.x;
    if (std::abs(across) < 1e-6) return {};  // seen along the floor's edge: nothing can be told
    const double along = (x * scene.upward.y - y * scene.upward.x) / across;
    const double up = (scene.footward.x * y - scene.footward.y * x) / across;
    return Radians{std::atan2(up, along)};
}

}  // namespace stretch
