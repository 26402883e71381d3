// What the person says after a session, and what one session was for each leg. What was held is measured,
// never asked.
#pragma once

#include <cstdint>
#include <optional>

#include "core/routine/dose.h"
#include "core/units/day.h"
#include "core/units/millis.h"

namespace stretch {

// Where it hurt. `below_knee`, like tingling and numbness, is a nerve sign (NYU HJD hamstring leaflet;
// Pesonen 2021); until there were two answers it stood for "behind or below the knee". `front`: of knee, hip
// or groin.
enum class PainPlace { none, back_of_thigh, below_knee, back, tingling, elsewhere, behind_knee, front };
inline constexpr PainPlace last_pain_place = PainPlace::front;

// Strength of the stretch: 0 nothing felt, 10 as strong as can be; words first, then the number.
inline constexpr int most_stretch = 10;
inline constexpr int mild_to = 4;          // science notes, 3.1
inline constexpr int too_strong_from = 7;  // 3.3

struct LegFeel {
    std::optional<int> stretch = std::nullopt;       // none: not said
    std::optional<PainPlace> pain = std::nullopt;    // none: not said
    std::optional<bool> bottom_down = std::nullopt;  // "Did your bottom stay down?"; none: not said
    bool sore = false;                               // for more than a day after the session

    friend bool operator==(const LegFeel&, const LegFeel&) = default;
};

// Both legs as one unless the person tells them apart.
using CheckInAnswers = PerLeg<LegFeel>;

// One leg in one session, as the rules see it.
struct LegResult {
    int rung = 0;  // id on the ladder; 0: done off the ladder
    LegDose dose;
    Millis planned;
    Millis held;
    LegFeel feel;
    bool stopped = false;  // "It hurts" ended the session with this leg
    bool eased = false;    // "Easier" was pressed
};

// One session, as rules and statistics see it.
struct Entry {
    std::int64_t started_utc_ms = 0;
    Day day;
    PerLeg<LegResult> legs;
    std::int64_t ended_utc_ms = 0;  // before the start: not known

    const LegResult& of(Side side) const { return legs.of(side); }
};

// Pain was said, or the leg was stopped for it.
bool hurt(const LegResult& leg);
// In either leg.
bool hurt(const Entry& entry);
// Below the knee, tingling or numbness.
bool is_nerve_place(PainPlace place);
bool is_nerve_sign(const LegResult& leg);
// At least half of the planned seconds were held: only then it was a session for that leg, for the day, the
// week and the rules. Our choice.
bool is_enough(Millis held, Millis planned);
bool counts(const LegResult& leg);
// All that was planned was held, with nothing eased.
bool is_full(const LegResult& leg);
// Full, a stretch of 4 or less, no pain: only this counts for going up. Science notes 3.1 and 3.3: 2 to 4 is
// the aim and 1-2 of 10 gains as much as 9-10 (source 27), so there is nothing to win above it; what is
// hardly felt is below the slight discomfort that ACSM asks for (source 35), and must not keep a leg where it
// is for ever.
bool is_clean(const LegResult& leg);
bool was_too_strong(const LegResult& leg);
// Either that, pain, or soreness for more than a day: the rules lead one rung down.
bool leads_down(const LegResult& leg);

}  // namespace stretch
