// An angle. Data files and texts speak degrees, everything inside speaks Radians.
#pragma once

#include <compare>

namespace stretch {

struct Radians {
    double value = 0.0;

    constexpr Radians() = default;
    constexpr explicit Radians(double radians) : value(radians) {}

    friend constexpr auto operator<=>(Radians, Radians) = default;
    friend constexpr Radians operator+(Radians a, Radians b) { return Radians{a.value + b.value}; }
    friend constexpr Radians operator-(Radians a, Radians b) { return Radians{a.value - b.value}; }
    friend constexpr Radians operator*(Radians a, double factor) { return Radians{a.value * factor}; }
};

inline constexpr double pi = 3.14159265358979323846;

constexpr Radians degrees(double value) {
    return Radians{value * pi / 180.0};
}
constexpr double in_degrees(Radians angle) {
    return angle.value * 180.0 / pi;
}

// `from` at share 0, `to` at share 1.
constexpr Radians between(Radians from, Radians to, double share) {
    return from + (to - from) * share;
}

}  // namespace stretch
