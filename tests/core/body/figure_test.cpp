#include "core/body/figure.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

const std::vector<int> grips{0, 45, 100};

Vec3 mirrored(const Vec3& point) {
    return {point.x, point.y, -point.z};
}

}  // namespace

TEST_CASE("bones keep their length at every instant") {
    Worst stretch;
    for_every_instant(grips, 6, [&](const Dose& dose, const Moment& moment) {
        const Skeleton body = figure_of(dose, moment).body;
        const auto bone = [&](const Vec3& a, const Vec3& b, double length) {
            stretch.see(std::abs(glm::distance(a, b) - length), dose, moment);
        };
        for (const Leg& leg : body.legs) {
            bone(leg.hip, leg.knee, anatomy::thigh_length);
            bone(leg.knee, leg.ankle, anatomy::shank_length);
            bone(leg.heel, leg.toe,
                 glm::length(Vec3{anatomy::heel_back + anatomy::toe_forward,
                                  anatomy::heel_down - anatomy::toe_down, 0}));
            bone(leg.hip, body.pelvis, anatomy::hip_half_breadth);
        }
        for (const Arm& arm : body.arms) {
            bone(arm.shoulder, arm.elbow, anatomy::upper_arm_length);
            bone(arm.elbow, arm.wrist, anatomy::forearm_length);
            bone(arm.wrist, arm.grip, anatomy::wrist_to_grip);
        }
        bone(body.lumbar, body.pelvis, anatomy::pelvis_length);
        const Vec3 shoulders = (body.arms[0].shoulder + body.arms[1].shoulder) / 2.0;
        bone(shoulders, body.lumbar, anatomy::trunk_length - anatomy::pelvis_length);
        bone(shoulders, body.head, anatomy::shoulder_to_head);
        bone(body.arms[0].shoulder, body.arms[1].shoulder, 2 * anatomy::shoulder_half_breadth);
    });
    stretch.stays_below(1e-9);
}

TEST_CASE("empty hands hold the thigh from behind while the leg is pulled") {
    for (const Dose& dose : every_figure_dose({0})) {
        if (dose.aid != Aid::hands || exercises().of(dose, Side::left).aid.hands.part != LegPart::thigh)
            continue;
        if (exercises().of(dose, Side::right).aid.hands.part != LegPart::thigh) continue;
        for (const Phase& phase : compile(exercises(), dose).phases) {
            if (phase.kind != PhaseKind::hold) continue;
            const Figure figure = figure_of(dose, {phase, 1_s, std::nullopt});
            CHECK(figure.towel.count == 0);
            const Leg& leg = figure.body.leg(phase.side);
            for (const Arm& arm : figure.body.arms) {
                const Vec3 offset = arm.grip - on_thigh(leg, 0.5);
                CHECK(glm::dot(offset, leg.back) > 0.0);
                CHECK(glm::length(offset) < 0.075);
                CHECK(glm::distance(arm.fingers, figure.body.arms[0].fingers) < 1e-9);
            }
        }
    }
}

TEST_CASE("nothing goes through the floor") {
    Worst depth;
    for_every_instant(grips, 12, [&](const Dose& dose, const Moment& moment) {
        const Figure figure = figure_of(dose, moment);
        const auto part = [&](const Vec3& point, double radius) {
            depth.see(radius - point.y, dose, moment);
        };
        const Skeleton& body = figure.body;
        for (const Vec3& point : {body.pelvis, body.lumbar, body.neck, body.head}) part(point, 0.045);
        for (const Leg& leg : figure.body.legs) {
            part(leg.hip, anatomy::thigh_radius_at_hip);
            part(leg.knee, anatomy::thigh_radius_at_knee);
            part(leg.ankle, anatomy::ankle_radius);
            part(leg.heel, anatomy::heel_radius);
            part(leg.toe, anatomy::toe_radius);
        }
        for (const Arm& arm : figure.body.arms) {
            part(arm.shoulder, anatomy::upper_arm_radius);
            part(arm.elbow, anatomy::elbow_radius);
            part(arm.wrist, anatomy::wrist_radius);
            part(arm.grip, anatomy::hand_radius);
            part(arm.fingers, 0.0);
        }
        for (std::size_t i = 0; i < figure.towel.count; ++i)
            part(figure.towel.points[i], section_of(dose.aid).thickness / 2);
    });
    depth.stays_below(1e-9);
}

