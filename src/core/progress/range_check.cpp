#include "core/progress/range_check.h"

#include <algorithm>
#include <cassert>

namespace stretch {
namespace {

RangeChange change_between(int first_deg, int latest_deg, int error_deg) {
    if (latest_deg - first_deg > error_deg) return RangeChange::further;
    if (first_deg - latest_deg > error_deg) return RangeChange::less_far;
    return RangeChange::within_error;
}

}  // namespace

int error_of(RangeWay way) {
    switch (way) {
        case RangeWay::by_eye:
        case RangeWay::by_picture: return 15;
    }
    assert(false);
    return most_range_error_deg;
}

RangeTrend range_trend(std::span<const RangeCheck> checks, Side side, OtherKnee other_knee) {
    const RangeCheck* first = nullptr;
    const RangeCheck* latest = nullptr;
    for (const RangeCheck& check : checks) {
        if (check.side != side || check.other_knee != other_knee) continue;
        if (first == nullptr || check.utc_ms < first->utc_ms) first = &check;
        if (latest == nullptr || check.utc_ms >= latest->utc_ms) latest = &check;
    }
    if (first == latest) return {};
    const int error_deg = std::max(first->error_deg, latest->error_deg);
    return {change_between(first->thigh_deg, latest->thigh_deg, error_deg), first->thigh_deg,
            latest->thigh_deg, error_deg};
}

bool range_check_is_due(std::span<const RangeCheck> checks, Side side, Day today) {
    for (const RangeCheck& check : checks)
        if (check.side == side && today - check.day < days_between_checks) return false;
    return true;
}

}  // namespace stretch
