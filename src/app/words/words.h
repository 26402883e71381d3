// Small phrases that more than one place says.
#pragma once

#include <string>

#include "app/words/text.h"
#include "core/routine/dose.h"
#include "core/save/records.h"
#include "core/units/day.h"

namespace stretch {

inline Text leg(Side side) {
    return side == Side::left ? Text::left_leg : Text::right_leg;
}
inline Text side_word(Side side) {
    return side == Side::left ? Text::left : Text::right;
}
std::string whole_seconds(Millis length);
// "4 minutes": to the nearest, at least one.
std::string whole_minutes(Millis length);
std::string with_capital(std::string_view words);
std::string lower_case(std::string_view words);

// "07"
std::string two_digits(int value);
// "08:30"
std::string clock_time(const LocalTime& time);
// "23 November 2026, 08:30"
std::string date_and_time(const LocalTime& time);
// "November 2026"
std::string month_and_year(Day day);
// "Mon"; 0 Monday to 6 Sunday.
std::string short_weekday(int weekday);
// "23 Nov"
std::string short_date(Day day);
// "23 November"
std::string day_and_month(Day day);
// "23 Nov", with its year where that is another than today's.
std::string date_near(Day day, Day today);
// "5 days"
std::string days_in_words(int days);
// When a session began, and that its date is in doubt where it is.
std::string started_in_words(const SessionRecord& record, std::int64_t now_utc_ms);
// What was held of what was planned, and how it ended.
std::string held_in_words(const SessionRecord& record);

}  // namespace stretch
