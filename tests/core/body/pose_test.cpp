#include "core/body/pose.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "core/body/figure.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

Pose pose_of(const Dose& dose, const Phase& phase, Millis elapsed) {
    return pose_at(exercises(), dose, Moment{phase, elapsed, std::nullopt, loose});
}

double distance_between(const Dose& dose, const Pose& a, const Pose& b) {
    const Figure one = solve_figure(exercises(), dose, a);
    const Figure two = solve_figure(exercises(), dose, b);
    double most = glm::distance(one.body.head, two.body.head);
    for (std::size_t i = 0; i < 2; ++i) {
        for (const auto part : {&Leg::knee, &Leg::ankle, &Leg::heel, &Leg::toe})
            most = std::max(most, glm::distance(one.body.legs[i].*part, two.body.legs[i].*part));
        for (const auto part : {&Arm::elbow, &Arm::wrist, &Arm::grip})
            most = std::max(most, glm::distance(one.body.arms[i].*part, two.body.arms[i].*part));
    }
    return most;
}

// How far anything moves in each step of a phase.
void see_steps(Worst& quickest, const Dose& dose, const Phase& phase, Millis step) {
    if (phase.length.count == 0) return;
    Figure before = solve_figure(exercises(), dose, pose_of(dose, phase, Millis{}));
    for (Millis t = step; t <= phase.length; t += step) {
        const Figure now = solve_figure(exercises(), dose, pose_of(dose, phase, t));
        const Moment moment{phase, t, std::nullopt};
        quickest.see(glm::distance(now.body.head, before.body.head), dose, moment);
        for (std::size_t side = 0; side < 2; ++side) {
            for (const auto part : {&Leg::knee, &Leg::toe})
                quickest.see(glm::distance(now.body.legs[side].*part, before.body.legs[side].*part), dose,
                             moment);
            for (const auto part : {&Arm::grip, &Arm::elbow, &Arm::fingers})
                quickest.see(glm::distance(now.body.arms[side].*part, before.body.arms[side].*part), dose,
                             moment);
        }
        before = now;
    }
}

Phase find(const Timeline& timeline, PhaseKind id) {
    return *std::find_if(timeline.phases.begin(), timeline.phases.end(),
                         [&](const Phase& phase) { return phase.kind == id; });
}

// The quickest that a joint angle of the trunk or the working leg turns in a phase, degrees a second.
struct Speeds {
    double trunk = 0, thigh = 0, knee = 0, ankle = 0;
};
Speeds peak_speeds(const Dose& dose, const Phase& phase) {
    Speeds most;
    const double step_s = static_cast<double>(phase.length.count) / 1000.0 / 200;
    for (int i = 0; i < 200; ++i) {
        const Pose a = pose_of(dose, phase, Millis{phase.length.count * i / 200});
        const Pose b = pose_of(dose, phase, Millis{phase.length.count * (i + 1) / 200});
        const auto speed = [&](Radians from, Radians to) { return std::abs(in_degrees(to - from)) / step_s; };
        most.trunk = std::max(most.trunk, speed(a.trunk, b.trunk));
        most.thigh = std::max(most.thigh, speed(a.working.thigh, b.working.thigh));
        most.knee = std::max(most.knee, speed(a.working.knee, b.working.knee));
        most.ankle = std::max(most.ankle, speed(a.working.plantar, b.working.plantar));
    }
    return most;
}

}  // namespace

TEST_CASE("the end of every phase is the start of the next") {
    Worst jump;
    for (const Dose& dose : every_figure_dose({0, 50, 100})) {
        const Timeline timeline = compile(exercises(), dose);
        for (std::size_t i = 0; i < timeline.last(); ++i) {
            const Phase& phase = timeline[i];
            const Figure end = solve_figure(exercises(), dose, pose_of(dose, phase, phase.length));
            const Figure start = solve_figure(exercises(), dose, pose_of(dose, timeline[i + 1], Millis{}));
            const Moment moment{phase, phase.length, std::nullopt};
            for (std::size_t side = 0; side < 2; ++side) {
                jump.see(glm::distance(end.body.legs[side].ankle, start.body.legs[side].ankle), dose, moment);
                jump.see(glm::distance(end.body.legs[side].toe, start.body.legs[side].toe), dose, moment);
                jump.see(glm::distance(end.body.arms[side].grip, start.body.arms[side].grip), dose, moment);
                jump.see(glm::distance(end.body.arms[side].elbow, start.body.arms[side].elbow), dose, moment);
            }
            jump.see(glm::distance(end.body.head, start.body.head), dose, moment);
            jump.see(std::abs(end.body.breath - start.body.breath), dose, moment);
            REQUIRE((end.towel.count > 0) == (start.towel.count > 0));
            if (end.towel.count == 0) continue;
            jump.see(glm::distance(end.towel.points[0], start.towel.points[0]), dose, moment);
            jump.see(glm::distance(end.towel.points[end.towel.count - 1],
                                   start.towel.points[start.towel.count - 1]),
                     dose, moment);
        }
    }
    jump.stays_below(1e-9);
}

