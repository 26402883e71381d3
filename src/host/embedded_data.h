// The data that the build puts into every program, checked when it was put there.
#pragma once

#include <span>
#include <string_view>

namespace stretch {

// The text of each file of assets/exercises; that of the usual exercise comes first.
std::span<const std::string_view> embedded_exercises();
// The text of assets/ladder.json.
std::string_view embedded_ladder();

}  // namespace stretch
