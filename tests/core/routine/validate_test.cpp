#include "core/routine/validate.h"
#include "core/routine/within.h"

#include <doctest/doctest.h>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

ExercisePose& held(Exercise& exercise) {
    return exercise.poses[exercise.phases[exercise.row_of(PhaseKind::hold)].pose];
}

}  // namespace

TEST_CASE("the shipped exercises have no problem") {
    for (const Exercise& exercise : exercises().all()) CHECK(validate(exercise).empty());
}

TEST_CASE("another exercise is done as near as it allows to what was asked") {
    Dose dose = usual_dose();
    dose.knee = Knee::well_bent;
    CHECK(with_exercise(exercises(), dose, "knee_extension").aid == Aid::hands);
    const Dose seated = with_exercise(exercises(), dose, "seated");
    CHECK(seated.exercise == "seated");
    CHECK(seated.aid == Aid::towel);
    CHECK(seated.knee == exercises().of("seated").knees.front());
    CHECK(with_exercise(exercises(), seated, "seated") == seated);
    dose.exercise = "standing";
    CHECK(within(exercises(), dose).exercise == usual_exercise);
}

TEST_CASE("every problem of an exercise is told, not only the first") {
    Exercise exercise = supine();
    exercise.id.clear();
    exercise.phases[exercise.row_of(PhaseKind::release)].length = 5_s;
    held(exercise).angles[static_cast<std::size_t>(Knee::straight)].leg.knee = degrees(15);
    const Problems problems = validate(exercise);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].place == "id");
    CHECK(problems[1] == Problem{"poses.pulled.by_knee.straight.knee_deg", "15 is outside 0 to 10"});
    CHECK(problems[2] == Problem{"phases", "the way back must not be quicker than the way in"});
}

TEST_CASE("each step of the knee is straighter than the one before") {
    Exercise exercise = supine();
    held(exercise).angles[static_cast<std::size_t>(Knee::nearly_straight)].leg.knee = degrees(30);
    REQUIRE(validate(exercise).size() == 1);
    CHECK(validate(exercise)[0].place == "poses.pulled.by_knee.nearly_straight.knee_deg");
}

TEST_CASE("an easing that has nothing to take from, and faults twice or out of order, are problems") {
    const auto problems_with = [](const auto& change) {
        Exercise exercise = exercises().of("knee_extension");
        change(exercise);
        return validate(exercise);
    };
    CHECK(problems_with([](Exercise& exercise) { exercise.easier = {}; }) ==
          Problems{{"easier", "must not be empty"}});
    CHECK(problems_with([](Exercise& exercise) { exercise.easier = {EasierBy::grip}; }) ==
          Problems{{"easier", "without an aid there is no \"grip\" to ease"}});
    CHECK(problems_with([](Exercise& exercise) { exercise.faults = {{"late", 4}, {"early", 2}}; }) ==
          Problems{{"faults[1].phase", "must not come before that of the fault before it"}});
    CHECK(problems_with([](Exercise& exercise) { exercise.faults[1].id = exercise.faults[0].id; }) ==
          Problems{{"faults[1].id",
                    "\"" + exercises().of("knee_extension").faults[0].id + "\" stands here twice"}});
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
    const Dose allowed = within(exercises(), dose);
    CHECK(allowed.hold == 5_s);
    CHECK(allowed.repetitions == 5);
    CHECK(allowed.grip_percent == 0);
    CHECK(allowed.change == 120_s);
    for_every_dose([](const Dose& good) { REQUIRE(within(exercises(), good) == good); });
}

TEST_CASE("who chooses nothing gets the defaults of the dose link") {
    CHECK(usual_dose() == Dose{});
}
