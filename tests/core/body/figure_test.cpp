#include "core/body/figure.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

const std::vector<int> grips{0, 25, 50, 75, 100};

Figure figure_of(const Dose& dose, const Moment& moment) {
    return solve_figure(exercises(), dose, pose_at(exercises(), dose, moment));
}

double towel_line(const Towel& towel) {
    double length = 0;
    for (std::size_t i = 0; i + 1 < towel.count; ++i)
        length += glm::distance(towel.points[i], towel.points[i + 1]);
    return length;
}

double distance_to_towel(const Towel& towel, const Vec3& point) {
    double least = 1e9;
    for (std::size_t i = 0; i + 1 < towel.count; ++i) {
        const Vec3 line = towel.points[i + 1] - towel.points[i];
        const double squared = glm::dot(line, line);
        const double t =
            squared > 0 ? std::clamp(glm::dot(point - towel.points[i], line) / squared, 0.0, 1.0) : 0.0;
        least = std::min(least, glm::distance(point, towel.points[i] + line * t));
    }
    return least;
}

bool in_use(PhaseKind id) {
    return id == PhaseKind::approach || id == PhaseKind::deepen || id == PhaseKind::hold || id == PhaseKind::release ||
           id == PhaseKind::rest;
}

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
    });
    stretch.stays_below(1e-9);
}

TEST_CASE("both hands are on the aid while it is in place") {
    Worst gap;
    for_every_instant(grips, 6, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands || !in_use(moment.phase.kind)) return;
        const Figure figure = figure_of(dose, moment);
        for (const Arm& arm : figure.body.arms)
            gap.see(distance_to_towel(figure.towel, arm.grip), dose, moment);
    });
    gap.stays_below(1e-9);
}

TEST_CASE("one hand carries the aid while it is being put in place") {
    Worst gap;
    for_every_instant({0, 100}, 24, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands || in_use(moment.phase.kind)) return;
        const Figure figure = figure_of(dose, moment);
        const double left = distance_to_towel(figure.towel, figure.body.arm(Side::left).grip);
        const double right = distance_to_towel(figure.towel, figure.body.arm(Side::right).grip);
        gap.see(std::min(left, right), dose, moment);
    });
    gap.stays_below(0.011);  // a hand on the floor lies on the aid, not in it
}

TEST_CASE("the aid never changes its length") {
    Worst change;
    for_every_instant(grips, 6, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands) return;
        change.see(std::abs(towel_line(figure_of(dose, moment).towel) - supine().aid.length), dose, moment);
    });
    change.stays_below(1e-9);
}

TEST_CASE("a pulled aid is straight from thigh to hand and leaves the thigh as a tangent") {
    Worst bend;
    for_every_instant(grips, 2, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands || moment.phase.kind != PhaseKind::hold) return;
        const Figure figure = figure_of(dose, moment);
        const Towel& towel = figure.towel;
        const auto turn = [&](std::size_t i) {
            const Vec3 in = glm::normalize(towel.points[i] - towel.points[i - 1]);
            const Vec3 out = glm::normalize(towel.points[i + 1] - towel.points[i]);
            return glm::length(glm::cross(in, out));
        };
        for (std::size_t i = towel.left_hand + 1; i < towel.wrap_first; ++i) bend.see(turn(i), dose, moment);
        for (std::size_t i = towel.wrap_last + 1; i < towel.right_hand; ++i) bend.see(turn(i), dose, moment);
        const Leg& leg = figure.body.leg(towel.leg);
        for (const std::size_t i : {towel.wrap_first, towel.wrap_last}) {
            const Vec3 strand = i == towel.wrap_first ? towel.points[i - 1] - towel.points[i]
                                                      : towel.points[i + 1] - towel.points[i];
            const Vec3 from_axis = towel.points[i] - leg.hip;
            const Vec3 radial = from_axis - leg.along * glm::dot(from_axis, leg.along);
            bend.see(std::abs(glm::dot(glm::normalize(strand), glm::normalize(radial))), dose, moment);
        }
    });
    bend.stays_below(1e-6);
}

