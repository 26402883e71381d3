#include "core/progress/easier.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace stretch {
namespace {

constexpr int grip_step_percent = 20;
constexpr std::array shorter_holds{20_s, 15_s, 10_s, 5_s};

// None: there is nothing left to take.
std::optional<LegDose> eased_by(const Exercise& exercise, EasierBy by, LegDose leg) {
    switch (by) {
        case EasierBy::hold: {
            const std::optional<Millis> hold = shorter_than(leg.hold);
            if (!hold) return std::nullopt;
            leg.hold = *hold;
            return leg;
        }
        case EasierBy::grip:
            if (!can_move_grip(leg)) return std::nullopt;
            move_grip_out(leg);
            return leg;
        case EasierBy::knee: {
            const auto knee = std::ranges::find(exercise.knees, leg.knee);
            if (knee == exercise.knees.begin() || knee == exercise.knees.end()) return std::nullopt;
            leg.knee = *(knee - 1);
            return leg;
        }
    }
    assert(false);
    return std::nullopt;
}

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

LegDose easier(const Exercise& exercise, LegDose leg) {
    for (const EasierBy by : exercise.easier)
        if (const auto eased = eased_by(exercise, by, leg)) return *eased;
    return leg;
}

}  // namespace stretch
