// Where a session that was broken off goes on.
#include "core/session/continuation.h"

#include <doctest/doctest.h>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

bool is_preparation(PhaseKind id) {
    return id == PhaseKind::setup || id == PhaseKind::rest || id == PhaseKind::change;
}

}  // namespace

TEST_CASE("whatever was broken off goes on at a preparation, never with a leg in the air") {
    for_every_dose([](const Dose& dose) {
        const Timeline timeline = compile(exercises(), dose);
        for (std::size_t phase = 0; phase < timeline.phases.size(); ++phase) {
            const std::size_t at = continues_at(timeline, phase);
            REQUIRE((is_preparation(timeline[at].kind) || timeline[at].kind == PhaseKind::done));
            // Nothing that was finished is asked for again, and nothing that was not is left out.
            const bool hold_was_over = timeline[phase].kind == PhaseKind::release;
            REQUIRE((hold_was_over ? at == phase + 1 : at <= phase));
            for (std::size_t between = at; between < phase && !hold_was_over; ++between)
                REQUIRE(timeline[between].kind != PhaseKind::release);
        }
    });
}

TEST_CASE("there is time to lie down, and the timeline stays contiguous") {
    for_every_dose([](const Dose& dose) {
        const Timeline before = compile(exercises(), dose);
        for (std::size_t phase = 0; phase < before.phases.size(); ++phase) {
            const std::size_t at = continues_at(before, phase);
            const Timeline after = with_setup_at(before, at, supine().length_of(PhaseKind::setup));
            REQUIRE(after.phases.size() == before.phases.size());
            Millis start;
            for (const Phase& one : after.phases) {
                REQUIRE(one.start == start);
                start += one.length;
            }
            REQUIRE(after.total == start);
            if (at == before.last()) continue;
            REQUIRE(after[at].length >= supine().length_of(PhaseKind::setup));
            REQUIRE(after[at].gate.has_value() == before[at].gate.has_value());
            if (after[at].gate)
                REQUIRE(after[at].length - *after[at].gate == before[at].length - *before[at].gate);
        }
    });
}

TEST_CASE("what was held before counts, and the rest runs untouched to its end") {
    const Timeline usual = compile(exercises(), usual_dose());
    const Timeline timeline = with_setup_at(usual, continues_at(usual, 8), 20_s);
    const Step first = go_on(timeline, continues_at(usual, 8), 100_s, {42_s, {}});
    CHECK(first.session.state == RunState::running);
    CHECK(first.session.clock == 100_s);
    const Step last = advance(first.session, timeline, timeline.total);
    CHECK(last.session.ending == Ending::completed);
    CHECK(last.session.held.left == 72_s);  // the broken-off hold in full once more, and what it had before
    CHECK(last.session.held.right == 60_s);
}

TEST_CASE("broken off in the last lowering nothing is left to do") {
    const Timeline usual = compile(exercises(), usual_dose());
    const std::size_t at = continues_at(usual, usual.last() - 1);
    const Step step = go_on(with_setup_at(usual, at, 20_s), at, 240_s, {60_s, 60_s});
    CHECK(step.session.ending == Ending::completed);
}
