// What lives show that are not as regular as those of the other tests: the smallest case of each.
#include <doctest/doctest.h>

#include <vector>

#include "core/progress/plan.h"
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

LegResult hardly_begun_on(int rung) {
    LegResult leg = good_on(rung);
    leg.held = Millis{leg.planned.count / 4};
    return leg;
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

TEST_CASE(
    "R3: whoever holds hardly anything is told that full holds lead further, and not that they were away") {
    Diary diary;
    diary.add(0, hardly_begun_on(4));
    CHECK(diary.decision(1).why == Why::stay_not_full);
    CHECK(diary.decision(1).rung == 4);
    for (int day = 1; day < 15; ++day) diary.add(day, hardly_begun_on(4));
    // For the muscle those were days off all the same: gentler once, and only then it is said why.
    CHECK(diary.decision(15).why == Why::restart);
    CHECK(diary.decision(15).rung == 3);
    diary.add(15, hardly_begun_on(3));
    CHECK(diary.decision(16).why == Why::stay_not_full);
    CHECK(diary.decision(16).rung == 3);
    // Really away.
    CHECK(diary.decision(30).why == Why::restart);
    CHECK(diary.decision(30).rung == 2);
}

TEST_CASE(
    "R10: a step chosen by hand stays a choice when it was hardly begun, and the reason says what leads "
    "further") {
    Person person;
    person.bases.left = person.bases.right = {6, true, monday.number * day_ms, 0};
    person.has_trained = true;
    const Now tomorrow{(monday + 1).number * day_ms, 0};
    CHECK(plan_for(person, ladder(), exercises(), tomorrow).legs.left.by_hand);
    const LegResult leg = hardly_begun_on(6);
    person.entries.push_back({monday.number * day_ms, monday, {leg, leg}});
    const LegPlan plan = plan_for(person, ladder(), exercises(), tomorrow).legs.left;
    CHECK(plan.decision.rung == 6);
    CHECK(plan.decision.why == Why::stay_not_full);
    CHECK(plan.by_hand);
}

TEST_CASE("R4: what led a step down is said once, and then that the easier step was hardly begun") {
    Diary diary;
    LegResult strong = good_on(4);
    strong.feel.stretch = 8;
    diary.add(0, strong);
    CHECK(diary.decision(1).why == Why::down_strong);
    diary.add(1, hardly_begun_on(3));
    CHECK(diary.decision(2).why == Why::stay_not_full);
    CHECK(diary.decision(2).rung == 3);
    // What came before still leads down, and days off still lead further.
    CHECK(diary.decision(16).why == Why::restart);
    CHECK(diary.decision(16).rung == 2);
}

TEST_CASE("R2: a day counts for one step only, however many sessions it has") {
    Diary diary;
    LegResult good = good_on(4);
    good.feel.bottom_down = true;
    for (int day = 0; day < 3; ++day) diary.add(day, good);
    REQUIRE(diary.decision(2).why == Why::up);
    good.rung = 5;
    // The third day's second session, on the next step.
    diary.add(2, good);
    CHECK(diary.decision(2).numbers[0] == 0);
    diary.add(3, good).add(3, good).add(4, good);
    CHECK(diary.decision(4).why == Why::stay_counting);
    CHECK(diary.decision(4).numbers[0] == 2);
    CHECK(diary.add(5, good).decision(5).why == Why::up);
}

TEST_CASE("a reason's numbers are those that it speaks of") {
    LegResult hurting = good_on(4);
    hurting.feel.pain = PainPlace::back_of_thigh;
    CHECK(Diary{}.add(0, hurting).decision(0).why == Why::rest);
    CHECK(Diary{}.add(0, hurting).decision(0).numbers[0] == 16);
    const Base base{4, BaseKind::first_dose};
    const Decision careful = decide(ladder(), base, {}, Side::left, {0, monday}, ladder().careful_top);
    CHECK(careful.why == Why::stay_careful);
    CHECK(careful.numbers[0] == weeks_for_care);
    // There are only as many steps back as the ladder has.
    Diary low;
    low.add(0, good_on(1));
    CHECK(low.decision(60).why == Why::restart);
    CHECK(low.decision(60).rung == ladder().rungs.front().id);
    CHECK(low.decision(60).numbers[1] == 1);
}
