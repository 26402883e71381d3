#include "core/routine/timeline.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

std::vector<PhaseKind> ids(const Timeline& timeline) {
    std::vector<PhaseKind> result;
    for (const Phase& phase : timeline.phases) result.push_back(phase.kind);
    return result;
}

}  // namespace

TEST_CASE("two repetitions on each leg make the phases of the protocol, in its order") {
    using enum PhaseKind;
    const Timeline timeline = compile(exercises(), usual_dose());
    CHECK(ids(timeline) == std::vector{setup,   approach, deepen,   hold,   release,  rest,    approach,
                                       deepen,  hold,     release,  change, approach, deepen,  hold,
                                       release, rest,     approach, deepen, hold,     release, done});
}

TEST_CASE("the length of a timeline is the sum of what the dose asks for, for every allowed dose") {
    using enum PhaseKind;
    const Millis fixed =
        supine().length_of(approach) + supine().length_of(deepen) + supine().length_of(release);
    for_every_dose([&](const Dose& dose) {
        const Timeline timeline = compile(exercises(), dose);
        const Millis repetition = fixed + dose.hold;
        const Millis side = repetition * dose.repetitions + dose.rest * (dose.repetitions - 1);
        REQUIRE(timeline.total == supine().length_of(setup) + side * 2 + dose.change);
    });
}

TEST_CASE("phases follow one another without a gap, and the last one is done") {
    for_every_dose([](const Dose& dose) {
        const Timeline timeline = compile(exercises(), dose);
        Millis at;
        for (const Phase& phase : timeline.phases) {
            REQUIRE(phase.start == at);
            at += phase.length;
        }
        REQUIRE(timeline.phases.back().kind == PhaseKind::done);
        REQUIRE(timeline.phases.back().start == timeline.total);
    });
}

TEST_CASE("each leg is held as often and as long as planned, the first leg first") {
    for_every_dose([](const Dose& dose) {
        const Timeline timeline = compile(exercises(), dose);
        Millis held_first;
        Millis held_second;
        for (const Phase& phase : timeline.phases) {
            if (phase.kind != PhaseKind::hold) continue;
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
        for (const Phase& phase : compile(exercises(), dose).phases) {
            const bool may_wait = phase.kind == PhaseKind::setup || phase.kind == PhaseKind::change;
            REQUIRE(phase.gate.has_value() == (may_wait && dose.ready == Ready::ask));
            if (phase.gate) REQUIRE(phase.length - *phase.gate == std::min(phase.length, supine().count_in));
        }
    });
}

TEST_CASE("the phases carry the public names") {
    const Timeline timeline = compile(exercises(), usual_dose());
    std::string names;
    for (const Phase& phase : timeline.phases)
        names += std::string{phase_name(exercises(), usual_dose(), phase)} + " ";
    CHECK(names ==
          "setup lift pull hold lower rest lift pull hold lower switch "
          "lift pull hold lower rest lift pull hold lower done ");
}
