#include "host/simulate/people.h"

#include <algorithm>

namespace stretch {
namespace {

Answers made_up_answers(Dice& dice, const MadeUpPerson& person) {
    Answers answers;
    if (dice.happens(0.9))
        answers.tightness = person.kind == Kind::loose        ? Tightness::loose
                            : person.kind == Kind::very_tight ? Tightness::very_tight
                                                              : Tightness::tight;
    if (dice.happens(0.8)) answers.experience = static_cast<Experience>(dice.whole(0, 2));
    if (dice.happens(0.5)) answers.tighter_leg = static_cast<TighterLeg>(dice.whole(0, 2));
    if (dice.happens(0.8)) answers.troubles = dice.happens(0.15) ? dice.whole(1, most_troubles) : 0;
    if (dice.happens(0.7)) answers.flat_back = static_cast<FlatBack>(dice.whole(0, 2));
    if (dice.happens(0.9)) answers.red_flags = 0;
    return answers;
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
    person.comes = dice.happens(0.5) ? dice.between(0.8, 1.0) : dice.between(0.2, 0.8);
    person.says = dice.happens(0.5) ? dice.between(0.9, 1.0) : dice.between(0.0, 0.9);
    person.cuts_short = dice.happens(0.6) ? 0.0 : dice.between(0.0, 0.3);
    person.gaps = dice.happens(0.5) ? 0.0 : dice.between(0.02, 0.2);
    person.pain = dice.happens(0.6) ? 0.0 : dice.between(0.01, 0.3);
    person.eases = dice.happens(0.8) ? 0.0 : dice.between(0.0, 0.3);
    person.chooses = dice.happens(0.8) ? 0.0 : dice.between(0.02, 0.3);
    person.own_dose = dice.happens(0.7) ? 0.0 : dice.between(0.0, 0.6);
    person.sessions_a_day = dice.happens(0.8) ? 1 : dice.whole(2, 3);
    person.answers = made_up_answers(dice, person);
    return person;
}

}  // namespace stretch
