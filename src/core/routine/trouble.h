// What troubles a person may have that ask for care (science notes, 3.2), as the first visit asks for them
// and exercises name them.
#pragma once

#include <array>
#include <cstdint>

namespace stretch {

// Each bit one trouble.
enum class Trouble : std::uint8_t {
    back = 1,
    hip = 2,
    knee = 4,
    fragile = 8,  // brittle bones, blood thinners, long in plaster or in bed
};
inline constexpr int most_troubles = 15;
// As data files name them, by the bit's position.
inline constexpr std::array<const char*, 4> trouble_names{"back", "hip", "knee", "fragile"};

constexpr bool has_trouble(int bits, std::size_t position) {
    return (bits >> position & 1) != 0;
}

}  // namespace stretch
