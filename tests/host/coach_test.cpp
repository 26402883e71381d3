// The page for coaches; scripts/checks/coach.mjs holds it to the WebAssembly.
#include "host/simulate/coach.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("docs/coach.md is where the rules lead, natively as in the browser") {
    std::ifstream file("docs/coach.md");
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    const bool is_same = kept == coach_page(exercises(), ladder());
    CHECK_MESSAGE(is_same, "run node scripts/checks/coach.mjs --write, and read what has changed");
}

TEST_CASE("the lives on the page keep every promise") {
    CHECK(coach_page(exercises(), ladder()).ends_with("these lives broke 0.\n"));
}
