// Days, what is due, weeks, months and range checks.
#include "core/progress/history.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "core/progress/range_check.h"
#include "core/progress/statistics.h"

using namespace stretch;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
// 29 March 2026, 00:30 UTC: half an hour before the clocks of Central Europe go forward.
constexpr std::int64_t before_spring = 1'774'744'200'000;

LegResult leg(Millis held, Millis planned = 60_s) {
    LegResult result;
    result.held = held;
    result.planned = planned;
    return result;
}

Entry session(Day day, std::int64_t utc_ms = 0, Millis held = 60_s) {
    return {utc_ms, day, {leg(held), leg(held)}};
}

}  // namespace

TEST_CASE("faults 44 and 45: a day ends at the person's own midnight, on days of 23 and of 25 hours too") {
    const Day spring = day_of(Date{2026, 3, 29});
    CHECK(day_of(before_spring, 60, 0) == spring);
    CHECK(day_of(before_spring + 23 * hour_ms - 31 * 60'000, 120, 0) == spring + 1);
    CHECK(day_of(before_spring + 21 * hour_ms, 120, 0) == spring);
    const Day autumn = day_of(Date{2026, 10, 25});
    const std::int64_t autumn_midnight = 1'792'879'200'000;  // 24 October, 22:00 UTC
    CHECK(day_of(autumn_midnight, 120, 0) == autumn);
    CHECK(day_of(autumn_midnight + 25 * hour_ms - 1, 60, 0) == autumn);
    CHECK(day_of(autumn_midnight + 25 * hour_ms, 60, 0) == autumn + 1);
}

TEST_CASE("fault 46: across the date line a day is the one on the wall, wherever the wall is") {
    const std::int64_t noon_utc = 1'774'785'600'000;  // 29 March 2026, 12:00
    CHECK(date_of(day_of(noon_utc, 14 * 60, 0)) == Date{2026, 3, 30});
    CHECK(date_of(day_of(noon_utc, -11 * 60, 0)) == Date{2026, 3, 29});
    CHECK(date_of(day_of(noon_utc, 5 * 60 + 45, 0)) == Date{2026, 3, 29});
    for (int offset_min = -12 * 60; offset_min <= 14 * 60; offset_min += 15) {
        const Day day = day_of(noon_utc, offset_min, 0);
        CHECK((day == day_of(Date{2026, 3, 29}) || day == day_of(Date{2026, 3, 30})));
        CHECK((offset_min < 12 * 60) == (day == day_of(Date{2026, 3, 29})));
    }
}

TEST_CASE("the next day is as far away as the last instant of this one says") {
    const std::int64_t noon_utc = 1'774'785'600'000;
    for (int offset_min = -12 * 60; offset_min <= 14 * 60; offset_min += 45) {
        for (const int start_hour : {0, 4, 23}) {
            const std::int64_t left = until_next_day(noon_utc, offset_min, start_hour).count;
            CHECK(left > 0);
            CHECK(left <= 24 * hour_ms);
            const Day now = day_of(noon_utc, offset_min, start_hour);
            CHECK(day_of(noon_utc + left - 1, offset_min, start_hour) == now);
            CHECK(day_of(noon_utc + left, offset_min, start_hour) == now + 1);
        }
    }
}

TEST_CASE("who goes to bed late can let the day end later") {
    const std::int64_t two_at_night = 1'774'836'000'000 - 2 * hour_ms;  // 30 March 2026, 00:00 UTC
    CHECK(date_of(day_of(two_at_night, 120, 0)) == Date{2026, 3, 30});
    CHECK(date_of(day_of(two_at_night, 120, 4)) == Date{2026, 3, 29});
}

TEST_CASE("dates, weekdays and months agree with the calendar, leap years and 1900 too") {
    CHECK(weekday(day_of(Date{2026, 11, 23})) == 0);
    CHECK(weekday(day_of(Date{1970, 1, 1})) == 3);
    CHECK(days_in_month(day_of(Date{2028, 2, 10})) == 29);
    CHECK(days_in_month(day_of(Date{1900, 2, 10})) == 28);
    for (int number = -20'000; number < 40'000; number += 37) {
        CHECK(day_of(date_of(Day{number})) == Day{number});
        CHECK(weekday(Day{number + 1}) == (weekday(Day{number}) + 1) % 7);
        CHECK(weekday(first_of_week(Day{number})) == 0);
        CHECK(date_of(first_of_month(Day{number})).day == 1);
    }
}

TEST_CASE(
    "several sessions a day keep three hours between them; the clock going back makes nobody wait longer") {
    const Day today{20'000};
    const std::vector<Entry> one{session(today, 100 * hour_ms)};
    CHECK(due_today({}, {0, today}, 2).left == 2);
    CHECK(due_today({}, {0, today}, 2).wait == Millis{});
    CHECK(due_today(one, {101 * hour_ms, today}, 2).left == 1);
    CHECK(due_today(one, {101 * hour_ms, today}, 2).wait == Millis{2 * hour_ms});
    CHECK(due_today(one, {103 * hour_ms, today}, 2).wait == Millis{});
    CHECK(due_today(one, {0, today}, 2).wait == gap_between_sessions);
    CHECK(due_today(one, {101 * hour_ms, today}, 1).left == 0);
    CHECK(due_today(one, {101 * hour_ms, today + 1}, 2).left == 2);
}

TEST_CASE("after pain nothing is due any more today") {
    const Day today{20'000};
    Entry hurting = session(today);
    hurting.legs.left.stopped = true;
    const std::vector<Entry> entries{hurting};
    CHECK(due_today(entries, {0, today}, 3).must_rest);
    CHECK(due_today(entries, {0, today}, 3).left == 0);
}

TEST_CASE("less than half of a leg's seconds is not done: not today, not for the week, in no month") {
    const Day monday{20'416};
    for (const auto& [held, is_done] : {std::pair{Millis{300}, false}, {29_s, false}, {30_s, true}}) {
        const std::vector<Entry> entries{session(monday, 0, held)};
        CHECK(due_today(entries, {0, monday}, 1).done == (is_done ? 1 : 0));
        CHECK(week_goal(entries, monday, 5).days_done == (is_done ? 1 : 0));
        CHECK(by_day(entries, monday, 1).front().sessions == (is_done ? 1 : 0));
        CHECK(by_day(entries, monday, 1).front().legs.left.held == held);
    }
    // One leg is enough for the day in the week; for what is due it takes both.
    const std::vector<Entry> entries{{0, monday, {leg(60_s), leg(1_s)}}};
    CHECK(due_today(entries, {0, monday}, 1).done == 0);
    CHECK(week_goal(entries, monday, 5).days_done == 1);
}

TEST_CASE("a week forgives days of rest: five of seven are met in any order") {
    const Day monday{20'416};
    std::vector<Entry> entries;
    for (const int day : {0, 1, 3, 4}) entries.push_back(session(monday + day));
    WeekGoal goal = week_goal(entries, monday + 5, 5);
    CHECK(goal.days_done == 4);
    CHECK(goal.days_left == 2);
    CHECK_FALSE(goal.is_met);
    CHECK(goal.is_in_reach);
    entries.push_back(session(monday + 6));
    entries.push_back(session(monday + 6));
    goal = week_goal(entries, monday + 6, 5);
    CHECK(goal.is_met);
    CHECK(goal.days_left == 0);
    CHECK_FALSE(week_goal({}, monday + 3, 5).is_in_reach);
}

TEST_CASE("weeks and months show what was held of what was planned, for each leg") {
    const Day day = day_of(Date{2026, 2, 10});
    Entry half = session(day, 0, 30_s);
    half.legs.right = leg(60_s);
    const std::vector<Entry> entries{session(day + -7), half, session(day)};
    const std::vector<Span> weeks = by_week(entries, day, 3);
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].sessions == 0);
    CHECK(weeks[1].sessions == 1);
    CHECK(weeks[2].legs.left.held == 90_s);
    CHECK(weeks[2].legs.right.held == 120_s);
    CHECK(weeks[2].legs.left.planned == 120_s);
    const MonthSheet sheet = month_sheet(entries, day);
    CHECK(sheet.days.size() == 28);
    CHECK(sheet.column_of_first == 6);
    CHECK(sheet.days[9].sessions == 2);
    CHECK(sheet.days[2].sessions == 1);
}

TEST_CASE("a series has a point where something was said, and none where nothing was") {
    Entry said = session(Day{1});
    said.legs.left.feel = {4, PainPlace::none};
    const std::vector<Entry> entries{session(Day{0}), said};
    const std::vector<SeriesPoint> stretch = series(entries, Side::left, Series::stretch);
    REQUIRE(stretch.size() == 1);
    CHECK(stretch[0].day == Day{1});
    CHECK(stretch[0].value == 4);
    CHECK(series(entries, Side::right, Series::pain).empty());
}

TEST_CASE("further is only said beyond the error of the way in which it was looked at") {
    const auto check = [](int degrees, std::int64_t at) {
        return RangeCheck{
            .thigh_deg = degrees, .utc_ms = at, .offset_min = 0, .day = Day{static_cast<int>(at)}};
    };
    const auto change = [&](int first, int latest) {
        const std::vector<RangeCheck> checks{check(first, 1), check(90, 2), check(latest, 3)};
        return range_trend(checks, Side::left, OtherKnee::bent).change;
    };
    CHECK(error_of(RangeWay::by_eye) == 15);
    CHECK(error_of(RangeWay::by_picture) == 15);
    CHECK(change(60, 75) == RangeChange::within_error);
    CHECK(change(60, 76) == RangeChange::further);
    CHECK(change(60, 45) == RangeChange::within_error);
    CHECK(change(60, 44) == RangeChange::less_far);
    // The larger of the two errors counts, as each was kept.
    RangeCheck rough = check(60, 1), fine = check(78, 2);
    rough.error_deg = 20;
    fine.error_deg = 7;
    for (const auto& [first, latest] : {std::pair{rough, fine}, {fine, rough}}) {
        const std::vector<RangeCheck> checks{first, latest};
        CHECK(range_trend(checks, Side::left, OtherKnee::bent).change == RangeChange::within_error);
        CHECK(range_trend(checks, Side::left, OtherKnee::bent).error_deg == 20);
    }
    const std::vector<RangeCheck> one{check(60, 1)};
    CHECK(range_trend(one, Side::left, OtherKnee::bent).change == RangeChange::unknown);
    CHECK(range_trend(one, Side::left, OtherKnee::long_leg).change == RangeChange::unknown);
    CHECK_FALSE(range_check_is_due(one, Side::left, Day{7}));
    CHECK(range_check_is_due(one, Side::left, Day{8}));
    CHECK(range_check_is_due(one, Side::right, Day{1}));
}
