// The positions of enumerators by which the program and the page understand each other, as a JavaScript file.
#pragma once

#include <string>

namespace stretch {

// What web/shared/positions.js must be.
std::string positions_in_javascript();

}  // namespace stretch
