#include "core/body/flexibility.h"

#include "core/body/hamstring_length.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

double most_hip_deg(double leg_raise, double knee) {
    return in_degrees(most_hip_flexion(degrees(leg_raise), degrees(knee)));
}

// The raise of somebody whose hip bends that far with a straight knee.
double raise_for(double hip_deg) {
    double low = 0, high = 125;
    for (int i = 0; i < 40; ++i) {
        const double tried = (low + high) / 2;
        (most_hip_deg(tried, 0) < hip_deg ? low : high) = tried;
    }
    return high;
}

}  // namespace

TEST_CASE("a bent knee lets the hip go further, as far as the smaller of the two models says") {
    // Science notes 2.3: the hip with a straight knee, then with 20 and 30 degrees, of both models the
    // smaller.
    struct Row {
        double straight, at_20, at_30;
    };
    for (const Row& row : {Row{75, 90, 97}, Row{68, 81, 90}, Row{60, 72, 80}, Row{53, 64, 72}}) {
        CAPTURE(row.straight);
        const double raise = raise_for(row.straight);
        CHECK(std::abs(most_hip_deg(raise, 0) - row.straight) < 1e-6);
        CHECK(std::abs(most_hip_deg(raise, 20) - row.at_20) < 3);
        CHECK(std::abs(most_hip_deg(raise, 30) - row.at_30) < 3);
    }
}

TEST_CASE("the further the leg is raised and the more the knee is bent, the further the hip goes") {
    for (int raise = 5; raise <= 125; raise += 5)
        for (int knee = 0; knee <= 125; knee += 5) {
            CHECK(most_hip_deg(raise, knee) >= most_hip_deg(raise - 5, knee));
            CHECK(most_hip_deg(raise, knee + 5) >= most_hip_deg(raise, knee));
            CHECK(most_hip_deg(raise, knee) <= 125 + 1e-9);
        }
}

TEST_CASE("the least bend of the knee is the one with which the hip goes just so far") {
    for (int raise = 30; raise <= 90; raise += 15)
        for (int hip = 30; hip <= 110; hip += 10) {
            const Radians knee = least_knee(degrees(raise), degrees(hip));
            CAPTURE(raise);
            CAPTURE(hip);
            if (knee == Radians{})
                CHECK(most_hip_deg(raise, 0) >= hip - 1e-9);
            else
                CHECK(std::abs(in_degrees(most_hip_flexion(degrees(raise), knee)) - hip) < 1e-6);
        }
}

TEST_CASE("no pose of someone who lies goes further than the person does") {
    Worst beyond;
    for_every_instant({0}, 8, [&](const Dose& dose, const Moment& moment) {
        const Pose pose = pose_at(exercises(), dose, moment);
        if (is_sitting(pose)) return;
        const Radians raise = moment.leg_raise[index(moment.phase.side)];
        const double most = most_hip_deg(in_degrees(raise), in_degrees(pose.working.knee));
        if (moment.phase.kind == PhaseKind::change) return;  // the legs are on the floor
        beyond.see(in_degrees(hip_flexion(pose)) - most, dose, moment);
    });
    beyond.stays_below(1e-6);
}

TEST_CASE("somebody who goes further than the exercise is shown the exercise as its file has it") {
    for (const Exercise& exercise : exercises().all())
        for (const ExercisePose& pose : exercise.poses)
            for (const Knee knee : exercise.knees)
                CHECK(within_leg_raise(exercise, pose, knee, degrees(125)) == pose.with(knee));
}

TEST_CASE("somebody tight who sits is shown tipping less, from the same start") {
    const Exercise& seated = exercises().of("seated");
    for (const Knee knee : seated.knees) {
        const Radians start = seated.start().with(knee).trunk;
        Radians before = start;
        for (int raise = 20; raise <= 125; raise += 5) {
            const ExercisePose& tipped = seated.poses[seated.phases[seated.row_of(PhaseKind::hold)].pose];
            CHECK(within_leg_raise(seated, seated.start(), knee, degrees(raise)).trunk == start);
            const Radians trunk = within_leg_raise(seated, tipped, knee, degrees(raise)).trunk;
            CHECK(trunk >= before);
            CHECK(trunk > start);
            before = trunk;
        }
    }
}

TEST_CASE("somebody tight is shown the leg lower, and never higher than somebody looser") {
    const Dose dose = usual_dose();
    const Timeline timeline = compile(exercises(), dose);
    const auto hold = std::ranges::find(timeline.phases, PhaseKind::hold, &Phase::kind);
    double before = 0;
    for (int raise = 20; raise <= 125; raise += 5) {
        const LegRaise legs{degrees(raise), degrees(raise)};
        const Pose pose = pose_at(exercises(), dose, {*hold, Millis{}, std::nullopt, legs});
        CHECK(thigh_elevation_deg(pose) >= before);
        before = thigh_elevation_deg(pose);
    }
    CHECK(before == doctest::Approx(95));
}
