// One day of the calendar as the number of its cell, for who draws it.
#pragma once

namespace stretch {

struct CalendarDay {
    int day = 0;  // of the month, 1 to 31
    int sessions = 0;
    bool hurt = false;
    bool is_today = false;
};
int as_number(const CalendarDay& day);
CalendarDay calendar_day(int number);

}  // namespace stretch
