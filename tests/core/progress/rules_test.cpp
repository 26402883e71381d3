// The rules, one promise each.
#include "core/progress/rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr Day monday{20'416};  // 24 November 2025

LegResult leg_on(int rung, std::optional<int> stretch = 3, std::optional<PainPlace> pain = PainPlace::none) {
    const LegDose dose = dose_on(ladder(), rung, Aid::towel);
    return {.rung = rung,
            .dose = dose,
            .planned = dose.hold * 2,
            .held = dose.hold * 2,
            .feel = {stretch, pain, true}};
}

constexpr std::int64_t hour_ms = 3'600'000;

// At eight in the morning, by a wall clock that shows UTC.
Present morning_of(Day day) {
    return {day.number * 24 * hour_ms + 8 * hour_ms, day};
}

Entry entry_on(Day day, const LegResult& left, const LegResult& right) {
    return {morning_of(day).utc_ms, day, {left, right}};
}

// Both legs alike, one session a day.
struct Diary {
    std::vector<Entry> entries;
    Day next = monday;

    Diary& add(const LegResult& leg, int times = 1) {
        for (int i = 0; i < times; ++i, next = next + 1) entries.push_back(entry_on(next, leg, leg));
        return *this;
    }
    // Whole days without a session.
    Diary& off(int days) {
        next = next + days;
        return *this;
    }
    Decision decision(int days_later = 0, int top = 13) const {
        return at(morning_of(next + days_later), top);
    }
    Decision at(const Present& now, int top = 13) const {
        return decide(ladder(), {3, BaseKind::first_dose}, entries, Side::left, now, top);
    }
};

}  // namespace

TEST_CASE("R1: without a session a leg stands where its answers or its own choice put it") {
    CHECK(Diary{}.decision().rung == 3);
    CHECK(Diary{}.decision().why == Why::first_dose);
    const Decision chosen = decide(ladder(), {7, BaseKind::by_hand}, {}, Side::left, morning_of(monday), 13);
    CHECK(chosen.rung == 7);
    CHECK(rule_of(chosen.why) == RuleId::by_hand);
}

TEST_CASE("R2: good sessions on three days running lead one rung up, on two they do not") {
    CHECK(Diary{}.add(leg_on(4), 2).decision().why == Why::stay_counting);
    const Decision up = Diary{}.add(leg_on(4), 3).decision();
    CHECK(up.rung == 5);
    CHECK(up.why == Why::up);
    CHECK(up.numbers[0] == 3);
    // What went well on another rung does not count.
    CHECK(Diary{}.add(leg_on(4), 3).add(leg_on(5)).decision().rung == 5);
}

TEST_CASE("R2: three sessions on one day are one good day") {
    std::vector<Entry> entries;
    const auto decision = [&entries] {
        return decide(ladder(), {4, BaseKind::first_dose}, entries, Side::left,
                      {entries.back().started_utc_ms + 4 * hour_ms, entries.back().day}, 13);
    };
    for (int session = 0; session < 8; ++session) {
        const Day day = monday + session / 3;
        entries.push_back({morning_of(day).utc_ms + session % 3 * 4 * hour_ms, day, {leg_on(4), leg_on(4)}});
        CHECK(decision().rung == (session < 6 ? 4 : 5));
    }
}

