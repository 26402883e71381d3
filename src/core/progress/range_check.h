// How far a leg came when it was looked at: the weekly check without a camera.
#pragma once

#include <cstdint>
#include <span>

#include "core/routine/dose.h"
#include "core/units/day.h"

namespace stretch {

enum class OtherKnee { bent, long_leg };

struct RangeCheck {
    Side side = Side::left;
    OtherKnee other_knee = OtherKnee::bent;
    int thigh_deg = 0;  // against the floor, knee straight; 0 to 125
    std::int64_t utc_ms = 0;
    int offset_min = 0;
    Day day;  // worked out from the two above when it is read

    friend bool operator==(const RangeCheck&, const RangeCheck&) = default;
};

inline constexpr int most_thigh_deg = 125;  // passive hip flexion (Merck range of motion table)
// The smallest change of a straight leg raise that is more than the error of measuring twice (Neto, minimal
// detectable difference 6 to 7 degrees).
inline constexpr int range_error_deg = 7;
inline constexpr int days_between_checks = 7;

enum class RangeChange { unknown, within_error, further, less_far };

// The newest check of a leg against its first, each with the other knee the same way.
struct RangeTrend {
    RangeChange change = RangeChange::unknown;  // unknown: fewer than two checks
    int first_deg = 0;
    int latest_deg = 0;
};
RangeTrend range_trend(std::span<const RangeCheck> checks, Side side, OtherKnee other_knee);

// Whether a week has passed since this leg's last check.
bool range_check_is_due(std::span<const RangeCheck> checks, Side side, Day today);

}  // namespace stretch
