#include "core/body/frame.h"

#include <algorithm>

#include "core/body/anatomy.h"
#include "core/body/ground.h"
#include "core/body/skeleton.h"

namespace stretch {
namespace {

constexpr int samples = 8;
constexpr double margin = 0.012;  // covers the curve between two samples, and halos

// Head, trunk, arms and the aid with its tails stay within this box in every clip.
constexpr Vec3 upper_box_low{-0.49, 0.0, -0.28};
constexpr Vec3 upper_box_high{0.10, 0.16, 0.28};

class Bounds {
public:
    Bounds(const Projection& view, Scene& scene) : view_(view), scene_(scene) {
        scene_.low = {1e9F, 1e9F};
        scene_.high = {-1e9F, -1e9F};
    }
    void add(const Vec3& point, double radius) {
        const Point at = view_(point);
        const auto reach = static_cast<float>(radius + margin);
        scene_.low = {std::min(scene_.low.x, at.x - reach), std::min(scene_.low.y, at.y - reach)};
        scene_.high = {std::max(scene_.high.x, at.x + reach), std::max(scene_.high.y, at.y + reach)};
    }
    void add_box(const Vec3& low, const Vec3& high) {
        for (int corner = 0; corner < 8; ++corner) {
            add({corner & 1 ? high.x : low.x, corner & 2 ? high.y : low.y, corner & 4 ? high.z : low.z}, 0);
        }
    }
    void add_leg(const Leg& leg) {
        add(leg.knee, anatomy::thigh_radius_at_knee);
        add(leg.ankle, anatomy::calf_radius);
        add(leg.heel, anatomy::heel_radius);
        add(leg.toe, anatomy::toe_radius);
    }

private:
    const Projection& view_;
    Scene& scene_;
};

LegPose between(const LegPose& from, const LegPose& to, double share) {
    return {between(from.thigh, to.thigh, share), between(from.knee, to.knee, share),
            between(from.plantar, to.plantar, share)};
}

// Every way a leg goes: up, and down from the end of the pull.
void add_way(Bounds& bounds, const Exercise& exercise, const LegPose& start, const LegPose& from,
             const LegPose& to) {
    for (int i = 0; i <= samples; ++i) {
        const LegPose pose = between(from, to, static_cast<double>(i) / samples);
        const Radians pelvis = (pose.thigh - start.thigh) * exercise.pelvis_share;
        for (const double side : {-anatomy::hip_half_breadth, anatomy::hip_half_breadth})
            bounds.add_leg(leg_from(hip_middle(pelvis) + Vec3{0, 0, side}, pose));
    }
}

LegPose raised(const LegAngles& angles, Radians more) {
    return {angles.thigh + more, angles.knee, degrees(20)};
}

LegPose end_of(const Exercise& exercise, Knee knee, const ExercisePhase& phase) {
    const ExercisePose& pose = exercise.poses[phase.pose];
    if (pose.place == LegPlace::on_floor) return leg_on_floor(exercise, 1.0, Radians{});
    return raised(pose.with(knee).leg, phase.kind == PhaseKind::hold ? exercise.creep.most : Radians{});
}

void add_clip(Bounds& bounds, const Exercise& exercise, Knee knee) {
    const LegPose start = leg_on_floor(exercise, 1.0, Radians{});
    LegPose before = start;
    for (const ExercisePhase& phase : exercise.phases) {
        const LegPose end = end_of(exercise, knee, phase);
        add_way(bounds, exercise, start, before, end);
        before = end;
    }
}

void add_body(Bounds& bounds) {
    for (const Vec3& corner : mat_corners) bounds.add(corner, 0);
    bounds.add_box(upper_box_low, upper_box_high);
}

}  // namespace

void frame_clip(const Exercises& exercises, const Dose& dose, const Projection& view, Scene& scene) {
    Bounds bounds{view, scene};
    add_body(bounds);
    for (const Side side : both_sides) add_clip(bounds, exercises.of(dose, side), leg_dose(dose, side).knee);
}

void frame_raised_leg(const Exercise& exercise, Radians most, const Projection& view, Scene& scene) {
    Bounds bounds{view, scene};
    add_body(bounds);
    const LegPose start = leg_on_floor(exercise, 1.0, Radians{});
    add_way(bounds, exercise, start, raised({Radians{}, Radians{}}, Radians{}),
            raised({most, Radians{}}, Radians{}));
    bounds.add_leg(leg_from(hip_middle(Radians{}), start));
}

}  // namespace stretch
