// What the app knows about the person beyond the settings: answers, what was chosen by hand, and what was
// asked already. Range checks have keys of their own, one each, so that two tabs lose none.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/progress/permissions.h"
#include "core/progress/person.h"

namespace stretch {

inline constexpr std::size_t most_reminders = 3;  // a day, as sessions
inline constexpr int last_minute_of_day = 24 * 60 - 1;

struct Profile {
    Answers answers;
    std::int64_t answered_utc_ms = 0;  // 0: the questions were never finished
    PerLeg<LegBase> legs;
    Permissions permissions;
    bool maintains = false;  // three days a week keep it
    std::int64_t maintenance_answered_utc_ms = 0;
    int week_goal_days = 5;   // 1 to 7
    int chosen_days = 0;      // the goal's weekdays, a bit each from Monday on; 0: none were chosen
    int day_start_hour = 0;   // 0 to 23
    int reminders_asked = 0;  // times
    // When the calendar reminds of each session of a day, minutes after midnight; unsaid: a usual time.
    std::array<std::optional<int>, most_reminders> reminder_min{};
    std::int64_t reminders_utc_ms = 0;        // when a calendar file was first made; 0: never
    std::int64_t backup_reminded_utc_ms = 0;  // when a backup was last asked for; 0: never

    LegBase& of(Side side) { return legs.of(side); }
    const LegBase& of(Side side) const { return legs.of(side); }

    friend bool operator==(const Profile&, const Profile&) = default;
};

}  // namespace stretch
