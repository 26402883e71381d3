#include "support/embedded_exercises.h"

#include <doctest/doctest.h>

#include "core/routine/within.h"
#include "core/save/exercise_file.h"
#include "core/save/ladder_file.h"
#include "host/embedded_data.h"

namespace stretch::testing {

const Exercises& exercises() {
    static const Exercises exercises = [] {
        const Result<Exercises> read = read_exercises(embedded_exercises());
        REQUIRE(read);
        return read.value();
    }();
    return exercises;
}

const Exercise& supine() {
    return exercises().of(usual_exercise);
}

const Ladder& ladder() {
    static const Ladder ladder = [] {
        const Result<Ladder> read = read_ladder(embedded_ladder(), exercises());
        REQUIRE(read);
        return read.value();
    }();
    return ladder;
}

Dose usual_dose() {
    return standard_dose(supine());
}

Dose first_dose() {
    const LegDose leg = dose_on(ladder(), ladder().starts.beginner, Aid::towel);
    return with_legs(usual_dose(), leg, leg);
}

void for_every_dose(const std::function<void(const Dose&)>& body) {
    Dose dose = usual_dose();
    for (const RestingLeg resting : {RestingLeg::bent, RestingLeg::straight})
        for (const Aid aid : {Aid::towel, Aid::band, Aid::tubing, Aid::hands})
            for (const Knee knee : all_knees)
                for (const Side first : {Side::left, Side::right})
                    for (const Ready ready : {Ready::automatic, Ready::ask})
                        for (const int hold : {5, 12, 30})
                            for (const int repetitions : {1, 2, 5})
                                for (const auto& [rest, change] : {std::pair{3, 5}, {10, 20}, {60, 120}}) {
                                    dose.resting_leg = resting;
                                    dose.aid = aid;
                                    dose.knee = knee;
                                    dose.first = first;
                                    dose.ready = ready;
                                    dose.hold = seconds(hold);
                                    dose.repetitions = repetitions;
                                    dose.rest = seconds(rest);
                                    dose.change = seconds(change);
                                    body(dose);
                                }
}

}  // namespace stretch::testing
