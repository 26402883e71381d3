#pragma once

#include <string>

namespace stretch {

// One `name=value` of a page's address, decoded.
struct LinkParameter {
    std::string name;
    std::string value;
};

}  // namespace stretch