TEST_CASE("R2: a date counts once, in whatever order a journey puts the dates") {
    const auto decision_after = [](const std::vector<std::pair<int, int>>& dates_and_rungs) {
        std::vector<Entry> entries;
        for (const auto& [date, rung] : dates_and_rungs) {
            const std::int64_t began = morning_of(monday).utc_ms + std::ssize(entries) * 11 * hour_ms;
            entries.push_back({began, monday + date, {leg_on(rung), leg_on(rung)}});
        }
        const Present now{entries.back().started_utc_ms + 4 * hour_ms, entries.back().day};
        return decide(ladder(), {4, BaseKind::first_dose}, entries, Side::left, now, 13);
    };
    std::vector<std::pair<int, int>> two_dates{{0, 4}, {0, 4}, {1, 4}, {1, 4}};
    do {
        CHECK(decision_after(two_dates).why == Why::stay_counting);
        CHECK(decision_after(two_dates).numbers[0] == 2);
    } while (std::ranges::next_permutation(two_dates).found);
    std::vector<std::pair<int, int>> three_dates{{0, 4}, {0, 4}, {1, 4}, {2, 4}, {2, 4}};
    do {
        CHECK(decision_after(three_dates).why == Why::up);
    } while (std::ranges::next_permutation(three_dates).found);
    // The date of a step has counted for that step, whatever other date came between.
    CHECK(decision_after({{1, 4}, {0, 5}, {1, 5}}).numbers[0] == 1);
    CHECK(decision_after({{1, 4}, {0, 4}, {1, 5}, {0, 5}, {2, 5}}).numbers[0] == 1);
}

TEST_CASE("R9: a week's dates count once each, in whatever order a journey puts them") {
    constexpr int dates = 3;
    for (const int wanted : {dates, dates + 1}) {
        std::vector<int> order{0, 0, 1, 2, 2};
        do {
            std::vector<Entry> entries;
            for (int week = 0; week < weeks_for_maintenance; ++week)
                for (const int date : order)
                    entries.push_back(entry_on(monday + 7 * week + date, leg_on(12), leg_on(12)));
            const Day today = monday + 7 * weeks_for_maintenance;
            CHECK(maintenance_is_due(entries, today, wanted) == (wanted == dates));
        } while (std::ranges::next_permutation(order).found);
    }
}

