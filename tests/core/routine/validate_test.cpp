#include "core/routine/validate.h"

#include <doctest/doctest.h>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("the shipped exercise has no problem") {
    CHECK(validate(supine()).empty());
}

TEST_CASE("every problem of an exercise is told, not only the first") {
    Exercise exercise = supine();
    exercise.id.clear();
    exercise.lengths.lower = exercise.lengths.lift - 1_s;
    exercise.poses.raised[static_cast<std::size_t>(Knee::straight)].pulled.knee = degrees(15);
    const Problems problems = validate(exercise);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].place == "id");
    CHECK(problems[1].place == "phases.lower_s");
    CHECK(problems[2] == Problem{"poses.straight.pulled.knee_deg", "15 is outside 0 to 10"});
}

TEST_CASE("each step of the knee is straighter than the one before") {
    Exercise exercise = supine();
    exercise.poses.raised[static_cast<std::size_t>(Knee::nearly_straight)].pulled.knee = degrees(30);
    REQUIRE(validate(exercise).size() == 1);
    CHECK(validate(exercise)[0].place == "poses.nearly_straight.pulled.knee_deg");
}

TEST_CASE("a standard outside its own range is a problem") {
    Exercise exercise = supine();
    exercise.ranges.hold_s.standard = 31;
    REQUIRE(validate(exercise).size() == 1);
    CHECK(validate(exercise)[0] == Problem{"dose.hold_s.standard", "31 is outside 5 to 30"});
}

TEST_CASE("numbers outside the ranges become the nearest allowed ones") {
    Dose dose = usual_dose();
    dose.hold = 1_s;
    dose.repetitions = 99;
    dose.grip_percent = -5;
    dose.change = 500_s;
    const Dose allowed = within(supine().ranges, dose);
    CHECK(allowed.hold == 5_s);
    CHECK(allowed.repetitions == 5);
    CHECK(allowed.grip_percent == 0);
    CHECK(allowed.change == 120_s);
    for_every_dose([](const Dose& good) { REQUIRE(within(supine().ranges, good) == good); });
}

TEST_CASE("who chooses nothing gets the defaults of the dose link") {
    CHECK(usual_dose() == Dose{});
}
