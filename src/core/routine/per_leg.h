// One of something for each leg.
#pragma once

#include <array>

namespace stretch {

enum class Side { left, right };

inline constexpr std::array both_sides{Side::left, Side::right};

constexpr Side other(Side side) {
    return side == Side::left ? Side::right : Side::left;
}

template <typename T>
struct PerLeg {
    T left{};
    T right{};

    constexpr T& of(Side side) { return side == Side::left ? left : right; }
    constexpr const T& of(Side side) const { return side == Side::left ? left : right; }

    friend bool operator==(const PerLeg&, const PerLeg&) = default;
};

}  // namespace stretch
