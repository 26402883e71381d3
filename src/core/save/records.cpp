#include "core/save/records.h"

#include <chrono>

namespace stretch {

LocalTime local_time(std::int64_t utc_ms, int offset_min) {
    using namespace std::chrono;
    const milliseconds since_epoch{utc_ms + std::int64_t{offset_min} * 60'000};
    const days day_number = floor<days>(since_epoch);
    const year_month_day date{sys_days{day_number}};
    const int minute = static_cast<int>(duration_cast<minutes>(since_epoch - day_number).count());
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())), minute / 60, minute % 60};
}

bool is_doubtful(std::int64_t utc_ms, std::int64_t now_utc_ms) {
    constexpr std::int64_t year_2020 = 1'577'836'800'000, year_2100 = 4'102'444'800'000;
    return utc_ms < year_2020 || utc_ms >= year_2100 || utc_ms > now_utc_ms;
}

}  // namespace stretch
