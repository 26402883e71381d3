// The day's mark: an arc a session for each leg, laid into those of the sessions before.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/screens/screen_builder.h"

namespace stretch {

// So many sessions at most, the newest ones.
inline constexpr std::size_t most_in_fan = 30;

// An image: its numbers are pairs, left and right, oldest session first, each the share of the planned
// seconds that was held, in hundredths. Without a session there is no node.
void add_fan(const AppState& app, ScreenBuilder& build, std::string_view id);

}  // namespace stretch
