#include "core/units/day.h"

#include <chrono>

namespace stretch {
namespace {

using namespace std::chrono;

sys_days in_chrono(Day day) {
    return sys_days{days{day.number}};
}

Day from_chrono(sys_days day) {
    return Day{static_cast<std::int32_t>(day.time_since_epoch().count())};
}

}  // namespace

Day day_of(std::int64_t utc_ms, int offset_min, int day_start_hour) {
    const milliseconds wall_clock{utc_ms + std::int64_t{offset_min} * 60'000};
    return from_chrono(floor<days>(sys_time<milliseconds>{wall_clock - hours{day_start_hour}}));
}

Millis until_next_day(std::int64_t utc_ms, int offset_min, int day_start_hour) {
    const Day next = day_of(utc_ms, offset_min, day_start_hour) + 1;
    const sys_time<milliseconds> begin = in_chrono(next) + hours{day_start_hour} - minutes{offset_min};
    return Millis{begin.time_since_epoch().count() - utc_ms};
}

Date date_of(Day day) {
    const year_month_day date{in_chrono(day)};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Day day_of(const Date& date) {
    return from_chrono(sys_days{year{date.year} / date.month / date.day});
}

int weekday(Day day) {
    return static_cast<int>(std::chrono::weekday{in_chrono(day)}.iso_encoding()) - 1;
}

LocalTime local_time(std::int64_t utc_ms, int offset_min) {
    const milliseconds since_epoch{utc_ms + std::int64_t{offset_min} * 60'000};
    const days day_number = floor<days>(since_epoch);
    const year_month_day date{sys_days{day_number}};
    const int minute = static_cast<int>(duration_cast<minutes>(since_epoch - day_number).count());
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())), minute / 60, minute % 60};
}

Day first_of_week(Day day) {
    return day + -weekday(day);
}

Day first_of_month(Day day) {
    return day + (1 - date_of(day).day);
}

int days_in_month(Day day) {
    const year_month_day date{in_chrono(day)};
    return static_cast<int>(static_cast<unsigned>((date.year() / date.month() / last).day()));
}

}  // namespace stretch
