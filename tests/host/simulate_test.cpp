// The rules' promises over a year of made-up people. `hamstretch simulate` does the same for more of them.
#include "host/simulate/simulate.h"

#include <doctest/doctest.h>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("a year of two thousand people breaks none of the rules' promises") {
    const SimulationReport report = simulate(supine(), ladder(), {.people = 2000, .days = 365, .seed = 7});
    INFO(in_a_table(report));
    CHECK(report.all_kept());
    // They did live: all kinds, steps both ways, rests and warnings.
    for (const KindOfPeople& kind : report.by_kind) {
        CHECK(kind.people > 300);
        CHECK(kind.steps_up > kind.people);
        CHECK(kind.restarts > 0);
        CHECK(kind.at_the_top > 0);
        CHECK(kind.by_hand > 0);
    }
    CHECK(report.by_kind[3].steps_down > 0);
    CHECK(report.by_kind[3].referred > 0);
    CHECK(report.by_kind[0].rungs_at_end > report.by_kind[3].rungs_at_end);
}

TEST_CASE("the same seed tells the same year") {
    const SimulationSize size{.people = 50, .days = 200, .seed = 3};
    CHECK(in_a_table(simulate(supine(), ladder(), size)) == in_a_table(simulate(supine(), ladder(), size)));
}
