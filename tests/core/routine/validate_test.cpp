#include "core/routine/validate.h"

#include <doctest/doctest.h>

#include "support/exercise.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("the shipped exercise has no problem") {
    CHECK(validate(supine()).empty());
}

TEST_CASE("every problem of an exercise is told, not only the first") {
    Exercise exercise = supine();
    exercise.id.clear();
    exercise.lengths.lower = exercise.lengths.lift - 1_s;
    exercise.poses.bent.pulled.knee = degrees(90);
    const Problems problems = validate(exercise);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].place == "id");
    CHECK(problems[1].place == "phases.lower_s");
    CHECK(problems[2] == Problem{"poses.bent.pulled.knee_deg", "90 is outside 20 to 45"});
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
