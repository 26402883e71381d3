// The commands that check data files. They return the program's exit status.
#pragma once

#include <string>
#include <vector>

namespace stretch {

// Exercises, each for itself, and no two with one id.
int validate_files(const std::vector<std::string>& paths);
// A ladder, over the exercises that are built in.
int validate_ladder(const std::string& path);

}  // namespace stretch
