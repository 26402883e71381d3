#include "host/simulate/people.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace stretch {
namespace {

constexpr std::array<std::string_view, kinds> kind_names{"loose", "usual", "tight", "very tight"};
constexpr std::array<std::string_view, manners> manner_names{
    "honest",        "always strong",   "always silent", "always easing",
    "sore after up", "wavering bottom", "presses Next"};
constexpr int never = 10'000;

Answers made_up_answers(Dice& dice, Kind kind) {
    Answers answers;
    if (dice.happens(0.9))
        answers.tightness = kind == Kind::loose        ? Tightness::loose
                            : kind == Kind::very_tight ? Tightness::very_tight
                                                       : Tightness::tight;
    if (dice.happens(0.8)) answers.experience = static_cast<Experience>(dice.whole(0, 2));
    if (dice.happens(0.5)) answers.tighter_leg = static_cast<TighterLeg>(dice.whole(0, 2));
    if (dice.happens(0.8)) answers.troubles = dice.happens(0.15) ? dice.whole(1, most_troubles) : 0;
    if (dice.happens(0.7)) answers.flat_back = static_cast<FlatBack>(dice.whole(0, 2));
    if (dice.happens(0.9)) answers.red_flags = dice.happens(0.04) ? 1 << dice.whole(0, 5) : 0;
    return answers;
}

Rhythm made_up_rhythm(Dice& dice) {
    Rhythm rhythm;
    const double which = dice.unit();
    if (which < 0.4) {
        rhythm.every = dice.whole(1, 14);
    } else if (which < 0.5) {
        rhythm.is_weekdays = true;
    } else {
        rhythm.share = which < 0.8 ? dice.between(0.2, 0.8) : dice.between(0.8, 1.0);
    }
    if (dice.happens(0.15)) rhythm.sessions_a_day = dice.whole(2, 3);
    return rhythm;
}

void give_manner(MadeUpPerson& person, Dice& dice) {
    person.manner = dice.happens(0.6) ? Manner::honest : static_cast<Manner>(dice.whole(1, manners - 1));
    if (person.manner == Manner::always_silent) person.says = 0.0;
    if (person.manner == Manner::always_easing) person.eases = 1.0;
    if (person.manner == Manner::sore_after_up) person.is_sore = dice.between(0.3, 1.0);
    if (person.manner == Manner::wavering_bottom) person.bottom_comes_up = dice.between(0.1, 0.6);
}

}  // namespace

std::uint64_t Dice::next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

double Dice::unit() {
    return static_cast<double>(next() >> 11) / 9007199254740992.0;
}

int Dice::whole(int least, int most) {
    return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
}

double Dice::around(double middle, double spread) {
    // Four even ones have a spread of 0.577.
    return middle + spread * (unit() + unit() + unit() + unit() - 2.0) / 0.577;
}

MadeUpPerson make_person(Dice& dice) {
    MadeUpPerson person;
    person.kind = static_cast<Kind>(dice.whole(0, kinds - 1));
    person.stretch_at_start = -2.0 + 1.5 * static_cast<double>(person.kind) + dice.between(-1.0, 1.0);
    // Some hardly feel it, whatever they do.
    if (dice.happens(0.15)) person.stretch_at_start -= 6.0;
    person.gain_most = dice.between(0.0, 5.0);
    person.right_is_tighter = dice.around(0.0, 0.7);
    person.wavering = dice.between(0.1, 1.2);
    person.rhythm = made_up_rhythm(dice);
    person.says = dice.happens(0.5) ? dice.between(0.9, 1.0) : dice.between(0.0, 0.9);
    person.cuts_short = dice.happens(0.6) ? 0.0 : dice.between(0.0, 0.3);
    person.gaps = dice.happens(0.5) ? 0.0 : dice.between(0.02, 0.2);
    person.pain = dice.happens(0.6) ? 0.0 : dice.between(0.01, 0.3);
    person.nerve_signs = dice.happens(0.5) ? 0.0 : dice.between(0.0, 0.5);
    person.eases = dice.happens(0.8) ? 0.0 : dice.between(0.0, 0.3);
    person.chooses = dice.happens(0.8) ? 0.0 : dice.between(0.02, 0.3);
    person.declines = dice.happens(0.8) ? 0.0 : dice.between(0.0, 1.0);
    person.own_dose = dice.happens(0.7) ? 0.0 : dice.between(0.0, 0.6);
    person.days_to_yes = dice.happens(0.1) ? never : dice.whole(3, 60);
    person.care_is_better = dice.happens(0.3) ? 0.0 : dice.between(0.0, 1.0);
    give_manner(person, dice);
    person.answers = made_up_answers(dice, person.kind);
    return person;
}

bool is_day_for(const Rhythm& rhythm, Day first, Day today, Dice& dice) {
    if ((today - first) % rhythm.every != 0) return false;
    if (rhythm.is_weekdays && weekday(today) >= 5) return false;
    return rhythm.is_steady() || dice.happens(rhythm.share);
}

std::string_view name_of(Kind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Manner manner) {
    return manner_names[static_cast<std::size_t>(manner)];
}

std::string in_words(const Rhythm& rhythm) {
    std::string words = "every day";
    if (rhythm.is_weekdays) {
        words = "five days a week";
    } else if (rhythm.every > 1) {
        const std::string nth = rhythm.every == 2 ? "nd" : rhythm.every == 3 ? "rd" : "th";
        words = "every " + std::to_string(rhythm.every) + nth + " day";
    } else if (!rhythm.is_steady()) {
        words = "at random on " + std::to_string(std::lround(rhythm.share * 100)) + " % of days";
    }
    if (rhythm.sessions_a_day > 1) words += ", " + std::to_string(rhythm.sessions_a_day) + " times a day";
    return words;
}

std::string in_words(const MadeUpPerson& person) {
    return std::string{name_of(person.kind)} + ", " + std::string{name_of(person.manner)} + ", " +
           in_words(person.rhythm);
}

}  // namespace stretch