TEST_CASE("R2: before a step up the bottom has to have stayed down in the last session") {
    LegResult up = leg_on(4), unsaid = leg_on(4);
    up.feel.bottom_down = false;
    unsaid.feel.bottom_down.reset();
    CHECK(Diary{}.add(leg_on(4), 2).add(up).decision().why == Why::stay_bottom);
    CHECK(Diary{}.add(unsaid, 3).decision().why == Why::stay_bottom_open);
    CHECK(is_asked_for_bottom(Diary{}.add(unsaid, 3).decision()));
    CHECK_FALSE(is_asked_for_bottom(Diary{}.add(unsaid, 2).decision()));
    // It is asked of the newest session alone, and again each time.
    CHECK(Diary{}.add(up, 5).add(leg_on(4)).decision().why == Why::up);
    CHECK(Diary{}.add(leg_on(4), 5).add(up).decision().rung == 4);
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
    CHECK(Diary{}.add(leg_on(13), 5).decision().why == Why::stay_top);
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

TEST_CASE("R4: soreness for more than a day leads one rung down") {
    LegResult sore = leg_on(4);
    sore.feel.sore = true;
    CHECK(Diary{}.add(leg_on(3), 3).add(sore).decision().rung == 3);
    CHECK(Diary{}.add(sore).decision().why == Why::down_sore);
}

TEST_CASE(
    "R4: made easier in three sessions running leads one rung down; in two, or not running, it does not") {
    LegResult eased = leg_on(4);
    eased.eased = true;
    CHECK(Diary{}.add(eased, 2).decision().why == Why::stay_not_full);
    CHECK(Diary{}.add(eased, 3).decision().rung == 3);
    CHECK(Diary{}.add(eased, 3).decision().why == Why::down_eased);
    CHECK(Diary{}.add(eased, 2).add(leg_on(4)).add(eased, 2).decision().rung == 4);
    // A fall like any other: the next try waits longer.
    CHECK(Diary{}.add(eased, 3).add(leg_on(3), 3).decision().rung == 3);
    CHECK(Diary{}.add(eased, 3).add(leg_on(3), 6).decision().rung == 4);
    LegResult lowest = leg_on(14);
    lowest.eased = true;
    CHECK(Diary{}.add(lowest, 3).decision().why == Why::down_lowest);
}

TEST_CASE("a leg of which less than half was held was not trained: it leads nowhere and ends no break") {
    LegResult hardly = leg_on(4);
    hardly.held = Millis{hardly.planned.count * 49 / 100};
    CHECK_FALSE(counts(hardly));
    LegResult half = hardly;
    half.held = Millis{half.planned.count / 2};
    CHECK(counts(half));
    CHECK(Diary{}.add(leg_on(4), 2).add(hardly, 4).add(leg_on(4)).decision().why == Why::up);
    CHECK(Diary{}.add(hardly, 9).decision().why == Why::first_dose);
    CHECK(Diary{}.add(leg_on(8)).off(10).add(hardly).off(10).decision().rung == 7);
    // What hurt, or was far too strong, was something.
    hardly.feel.pain = PainPlace::back;
    CHECK(Diary{}.add(leg_on(4)).add(hardly).decision().rung == 3);
    hardly.feel = {9, PainPlace::none};
    CHECK(Diary{}.add(leg_on(4)).add(hardly).decision().why == Why::down_strong);
}

TEST_CASE("R5: pain ends the day; the rest lasts until the next day and at least sixteen hours") {
    const Diary diary = Diary{}.add(leg_on(4, 3, PainPlace::back_of_thigh));
    CHECK(diary.decision(-1).why == Why::rest);
    CHECK(must_rest(diary.entries, morning_of(monday)));
    CHECK_FALSE(must_rest(diary.entries, morning_of(monday + 1)));
    CHECK(diary.decision().rung == 3);
    // Late in the evening, and seventy minutes later on another date.
    Entry late = diary.entries.front();
    late.started_utc_ms = morning_of(monday).utc_ms + 15 * hour_ms;
    const auto later = [&late](std::int64_t minutes) {
        return Present{late.started_utc_ms + minutes * 60'000, monday + 1};
    };
    const std::vector<Entry> entries{late};
    CHECK(must_rest(entries, later(70)));
    CHECK(must_rest(entries, later(16 * 60 - 1)));
    CHECK_FALSE(must_rest(entries, later(16 * 60)));
    const Base base{4, BaseKind::first_dose};
    CHECK(decide(ladder(), base, entries, Side::left, later(70), 13).why == Why::rest);
    CHECK(decide(ladder(), base, entries, Side::left, later(16 * 60), 13).why == Why::down_pain);
}

TEST_CASE("R6: a nerve sign, or pain three times running, means a professional until there is a new start") {
    for (const PainPlace place : {PainPlace::below_knee, PainPlace::tingling}) {
        const Diary diary = Diary{}.add(leg_on(4, 3, place)).add(leg_on(3), 5);
        CHECK(diary.decision().why == Why::refer_nerve);
        CHECK(diary.decision(100).why == Why::refer_nerve);
    }
    const LegResult hurting = leg_on(2, 3, PainPlace::elsewhere);
    CHECK(Diary{}.add(hurting, 2).decision().why == Why::down_pain);
    CHECK(Diary{}.add(hurting, 3).decision().why == Why::refer_pain_again);
    CHECK(Diary{}.add(hurting, 2).add(leg_on(1)).add(hurting).decision().why == Why::down_pain);
    // Nothing but a session that was one breaks the row.
    LegResult hardly = leg_on(1);
    hardly.held = {};
    CHECK(Diary{}.add(hurting, 2).add(hardly).add(hurting).decision().why == Why::refer_pain_again);
    // Behind the knee and in front of it is pain, and no sign of a nerve.
    for (const PainPlace place : {PainPlace::behind_knee, PainPlace::front})
        CHECK(Diary{}.add(leg_on(4, 3, place)).decision().why == Why::down_pain);
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

TEST_CASE("R8: fourteen whole days off lead one rung down, 28 two, 56 three; a day less changes nothing") {
    const auto after = [](int days_off) { return Diary{}.add(leg_on(8), 3).off(days_off).decision(); };
    CHECK(after(13).why == Why::up);
    CHECK(after(14).rung == 7);
    CHECK(after(27).rung == 7);
    CHECK(after(28).rung == 6);
    CHECK(after(55).rung == 6);
    CHECK(after(56).rung == 15);
    CHECK(after(999).rung == 15);
    CHECK(after(14).why == Why::restart);
    CHECK(after(14).numbers == std::array{14, 1});
    CHECK(Diary{}.add(leg_on(1)).off(30).decision().rung == 14);
    const Decision hurt_before = Diary{}.add(leg_on(8, 3, PainPlace::back)).off(14).decision();
    CHECK(hurt_before.rung == 6);
    CHECK(hurt_before.why == Why::restart_pain);
}

TEST_CASE("R8: no second restart before a full session lies between") {
    LegResult cut = leg_on(7);
    cut.held = Millis{cut.planned.count / 2};
    const Diary back = Diary{}.add(leg_on(8), 3).off(20).add(cut);
    CHECK(back.decision().rung == 7);
    CHECK(Diary{back}.off(60).decision().rung == 7);
    CHECK(Diary{back}.off(60).decision().why == Why::stay_not_full);
    CHECK(Diary{back}.add(leg_on(7)).off(20).decision().rung == 6);
    CHECK(Diary{back}.add(leg_on(7)).add(cut).off(20).decision().rung == 6);
}

TEST_CASE("R8: whoever comes every seventh day climbs, every fourteenth stays or climbs, without a restart") {
    for (int every = 2; every <= 14; ++every) {
        Diary diary;
        int rung = 3;
        for (int session = 0; session < 12; ++session) {
            diary.add(leg_on(rung)).off(every - 1);
            CHECK(rule_of(diary.decision().why) != RuleId::restart);
            rung = diary.decision().rung;
        }
        CHECK(is_above(ladder(), rung, 3));
    }
}

TEST_CASE("care is asked about after six weeks with something done and nothing that hurt") {
    Diary diary;
    for (int week = 0; week < 6; ++week) diary.add(leg_on(3)).off(6);
    CHECK(care_has_gone_well(diary.entries, diary.next));
    CHECK_FALSE(care_has_gone_well(diary.entries, diary.next + -1));
    CHECK(care_has_gone_well(diary.entries, diary.next + 7));
    CHECK_FALSE(care_has_gone_well(diary.entries, diary.next + 14));
    Diary fortnightly;
    for (int session = 0; session < 4; ++session) fortnightly.add(leg_on(3)).off(13);
    CHECK(care_has_gone_well(fortnightly.entries, fortnightly.next));
    diary.entries[2].legs.right.feel.pain = PainPlace::back;
    CHECK_FALSE(care_has_gone_well(diary.entries, diary.next));
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
    Diary back = Diary{}.add(leg_on(8)).off(28);
    CHECK(back.add(off).decision().rung == 6);
    CHECK(back.decision().why == Why::restart);
    CHECK(back.add(leg_on(6)).decision().rung == 6);
}

TEST_CASE("nothing leads above the top that care sets, a restart and a step down neither") {
    CHECK(Diary{}.add(leg_on(8)).decision(14, 3).rung == 3);
    CHECK(Diary{}.add(leg_on(8, 8)).decision(0, 3).rung == 3);
}

TEST_CASE("each leg has its own past") {
    std::vector<Entry> entries;
    for (int i = 0; i < 3; ++i) entries.push_back(entry_on(monday + i, leg_on(4), leg_on(4, 8)));
    const Base base{4, BaseKind::first_dose};
    CHECK(decide(ladder(), base, entries, Side::left, morning_of(monday + 3), 13).rung == 5);
    CHECK(decide(ladder(), base, entries, Side::right, morning_of(monday + 3), 13).rung == 3);
}

TEST_CASE(
    "R9: maintenance is offered after six good weeks at 30 seconds, not after five or with pain in one") {
    const auto weeks = [](int count, const LegResult& leg) {
        std::vector<Entry> entries;
        for (int week = 0; week < count; ++week)
            for (int day = 0; day < 5; ++day) entries.push_back(entry_on(monday + 7 * week + day, leg, leg));
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
