#include "app/plan/goal_days.h"

#include <algorithm>
#include <array>
#include <bit>

#include "app/keep/kept_progress.h"
#include "app/plan/todays_plan.h"

namespace stretch {
namespace {

constexpr int days_of_a_week = 7;

constexpr std::array<std::array<int, days_of_a_week>, days_of_a_week> spread{
    {{0}, {0, 3}, {0, 2, 4}, {0, 1, 3, 5}, {0, 1, 3, 4, 5}, {0, 1, 2, 3, 4, 5}, {0, 1, 2, 3, 4, 5, 6}}};

int count(int days) {
    return std::popcount(static_cast<unsigned>(days));
}

// One bit for each weekday, Monday's the lowest.
int goal_bits(const AppState& app) {
    const int chosen = app.kept.profile.chosen_days;
    const int wanted = week_goal(app).days_wanted;
    if (count(chosen) == wanted) return chosen;
    int bits = 0;
    for (const int day : spread_days(wanted)) bits |= 1 << day;
    return bits;
}

}  // namespace

std::span<const int> spread_days(int days_a_week) {
    const auto days = static_cast<std::size_t>(std::clamp(days_a_week, 1, days_of_a_week));
    return std::span{spread[days - 1]}.first(days);
}

std::vector<int> goal_days(const AppState& app) {
    const int bits = goal_bits(app);
    std::vector<int> days;
    for (int day = 0; day < days_of_a_week; ++day)
        if ((bits & 1 << day) != 0) days.push_back(day);
    return days;
}

void set_week_goal(AppState& app, int days, Effects& effects) {
    app.kept.profile.week_goal_days = std::clamp(days, 1, days_of_a_week);
    app.kept.profile.chosen_days = 0;
    keep_profile(app, effects);
}

void choose_goal_day(AppState& app, int weekday, Effects& effects) {
    const int bits = goal_bits(app) ^ 1 << std::clamp(weekday, 0, days_of_a_week - 1);
    if (bits == 0) return;
    app.kept.profile.chosen_days = bits;
    app.kept.profile.week_goal_days = count(bits);
    keep_profile(app, effects);
}

}  // namespace stretch
