// Numbers for the history: what was held against what was planned, and how stretch, pain and rung went.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "core/progress/check_in.h"

namespace stretch {

// Weekly minutes for one leg: from 5 a week there is a gain, from 10 on no more of it (Thomas 2018; Ingram
// 2024).
inline constexpr Millis weekly_least = 300_s;
inline constexpr Millis weekly_plateau = 600_s;

// The stretch that is aimed at begins here and ends with `mild_to` (science notes, 3.1).
inline constexpr int mild_from = 2;

struct HeldOfPlanned {
    Millis held;
    Millis planned;
};

// One day or one week of both legs.
struct Span {
    Day first;
    PerLeg<HeldOfPlanned> legs;
    int sessions = 0;  // that count for at least one leg
    bool hurt = false;
    std::uint32_t days_done = 0;  // a bit for each day with such a session, from `first` on

    int days() const { return std::popcount(days_done); }
    const HeldOfPlanned& of(Side side) const { return legs.of(side); }
};

// Entries oldest first, as everywhere. Days and weeks without a session are there, empty.
std::vector<Span> by_day(std::span<const Entry> entries, Day first, int days);
// `weeks` weeks up to and with the one of `today`.
std::vector<Span> by_week(std::span<const Entry> entries, Day today, int weeks);

// A month as a sheet of paper shows it.
struct MonthSheet {
    Day first;                // of the month
    int column_of_first = 0;  // 0 Monday to 6 Sunday
    std::vector<Span> days;
};
MonthSheet month_sheet(std::span<const Entry> entries, Day any_day_of_it);

enum class Series { stretch, pain, rung };  // pain: 1 or 0
struct SeriesPoint {
    Day day;
    int value = 0;
};
// One point for each session that says something about it.
std::vector<SeriesPoint> series(std::span<const Entry> entries, Side side, Series what);

}  // namespace stretch
