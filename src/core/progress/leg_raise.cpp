#include "core/progress/leg_raise.h"

namespace stretch {
namespace {

constexpr int between_legs_deg = 5;

int said_of(Tightness tightness) {
    switch (tightness) {
        case Tightness::loose: return 80;
        case Tightness::tight: return 60;
        case Tightness::very_tight: break;
    }
    return 50;
}

bool is_tighter(const Answers& answers, Side side) {
    return answers.tighter_leg == (side == Side::left ? TighterLeg::left : TighterLeg::right);
}

}  // namespace

const RangeCheck* latest_check(std::span<const RangeCheck> checks, Side side) {
    const RangeCheck* latest = nullptr;
    for (const RangeCheck& check : checks)
        if (check.side == side && (latest == nullptr || check.utc_ms >= latest->utc_ms)) latest = &check;
    return latest;
}

std::optional<int> leg_raise_deg(std::span<const RangeCheck> checks, const Answers& answers, Side side) {
    if (const RangeCheck* check = latest_check(checks, side)) return check->thigh_deg;
    if (!answers.tightness) return std::nullopt;
    return said_of(*answers.tightness) - (is_tighter(answers, side) ? between_legs_deg : 0);
}

}  // namespace stretch
