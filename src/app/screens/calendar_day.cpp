#include "app/screens/calendar_day.h"

#include <algorithm>

namespace stretch {

int as_number(const CalendarDay& day) {
    return day.day | day.hurt << 5 | day.is_today << 6 | std::min(day.sessions, 255) << 8;
}

CalendarDay calendar_day(int number) {
    return {number & 31, number >> 8, (number >> 5 & 1) != 0, (number >> 6 & 1) != 0};
}

}  // namespace stretch
