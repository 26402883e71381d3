// What is kept of a session, finished or broken off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/progress/check_in.h"
#include "core/routine/dose.h"
#include "core/session/session.h"
#include "core/units/day.h"

namespace stretch {

// Where a session is kept: in no store yet, under a key of its own, or folded into its month.
enum class KeptIn { memory, single, month };

struct Seen {
    std::int64_t utc_ms = 0;
    int offset_min = 0;

    friend bool operator==(const Seen&, const Seen&) = default;
};

struct SessionRecord {
    std::int64_t started_utc_ms = 0;
    int offset_min = 0;  // of the wall clock from UTC at the start
    Dose dose;           // with the exercise of each leg, which this version may not have
    Millis length;       // time played
    Millis planned;      // hold time for the leg that came first; for either: planned_hold(dose, side)
    HeldTime held;
    Ending ending = Ending::completed;
    PerLeg<int> rungs;     // of each leg when the session began, as the ladder's id; 0: off the ladder
    bool by_hand = false;  // the person had chosen against the rule
    PerLeg<bool> eased;    // "Easier" was pressed while the leg had holds to come
    std::optional<Side> hurt_side =
        std::nullopt;  // the leg in use, or just used, when "It hurts" was pressed
    CheckInAnswers check_in;
    // When the app first saw, by a clock that was right, that it hurt in a session with a doubtful date.
    std::optional<Seen> pain_seen = std::nullopt;
    std::int64_t ended_utc_ms = 0;  // before the start: not known

    // Not part of the value but of its place: the end of its key, "<start>:<tab>", and what holds it.
    std::string id{};
    KeptIn kept_in = KeptIn::memory;
};

// Seconds held, or pain: a session that hurt before the first hold is not forgotten.
bool is_worth_keeping(const SessionRecord& record);

// What was said about a session after it was kept: an own key, as a session's is never written again. The
// last generation counts.
struct SessionNote {
    CheckInAnswers check_in;
    std::optional<HeldTime> held = std::nullopt;  // corrected by hand
    bool is_deleted = false;                      // can be taken back
    std::optional<Seen> pain_seen = std::nullopt;

    friend bool operator==(const SessionNote&, const SessionNote&) = default;
};

// The instants that are kept as they are: the years 1 to 9999 in every time zone. A clock may be set to any.
inline constexpr std::int64_t earliest_utc_ms = -62'135'510'400'000;
inline constexpr std::int64_t latest_utc_ms = 253'402'214'400'000;
// Whether the clock must have been wrong: before this product, after this century, or later than now.
bool is_doubtful(std::int64_t utc_ms, std::int64_t now_utc_ms);

}  // namespace stretch
