// Every stored input of the fuzzers, once: what was found before is not found again.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "fuzz/targets.h"
#include "support/files.h"

using namespace stretch;

namespace {

template <typename Target>
int replayed(const std::string& name, const Target& target) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/corpus/" + name)) {
        target(testing::read_file(entry.path().string()));
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("fault 19: no input of the fuzzers' corpus breaks a promise") {
    CHECK(replayed("kept", fuzz::kept_value) >= 5);
    CHECK(replayed("exercise", fuzz::exercise_file) >= 2);
    CHECK(replayed("link", fuzz::link) >= 3);
    CHECK(replayed("import", fuzz::import_file) >= 1);
}
