// A session that ends without a word, for the visits that come after it.
#pragma once

#include <cstdint>

#include "support/hands.h"

namespace stretch::testing {

constexpr std::int64_t started = 1'795'422'600'000;  // when any Hands begin

// A visit that ended after `played`, without a word.
inline Hands broken_off_after(Millis played) {
    Hands hands = with_usual_dose("before");
    hands.press("start");
    hands.pass(played);
    hands.give(SetClock{started + played.count, 60});
    hands.give(LeavePage{});
    return hands;
}

}  // namespace stretch::testing
