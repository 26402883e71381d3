// Made-up people for the simulation: how tight, how faithful, how honest, what hurts. A small generator of
// their own, so that a seed gives the same people on every machine.
#pragma once

#include <cstdint>

#include "core/progress/screening.h"

namespace stretch {

// SplitMix64 (Steele, Lea & Flood 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    double unit();  // 0 to 1, without 1
    double between(double least, double most) { return least + (most - least) * unit(); }
    int whole(int least, int most);  // both can come
    bool happens(double probability) { return unit() < probability; }
    // About normal: the sum of four.
    double around(double middle, double spread);

private:
    std::uint64_t state_;
};

enum class Kind { loose, usual, tight, very_tight };
inline constexpr int kinds = 4;

struct MadeUpPerson {
    Kind kind = Kind::usual;
    Answers answers;
    double stretch_at_start = 0.0;  // felt on the lowest rung, 0 to 10; a rung adds to it
    double gain_most = 0.0;         // how much less is felt after months, on the same scale
    double right_is_tighter = 0.0;  // added for the right leg
    double wavering = 0.5;          // from day to day
    double comes = 1.0;             // share of days
    double says = 1.0;              // share of sessions with a check-in
    double cuts_short = 0.0;        // share of sessions with a hold cut short
    double gaps = 0.0;              // share of weeks in which a break begins
    double pain = 0.0;              // how readily a strong stretch hurts; 0: never
    double eases = 0.0;             // share of sessions in which "Easier" is pressed
    double chooses = 0.0;           // share of weeks in which a leg's step is chosen by hand
    double own_dose = 0.0;          // share of sessions with a dose off the ladder, by hand or of a link
    int sessions_a_day = 1;

    bool is_without_pain() const { return pain == 0.0; }
    // Comes often, says how it was, has no long breaks, mostly does as the rules say.
    bool is_regular() const {
        return comes >= 0.8 && says >= 0.9 && gaps == 0.0 && cuts_short + eases <= 0.05 && chooses == 0.0 &&
               own_dose <= 0.3;
    }
};

MadeUpPerson make_person(Dice& dice);

}  // namespace stretch
