// What the commands do with files: reading them, and saying what is wrong with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/routine/exercises.h"
#include "core/units/result.h"

namespace stretch {

// The text of a file; of one that cannot be read nothing, and that is said.
std::optional<std::string> read_or_say(const std::string& path);

// Says every problem as "FILE: place: reason". The exit status that stands for them.
int say(const std::string& file, const Problems& problems);
// The same of a JSON text, as "FILE:LINE: place: reason".
int say_with_lines(const std::string& file, std::string_view json, const Problems& problems);

// The exercise of a file; nothing when it cannot be read or has problems, and those are said.
std::optional<Exercise> exercise_or_say(const std::string& path);

// Those that are built in, and before them `first`, in the place of any with its id.
Exercises own_exercises();
Exercises own_exercises_behind(Exercise first);

}  // namespace stretch
