// The rules, one promise each.
#include "core/progress/rules.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr Day monday{20'416};  // 24 November 2025

LegResult leg_on(int rung, std::optional<int> stretch = 3, std::optional<PainPlace> pain = PainPlace::none) {
    const LegDose dose = dose_on(ladder(), rung, Aid::towel);
    return {
        .rung = rung, .dose = dose, .planned = dose.hold * 2, .held = dose.hold * 2, .feel = {stretch, pain}};
}

// Both legs alike, one session a day.
struct Diary {
    std::vector<Entry> entries;
    Day next = monday;

    Diary& add(const LegResult& leg, int times = 1) {
        for (int i = 0; i < times; ++i, next = next + 1) entries.push_back({0, next, {leg, leg}});
        return *this;
    }
    Decision decision(int days_later = 0, int top = 12) const {
        return decide(ladder(), {3, BaseKind::first_dose}, entries, Side::left, next + days_later, top);
    }
};

}  // namespace

TEST_CASE("R1: without a session a leg stands where its answers or its own choice put it") {
    CHECK(Diary{}.decision().rung == 3);
    CHECK(Diary{}.decision().why == Why::first_dose);
    const Decision chosen = decide(ladder(), {7, BaseKind::by_hand}, {}, Side::left, monday, 12);
    CHECK(chosen.rung == 7);
    CHECK(rule_of(chosen.why) == RuleId::by_hand);
}

TEST_CASE("R2: three clean sessions running lead one rung up, two do not") {
    CHECK(Diary{}.add(leg_on(4), 2).decision().why == Why::stay_counting);
    const Decision up = Diary{}.add(leg_on(4), 3).decision();
    CHECK(up.rung == 5);
    CHECK(up.why == Why::up);
    CHECK(up.numbers[0] == 3);
    // What went well on another rung does not count.
    CHECK(Diary{}.add(leg_on(4), 3).add(leg_on(5)).decision().rung == 5);
}

TEST_CASE("R2: whoever hardly feels the stretch goes on as well, and is never held on a rung for it") {
    for (const int stretch : {0, 1}) {
        CHECK(Diary{}.add(leg_on(4, stretch), 3).decision().rung == 5);
        CHECK(Diary{}.add(leg_on(4, 3), 2).add(leg_on(4, stretch)).decision().rung == 5);
    }
    CHECK(Diary{}.add(leg_on(4, 0, std::nullopt), 3).decision().rung == 4);
}

TEST_CASE("R3: whatever is not clean keeps the leg where it is and starts the count anew") {
    LegResult cut = leg_on(4);
    cut.held = cut.held - 1_s;
    LegResult eased = leg_on(4);
    eased.eased = true;
    const std::vector<std::pair<LegResult, Why>> cases{
        {leg_on(4, std::nullopt, std::nullopt), Why::stay_not_said},
        {leg_on(4, 3, std::nullopt), Why::stay_not_said},
        {cut, Why::stay_not_full},
        {eased, Why::stay_not_full},
        {leg_on(4, 5), Why::stay_strong},
        {leg_on(4, 6), Why::stay_strong},
    };
    for (const auto& [leg, why] : cases) {
        const Decision after = Diary{}.add(leg_on(4), 2).add(leg).decision();
        CHECK(after.rung == 4);
        CHECK(after.why == why);
        CHECK(Diary{}.add(leg_on(4), 2).add(leg).add(leg_on(4), 2).decision().rung == 4);
        CHECK(Diary{}.add(leg_on(4), 2).add(leg).add(leg_on(4), 3).decision().rung == 5);
    }
    CHECK(Diary{}.add(leg_on(12), 5).decision().why == Why::stay_top);
}

TEST_CASE("R3: care leads no further than its top, and brings down what stands above it") {
    CHECK(Diary{}.add(leg_on(3), 9).decision(0, 3).rung == 3);
    CHECK(Diary{}.add(leg_on(3), 9).decision(0, 3).why == Why::stay_careful);
    CHECK(Diary{}.add(leg_on(7), 3).decision(0, 3).rung == 3);
}

