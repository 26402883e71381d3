// What lives show that are not as regular as those of the other tests: the smallest case of each.
#include <doctest/doctest.h>

#include <vector>

#include "core/progress/rules.h"
#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr Day monday{20'416};  // 24 November 2025
constexpr std::int64_t day_ms = 86'400'000;

LegResult good_on(int rung) {
    const LegDose dose = dose_on(ladder(), rung, Aid::towel);
    return {.rung = rung,
            .dose = dose,
            .planned = dose.hold * 2,
            .held = dose.hold * 2,
            .feel = {3, PainPlace::none}};
}

LegResult with_own_dose() {
    LegResult leg = good_on(6);
    leg.rung = 0;
    return leg;
}

// Both legs alike.
struct Diary {
    std::vector<Entry> entries;

    Diary& add(int day, const LegResult& leg) {
        const Day on = monday + day;
        entries.push_back({on.number * day_ms, on, {leg, leg}});
        return *this;
    }
    Decision decision(int day) const {
        const Day on = monday + day;
        const Base base{4, BaseKind::first_dose, monday};
        return decide(ladder(), base, entries, Side::left, {on.number * day_ms, on}, 12);
    }
};

}  // namespace

TEST_CASE("R8: a session with a dose of one's own does not take a restart's place") {
    Diary diary;
    diary.add(0, good_on(4));
    REQUIRE(diary.decision(15).why == Why::restart);
    REQUIRE(diary.decision(15).rung == 3);
    diary.add(15, with_own_dose());
    CHECK(diary.decision(16).why == Why::restart);
    CHECK(diary.decision(16).rung == 3);
    // The first one on the ladder does, and a full one makes way for the next.
    diary.add(16, good_on(3));
    CHECK(diary.decision(17).rung == 3);
    CHECK(diary.decision(17).why == Why::stay_counting);
    CHECK(diary.decision(31).rung == 2);
}
