#include "core/progress/easier.h"

#include <doctest/doctest.h>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// The times a dose can become easier before there is nothing left, one thing each time.
int times_easier(const Exercise& exercise, LegDose leg) {
    for (int times = 0;; ++times) {
        const LegDose next = easier(exercise, leg);
        if (next == leg) return times;
        CHECK((next.hold != leg.hold) + (next.grip_percent != leg.grip_percent) + (next.knee != leg.knee) ==
              1);
        CHECK(next.hold <= leg.hold);
        CHECK(next.grip_percent <= leg.grip_percent);
        CHECK(next.knee <= leg.knee);
        leg = next;
    }
}

}  // namespace

TEST_CASE("a dose becomes easier by one thing at a time, in the exercise's order, until nothing is left") {
    // 30, 20, 15, 10, 5 s; 100, 80, ... 0 per cent; straight to well bent.
    CHECK(times_easier(supine(), {Aid::towel, Knee::straight, 100, 30_s}) == 4 + 5 + 3);
    CHECK(times_easier(supine(), {Aid::hands, Knee::bent, 100, 30_s}) == 4 + 0 + 1);
    const Exercise& knee = exercises().of("knee_extension");
    const LegDose straight{Aid::hands, Knee::straight, 100, 30_s, "knee_extension"};
    CHECK(easier(knee, straight).knee < Knee::straight);
    CHECK(easier(knee, straight).hold == 30_s);
    CHECK(easier(supine(), {Aid::towel, Knee::straight, 100, 30_s}).hold == 20_s);
}

TEST_CASE("what an exercise does not ease stays as it is") {
    Exercise exercise = supine();
    exercise.easier = {EasierBy::grip};
    CHECK(times_easier(exercise, {Aid::towel, Knee::straight, 100, 30_s}) == 5);
}
