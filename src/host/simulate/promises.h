// What the rules promise to everybody.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stretch {

// Counted whenever it is broken.
enum class Promise {
    never_up_after_pain,
    never_out_of_range,
    one_change_at_a_time,
    no_oscillation,          // never more than two falls from one rung within four weeks
    own_dose_leads_nowhere,  // a session off the ladder without pain leaves the leg as it stood
    everybody_gets_there,    // regular and without pain: at the top, or where the next rung is too strong
    down_for_a_reason,       // pain, too strong, sore, eased three times running, or 14 whole days off
    down_when_due,           // any of the first four of these
    one_restart_at_a_time,   // never a second one before a full session
    nobody_sinks,            // without any of these, coming at least every 14th day: not below the beginning
    weekly_climbs,           // every 7th day, without pain, mostly saying how it was
    twelfth_day_holds,       // every 12th day: never below the beginning
    stays_say_what_moves,    // from the sixth session running on the same rung
    own_key_for_each_gate,   // no session before the yes; new answers and other keys change nothing
    yes_begins_carefully,
    care_stays,             // until it is lifted
    three_days_for_a_step,  // however many sessions a day
};
inline constexpr std::size_t promise_count = 17;

std::string_view name_of(Promise promise);

// What is promised, in numbers. They are not the rules' own: whoever changes those sees whom it was promised
// otherwise.
inline constexpr std::size_t promised_days_for_a_step = 3;
inline constexpr std::array<int, 3> promised_days_off{14, 28, 56};  // before one, two, three steps down
inline constexpr int promised_eased_for_down = 3;
inline constexpr int promised_weeks_of_falls = 4;  // with two falls from one rung at most
inline constexpr int promised_stays_without_advice = 5;
inline constexpr int promised_pains_for_professional = 3;

struct Promises {
    std::array<std::int64_t, promise_count> broken{};

    void breaks(Promise promise) { ++broken[static_cast<std::size_t>(promise)]; }
    bool all_kept() const {
        return std::ranges::all_of(broken, [](std::int64_t count) { return count == 0; });
    }
};

}  // namespace stretch
