// How far a leg came when it was looked at: the weekly check without a camera.
#pragma once

#include <cstdint>
#include <span>

#include "core/routine/dose.h"
#include "core/units/day.h"

namespace stretch {

enum class OtherKnee { bent, long_leg };

// How the angle was found: the figure's leg turned until it looks like the own one, or the nearest picture.
enum class RangeWay { by_eye, by_picture };
// Degrees within which two checks made that way do not differ. An examiner's own error is 6 to 7 (Neto,
// minimal detectable difference); somebody who judges the own leg is further off, and the pictures are 15
// apart. Our choice; no study of this.
int error_of(RangeWay way);

struct RangeCheck {
    Side side = Side::left;
    OtherKnee other_knee = OtherKnee::bent;
    int thigh_deg = 0;  // against the floor, knee straight; 0 to 125
    std::int64_t utc_ms = 0;
    int offset_min = 0;
    Day day;  // worked out from the two above when it is read
    RangeWay way = RangeWay::by_eye;
    int error_deg = error_of(RangeWay::by_eye);  // of that way, as it was known then; 0 to 90

    friend bool operator==(const RangeCheck&, const RangeCheck&) = default;
};

inline constexpr int most_thigh_deg = 125;  // passive hip flexion (Merck range of motion table)
inline constexpr int most_range_error_deg = 90;
inline constexpr int days_between_checks = 7;

enum class RangeChange { unknown, within_error, further, less_far };

// The newest check of a leg against its first, each with the other knee the same way. Further, or less far,
// only beyond the larger of the two checks' errors.
struct RangeTrend {
    RangeChange change = RangeChange::unknown;  // unknown: fewer than two checks
    int first_deg = 0;
    int latest_deg = 0;
    int error_deg = 0;  // that a change has to be beyond
};
RangeTrend range_trend(std::span<const RangeCheck> checks, Side side, OtherKnee other_knee);

// Whether a week has passed since this leg's last check.
bool range_check_is_due(std::span<const RangeCheck> checks, Side side, Day today);

}  // namespace stretch
