#pragma once

#include <string_view>
#include <vector>

#include "app/link_parameter.h"

namespace stretch {

// "hold=5&reps=1" to pairs. For scripts and command lines; a page's address is decoded by the browser.
std::vector<LinkParameter> split_query(std::string_view query);

}  // namespace stretch
