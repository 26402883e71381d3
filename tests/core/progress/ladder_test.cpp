#include "core/progress/ladder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/save/ladder_file.h"
#include "support/embedded_exercises.h"
#include "support/files.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

std::string shipped() {
    return read_file("assets/ladder.json");
}

std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool complains(const std::string& json, std::string_view place) {
    const Result<Ladder> read = read_ladder(json, exercises());
    return !read && std::ranges::any_of(read.problems(), [place](const Problem& problem) {
        return problem.place.starts_with(place);
    });
}

}  // namespace

TEST_CASE("the shipped ladder begins gently, ends without an aid, and changes one thing at a time") {
    CHECK(ladder().rungs.front().dose == LegDose{Aid::towel, Knee::well_bent, 0, 5_s});
    CHECK(ladder().rungs.back().dose.aid == Aid::hands);
    CHECK(validate(ladder(), exercises()).empty());
}

TEST_CASE("seated is the last step, reached from the one before it alone, and never in care") {
    const Rung& last = ladder().rungs.back();
    CHECK(last.dose.exercise == "seated");
    for (const Rung& rung : ladder().rungs)
        CHECK((rung.dose.exercise == usual_exercise || rung.id == last.id));
    for (const int start : {ladder().starts.careful, ladder().starts.very_tight, ladder().starts.beginner,
                            ladder().starts.tight, ladder().starts.loose, ladder().careful_top})
        CHECK(is_above(ladder(), rung_moved(ladder(), last.id, -1), start));
}

TEST_CASE("a dose of an exercise that is on no step stands on none, and above none that is lying") {
    const LegDose change{Aid::hands, Knee::straight, 100, 30_s, "knee_extension"};
    CHECK(rung_matching(ladder(), change) == 0);
    CHECK(rung_not_above(ladder(), change) == 12);
}

TEST_CASE("a broken ladder is told with its place") {
    CHECK(complains("{", "line 1"));
    CHECK(complains(with(shipped(), "\"id\": 2", "\"id\": 1"), "rungs[2].id"));
    CHECK(complains(with(shipped(), "\"hold_s\": 10", "\"hold_s\": 5"), "rungs[2]"));
    CHECK(complains(with(shipped(), "\"hold_s\": 10", "\"hold_s\": 31"), "rungs[2].hold_s"));
    CHECK(complains(with(shipped(), "\"hold_s\": 10", "\"hold_s\": 3"), "rungs[2].hold_s"));
    CHECK(complains(with(shipped(), "\"aid\": \"towel\"", "\"aid\": \"rope\""), "rungs[0].aid"));
    CHECK(complains(with(shipped(), "\"grip_percent\": 20", "\"grip_percent\": 0"), "rungs[8]"));
    CHECK(complains(with(shipped(), "\"careful\": 14", "\"careful\": 77"), "starts.careful"));
    CHECK(complains(with(shipped(), "\"careful_top\": 3", "\"careful_top\": 0"), "careful_top"));
    CHECK(complains(with(shipped(), "\"knee\": \"bent\", ", ""), "rungs[1].knee"));
    CHECK(complains(with(shipped(), "\"exercise\": \"supine\"", "\"exercise\": \"standing\""),
                    "rungs[0].exercise"));
    // Rungs for who is led carefully are of exercises for everyone.
    CHECK(complains(with(shipped(), "\"exercise\": \"supine\"", "\"exercise\": \"seated\""),
                    "rungs[0].exercise"));
    CHECK(complains(with(shipped(), "\"careful_top\": 3", "\"careful_top\": 13"), "rungs[14].exercise"));
    CHECK(complains(with(shipped(), "\"version\": 1", "\"version\": 2"), "version"));
}

TEST_CASE("a dose finds its rung, whichever of towel, band and tubing it is done with") {
    for (const Rung& rung : ladder().rungs) CHECK(rung_matching(ladder(), rung.dose) == rung.id);
    CHECK(rung_matching(ladder(), {Aid::band, Knee::bent, 0, 10_s}) == 2);
    CHECK(rung_matching(ladder(), {Aid::hands, Knee::straight, 0, 30_s}) == 12);
    CHECK(rung_matching(ladder(), {Aid::towel, Knee::bent, 0, 12_s}) == 0);
    CHECK(rung_not_above(ladder(), {Aid::towel, Knee::bent, 0, 12_s}) == 2);
    CHECK(rung_not_above(ladder(), {Aid::towel, Knee::straight, 55, 30_s}) == 8);
    CHECK(rung_not_above(ladder(), {Aid::towel, Knee::bent, 90, 7_s}) == 1);
    CHECK(rung_not_above(ladder(), {Aid::towel, Knee::well_bent, 90, 30_s}) == 14);
}

TEST_CASE("steps stay on the ladder, and an aid for a change is no step") {
    CHECK(rung_moved(ladder(), 1, -3) == 14);
    CHECK(rung_moved(ladder(), 12, 1) == 13);
    CHECK(rung_moved(ladder(), 13, 1) == 13);
    CHECK(rung_moved(ladder(), 4, 1) == 5);
    CHECK(rung_moved(ladder(), 5, 1) == 15);
    CHECK(rung_moved(ladder(), 99, 0) == 14);
    CHECK(dose_on(ladder(), 4, Aid::tubing) == LegDose{Aid::tubing, Knee::bent, 0, 20_s});
    CHECK(dose_on(ladder(), 4, Aid::hands).aid == Aid::towel);
    CHECK(dose_on(ladder(), 12, Aid::band).aid == Aid::hands);
}
