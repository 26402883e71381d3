// What one session asks of the person: how, how long, how often. Plain values; ranges belong to the exercise.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/routine/per_leg.h"
#include "core/units/millis.h"

namespace stretch {

enum class RestingLeg { bent, straight };  // straight is `start=long` in links
enum class Aid { towel, band, tubing, hands };
// Of the raised leg, easiest first: about 45, 30, 20 and 0 degrees of bend (science notes, 3.3); the angles
// themselves are the exercise's.
enum class Knee { well_bent, bent, nearly_straight, straight };
inline constexpr std::array all_knees{Knee::well_bent, Knee::bent, Knee::nearly_straight, Knee::straight};
enum class Ready { automatic, ask };

// Whether the knee, and not the foot, points to the ceiling.
constexpr bool is_bent(Knee knee) {
    return knee <= Knee::bent;
}

// The exercise of whoever has chosen none, and of all that was kept before there was a second.
inline constexpr const char* usual_exercise = "supine";

// What may differ between the legs.
struct LegDose {
    Aid aid = Aid::towel;
    Knee knee = Knee::bent;
    int grip_percent = 0;
    Millis hold = 30_s;
    std::string exercise = usual_exercise;

    friend bool operator==(const LegDose&, const LegDose&) = default;
};

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
    std::optional<LegDose> other_leg =
        std::nullopt;                       // of the leg that comes second, where it differs from the first
    std::string exercise = usual_exercise;  // its id, which this version may not have

    friend bool operator==(const Dose&, const Dose&) = default;
};

inline LegDose leg_dose(const Dose& dose, Side side) {
    if (side != dose.first && dose.other_leg) return *dose.other_leg;
    return {dose.aid, dose.knee, dose.grip_percent, dose.hold, dose.exercise};
}

// The dose with each leg's own part.
inline Dose with_legs(Dose dose, const LegDose& left, const LegDose& right) {
    const LegDose& first = dose.first == Side::left ? left : right;
    dose.aid = first.aid;
    dose.knee = first.knee;
    dose.grip_percent = first.grip_percent;
    dose.hold = first.hold;
    dose.exercise = first.exercise;
    dose.other_leg.reset();
    if (left != right) dose.other_leg = dose.first == Side::left ? right : left;
    return dose;
}

// The dose as if both legs were done the way this one is.
inline Dose dose_of(const Dose& dose, Side side) {
    const LegDose leg = leg_dose(dose, side);
    return with_legs(dose, leg, leg);
}

}  // namespace stretch
