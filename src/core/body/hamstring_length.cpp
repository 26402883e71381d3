#include "core/body/hamstring_length.h"

#include <cmath>

namespace stretch {

double hamstring_length(Radians hip, Radians knee) {
    const double h = hip.value;
    const double k = knee.value;
    return 1.0930 + 0.13324 * std::sin(h) + 0.09423 * (1.0 - std::cos(h)) - 0.07667 * std::sin(k) -
           0.07086 * (1.0 - std::cos(k));
}

double hamstring_strain(Radians hip, Radians knee) {
    return hamstring_length(hip, knee) / hamstring_length(Radians{0}, Radians{0}) - 1.0;
}

}  // namespace stretch
