#include "core/body/frame.h"

#include <algorithm>
#include <cmath>

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

// Sitting: arms, and the aid with its tails; and what lies on the floor beside the leg in use.
constexpr Vec3 sitting_box_low{-0.20, 0.0, -0.27};
constexpr Vec3 sitting_box_high{0.35, 0.33, 0.27};
constexpr Vec3 leg_box_low{0.30, 0.0, -0.26};
constexpr Vec3 leg_box_high{0.68, 0.10, 0.26};
constexpr double head_radius = 0.075;
constexpr double shoulder_radius = 0.055;

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

Vec3 hip_of(Side side) {
    return {0, 0, outward(side) * anatomy::hip_half_breadth};
}

// Every way a leg goes: up, and down from the end of the pull.
void add_way(Bounds& bounds, const Exercise& exercise, const LegPose& start, const LegPose& from,
             const LegPose& to) {
    for (int i = 0; i <= samples; ++i) {
        const LegPose pose = between(from, to, static_cast<double>(i) / samples);
        const Radians pelvis = (pose.thigh - start.thigh) * exercise.pelvis_share;
        for (const Side side : both_sides)
            bounds.add_leg(leg_from(hip_middle(pelvis) + hip_of(side), pose, side));
    }
}

LegPose end_of(const Exercise& exercise, Knee knee, const ExercisePhase& phase) {
    const ExercisePose& pose = exercise.poses[phase.pose];
    if (pose.place == LegPlace::on_floor) return leg_on_floor(lying_leg(exercise, 1.0), Radians{});
    LegAngles angles = pose.with(knee).leg;
    if (phase.kind == PhaseKind::hold) angles.thigh = angles.thigh + exercise.creep.most;
    return raised_leg(angles);
}

void add_clip(Bounds& bounds, const Exercise& exercise, Knee knee) {
    const LegPose start = leg_on_floor(lying_leg(exercise, 1.0), Radians{});
    LegPose before = start;
    for (const ExercisePhase& phase : exercise.phases) {
        const LegPose end = end_of(exercise, knee, phase);
        add_way(bounds, exercise, start, before, end);
        before = end;
    }
}

void add_mat(Bounds& bounds, double shift) {
    for (const Vec3& corner : mat_corners) bounds.add(corner + Vec3{shift, 0, 0}, 0);
}

void add_trunk(Bounds& bounds, const Pose& pose) {
    const Skeleton body = put_together(pose);
    bounds.add(body.head, head_radius);
    for (const Arm& arm : body.arms) bounds.add(arm.shoulder, shoulder_radius);
}

// The trunk on its whole way from one angle to another.
void add_tipping(Bounds& bounds, Radians from, Radians to) {
    Pose pose;
    for (int i = 0; i <= samples; ++i) {
        pose.trunk = between(from, to, static_cast<double>(i) / samples);
        add_trunk(bounds, pose);
    }
}

// A leg on the floor on its whole way from one place to another.
void add_sliding(Bounds& bounds, const FloorLeg& from, const FloorLeg& to) {
    for (int i = 0; i <= samples; ++i) {
        const LegPose pose = leg_on_floor(between(from, to, static_cast<double>(i) / samples), Radians{});
        for (const Side side : both_sides)
            bounds.add_leg(leg_from(hip_middle(Radians{}) + hip_of(side), pose, side));
    }
}

[[gnu::noinline]] void add_sitting(Bounds& bounds, const Exercise& exercise, Knee knee) {
    bounds.add_box(sitting_box_low, sitting_box_high);
    bounds.add_box(leg_box_low, leg_box_high);
    const BodyAngles& start = exercise.start().with(knee);
    Radians most = start.trunk;
    for (const ExercisePose& pose : exercise.poses) most = std::max(most, pose.with(knee).trunk);
    add_tipping(bounds, start.trunk, most + exercise.creep.most);
    add_sliding(bounds, long_leg(start.leg.knee), folded_leg());
}

// Someone sits with one leg and lies with the other: sits up or lies down between them.
[[gnu::noinline]] void add_sitting_up(Bounds& bounds, const Exercise& lying, const Exercise& sitting,
                                      Knee knee) {
    const BodyAngles& start = sitting.start().with(knee);
    add_tipping(bounds, Radians{}, start.trunk);
    for (const double bend : {0.0, 1.0}) {
        add_sliding(bounds, lying_leg(lying, bend), long_leg(start.leg.knee));
        add_sliding(bounds, lying_leg(lying, bend), folded_leg());
    }
}

void add_all(Bounds& bounds, const Exercises& exercises, const Dose& dose) {
    add_mat(bounds, mat_shift(exercises, dose));
    for (const Side side : both_sides) {
        const Exercise& exercise = exercises.of(dose, side);
        const Exercise& opposite = exercises.of(dose, other(side));
        const Knee knee = leg_dose(dose, side).knee;
        if (exercise.posture == Posture::lying) {
            bounds.add_box(upper_box_low, upper_box_high);
            add_clip(bounds, exercise, knee);
            continue;
        }
        add_sitting(bounds, exercise, knee);
        if (opposite.posture == Posture::lying) add_sitting_up(bounds, opposite, exercise, knee);
    }
}

Point between(const Point& from, const Point& to, double share) {
    const auto part = static_cast<float>(share);
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

}  // namespace

void frame_clip(const Exercises& exercises, const Dose& dose, const Camera& camera, double walked,
                Scene& scene) {
    const auto frame_from = [&](double side) {
        const Projection view{camera.walked(side)};
        Bounds bounds{view, scene};
        add_all(bounds, exercises, dose);
    };
    const double nearer = std::round(walked);
    frame_from(nearer);
    if (walked == nearer) return;
    const Point low = scene.low, high = scene.high;
    frame_from(1.0 - nearer);
    scene.low = between(low, scene.low, std::abs(walked - nearer));
    scene.high = between(high, scene.high, std::abs(walked - nearer));
}

void frame_raised_leg(const Exercise& exercise, Radians most, const Projection& view, Scene& scene) {
    Bounds bounds{view, scene};
    add_mat(bounds, 0.0);
    bounds.add_box(upper_box_low, upper_box_high);
    const LegPose start = leg_on_floor(lying_leg(exercise, 1.0), Radians{});
    add_way(bounds, exercise, start, raised_leg({}), raised_leg({most, {}}));
    bounds.add_leg(leg_from(hip_middle(Radians{}), start, Side::left));
}

}  // namespace stretch
