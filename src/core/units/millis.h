// A length of time, or an instant on a session's own clock, in whole milliseconds.
// A bare number never becomes a Millis by itself: write `30_s`, `250_ms` or `Millis{n}`.
#pragma once

#include <compare>
#include <cstdint>

namespace stretch {

struct Millis {
    std::int64_t count = 0;

    constexpr Millis() = default;
    constexpr explicit Millis(std::int64_t milliseconds) : count(milliseconds) {}

    friend constexpr auto operator<=>(Millis, Millis) = default;
    friend constexpr Millis operator+(Millis a, Millis b) { return Millis{a.count + b.count}; }
    friend constexpr Millis operator-(Millis a, Millis b) { return Millis{a.count - b.count}; }
    friend constexpr Millis operator*(Millis a, std::int64_t factor) { return Millis{a.count * factor}; }
    constexpr Millis& operator+=(Millis other) { return *this = *this + other; }
    constexpr Millis& operator-=(Millis other) { return *this = *this - other; }
};

constexpr Millis operator""_ms(unsigned long long n) {
    return Millis{static_cast<std::int64_t>(n)};
}
constexpr Millis operator""_s(unsigned long long n) {
    return Millis{static_cast<std::int64_t>(n) * 1000};
}

constexpr Millis seconds(std::int64_t n) {
    return Millis{n * 1000};
}

// Whole seconds still to go, as a person counts them: 1 ms left is "1 second".
constexpr std::int64_t seconds_rounded_up(Millis t) {
    return t.count <= 0 ? 0 : (t.count + 999) / 1000;
}
constexpr std::int64_t seconds_rounded(Millis t) {
    return (t.count + 500) / 1000;
}

// 0 at the start of `length`, 1 at its end and beyond; an empty length has already ended.
constexpr double share(Millis elapsed, Millis length) {
    if (elapsed >= length) return 1.0;
    return elapsed.count <= 0 ? 0.0 : static_cast<double>(elapsed.count) / static_cast<double>(length.count);
}

}  // namespace stretch
