#pragma once

#include <cstdint>

#include "app/screens/screen.h"
#include "app/state/command.h"
#include "app/state/state.h"

namespace stretch {

// Writes what is to be seen and done now.
void present(const AppState& app, Screen& screen);

// Differs from the one before whenever `present` would give another screen.
struct ScreenVersion {
    std::uint64_t revision = 0;
    std::int64_t phase_seconds_left = 0;
    std::int64_t total_seconds_left = 0;

    friend bool operator==(const ScreenVersion&, const ScreenVersion&) = default;
};
ScreenVersion screen_version(const AppState& app);

}  // namespace stretch
