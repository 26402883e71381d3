// Whole sessions as transcripts, the same natively and as WebAssembly, and moments of the figure as lists of
// shapes. What changed on purpose is written anew by scripts/build/goldens.mjs, the pictures beside the old
// ones to be looked at.
#include <doctest/doctest.h>

#include "host/replay/replay.h"
#include "support/files.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("each golden script gives its transcript, to the letter") {
    for (const std::string name :
         {"usual",          "ask_and_pause",   "pain",           "bad_link",    "easier",    "year",
          "pain_lowering",  "thirty",          "care_answers",   "care_lifted", "care_link", "care_range",
          "care_rest",      "care_signs",      "doubtful_dates", "first_start", "leg_raise", "ladder_answers",
          "ladder_rhythms", "pressed_through", "signs"}) {
        const Result<std::string> transcript = replay(read_file("tests/golden/" + name + ".script"));
        REQUIRE(transcript);
        CHECK_MESSAGE(transcript.value() == read_file("tests/golden/" + name + ".transcript"), name);
    }
}

TEST_CASE("a script line that is not understood is told with its number") {
    const Result<std::string> transcript = replay("start\ndance\nadvance x\n");
    REQUIRE_FALSE(transcript);
    REQUIRE(transcript.problems().size() == 2);
    CHECK(transcript.problems()[0] == Problem{"line 2", "not understood: dance"});
}
