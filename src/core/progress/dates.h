// Dates on which something was done: each counts once, in whatever order. A traveller's dates go back at the
// date line, so that to compare with the session before is not enough.
#pragma once

#include <algorithm>
#include <vector>

#include "core/units/day.h"

namespace stretch {

class Dates {
public:
    void add(Day day) {
        if (std::ranges::find(days_, day) == days_.end()) days_.push_back(day);
    }
    void remove(Day day) { std::erase(days_, day); }
    int count() const { return static_cast<int>(days_.size()); }

private:
    std::vector<Day> days_;
};

}  // namespace stretch
