#include "core/body/towel.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

const std::vector<int> grips{0, 25, 50, 75, 100};

const AidShape& aid_shape(const Dose& dose, const Moment& moment) {
    return exercises().of(dose, leg_in_hand(pose_at(exercises(), dose, moment))).aid;
}

// What the aid lies round.
Rounding rounding_of(const Figure& figure, const Dose& dose) {
    const Side leg = leg_in_hand(figure.pose);
    return rounding_at(figure.body.leg(leg), exercises().of(dose, leg).aid.contact);
}

double towel_line(const Towel& towel) {
    double length = 0;
    for (std::size_t i = 0; i + 1 < towel.count; ++i)
        length += glm::distance(towel.points[i], towel.points[i + 1]);
    return length;
}

double distance_to_towel(const Towel& towel, const Vec3& point) {
    double least = 1e9;
    for (std::size_t i = 0; i + 1 < towel.count; ++i)
        least = std::min(least, distance_to_line(point, towel.points[i], towel.points[i + 1]));
    return least;
}

}  // namespace

TEST_CASE("both hands are on the aid while it is in place") {
    Worst gap;
    for_every_instant({0, 45, 100}, 6, [&](const Dose& dose, const Moment& moment) {
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
    for_every_instant({0, 45, 100}, 6, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands) return;
        change.see(std::abs(towel_line(figure_of(dose, moment).towel) - aid_shape(dose, moment).length), dose,
                   moment);
    });
    change.stays_below(1e-9);
}

TEST_CASE("a pulled aid is straight from leg to hand and leaves the leg as a tangent") {
    Worst bend;
    for_every_instant({0, 45, 100}, 2, [&](const Dose& dose, const Moment& moment) {
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
        const Rounding leg = rounding_of(figure, dose);
        for (const std::size_t i : {towel.wrap_first, towel.wrap_last}) {
            const Vec3 strand = i == towel.wrap_first ? towel.points[i - 1] - towel.points[i]
                                                      : towel.points[i + 1] - towel.points[i];
            const Vec3 from_axis = towel.points[i] - leg.axis;
            const Vec3 radial = from_axis - leg.along * glm::dot(from_axis, leg.along);
            bend.see(std::abs(glm::dot(glm::normalize(strand), glm::normalize(radial))), dose, moment);
        }
    });
    bend.stays_below(1e-6);
}

TEST_CASE("the aid lies on the leg and never in it; where it is slack it hangs a little below it") {
    constexpr double hangs = 0.03;
    Worst depth, apart;
    for_every_instant({0, 45, 100}, 3, [&](const Dose& dose, const Moment& moment) {
        if (dose.aid == Aid::hands || !in_use(moment.phase.kind)) return;
        const Figure figure = figure_of(dose, moment);
        const Rounding leg = rounding_of(figure, dose);
        for (std::size_t i = figure.towel.wrap_first; i <= figure.towel.wrap_last; ++i) {
            const Vec3 from_axis = figure.towel.points[i] - leg.axis;
            const double off = glm::length(from_axis - leg.along * glm::dot(from_axis, leg.along));
            const double wanted = leg.radius + section_of(dose.aid).thickness / 2;
            depth.see(wanted - off, dose, moment);
            apart.see(off - wanted - hangs * (1.0 - figure.pose.tension), dose, moment);
        }
    });
    depth.stays_below(1e-9);
    apart.stays_below(1e-9);
}

TEST_CASE("the hold of the grip slides only as far as arms make it") {
    // With hands near the ends nothing is out of reach: the same place of the aid from the pull to the end of
    // the hold.
    Worst slide;
    for (const Dose& dose : every_figure_dose({0})) {
        if (dose.aid != Aid::towel || dose.other_leg) continue;
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

TEST_CASE("a grip nearer the leg is nearer the leg, until the arms are straight") {
    for (const Exercise& exercise : exercises().all())
        for (const Knee knee : exercise.knees) {
            double before = 1e9;
            for (const int grip : grips) {
                Dose dose = figure_dose(exercise);
                dose.aid = Aid::towel;
                dose.knee = knee;
                dose.grip_percent = grip;
                const Timeline timeline = compile(exercises(), dose);
                const auto hold = std::ranges::find(timeline.phases, PhaseKind::hold, &Phase::kind);
                const Figure figure = figure_of(dose, {*hold, 1_s, std::nullopt});
                const Arm& arm = figure.body.arm(Side::left);
                const double distance = glm::distance(arm.grip, rounding_of(figure, dose).axis);
                const bool is_straight =
                    glm::distance(arm.grip, arm.shoulder) > anatomy::arm_bones.most() - 1e-6;
                CAPTURE(exercise.id);
                CHECK((is_straight ? distance < before + 1e-9 : distance < before - 0.01));
                before = distance;
            }
        }
}
