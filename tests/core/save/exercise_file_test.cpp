#include "core/save/exercise_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "host/embedded_exercise.h"

using namespace stretch;

namespace {

std::string shipped_with(std::string_view from, std::string_view to) {
    std::string text{embedded_exercise()};
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
    const Result<Exercise> read = read_exercise(embedded_exercise());
    REQUIRE(read);
    const Exercise& exercise = read.value();
    CHECK(exercise.id == "supine");
    CHECK(exercise.lengths.lift == 6_s);
    CHECK(exercise.lengths.pull == 3_s);
    CHECK(exercise.lengths.lower >= exercise.lengths.lift);
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
        read_exercise(R"({"id": 5, "version": 1.5, "colour": "red", "dose": [], "phases": {"setup_s": 1,
        "setup_s": 2}, "poses": {}, "aid": {"contact": "near"}})");
    CHECK(names(read, {"id", "must be a text"}));
    CHECK(names(read, {"version", "must be a whole number"}));
    CHECK(names(read, {"colour", "is not known here"}));
    CHECK(names(read, {"dose", "must be an object {...}"}));
    CHECK(names(read, {"phases.setup_s", "stands here twice"}));
    CHECK(names(read, {"phases.lift_s", "is missing"}));
    CHECK(names(read, {"poses.bent", "is missing"}));
    CHECK(names(read, {"aid.contact", "must be a number"}));
}

TEST_CASE("numbers out of range are told with the range") {
    CHECK(names(read_exercise(shipped_with("\"pull_s\": 3", "\"pull_s\": 300")),
                {"phases.pull_s", "300 is outside 2 to 10"}));
    CHECK(names(read_exercise(shipped_with("\"lower_s\": 9", "\"lower_s\": 5")),
                {"phases.lower_s", "lowering must not be quicker than lifting"}));
}
