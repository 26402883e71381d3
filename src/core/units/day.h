// Days as the person lives them: local dates, never multiples of 24 hours. A record keeps the instant and the
// wall clock's offset from UTC at that place, so a change of clocks or a journey moves no session to another
// day.
#pragma once

#include <compare>
#include <cstdint>

#include "core/units/millis.h"

namespace stretch {

// A local date, counted from 1 January 1970. Days are compared and subtracted as dates.
struct Day {
    std::int32_t number = 0;

    friend constexpr auto operator<=>(Day, Day) = default;
    friend constexpr Day operator+(Day day, int days) { return Day{day.number + days}; }
    friend constexpr int operator-(Day later, Day earlier) { return later.number - earlier.number; }
};

struct Date {
    int year = 1970, month = 1, day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

// The wall clock at some instant.
struct LocalTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0;

    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};
LocalTime local_time(std::int64_t utc_ms, int offset_min);

// The wall clock as it was told last. Nobody here reads one.
struct Now {
    std::int64_t utc_ms = 0;
    int offset_min = 0;  // from UTC
};

// The day of an instant; a day begins at `day_start_hour`, 0 to 23 (0: midnight), on the wall clock.
Day day_of(std::int64_t utc_ms, int offset_min, int day_start_hour);

// Until the next day begins, as long as the wall clock is not changed; at most 24 hours, never 0.
Millis until_next_day(std::int64_t utc_ms, int offset_min, int day_start_hour);

Date date_of(Day day);
Day day_of(const Date& date);
// 0 Monday to 6 Sunday (ISO 8601).
int weekday(Day day);
Day first_of_week(Day day);
Day first_of_month(Day day);
int days_in_month(Day day);

}  // namespace stretch
