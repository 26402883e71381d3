// What one session asks of the person: how, how long, how often. Plain values; ranges belong to the exercise.
#pragma once

#include "core/units/millis.h"

namespace stretch {

enum class Side { left, right };
enum class RestingLeg { bent, straight };  // straight is `start=long` in links
enum class Aid { towel, band, tubing, hands };
enum class Knee { bent, straight };
enum class Ready { automatic, ask };

struct Dose {
    RestingLeg resting_leg = RestingLeg::bent;
    Aid aid = Aid::towel;
    Knee knee = Knee::bent;
    int grip_percent = 0;  // 0 hands at the ends of the aid, 100 at the thigh
    Millis hold = 30_s;
    int repetitions = 2;   // for each leg
    Millis rest = 10_s;    // between two repetitions
    Millis change = 20_s;  // between the legs
    Side first = Side::left;
    int sessions_a_day = 1;
    Ready ready = Ready::automatic;

    friend bool operator==(const Dose&, const Dose&) = default;
};

constexpr Side other(Side side) {
    return side == Side::left ? Side::right : Side::left;
}

}  // namespace stretch