TEST_CASE("the aid lies on the thigh and never in it") {
    Worst depth;
    for_every_instant(grips, 3, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands || !in_use(moment.phase.kind)) return;
        const Figure figure = figure_of(dose, moment);
        const Leg& leg = figure.body.leg(figure.towel.leg);
        for (std::size_t i = figure.towel.wrap_first; i <= figure.towel.wrap_last; ++i) {
            const Vec3 from_hip = figure.towel.points[i] - leg.hip;
            const double off = glm::length(from_hip - leg.along * glm::dot(from_hip, leg.along));
            const double wanted = thigh_radius(supine().aid.contact.at) + section_of(dose.aid).thickness / 2;
            depth.see(std::abs(off - wanted), dose, moment);
        }
    });
    depth.stays_below(1e-9);
}

TEST_CASE("the hold of the grip slides only as far as arms make it") {
    // With hands near the ends nothing is out of reach: the same place of the aid from the pull to the end of
    // the hold.
    Worst slide;
    Dose dose = usual_dose();
    for (const Knee knee : all_knees) {
        dose.knee = knee;
        const Timeline timeline = compile(exercises(), dose);
        for (const Phase& phase : timeline.phases) {
            if (phase.kind != PhaseKind::hold) continue;
            double held = 0;
            for (int i = 0; i <= 10; ++i) {
                const Moment moment{phase, Millis{phase.length.count * i / 10}, std::nullopt};
                const Towel towel = figure_of(dose, moment).towel;
                double tail = 0;
                for (std::size_t p = 0; p < towel.left_hand; ++p)
                    tail += glm::distance(towel.points[p], towel.points[p + 1]);
                if (held > 0) slide.see(std::abs(tail - held), dose, moment);
                held = tail;
            }
        }
    }
    slide.stays_below(0.002);
}

TEST_CASE("a grip nearer the thigh is nearer the thigh") {
    for (const Knee knee : all_knees) {
        double before = 1e9;
        for (const int grip : grips) {
            Dose dose = usual_dose();
            dose.knee = knee;
            dose.grip_percent = grip;
            const Timeline timeline = compile(exercises(), dose);
            for (const Phase& phase : timeline.phases) {
                if (phase.kind != PhaseKind::hold || phase.side != Side::left || phase.repetition != 1) continue;
                const Figure figure = figure_of(dose, {phase, 1_s, std::nullopt});
                const Leg& leg = figure.body.leg(Side::left);
                const double distance =
                    glm::distance(figure.body.arm(Side::left).grip, on_thigh(leg, supine().aid.contact.at));
                CHECK(distance < before - 0.01);
                before = distance;
            }
        }
    }
}

TEST_CASE("empty hands hold the thigh from behind while the leg is pulled") {
    for (const Dose& dose : every_figure_dose({0})) {
        if (dose.aid != Aid::hands) continue;
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
        for (const Leg& leg : figure.body.legs) {
            const Vec3 shank = glm::normalize(leg.ankle - leg.knee);
            const double thigh = std::atan2(leg.along.y, leg.along.x);
            const double knee =
                std::atan2(leg.along.y * shank.x - leg.along.x * shank.y, glm::dot(leg.along, shank));
            const double foot =
                std::atan2(shank.x * leg.sole.y - shank.y * leg.sole.x, glm::dot(shank, leg.sole));
            within(knee, -1e-7, anatomy::most_knee);
            within(thigh - figure.pose.pelvis.value, -degrees(15).value, anatomy::most_hip);
            within(pi / 2 - foot, -anatomy::most_dorsal.value, anatomy::most_plantar);
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
        if (dose.first == Side::right) continue;
        const Timeline lefts = compile(exercises(), dose);
        dose.first = Side::right;
        const Timeline rights = compile(exercises(), dose);
        for (std::size_t p = 0; p < lefts.phases.size(); ++p)
            for (int i = 0; i <= 5; ++i) {
                const Moment one{lefts[p], Millis{lefts[p].length.count * i / 5}, std::nullopt};
                const Moment two{rights[p], one.elapsed, std::nullopt};
                const Figure left = figure_of(dose, one), right = figure_of(dose, two);
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
