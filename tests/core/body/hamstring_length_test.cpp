#include "core/body/hamstring_length.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "support/files.h"

using namespace stretch;

namespace {

struct Row {
    int hip_deg;
    int knee_deg;
    std::string muscle;
    double length;
};

// Sum over the three muscles of the model that the formula was fitted to.
std::map<std::pair<int, int>, double> read_sums() {
    const std::string text = testing::read_file("tests/data/hamstring_length.csv");
    std::map<std::pair<int, int>, double> sums;
    std::size_t at = text.find('\n') + 1;
    while (at < text.size()) {
        const std::size_t end = text.find('\n', at);
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        std::array<char, 32> muscle{};
        int hip = 0, knee = 0;
        double length = 0;
        REQUIRE(std::sscanf(line.c_str(), "%d,%d,%31[^,],%lf", &hip, &knee, muscle.data(), &length) == 4);
        const std::string_view name{muscle.data()};
        if (name == "G2392:SM" || name == "G2392:ST" || name == "G2392:BFlh") sums[{hip, knee}] += length;
    }
    return sums;
}

}  // namespace

TEST_CASE("the hamstring formula follows the model's muscles over the whole exercise") {
    double worst = 0, squares = 0;
    int count = 0;
    for (const auto& [angles, sum] : read_sums()) {
        const auto [hip, knee] = angles;
        if (hip < 0 || hip > 110 || knee < 0 || knee > 110) continue;
        const double error = hamstring_length(degrees(hip), degrees(knee)) - sum / 3;
        worst = std::max(worst, std::abs(error));
        squares += error * error;
        ++count;
    }
    CHECK(count == 144);
    CHECK(worst < 0.003);
    CHECK(std::sqrt(squares / count) < 0.001);
}

TEST_CASE("a straighter knee and a higher thigh stretch more") {
    for (int hip = 10; hip <= 90; hip += 10)
        for (int knee = 0; knee <= 90; knee += 10) {
            CHECK(hamstring_strain(degrees(hip), degrees(knee)) >
                  hamstring_strain(degrees(hip - 10), degrees(knee)));
            CHECK(hamstring_strain(degrees(hip), degrees(knee)) >
                  hamstring_strain(degrees(hip), degrees(knee + 10)));
        }
}

TEST_CASE("lying straight is no stretch, and a leg straight up is a fifth") {
    CHECK(hamstring_strain(degrees(0), degrees(0)) == doctest::Approx(0));
    CHECK(hamstring_strain(degrees(90), degrees(0)) == doctest::Approx(0.208).epsilon(0.01));
    CHECK(hamstring_strain(degrees(90), degrees(90)) == doctest::Approx(0.073).epsilon(0.02));
}
