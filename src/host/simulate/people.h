// Made-up people for the simulation: how tight, how faithful, how honest, what hurts. A small generator of
// their own, so that a seed gives the same people on every machine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/progress/screening.h"
#include "core/units/day.h"

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

// What somebody always does, whatever the app asks for.
enum class Manner {
    honest,
    always_strong,    // says 5 or 6
    always_silent,    // never says how it was
    always_easing,    // presses "Easier" in each session
    sore_after_up,    // and says so
    wavering_bottom,  // it comes up, and they say so
    presses_through,  // presses "Next" and holds hardly anything
};
inline constexpr int manners = 7;

// On which days somebody comes, and how often a day.
struct Rhythm {
    int every = 1;             // nth day
    bool is_weekdays = false;  // Monday to Friday
    double share = 1.0;        // of those days, at random
    int sessions_a_day = 1;

    bool is_steady() const { return share == 1.0; }
};

struct MadeUpPerson {
    Kind kind = Kind::usual;
    Manner manner = Manner::honest;
    Rhythm rhythm;
    Answers answers;
    double stretch_at_start = 0.0;                    // felt on the lowest rung, 0 to 10; a rung adds to it
    double gain_most = 0.0;                           // how much less is felt after months, on the same scale
    double right_is_tighter = 0.0;                    // added for the right leg
    double wavering = 0.5;                            // from day to day
    std::optional<int> always_feels = std::nullopt;   // on every rung, in place of the five above
    std::optional<int> mild_to_place = std::nullopt;  // on the ladder, from 1; above it too strong
    double says = 1.0;                                // share of sessions with a check-in
    double cuts_short = 0.0;                          // share of sessions with a hold cut short
    double gaps = 0.0;                                // share of weeks in which a break begins
    double pain = 0.0;                                // how readily a strong stretch hurts; 0: never
    int hurts_every = 0;                              // nth session the back of the thigh hurts; 0: never
    double nerve_signs = 0.0;                         // share of pains that are one
    double eases = 0.0;                               // share of sessions in which "Easier" is pressed
    double bottom_comes_up = 0.0;                     // share of sessions, when asked
    double is_sore = 0.0;         // share of steps up after which the leg is sore for more than a day
    double chooses = 0.0;         // share of weeks in which a leg's step is chosen by hand
    double declines = 0.0;        // share of restarts that are declined
    double own_dose = 0.0;        // share of sessions with a dose off the ladder, by hand or of a link
    int days_to_yes = 14;         // until a professional says yes; more than a year: never
    double care_is_better = 0.5;  // the answer to what has become of what asks for care

    bool is_without_pain() const { return pain == 0.0 && hurts_every == 0; }
    // Comes often, says how it was, has no long breaks, mostly does as the rules say.
    bool is_regular() const {
        return rhythm.every == 1 && rhythm.share >= 0.8 && says >= 0.9 && gaps == 0.0 &&
               cuts_short + eases <= 0.05 && bottom_comes_up <= 0.1 && is_sore == 0.0 && follows_the_rules();
    }
    bool follows_the_rules() const { return chooses == 0.0 && declines == 0.0 && own_dose <= 0.3; }
};

MadeUpPerson make_person(Dice& dice);
bool is_day_for(const Rhythm& rhythm, Day first, Day today, Dice& dice);
std::string_view name_of(Kind kind);
std::string_view name_of(Manner manner);
// "tight, honest, every 7th day": to be looked at.
std::string in_words(const MadeUpPerson& person);
std::string in_words(const Rhythm& rhythm);

}  // namespace stretch
