// What the person says after a session, and what one session was for each leg. What was held is measured,
// never asked.
#pragma once

#include <cstdint>
#include <optional>

#include "core/routine/dose.h"
#include "core/units/day.h"
#include "core/units/millis.h"

namespace stretch {

// Where it hurt. `knee` is behind or below the knee; like tingling and numbness it is a nerve sign (NYU HJD
// hamstring leaflet; Pesonen 2021).
enum class PainPlace { none, back_of_thigh, knee, back, tingling, elsewhere };

// Strength of the stretch: 0 nothing felt, 10 as strong as can be; words first, then the number.
inline constexpr int most_stretch = 10;
inline constexpr int mild_to = 4;          // science notes, 3.1
inline constexpr int too_strong_from = 7;  // 3.3

struct LegFeel {
    std::optional<int> stretch = std::nullopt;     // none: not said
    std::optional<PainPlace> pain = std::nullopt;  // none: not said

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

    const LegResult& of(Side side) const { return legs.of(side); }
};

// Pain was said, or the leg was stopped for it.
bool hurt(const LegResult& leg);
// Behind or below the knee, tingling or numbness.
bool is_nerve_sign(const LegResult& leg);
// All that was planned was held, with nothing eased.
bool is_full(const LegResult& leg);
// Full, a stretch of 4 or less, no pain: only this counts for going up. Science notes 3.1 and 3.3: 2 to 4 is
// the aim and 1-2 of 10 gains as much as 9-10 (source 27), so there is nothing to win above it; what is
// hardly felt is below the slight discomfort that ACSM asks for (source 35), and must not keep a leg where it
// is for ever.
bool is_clean(const LegResult& leg);
bool was_too_strong(const LegResult& leg);
// Either that or pain: the rules lead one rung down.
bool leads_down(const LegResult& leg);

}  // namespace stretch
