// A calendar file as every calendar app takes it in (iCalendar, RFC 5545): events that come again, in local
// time that belongs to no zone, so that a journey moves none of them to another hour.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/units/day.h"

namespace stretch {

struct CalendarEvent {
    std::string id{};  // the same for ever: a calendar that knows it takes the newer one in its place
    int revision = 0;  // grows from file to file
    Day first{};
    int minute = 0;               // after midnight, when it begins and the alarm sounds
    int length_min = 1;           // 1 or more
    std::vector<int> weekdays{};  // 0 Monday to 6 Sunday, ascending; all seven: daily
    std::string title{};
    std::string_view words{};
    // Of an earlier file, and to be no more. Calendars that know what that means remove it or cross it out;
    // in others one entry without an alarm, on `first` alone, takes its place.
    bool is_cancelled = false;
};

std::string calendar_file(std::span<const CalendarEvent> events, std::int64_t now_utc_ms);

// One line of the file, folded so that none is longer than 75 bytes and no character is cut in two.
std::string folded_line(std::string_view line);
// Text as a value: what means something to the format is escaped.
std::string escaped_text(std::string_view text);

}  // namespace stretch
