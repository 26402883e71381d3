#include "core/routine/timeline.h"

#include <doctest/doctest.h>

#include <vector>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

std::vector<PhaseId> ids(const Timeline& timeline) {
    std::vector<PhaseId> result;
    for (const Phase& phase : timeline.phases) result.push_back(phase.id);
    return result;
}

}  // namespace

TEST_CASE("two repetitions on each leg make the phases of the protocol, in its order") {
    using enum PhaseId;
    const Timeline timeline = compile(supine(), usual_dose());
    CHECK(ids(timeline) == std::vector{setup, lift, pull,  hold,   lower, rest,  lift,
                                       pull,  hold, lower, change, lift,  pull,  hold,
                                       lower, rest, lift,  pull,   hold,  lower, done});
}

TEST_CASE("the length of a timeline is the sum of what the dose asks for, for every allowed dose") {
    const PhaseLengths& fixed = supine().lengths;
    for_every_dose([&](const Dose& dose) {
        const Timeline timeline = compile(supine(), dose);
        const Millis repetition = fixed.lift + fixed.pull + dose.hold + fixed.lower;
        const Millis side = repetition * dose.repetitions + dose.rest * (dose.repetitions - 1);
        REQUIRE(timeline.total == fixed.setup + side * 2 + dose.change);
    });
}

TEST_CASE("phases follow one another without a gap, and the last one is done") {
    for_every_dose([](const Dose& dose) {
        const Timeline timeline = compile(supine(), dose);
        Millis at;
        for (const Phase& phase : timeline.phases) {
            REQUIRE(phase.start == at);
            at += phase.length;
        }
        REQUIRE(timeline.phases.back().id == PhaseId::done);
        REQUIRE(timeline.phases.back().start == timeline.total);
    });
}

TEST_CASE("each leg is held as often and as long as planned, the first leg first") {
    for_every_dose([](const Dose& dose) {
        const Timeline timeline = compile(supine(), dose);
        Millis held_first;
        Millis held_second;
        for (const Phase& phase : timeline.phases) {
            if (phase.id != PhaseId::hold) continue;
            (phase.side == dose.first ? held_first : held_second) += phase.length;
            if (phase.side == dose.first) REQUIRE(held_second == Millis{});
        }
        REQUIRE(held_first == planned_hold_per_leg(dose));
        REQUIRE(held_second == planned_hold_per_leg(dose));
    });
}

TEST_CASE(
    "only a dose that asks waits, in setup and in the change of legs, with the count-in still to come") {
    for_every_dose([](const Dose& dose) {
        for (const Phase& phase : compile(supine(), dose).phases) {
            const bool may_wait = phase.id == PhaseId::setup || phase.id == PhaseId::change;
            REQUIRE(phase.gate.has_value() == (may_wait && dose.ready == Ready::ask));
            if (phase.gate)
                REQUIRE(phase.length - *phase.gate == std::min(phase.length, supine().lengths.count_in));
        }
    });
}

TEST_CASE("the phases carry the public names") {
    CHECK(phase_name(PhaseId::setup) == "setup");
    CHECK(phase_name(PhaseId::change) == "switch");
    CHECK(phase_name(PhaseId::done) == "done");
}
