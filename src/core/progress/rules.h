// What a leg gets next, and why. The rules are numbered and printed in the app; each decision names the one
// that made it. Nothing here knows who the person is: the same past gives the same answer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/progress/check_in.h"
#include "core/progress/good_weeks.h"
#include "core/progress/ladder.h"

namespace stretch {

enum class RuleId {
    first_dose,        // R1
    up,                // R2
    stay,              // R3
    down,              // R4
    stop_today,        // R5
    see_professional,  // R6
    plateau,           // R7
    restart,           // R8
    maintenance,       // R9
    by_hand,           // R10
};

struct Rule {
    RuleId id;
    std::string_view number;       // "R2"
    std::string_view source;       // short, for whoever wants to look it up
    std::array<int, 3> figures{};  // that decide, and stand in the rule's sentence as {0}, {1}, {2}
};
// In the order of their numbers. Their sentences are Text::rule_1, rule_2, ...
std::span<const Rule> rules();

// The one sentence that answers "Why this today?"; {0} and {1} are the decision's numbers.
enum class Why {
    first_dose,
    first_for_all,  // no question was answered
    chosen_by_hand,
    resumed,           // the rules go on after a choice by hand
    permitted,         // a professional says yes: a careful start
    up,                // good sessions on {0} days running
    stay_counting,     // on {0} of {1} days so far
    stay_not_said,     // no check-in
    stay_not_full,     // a hold was cut short or left out
    stay_strong,       // stretch 5 or 6
    stay_bottom,       // all went well, but the bottom came up
    stay_bottom_open,  // all went well; whether the bottom stayed down is not said
    stay_top,          // nothing above it
    stay_careful,      // an answer asks for care
    plateau,           // the next step was too strong {0} times; tried again in {1} days
    down_strong,       // stretch 7 or more
    down_pain,
    down_sore,    // for more than a day
    down_eased,   // "Easier" in {0} sessions running
    down_lowest,  // any of these, with nothing below
    rest,         // it hurt today, or not long enough ago
    refer_nerve,
    refer_pain_again,  // pain {0} sessions running
    restart,           // {0} days off, {1} rungs lower
    restart_pain,      // the same after a session that hurt
};
RuleId rule_of(Why why);
// Whether the sentence of a stay tells what leads further, or that nothing has to.
bool says_what_would_move_it(Why why);

enum class BaseKind { first_dose, by_hand, resumed, permitted };

// Where the leg stands before the first session that counts.
struct Base {
    int rung = 0;
    BaseKind kind = BaseKind::first_dose;
    // From that day on days off are counted while no session on the ladder follows; none: nothing was done
    // before.
    std::optional<Day> since = std::nullopt;
};

struct Decision {
    int rung = 0;
    Why why = Why::first_dose;
    std::array<int, 2> numbers{};
};
// R6 has the word: no session before a professional has said yes.
bool refers(const Decision& decision);

// Each of these is our choice; no study has tried them.
inline constexpr int days_for_up = 3;          // with a good session
inline constexpr int days_for_second_try = 6;  // likewise, where the step was too strong once
inline constexpr std::array<int, 3> days_off_for_steps{14, 28, 56};  // whole days without a session
inline constexpr int eased_for_down = 3;                             // sessions running
inline constexpr int days_of_plateau = 28;
inline constexpr int days_falls_count = 84;
inline constexpr int pains_for_professional = 3;
// After pain: until the next day, and at least so long. No study.
inline constexpr Millis rest_after_pain{16LL * 60 * 60 * 1000};
// So many of the newest entries are enough for every rule at three sessions a day.
inline constexpr std::size_t entries_for_rules = std::size_t{3} * days_falls_count;

// The present, as the rules see it.
struct Present {
    std::int64_t utc_ms = 0;
    Day day;
    int offset_min = 0;      // from UTC
    int day_start_hour = 0;  // 0 to 23
};

// R6: a nerve sign ever, or pain in each of the newest sessions, whatever their dose. `entries` are those
// since a professional has said yes.
struct Referral {
    Why why = Why::refer_nerve;
    int pains = 0;  // running
};
std::optional<Referral> referral_of(std::span<const Entry> entries, Side side);

// `entries` since the base, oldest first; `top` is the highest rung the rules may lead to. Whatever is
// missing in a check-in never leads up. A session off the ladder leads nowhere unless it hurt, and ends no
// break; one in which less than half was held is none. A clock set back counts as no time passed.
Decision decide(const Ladder& ladder, const Base& base, std::span<const Entry> entries, Side side,
                const Present& now, int top);

// R5: pain ends the day, and the rest lasts at least `rest_after_pain`. Of either leg.
bool must_rest(std::span<const Entry> entries, const Present& now);
// Until when what happened then asks for rest, were it pain: by the clock of the present, from its end on.
std::int64_t rest_ends(const Entry& entry, const Present& now);

// Whether this leg's next session would be a step further if only its bottom stayed down in the last one.
bool is_asked_for_bottom(const Decision& decision);

// Soreness that lasts longer than a day is too much (science notes 3.2). It can be told of a leg that went a
// rung up at most three sessions ago, from a day to a fortnight after that; the ends are our choice. `last`:
// at least the newest four sessions.
inline constexpr Millis soreness_after{24LL * 60 * 60 * 1000};
inline constexpr Millis soreness_until{15 * soreness_after.count};
inline constexpr std::size_t sessions_since_step = 3;
bool soreness_may_be_told(const Ladder& ladder, std::span<const Entry> last, Side side,
                          std::int64_t now_utc_ms);

}  // namespace stretch