TEST_CASE("a resting foot stays on the floor, and a bent resting leg's foot where it is") {
    Worst moved;
    for (const Dose& dose : every_figure_dose({0})) {
        const Timeline timeline = compile(exercises(), dose);
        const Side side = timeline[1].side;
        const Leg first = figure_of(dose, {timeline[1], Millis{}, std::nullopt}).body.leg(other(side));
        for (const Phase& phase : timeline.phases) {
            if (phase.side != side || !in_use(phase.kind)) continue;
            for (int i = 0; i <= 8; ++i) {
                const Moment moment{phase, Millis{phase.length.count * i / 8}, std::nullopt};
                const Leg leg = figure_of(dose, moment).body.leg(other(side));
                moved.see(std::abs(leg.heel.y - first.heel.y), dose, moment);
                const bool bent = dose.resting_leg == RestingLeg::bent;
                moved.see(glm::distance(leg.ankle, first.ankle) - (bent ? 0.0 : 0.002), dose, moment);
            }
        }
    }
    moved.stays_below(1e-9);
}

TEST_CASE("no joint bends further than joints do") {
    Worst beyond;
    for_every_instant(grips, 8, [&](const Dose& dose, const Moment& moment) {
        const Figure figure = figure_of(dose, moment);
        const auto within = [&](double angle, double least, Radians most) {
            beyond.see(std::max(least - angle, angle - most.value), dose, moment);
        };
        const Vec3 footward = glm::normalize(figure.body.pelvis - figure.body.lumbar);
        const Vec3 front{-footward.y, footward.x, 0};
        for (const Leg& leg : figure.body.legs) {
            const Vec3 shank = glm::normalize(leg.ankle - leg.knee);
            const auto turn = [&](const Vec3& from, const Vec3& to) {
                return std::atan2(glm::dot(glm::cross(from, to), leg.side), glm::dot(from, to));
            };
            const double bend = std::acos(std::clamp(glm::dot(leg.along, footward), -1.0, 1.0));
            const double hip = glm::dot(leg.along, front) < 0 ? -bend : bend;
            within(turn(shank, leg.along), -1e-7, anatomy::most_knee);
            within(hip, -degrees(15).value, anatomy::most_hip);
            within(pi / 2 - turn(shank, leg.sole), -anatomy::most_dorsal.value, anatomy::most_plantar);
        }
        for (const Arm& arm : figure.body.arms) {
            const double elbow = std::acos(std::clamp(
                glm::dot(glm::normalize(arm.elbow - arm.shoulder), glm::normalize(arm.grip - arm.elbow)),
                -1.0, 1.0));
            within(elbow, 0.0, anatomy::most_elbow);
        }
        within(figure.pose.pelvis.value, 0.0, degrees(20));
    });
    beyond.stays_below(1e-6);
}

TEST_CASE("an elbow stays on its own side of the arm") {
    Worst inward;
    for_every_instant(grips, 8, [&](const Dose& dose, const Moment& moment) {
        const Skeleton body = figure_of(dose, moment).body;
        for (const Side side : both_sides) {
            const Arm& arm = body.arm(side);
            const Vec3 turn = glm::cross(arm.grip - arm.shoulder, arm.elbow - arm.shoulder);
            inward.see(turn.y * outward(side), dose, moment);
        }
    });
    inward.stays_below(1e-9);
}

TEST_CASE("left and right are mirror images") {
    Worst difference;
    for (Dose dose : every_figure_dose({0, 100})) {
        const LegDose first = leg_dose(dose, dose.first), second = leg_dose(dose, other(dose.first));
        dose.first = Side::left;
        dose = with_legs(dose, first, second);
        const Timeline lefts = compile(exercises(), dose);
        Dose swapped = dose;
        swapped.first = Side::right;
        const Timeline rights = compile(exercises(), swapped);
        for (std::size_t p = 0; p < lefts.phases.size(); ++p)
            for (int i = 0; i <= 5; ++i) {
                const Moment one{lefts[p], Millis{lefts[p].length.count * i / 5}, std::nullopt};
                const Moment two{rights[p], one.elapsed, std::nullopt};
                const Figure left = figure_of(dose, one), right = figure_of(swapped, two);
                const auto same = [&](const Vec3& a, const Vec3& b) {
                    difference.see(glm::distance(mirrored(a), b), dose, two);
                };
                for (std::size_t side = 0; side < 2; ++side) {
                    same(left.body.legs[side].ankle, right.body.legs[1 - side].ankle);
                    same(left.body.legs[side].toe, right.body.legs[1 - side].toe);
                    same(left.body.arms[side].elbow, right.body.arms[1 - side].elbow);
                    same(left.body.arms[side].fingers, right.body.arms[1 - side].fingers);
                }
                REQUIRE(left.towel.count == right.towel.count);
                for (std::size_t k = 0; k < left.towel.count; ++k)
                    same(left.towel.points[k], right.towel.points[left.towel.count - 1 - k]);
            }
    }
    difference.stays_below(1e-9);
}
