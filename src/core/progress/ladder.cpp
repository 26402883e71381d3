#include "core/progress/ladder.h"

#include <algorithm>
#include <array>

namespace stretch {
namespace {

bool has_no_aid(const LegDose& dose) {
    return dose.aid == Aid::hands;
}

Aid as_towel(Aid aid) {
    return aid == Aid::hands ? Aid::hands : Aid::towel;
}

// Hands hold the thigh itself: grip means nothing to them.
int grip_of(const LegDose& dose) {
    return has_no_aid(dose) ? 100 : dose.grip_percent;
}

int differences(const Rung& a, const Rung& b) {
    return static_cast<int>(a.dose.exercise != b.dose.exercise) + static_cast<int>(a.dose.aid != b.dose.aid) +
           static_cast<int>(a.dose.knee != b.dose.knee) +
           static_cast<int>(a.dose.grip_percent != b.dose.grip_percent) +
           static_cast<int>(a.dose.hold != b.dose.hold);
}

class Checker {
public:
    explicit Checker(const Ladder& ladder) : ladder_(ladder) {}

    Problems check(const Exercises& exercises) {
        if (ladder_.version != 1) complain("version", "only version 1 is known");
        if (ladder_.empty()) complain("rungs", "must not be empty");
        for (std::size_t i = 0; i < ladder_.rungs.size(); ++i) rung(i, exercises);
        start("starts.careful", ladder_.starts.careful);
        start("starts.very_tight", ladder_.starts.very_tight);
        start("starts.beginner", ladder_.starts.beginner);
        start("starts.tight", ladder_.starts.tight);
        start("starts.loose", ladder_.starts.loose);
        start("careful_top", ladder_.careful_top);
        return std::move(problems_);
    }

private:
    void complain(std::string place, std::string reason) {
        problems_.push_back({std::move(place), std::move(reason)});
    }

    void number_in(const std::string& place, std::int64_t value, int least, int most) {
        if (value < least || value > most)
            complain(place, std::to_string(value) + " is outside " + std::to_string(least) + " to " +
                                std::to_string(most));
    }

    void rung(std::size_t i, const Exercises& exercises) {
        const Rung& rung = ladder_.rungs[i];
        const std::string place = "rungs[" + std::to_string(i) + "]";
        number_in(place + ".id", rung.id, 1, 999);
        if (index_of(ladder_, rung.id) != i) complain(place + ".id", "stands on an earlier rung already");
        if (!exercises.has(rung.dose.exercise))
            return complain(place + ".exercise", "there is no exercise \"" + rung.dose.exercise + "\"");
        const Exercise& exercise = exercises.of(rung.dose.exercise);
        if (!exercise.has(rung.dose.aid)) complain(place + ".aid", "is none of those that the exercise has");
        if (!exercise.has(rung.dose.knee))
            complain(place + ".knee", "is none of those that the exercise has");
        if (i <= index_of(ladder_, ladder_.careful_top).value_or(0) && exercise.not_for != 0)
            complain(place + ".exercise", "is not for everyone who is led carefully");
        const DoseRanges& ranges = exercise.ranges;
        number_in(place + ".grip_percent", rung.dose.grip_percent, ranges.grip_percent.least,
                  ranges.grip_percent.most);
        number_in(place + ".hold_s", seconds_rounded(rung.dose.hold), ranges.hold_s.least,
                  ranges.hold_s.most);
        if (i > 0) step(place, ladder_.rungs[i - 1], rung);
    }

    void step(const std::string& place, const Rung& before, const Rung& rung) {
        const int changed = differences(before, rung);
        if (changed != 1)
            complain(place, "must change one thing of the rung before it, not " + std::to_string(changed));
        if (!asks_no_more(before.dose, rung.dose))
            complain(place, "must not be easier than the rung before it");
    }

    void start(const std::string& place, int rung_id) {
        if (!index_of(ladder_, rung_id)) complain(place, "there is no rung " + std::to_string(rung_id));
    }

    const Ladder& ladder_;
    Problems problems_;
};

}  // namespace

Problems validate(const Ladder& ladder, const Exercises& exercises) {
    return Checker(ladder).check(exercises);
}

std::optional<std::size_t> index_of(const Ladder& ladder, int rung_id) {
    const auto rung = std::ranges::find(ladder.rungs, rung_id, &Rung::id);
    if (rung == ladder.rungs.end()) return std::nullopt;
    return static_cast<std::size_t>(rung - ladder.rungs.begin());
}

int rung_matching(const Ladder& ladder, const LegDose& dose) {
    for (const Rung& rung : ladder.rungs)
        if (rung.dose.aid == as_towel(dose.aid) && asks_no_more(rung.dose, dose) &&
            asks_no_more(dose, rung.dose))
            return rung.id;
    return 0;
}

bool asks_no_more(const LegDose& dose, const LegDose& than) {
    // Lying down asks for less than any other exercise (science notes, 2.4).
    if (dose.exercise != than.exercise && dose.exercise != usual_exercise) return false;
    return dose.hold <= than.hold && dose.knee <= than.knee && grip_of(dose) <= grip_of(than) &&
           has_no_aid(dose) <= has_no_aid(than);
}

int rung_not_above(const Ladder& ladder, const LegDose& dose) {
    int found = ladder.rungs.front().id;
    for (const Rung& rung : ladder.rungs)
        if (asks_no_more(rung.dose, dose)) found = rung.id;
    return found;
}

bool is_above(const Ladder& ladder, int rung_id, int other_id) {
    return index_of(ladder, rung_id) > index_of(ladder, other_id);
}

int lower_of(const Ladder& ladder, int rung_id, int other_id) {
    return is_above(ladder, rung_id, other_id) ? other_id : rung_id;
}

int rung_moved(const Ladder& ladder, int rung_id, int steps) {
    const auto last = static_cast<int>(ladder.rungs.size()) - 1;
    const int index = static_cast<int>(index_of(ladder, rung_id).value_or(0)) + steps;
    return ladder.rungs[static_cast<std::size_t>(std::clamp(index, 0, last))].id;
}

LegDose dose_on(const Ladder& ladder, int rung_id, Aid instead_of_towel) {
    LegDose dose = ladder.rungs[index_of(ladder, rung_id).value_or(0)].dose;
    if (dose.aid == Aid::towel && instead_of_towel != Aid::hands) dose.aid = instead_of_towel;
    return dose;
}

}  // namespace stretch
