#include "core/progress/leg_raise.h"

#include <doctest/doctest.h>

#include <vector>

using namespace stretch;

namespace {

RangeCheck check_of(Side side, int thigh_deg, std::int64_t utc_ms) {
    RangeCheck check;
    check.side = side;
    check.thigh_deg = thigh_deg;
    check.utc_ms = utc_ms;
    return check;
}

}  // namespace

TEST_CASE("how far a leg goes is what its newest check says, whatever was answered") {
    const std::vector<RangeCheck> checks{check_of(Side::left, 45, 1000), check_of(Side::right, 80, 2000),
                                         check_of(Side::left, 55, 3000)};
    const Answers answers{.tightness = Tightness::loose};
    CHECK(leg_raise_deg(checks, answers, Side::left) == 55);
    CHECK(leg_raise_deg(checks, answers, Side::right) == 80);
    CHECK(latest_check(checks, Side::left) == &checks[2]);
}

TEST_CASE("without a check it is what the answer on tightness stands for, the tighter leg a little less") {
    const auto raise = [](Tightness tightness, TighterLeg tighter, Side side) {
        return *leg_raise_deg({}, {.tightness = tightness, .tighter_leg = tighter}, side);
    };
    CHECK(raise(Tightness::very_tight, TighterLeg::neither, Side::left) <
          raise(Tightness::tight, TighterLeg::neither, Side::left));
    CHECK(raise(Tightness::tight, TighterLeg::neither, Side::left) <
          raise(Tightness::loose, TighterLeg::neither, Side::left));
    CHECK(raise(Tightness::tight, TighterLeg::right, Side::right) <
          raise(Tightness::tight, TighterLeg::right, Side::left));
    CHECK_FALSE(leg_raise_deg({}, {}, Side::left).has_value());
}
