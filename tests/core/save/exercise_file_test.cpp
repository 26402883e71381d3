#include "core/save/exercise_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/routine/timeline.h"
#include "core/routine/within.h"
#include "host/embedded_data.h"
#include "support/embedded_exercises.h"

using namespace stretch;

namespace {

std::string shipped_with(std::string_view from, std::string_view to) {
    std::string text{embedded_exercises().front()};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool names(const Result<Exercise>& result, const Problem& problem) {
    REQUIRE_FALSE(result);
    return std::ranges::find(result.problems(), problem) != result.problems().end();
}

}  // namespace

TEST_CASE("the shipped exercise is read as it stands in its file") {
    const Result<Exercise> read = read_exercise(embedded_exercises().front());
    REQUIRE(read);
    const Exercise& exercise = read.value();
    CHECK(exercise.id == "supine");
    CHECK(exercise.length_of(PhaseKind::approach) == 6_s);
    CHECK(exercise.length_of(PhaseKind::deepen) == 3_s);
    CHECK(exercise.length_of(PhaseKind::release) == 9_s);
    CHECK(exercise.start().id == "start");
    const ExercisePose& held = exercise.poses[exercise.phases[exercise.row_of(PhaseKind::hold)].pose];
    CHECK(held.id == "pulled");
    CHECK(in_degrees(held.with(Knee::bent).leg.thigh) == doctest::Approx(95));
    CHECK(exercise.ranges.hold_s == Range{5, 30, 30});
    CHECK(exercise.ranges.change_s == Range{5, 120, 20});
}

TEST_CASE("broken JSON is told with its line") {
    const Result<Exercise> read = read_exercise("{\n  \"id\": \"supine\",\n  \"version\": ,\n}");
    REQUIRE_FALSE(read);
    CHECK(read.problems()[0].place == "line 3");
    CHECK_FALSE(read_exercise(""));
    CHECK_FALSE(read_exercise("\xff\xfe"));
    CHECK_FALSE(read_exercise(std::string(100'000, '[')));
}

TEST_CASE("missing, unknown, repeated and mistyped fields are told, all at once and each with its place") {
    const auto read =
        read_exercise(R"({"format": 1.5, "id": 5, "colour": "red", "dose": [], "phases": [{"id": "setup",
        "id": "setup", "kind": "setup", "pose": "start"}, {"id": "lift", "kind": "jump", "pose": "up"}],
        "poses": {"start": {"leg": "raised", "knee_deg": 3}}, "aid": {"contact": "near"}})");
    CHECK(names(read, {"format", "must be a whole number"}));
    CHECK(names(read, {"id", "must be a text"}));
    CHECK(names(read, {"colour", "is not known here"}));
    CHECK(names(read, {"dose", "must be an object {...}"}));
    CHECK(names(read, {"phases[0].id", "stands here twice"}));
    CHECK(names(read, {"phases[0].length_s", "is missing"}));
    CHECK(names(read, {"phases[1].kind", "does not know \"jump\""}));
    CHECK(names(read, {"phases[1].pose", "\"up\" is none of the poses"}));
    CHECK(names(read, {"poses.start.thigh_deg", "is missing"}));
    CHECK(names(read, {"aid.contact", "must be an object {...}"}));
}

TEST_CASE("a file of the first format says how to change it") {
    const auto read = read_exercise(R"({"id": "supine", "version": 1, "dose": {}})");
    REQUIRE_FALSE(read);
    REQUIRE(read.problems().size() == 1);
    CHECK(read.problems()[0].reason.find("docs/exercises.md") != std::string::npos);
}

TEST_CASE("files known to be good are read the same without the checks") {
    const Exercises trusted = exercises_of(embedded_exercises());
    const Exercises checked = read_exercises(embedded_exercises()).value();
    REQUIRE(trusted.size() == checked.size());
    for (int i = 0; i < trusted.size(); ++i) {
        CHECK(trusted.at(i).id == checked.at(i).id);
        CHECK(trusted.at(i).knees == checked.at(i).knees);
        CHECK(compile(trusted, standard_dose(trusted.at(i))).total ==
              compile(checked, standard_dose(checked.at(i))).total);
    }
}

TEST_CASE("two files with one id are told") {
    const std::string_view shipped = embedded_exercises().front();
    const std::string_view files[] = {shipped, shipped};
    const Result<Exercises> read = read_exercises(files);
    REQUIRE_FALSE(read);
    CHECK(read.problems() == Problems{{"id", "there is another exercise \"supine\""}});
}

TEST_CASE("numbers out of range are told with the range") {
    CHECK(names(read_exercise(shipped_with("\"length_s\": 3,", "\"length_s\": 300,")),
                {"phases[2].length_s", "300 is outside 2 to 10"}));
    CHECK(names(read_exercise(shipped_with("\"length_s\": 9,", "\"length_s\": 5,")),
                {"phases", "the way back must not be quicker than the way in"}));
}

TEST_CASE("an angle of one way only is told when the others are alike") {
    CHECK(names(
        read_exercise(shipped_with("\"bent\": { \"thigh_deg\": 80, \"knee_deg\": 30 },\n        "
                                   "\"nearly_straight\": { \"thigh_deg\": 78, \"knee_deg\": 20 },\n        "
                                   "\"straight\": { \"thigh_deg\": 75, \"knee_deg\": 0 }",
                                   "\"bent\": { \"thigh_deg\": 82, \"knee_deg\": 145 },\n        "
                                   "\"straight\": { \"thigh_deg\": 82, \"knee_deg\": 45 }")),
        {"poses.lifted.by_knee.bent.knee_deg", "145 is outside 0 to 130"}));
}

TEST_CASE("an angle at the very end of its range is within it, whatever its number") {
    for (int most = 97; most <= 125; ++most) {
        std::string text = shipped_with("\"most_deg\": 125", "\"most_deg\": " + std::to_string(most));
        text.replace(text.find("\"thigh_deg\": 97"), 15, "\"thigh_deg\": " + std::to_string(most));
        CAPTURE(most);
        CHECK(read_exercise(text));
    }
    for (int knee = 60; knee <= 120; ++knee)
        CHECK(read_exercise(shipped_with("\"on_floor\", \"knee_deg\": 90",
                                         "\"on_floor\", \"knee_deg\": " + std::to_string(knee))));
}

TEST_CASE("an empty text is never taken for a choice, nor for the pose of the phase before") {
    CHECK(names(read_exercise(shipped_with("\"pose\": \"lifted\"", "\"pose\": \"\"")),
                {"phases[1].pose", "must not be empty"}));
    CHECK(
        names(read_exercise(shipped_with("\"on_floor\"", "\"\"")), {"poses.start.leg", "must not be empty"}));
}

TEST_CASE(
    "what it stretches, what it needs, whom it is not for, what is eased and what goes wrong are read") {
    const Exercise exercise =
        read_exercise(shipped_with("\"not_for\": []", "\"not_for\": [\"knee\", \"hip\"]")).value();
    CHECK(exercise.stretches == Muscle::hamstrings);
    CHECK(exercise.needs == std::vector<std::string>{"floor", "mat"});
    CHECK(exercise.not_for == (static_cast<int>(Trouble::hip) | static_cast<int>(Trouble::knee)));
    CHECK(exercise.easier == std::vector{EasierBy::hold, EasierBy::grip, EasierBy::knee});
    REQUIRE(exercise.faults.size() == 7);
    CHECK(exercise.faults[3].id == "bottom_up");
    CHECK(exercise.phases[exercise.faults[3].row].id == "pull");
}

TEST_CASE("a fault of a phase that is not there, and what stands twice or is unknown in a list, are told") {
    CHECK(names(read_exercise(shipped_with("\"phase\": \"pull\"", "\"phase\": \"push\"")),
                {"faults[3].phase", "\"push\" is none of the phases"}));
    CHECK(names(read_exercise(shipped_with("[\"floor\", \"mat\"]", "[\"floor\", \"floor\"]")),
                {"needs[1]", "stands here twice"}));
    CHECK(names(read_exercise(shipped_with("[\"floor\", \"mat\"]", "[7]")), {"needs[0]", "must be a text"}));
    CHECK(names(read_exercise(shipped_with("[\"floor\", \"mat\"]", "\"floor\"")),
                {"needs", "must be a list [...]"}));
    CHECK(names(read_exercise(shipped_with("\"not_for\": []", "\"not_for\": [\"neck\"]")),
                {"not_for[0]", "does not know \"neck\""}));
    CHECK(names(read_exercise(shipped_with("\"hold\", \"grip\"", "\"hold\", \"hold\"")),
                {"easier[1]", "stands here twice"}));
}

TEST_CASE("a file may name its schema for an editor, and that changes nothing") {
    const auto without = read_exercise(shipped_with("\"$schema\": \"../exercise.schema.json\",", ""));
    REQUIRE(without);
    CHECK(without.value().phases.size() == testing::supine().phases.size());
    CHECK(names(read_exercise(shipped_with("\"$schema\": \"../exercise.schema.json\"", "\"$schema\": 2")),
                {"$schema", "must be a text"}));
}
