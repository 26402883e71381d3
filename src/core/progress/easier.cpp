#include "core/progress/easier.h"

#include <algorithm>
#include <array>

namespace stretch {
namespace {

constexpr int grip_step_percent = 20;
constexpr std::array shorter_holds{20_s, 15_s, 10_s, 5_s};

}  // namespace

std::optional<Millis> shorter_than(Millis hold) {
    for (const Millis shorter : shorter_holds)
        if (shorter < hold) return shorter;
    return std::nullopt;
}

bool can_move_grip(const LegDose& leg) {
    return leg.aid != Aid::hands && leg.grip_percent > 0;
}

void move_grip_out(LegDose& leg) {
    leg.grip_percent = std::max(0, leg.grip_percent - grip_step_percent);
}

LegDose easier(LegDose leg) {
    if (const auto hold = shorter_than(leg.hold))
        leg.hold = *hold;
    else if (can_move_grip(leg))
        move_grip_out(leg);
    return leg;
}

}  // namespace stretch