TEST_CASE("nothing jumps between two neighbouring instants") {
    Worst quickest;
    const Millis step = 40_ms;
    for (Dose dose : every_figure_dose({0, 100})) {
        if (dose.aid == Aid::band || dose.aid == Aid::tubing) continue;
        dose.repetitions = 1;
        dose.hold = 5_s;
        for (const Phase& phase : compile(exercises(), dose).phases) see_steps(quickest, dose, phase, step);
    }
    quickest.stays_below(0.022);  // 0.55 body heights a second
}

TEST_CASE(
    "no limb jumps while one leg is left with an aid and the next one taken without, or the other way "
    "round") {
    Worst quickest;
    for (const Exercise& first : exercises().all())
        for (const Exercise& second : exercises().all())
            for (const Aid aid : {Aid::towel, Aid::hands}) {
                const Aid next = aid == Aid::towel ? Aid::hands : Aid::towel;
                const Dose dose = with_legs(figure_dose(first), {aid, Knee::bent, 0, 5_s, first.id},
                                            {next, Knee::bent, 0, 5_s, second.id});
                see_steps(quickest, dose, find(compile(exercises(), dose), PhaseKind::change), 40_ms);
            }
    quickest.stays_below(0.022);
}

TEST_CASE("a leg eased down early starts where it was and ends where it always ends") {
    for (const Dose& dose : every_figure_dose({0})) {
        const Timeline timeline = compile(exercises(), dose);
        const Phase lower = find(timeline, PhaseKind::release);
        const Pose landed = pose_of(dose, lower, lower.length);
        for_eased_instants(timeline, 1, [&](const Moment& moment) {
            if (moment.phase.side != lower.side) return;
            const Pose pose = pose_at(exercises(), dose, moment);
            const Moment origin{moment.eased_from->phase, moment.eased_from->elapsed, std::nullopt};
            const Pose expected = moment.elapsed.count == 0 ? pose_at(exercises(), dose, origin) : landed;
            CHECK(distance_between(dose, pose, expected) < 1e-9);
        });
    }
}

TEST_CASE("no joint goes back quicker than it went in") {
    for (const Dose& dose : every_figure_dose({0})) {
        Speeds in, back;
        const auto see = [&](Speeds& most, const Phase& phase) {
            const Speeds now = peak_speeds(dose, phase);
            for (const auto joint : {&Speeds::trunk, &Speeds::thigh, &Speeds::knee, &Speeds::ankle})
                most.*joint = std::max(most.*joint, now.*joint);
        };
        const Timeline timeline = compile(exercises(), dose);
        const Side side = timeline[0].side;
        for (const Phase& phase : timeline.phases) {
            if (phase.side != side || phase.repetition != 1) continue;
            if (phase.kind == PhaseKind::approach || phase.kind == PhaseKind::deepen) see(in, phase);
            if (phase.kind == PhaseKind::release) see(back, phase);
        }
        CAPTURE(dose.exercise);
        for (const auto joint : {&Speeds::trunk, &Speeds::thigh, &Speeds::knee, &Speeds::ankle})
            CHECK(back.*joint <= in.*joint + 1e-9);
    }
}

TEST_CASE("a hold gives way once, by the creep of the exercise, and never swings back") {
    for (const Exercise& exercise : exercises().all())
        for (const Knee knee : exercise.knees) {
            Dose dose = figure_dose(exercise);
            dose.knee = knee;
            dose.hold = 30_s;
            const Phase hold = find(compile(exercises(), dose), PhaseKind::hold);
            const auto stretch_at = [&](Millis t) {
                const Pose pose = pose_of(dose, hold, t);
                return in_degrees(pose.trunk + pose.working.thigh - pose.working.knee);
            };
            const double first = stretch_at(Millis{});
            double before = first;
            bool goes_on = true;
            for (Millis t = 250_ms; t <= hold.length; t += 250_ms) {
                goes_on = goes_on && stretch_at(t) > before;
                before = stretch_at(t);
            }
            CAPTURE(exercise.id);
            CHECK(goes_on);
            CHECK(pose_of(dose, hold, hold.length).working.knee >= Radians{});
            CHECK(before - first <= in_degrees(exercise.creep.most));
            CHECK(before - first > 0.9 * in_degrees(exercise.creep.most));
        }
}

