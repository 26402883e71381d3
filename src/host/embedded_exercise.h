#pragma once

#include <string_view>

namespace stretch {

// The text of assets/exercises/supine.json, checked when it was built in.
std::string_view embedded_exercise();
// The text of assets/ladder.json, likewise.
std::string_view embedded_ladder();

}  // namespace stretch
