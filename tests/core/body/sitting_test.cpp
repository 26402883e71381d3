// What is promised of a figure that sits, beyond what is promised of every figure.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "core/body/hands.h"
#include "core/body/rounding.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

std::vector<Dose> sitting_doses() {
    std::vector<Dose> doses = every_figure_dose({0, 100});
    std::erase_if(doses, [](const Dose& dose) { return !sits(dose); });
    return doses;
}

template <typename Body>
void for_every_sitting_instant(int steps, const Body& body) {
    for (const Dose& dose : sitting_doses())
        for (const Phase& phase : compile(exercises(), dose).phases)
            for (int i = 0; i <= steps; ++i) {
                const Moment moment{phase, Millis{phase.length.count * i / steps}, std::nullopt};
                const Figure figure = figure_of(dose, moment);
                if (is_sitting(figure.pose)) body(dose, moment, figure);
            }
}

template <typename Body>
void for_every_instant_in_use(int steps, const Body& body) {
    for_every_sitting_instant(steps, [&](const Dose& dose, const Moment& moment, const Figure& figure) {
        if (in_use(moment.phase.kind)) body(dose, moment, figure);
    });
}

// How far a ball comes into a leg.
double depth_in_leg(const Leg& leg, const Vec3& ball, double radius) {
    double share = 0;
    const double from_thigh = distance_to_line(ball, leg.hip, leg.knee, &share);
    const double in_thigh = rounding_radius({LegPart::thigh, share}) - from_thigh;
    const double from_shin = distance_to_line(ball, leg.knee, leg.ankle, &share);
    return radius + std::max(in_thigh, rounding_radius({LegPart::shin, share}) - from_shin);
}

}  // namespace

TEST_CASE("someone who sits keeps the hips on the floor and does not move them") {
    Worst moved;
    for_every_sitting_instant(8, [&](const Dose& dose, const Moment& moment, const Figure& figure) {
        moved.see(glm::distance(figure.body.pelvis, Vec3{0, anatomy::hip_height, 0}), dose, moment);
    });
    moved.stays_below(1e-12);
}

TEST_CASE("the trunk hinges at the hips: the pelvis stays behind by its share and no more") {
    Worst off;
    for_every_instant_in_use(8, [&](const Dose& dose, const Moment& moment, const Figure& figure) {
        const Skeleton& body = figure.body;
        const Exercise& exercise = exercises().of(dose, moment.phase.side);
        const Knee knee = leg_dose(dose, moment.phase.side).knee;
        const Vec3 pelvis = body.lumbar - body.pelvis;
        const double behind = figure.pose.trunk.value - std::atan2(pelvis.y, -pelvis.x);
        const double tipped = (figure.pose.trunk - exercise.start().with(knee).trunk).value;
        off.see(std::abs(behind - exercise.pelvis_share * tipped), dose, moment);
        off.see(std::abs(glm::dot(body.face, body.headward)), dose, moment);
    });
    off.stays_below(1e-9);
}

TEST_CASE("a long leg rests on its heel, its toes up and its foot relaxed") {
    Worst off;
    for_every_instant_in_use(4, [&](const Dose& dose, const Moment& moment, const Figure& figure) {
        const Leg& leg = figure.body.leg(moment.phase.side);
        off.see(std::abs(leg.heel.y - anatomy::heel_radius), dose, moment);
        off.see(leg.heel.y + 0.05 - leg.toe.y, dose, moment);
        off.see((degrees(10) - figure.pose.working.plantar).value, dose, moment);
    });
    off.stays_below(1e-9);
}

TEST_CASE("the other leg is folded outward, its foot by the knee of the leg in use and its sole towards it") {
    Worst off;
    for_every_instant_in_use(4, [&](const Dose& dose, const Moment& moment, const Figure& figure) {
        const Leg& leg = figure.body.leg(moment.phase.side);
        const Side side = other(moment.phase.side);
        const Leg& folded = figure.body.leg(side);
        off.see(0.15 - (folded.knee.z - folded.hip.z) * outward(side), dose, moment);
        off.see(0.07 - folded.knee.y, dose, moment);
        off.see(glm::distance(folded.toe, leg.knee) - 0.16, dose, moment);
        off.see(0.7 + folded.under.z * outward(side), dose, moment);
    });
    off.stays_below(0.0);
}

