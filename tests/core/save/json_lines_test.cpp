#include "core/save/json_lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/save/exercise_file.h"
#include "core/save/ladder_file.h"
#include "host/embedded_data.h"
#include "support/embedded_exercises.h"

using namespace stretch;

namespace {

// The name of a field, where it begins, quotes included.
struct Field {
    std::string name;
    std::size_t at = 0;
};

// The data files have no quote but those around names and texts, and a colon straight behind a name only.
std::vector<Field> fields_of(std::string_view json) {
    std::vector<Field> fields;
    for (std::size_t at = json.find('"'); at != std::string_view::npos;) {
        const std::size_t end = json.find('"', at + 1);
        if (json[end + 1] == ':') fields.push_back({std::string(json.substr(at + 1, end - at - 1)), at});
        at = json.find('"', end + 1);
    }
    return fields;
}

int line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

// As the reader says "poses.start.leg" of the field "leg".
bool is_of(const Problem& problem, const std::string& name) {
    return problem.place == name || problem.place.ends_with("." + name);
}

// With a value of a wrong type before its own: the reader takes the first.
std::string mistyped(std::string_view json, const Field& field) {
    return std::string(json).insert(field.at, "\"" + field.name + "\": null, ");
}

std::string renamed(std::string_view json, const Field& field) {
    return std::string(json).insert(field.at + 1 + field.name.size(), "_spoilt");
}

template <typename Read>
void check_every_field(std::string_view json, const Read& read) {
    REQUIRE(fields_of(json).size() > 50);
    for (const Field& field : fields_of(json)) {
        const std::string spoilt = mistyped(json, field);
        CAPTURE(field.name);
        CAPTURE(field.at);
        const auto result = read(spoilt);
        REQUIRE_FALSE(result);
        const JsonLines lines(spoilt);
        const auto told = std::ranges::count_if(result.problems(), [&](const Problem& problem) {
            return is_of(problem, field.name) && problem.reason.starts_with("must be ") &&
                   lines.line_of(problem.place) == line_at(spoilt, field.at);
        });
        CHECK(told == 1);
    }
}

template <typename Read>
void check_every_unknown_field(std::string_view json, const Read& read) {
    for (const Field& field : fields_of(json)) {
        const std::string spoilt = renamed(json, field);
        const auto result = read(spoilt);
        REQUIRE_FALSE(result);
        const JsonLines lines(spoilt);
        for (const Problem& problem : result.problems())
            if (is_of(problem, field.name + "_spoilt"))
                CHECK(lines.line_of(problem.place) == line_at(spoilt, field.at));
    }
}

auto read_ladder_file(std::string_view json) {
    return read_ladder(json, testing::exercises());
}

}  // namespace

TEST_CASE(
    "a field of a wrong type is told on the line where it stands, for every field of every shipped file") {
    for (const std::string_view file : embedded_exercises()) check_every_field(file, read_exercise);
    check_every_field(embedded_ladder(), read_ladder_file);
}

TEST_CASE("an unknown field is told on the line where it stands, for every field of every shipped file") {
    for (const std::string_view file : embedded_exercises()) check_every_unknown_field(file, read_exercise);
    check_every_unknown_field(embedded_ladder(), read_ladder_file);
}

TEST_CASE("fields, elements and what stands in them have the lines they begin on") {
    const JsonLines lines("{\n\"a\": 1, \"b\": {\n\"c\":\n[true,\n{\"d\": \"x\"}, [\n-5.5]]},\n\"e\": null}");
    CHECK(lines.line_of("") == 1);
    CHECK(lines.line_of("a") == 2);
    CHECK(lines.line_of("b") == 2);
    CHECK(lines.line_of("b.c") == 3);
    CHECK(lines.line_of("b.c[0]") == 4);
    CHECK(lines.line_of("b.c[1]") == 5);
    CHECK(lines.line_of("b.c[1].d") == 5);
    CHECK(lines.line_of("b.c[2]") == 5);
    CHECK(lines.line_of("b.c[2][0]") == 6);
    CHECK(lines.line_of("e") == 7);
}

TEST_CASE("what is missing has the line of the nearest that it would stand in") {
    const JsonLines lines("{\n\"dose\": {\n\"hold_s\": {}},\n\"phases\": [\n{},\n{}]}");
    CHECK(lines.line_of("dose.hold_s.least") == 3);
    CHECK(lines.line_of("dose.rest_s.least") == 2);
    CHECK(lines.line_of("phases[1].id") == 6);
    CHECK(lines.line_of("phases[2].id") == 4);
    CHECK(lines.line_of("aid.contact.at") == 1);
    CHECK(lines.line_of("[]..") == 1);
}

TEST_CASE("of a field that stands there twice it is the first") {
    CHECK(JsonLines("{\n\"id\": 1,\n\"id\": 2}").line_of("id") == 2);
}

TEST_CASE("broken JSON has the line where it breaks, as the reader says it") {
    for (const std::string text : {"", "{\n\"id\":\n,}", "\xEF\xBB\xBF{\n\"id\": 1\n", "[\n1,\n2",
                                   "\n\n\xff\xfe", "{\"a\": 1}\n\n}"}) {
        CAPTURE(text);
        const auto read = read_exercise(text);
        REQUIRE_FALSE(read);
        CHECK(read.problems()[0].place == "line " + std::to_string(JsonLines(text).line_of("phases[0].id")));
    }
}

TEST_CASE("a file deeper than any other costs no more than its length") {
    const std::string deep = std::string(100'000, '[') + "\n" + std::string(100'000, ']');
    CHECK(JsonLines(deep).line_of("[0][0]") == 1);
    CHECK(JsonLines(std::string(100'000, '[')).line_of("[0]") == 1);
}
