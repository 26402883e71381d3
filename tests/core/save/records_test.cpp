#include "core/save/records.h"

#include <doctest/doctest.h>

using namespace stretch;

TEST_CASE("the local time of a session is that of its own place, on both sides of midnight and of the year") {
    const std::int64_t utc = 1'798'761'600'000;  // 2027-01-01 00:00 UTC
    CHECK(local_time(utc, 0) == LocalTime{2027, 1, 1, 0, 0});
    CHECK(local_time(utc, -1) == LocalTime{2026, 12, 31, 23, 59});
    CHECK(local_time(utc, 14 * 60) == LocalTime{2027, 1, 1, 14, 0});
    CHECK(local_time(utc, 345) == LocalTime{2027, 1, 1, 5, 45});
    CHECK(local_time(0, -60) == LocalTime{1969, 12, 31, 23, 0});
}