TEST_CASE("R4: a stretch of 7 or more, or pain, leads one rung down; the lowest stays") {
    CHECK(Diary{}.add(leg_on(4), 3).add(leg_on(4, 7)).decision().rung == 3);
    CHECK(Diary{}.add(leg_on(4, 7)).decision().why == Why::down_strong);
    for (const PainPlace place : {PainPlace::back_of_thigh, PainPlace::back, PainPlace::elsewhere}) {
        const Decision down = Diary{}.add(leg_on(4, 3, place)).decision();
        CHECK(down.rung == 3);
        CHECK(down.why == Why::down_pain);
    }
    CHECK(Diary{}.add(leg_on(14, 8)).decision().rung == 14);
    CHECK(Diary{}.add(leg_on(14, 8)).decision().why == Why::down_lowest);
}

TEST_CASE("R5: pain ends the day; the next day begins one rung lower") {
    const Diary diary = Diary{}.add(leg_on(4, 3, PainPlace::back_of_thigh));
    CHECK(diary.decision(-1).why == Why::stop_today);
    CHECK(must_rest_today(diary.entries, monday));
    CHECK_FALSE(must_rest_today(diary.entries, monday + 1));
    CHECK(diary.decision().rung == 3);
}

TEST_CASE("R6: a nerve sign, or pain three times running, means a professional until there is a new start") {
    for (const PainPlace place : {PainPlace::knee, PainPlace::tingling}) {
        const Diary diary = Diary{}.add(leg_on(4, 3, place)).add(leg_on(3), 5);
        CHECK(diary.decision().why == Why::refer_nerve);
        CHECK(diary.decision(100).why == Why::refer_nerve);
    }
    const LegResult hurting = leg_on(2, 3, PainPlace::elsewhere);
    CHECK(Diary{}.add(hurting, 2).decision().why == Why::down_pain);
    CHECK(Diary{}.add(hurting, 3).decision().why == Why::refer_pain_again);
    CHECK(Diary{}.add(hurting, 2).add(leg_on(1)).add(hurting).decision().why == Why::down_pain);
}

TEST_CASE("R7: a rung that was too strong once waits for six clean sessions; twice, for four weeks") {
    Diary diary;
    diary.add(leg_on(4), 3).add(leg_on(5, 8));
    CHECK(diary.add(leg_on(4), 5).decision().rung == 4);
    CHECK(diary.add(leg_on(4)).decision().rung == 5);
    diary.add(leg_on(5, 8)).add(leg_on(4), 20);
    CHECK(diary.decision().why == Why::plateau);
    CHECK(diary.decision().numbers == std::array{2, 7});
    CHECK(diary.add(leg_on(4), 7).decision().rung == 5);
}

TEST_CASE("R8: each week off means one rung lower, three at most; a day less than a week changes nothing") {
    const Diary diary = Diary{}.add(leg_on(8), 1);
    // The diary's next day is one day after its last.
    CHECK(diary.decision(5).rung == 8);
    CHECK(diary.decision(6).rung == 7);
    CHECK(diary.decision(13).rung == 6);
    CHECK(diary.decision(20).rung == 15);
    CHECK(diary.decision(200).rung == 15);
    CHECK(diary.decision(6).why == Why::restart);
    CHECK(diary.decision(6).numbers == std::array{7, 1});
    CHECK(Diary{}.add(leg_on(8), 3).decision(6).rung == 7);
    CHECK(Diary{}.add(leg_on(1)).decision(30).rung == 14);
}

TEST_CASE("a clock set back is no gap, and leads nowhere") {
    CHECK(Diary{}.add(leg_on(4)).decision(-300).rung == 4);
    CHECK(Diary{}.add(leg_on(4), 3).decision(-300).rung == 5);
}

