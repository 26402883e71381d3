#pragma once

#include <string>

namespace stretch::testing {

// The text of a file of the repository; tests run from its root. A missing file fails the test.
std::string read_file(const std::string& path);

}  // namespace stretch::testing
