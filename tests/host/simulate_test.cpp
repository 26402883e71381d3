// The rules' promises over a year of made-up people. `hamstretch simulate` does the same for more of them.
#include "host/simulate/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/plan/plan_words.h"
#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("a year of two thousand people breaks none of the rules' promises") {
    const SimulationReport report = simulate(exercises(), ladder(), {.people = 2000, .days = 365, .seed = 7});
    INFO(in_a_table(report));
    CHECK(report.all_kept());
    // They did live: all kinds, steps both ways, rests and warnings.
    Fates all;
    for (const Fates& kind : report.by_kind) {
        CHECK(kind.people > 300);
        CHECK(kind.steps_up > kind.people);
        CHECK(kind.restarts > 0);
        CHECK(kind.at_the_top > 0);
        CHECK(kind.by_hand > 0);
        all.referred += kind.referred;
        all.permitted += kind.permitted;
        all.care_asked += kind.care_asked;
    }
    CHECK(all.referred > all.permitted);
    CHECK(all.permitted > 0);
    CHECK(all.care_asked > 0);
    CHECK(report.by_kind[3].steps_down > 0);
    CHECK(report.by_kind[0].rungs_at_end > report.by_kind[3].rungs_at_end);
}

TEST_CASE(
    "whoever never says how it was, or always strains, stays; whoever always eases goes down; the honest "
    "climb") {
    const SimulationReport report = simulate(exercises(), ladder(), {.people = 2000, .days = 365, .seed = 8});
    const auto of = [&](Manner manner) { return report.by_manner[static_cast<std::size_t>(manner)]; };
    for (const Manner manner :
         {Manner::always_silent, Manner::always_strong, Manner::always_easing, Manner::presses_through})
        CHECK(of(manner).steps_up == 0);
    CHECK(of(Manner::always_easing).steps_down > of(Manner::always_easing).people);
    CHECK(of(Manner::honest).steps_up > of(Manner::honest).people * 6);
    CHECK(of(Manner::wavering_bottom).steps_up > of(Manner::wavering_bottom).people * 6);
    CHECK(of(Manner::sore_after_up).steps_down > of(Manner::sore_after_up).people);
}

TEST_CASE("each reason that is to tell what leads further is a sentence") {
    for (int i = 0; i <= static_cast<int>(Why::restart_pain); ++i)
        if (says_what_would_move_it(static_cast<Why>(i)))
            CHECK(!text(sentence_of(static_cast<Why>(i))).empty());
}

TEST_CASE("the diary of a person has a line for each session") {
    const std::string diary = diary_of(exercises(), ladder(), {.people = 1, .days = 30, .seed = 7}, 0);
    CHECK(std::ranges::count(diary, '\n') > 2);
    CHECK(diary.find("left") != std::string::npos);
}

TEST_CASE("the same seed tells the same year") {
    const SimulationSize size{.people = 50, .days = 200, .seed = 3};
    CHECK(in_a_table(simulate(exercises(), ladder(), size)) ==
          in_a_table(simulate(exercises(), ladder(), size)));
}