TEST_CASE("a session off the ladder does not move the leg, but its pain does") {
    LegResult off = leg_on(4);
    off.rung = 0;
    CHECK(Diary{}.add(leg_on(4), 3).add(off).decision().rung == 5);
    CHECK(Diary{}.add(leg_on(4), 2).add(off, 5).decision().rung == 4);
    CHECK(Diary{}.add(leg_on(4), 2).add(off, 5).add(leg_on(4)).decision().rung == 5);
    CHECK(Diary{}.add(off, 9).decision().rung == 3);
    CHECK(Diary{}.add(off, 9).decision().why == Why::first_dose);
    off.feel.stretch = 9;
    CHECK(Diary{}.add(leg_on(4)).add(off).decision().rung == 4);
    off.feel.pain = PainPlace::back;
    CHECK(Diary{}.add(leg_on(4)).add(off).decision().rung == 3);
    CHECK(Diary{}.add(leg_on(4)).add(off, 3).decision().why == Why::refer_pain_again);
}

TEST_CASE("R8: a session off the ladder is no rest, and ends no break either") {
    LegResult off = leg_on(4);
    off.rung = 0;
    CHECK(Diary{}.add(leg_on(8)).add(off, 20).decision().rung == 8);
    Diary back = Diary{}.add(leg_on(8));
    back.next = back.next + 14;
    CHECK(back.add(off).decision().rung == 6);
    CHECK(back.decision().why == Why::restart);
    CHECK(back.add(leg_on(6)).decision().rung == 6);
}

TEST_CASE("nothing leads above the top that care sets, a restart and a step down neither") {
    CHECK(Diary{}.add(leg_on(8)).decision(6, 3).rung == 3);
    CHECK(Diary{}.add(leg_on(8, 8)).decision(0, 3).rung == 3);
}

TEST_CASE("each leg has its own past") {
    std::vector<Entry> entries;
    for (int i = 0; i < 3; ++i) entries.push_back({0, monday + i, {leg_on(4), leg_on(4, 8)}});
    const Base base{4, BaseKind::first_dose};
    CHECK(decide(ladder(), base, entries, Side::left, monday + 3, 12).rung == 5);
    CHECK(decide(ladder(), base, entries, Side::right, monday + 3, 12).rung == 3);
}

TEST_CASE(
    "R9: maintenance is offered after six good weeks at 30 seconds, not after five or with pain in one") {
    const auto weeks = [](int count, const LegResult& leg) {
        std::vector<Entry> entries;
        for (int week = 0; week < count; ++week)
            for (int day = 0; day < 5; ++day) entries.push_back({0, monday + 7 * week + day, {leg, leg}});
        return entries;
    };
    CHECK(maintenance_is_due(weeks(6, leg_on(6)), monday + 42, 5));
    CHECK_FALSE(maintenance_is_due(weeks(6, leg_on(6)), monday + 41, 5));
    CHECK_FALSE(maintenance_is_due(weeks(5, leg_on(6)), monday + 42, 5));
    CHECK_FALSE(maintenance_is_due(weeks(6, leg_on(6)), monday + 42, 6));
    CHECK_FALSE(maintenance_is_due(weeks(6, leg_on(4)), monday + 42, 5));
    std::vector<Entry> sore = weeks(6, leg_on(6));
    sore[12].legs.left.feel.pain = PainPlace::back;
    CHECK_FALSE(maintenance_is_due(sore, monday + 42, 5));
}

TEST_CASE("every rule has its number in order and a source, and every why its rule") {
    int number = 0;
    for (const Rule& rule : rules()) {
        CHECK(rule.number == "R" + std::to_string(++number));
        CHECK_FALSE(rule.source.empty());
        CHECK(static_cast<int>(rule.id) == number - 1);
    }
    for (int why = 0; why <= static_cast<int>(Why::restart_pain); ++why)
        CHECK(rule_of(static_cast<Why>(why)) <= RuleId::by_hand);
}
