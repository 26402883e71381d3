// The lines of a script that are about the plan.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/state/command.h"

namespace stretch {

// The command that a line's words say; none: not one of these, or not understood.
std::optional<Command> coach_command(std::span<const std::string_view> words);

}  // namespace stretch