TEST_CASE("feet go round the other leg and hands round the trunk while one sits, sits up or lies down") {
    Worst depth;
    for_every_sitting_instant(24, [&](const Dose& dose, const Moment& moment, const Figure& figure) {
        const Skeleton& body = figure.body;
        for (const Side side : both_sides) {
            const Leg &leg = body.leg(side), &opposite = body.leg(other(side));
            depth.see(depth_in_leg(opposite, leg.ankle, anatomy::ankle_radius), dose, moment);
            depth.see(depth_in_leg(opposite, leg.heel, anatomy::heel_radius), dose, moment);
            depth.see(depth_in_leg(opposite, leg.toe, anatomy::toe_radius), dose, moment);
            const double from_back = distance_to_line(body.arm(side).grip, body.pelvis, body.neck);
            depth.see(0.065 + anatomy::hand_radius / 2 - from_back, dose, moment);
        }
    });
    depth.stays_below(0.0);
}

TEST_CASE("without an aid the hands lie on the leg, as far down the shin as wanted or as the arms get") {
    Worst off;
    for (const Dose& dose : sitting_doses()) {
        for (const Phase& phase : compile(exercises(), dose).phases) {
            const Exercise& exercise = exercises().of(dose, phase.side);
            if (phase.kind != PhaseKind::hold || leg_dose(dose, phase.side).aid != Aid::hands ||
                !sits(exercise))
                continue;
            const Moment moment{phase, phase.length, std::nullopt};
            const Figure figure = figure_of(dose, moment);
            const Leg& leg = figure.body.leg(phase.side);
            for (const Arm& arm : figure.body.arms) {
                double share = 0;
                off.see(depth_in_leg(leg, arm.grip, 0.012) - 0.006, dose, moment);
                off.see(-0.006 - depth_in_leg(leg, arm.grip, 0.012), dose, moment);
                distance_to_line(arm.grip, leg.knee, leg.ankle, &share);
                const double short_by = exercise.aid.hands.at - share;
                const bool is_straight =
                    glm::distance(arm.grip, arm.shoulder) > 0.98 * anatomy::arm_bones.most();
                off.see(is_straight ? -short_by - 0.01 : std::abs(short_by) - 0.01, dose, moment);
            }
        }
    }
    off.stays_below(0.0);
}

TEST_CASE("done sitting is still sitting, and sitting tall as before") {
    for (const Dose& dose : sitting_doses()) {
        const Timeline timeline = compile(exercises(), dose);
        const Phase& last = timeline[timeline.last()];
        const Exercise& exercise = exercises().of(dose, last.side);
        const Pose pose = pose_at(exercises(), dose, {last, last.length, std::nullopt});
        CHECK(pose.trunk == exercise.start().with(leg_dose(dose, last.side).knee).trunk);
    }
}

TEST_CASE("an aid behind the shin and a knee that gives way keep the same promises") {
    Exercise exercise = exercises().of("seated");
    exercise.aid.contact = {LegPart::shin, 0.8};
    exercise.creep = {Joint::knee, degrees(4)};
    const Exercises one{{exercise}};
    Worst off;
    for (const Knee knee : exercise.knees) {
        Dose dose = figure_dose(exercise);
        dose.aid = Aid::towel;
        dose.knee = knee;
        for (const Phase& phase : compile(one, dose).phases)
            for (int i = 0; i <= 8; ++i) {
                const Moment moment{phase, Millis{phase.length.count * i / 8}, std::nullopt};
                const Figure figure = solve_figure(one, dose, pose_at(one, dose, moment));
                const Leg& leg = figure.body.leg(phase.side);
                off.see(std::abs(glm::distance(leg.knee, leg.ankle) - anatomy::shank_length), dose, moment);
                off.see(-figure.pose.working.knee.value, dose, moment);
                if (!in_use(phase.kind)) continue;
                off.see(std::abs(leg.heel.y - anatomy::heel_radius) - 1e-3, dose, moment);
                const Rounding at = rounding_at(leg, exercise.aid.contact);
                const Towel& towel = figure.towel;
                for (std::size_t p = towel.wrap_first; p <= towel.wrap_last; ++p) {
                    const Vec3 out = towel.points[p] - at.axis;
                    const double from_axis = glm::length(out - at.along * glm::dot(out, at.along));
                    off.see(std::abs(from_axis - at.radius - section_of(dose.aid).thickness / 2), dose,
                            moment);
                }
            }
    }
    off.stays_below(1e-9);
}