TEST_CASE("the way in and the way back go one way only") {
    Worst back;
    for (const Dose& dose : every_figure_dose({0})) {
        const Timeline timeline = compile(exercises(), dose);
        for (const Phase& phase : timeline.phases) {
            if (!is_of_repetition(phase.kind) || phase.kind == PhaseKind::hold) continue;
            const double sign = phase.kind == PhaseKind::release ? -1 : 1;
            Pose before = pose_of(dose, phase, Millis{});
            for (int i = 1; i <= 40; ++i) {
                const Millis t{phase.length.count * i / 40};
                const Pose now = pose_of(dose, phase, t);
                const Moment moment{phase, t, std::nullopt, loose};
                back.see(sign * (thigh_elevation_deg(before) - thigh_elevation_deg(now)), dose, moment);
                back.see(sign * in_degrees(before.trunk - now.trunk), dose, moment);
                back.see(sign * in_degrees(now.working.knee - before.working.knee), dose, moment);
                before = now;
            }
        }
    }
    back.stays_below(1e-9);
}

TEST_CASE("the poses are the ones of the exercise") {
    Dose dose = usual_dose();
    for (const Knee knee : all_knees) {
        dose.knee = knee;
        const auto goal = [&](PhaseKind kind) {
            return supine().poses[supine().phases[supine().row_of(kind)].pose].with(knee).leg;
        };
        const LegAngles goal_lifted = goal(PhaseKind::approach), goal_pulled = goal(PhaseKind::deepen);
        const Timeline timeline = compile(exercises(), dose);
        const Phase lift = find(timeline, PhaseKind::approach), pull = find(timeline, PhaseKind::deepen);
        const Pose start = pose_of(dose, lift, Millis{});
        const Pose lifted = pose_of(dose, lift, lift.length), pulled = pose_of(dose, pull, pull.length);
        CHECK(in_degrees(start.working.knee) == doctest::Approx(in_degrees(supine().start_knee())));
        CHECK(thigh_elevation_deg(lifted) == doctest::Approx(in_degrees(goal_lifted.thigh)));
        CHECK(thigh_elevation_deg(pulled) == doctest::Approx(in_degrees(goal_pulled.thigh)));
        CHECK(in_degrees(pulled.working.knee) == doctest::Approx(in_degrees(goal_pulled.knee)));
        CHECK(start.pelvis.value == doctest::Approx(0));
        const double above = thigh_elevation_deg(pulled) - thigh_elevation_deg(start);
        CHECK(in_degrees(pulled.pelvis) == doctest::Approx(supine().pelvis_share * above));
        CHECK(pulled.tension == doctest::Approx(1));
        CHECK(start.tension == doctest::Approx(0));
    }
}

TEST_CASE("minimum jerk begins and ends at rest and peaks at 1.875") {
    CHECK(minimum_jerk(0) == 0);
    CHECK(minimum_jerk(1) == 1);
    CHECK(minimum_jerk(-1) == 0);
    CHECK(minimum_jerk(2) == 1);
    CHECK(minimum_jerk(0.5) == doctest::Approx(0.5));
    CHECK((minimum_jerk(0.5005) - minimum_jerk(0.4995)) / 0.001 == doctest::Approx(1.875).epsilon(1e-4));
    CHECK(minimum_jerk(0.001) < 1e-7);
}

TEST_CASE("everything is in place before a count-in") {
    for (Dose dose : every_figure_dose({0})) {
        if (dose.aid == Aid::band || dose.aid == Aid::tubing) continue;
        const Timeline timeline = compile(exercises(), dose);
        for (const PhaseKind id : {PhaseKind::setup, PhaseKind::change}) {
            const Phase phase = find(timeline, id);
            const Pose ready = pose_of(dose, phase, phase.length - exercises().of(dose, phase.side).count_in);
            CHECK(distance_between(dose, ready, pose_of(dose, phase, phase.length)) < 1e-9);
            CHECK(ready.aid_place == doctest::Approx(0));
        }
    }
}
