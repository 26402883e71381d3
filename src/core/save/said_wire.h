// What was said of a session, as a session and a note hold it. For save/*.cpp only.
#pragma once

#include <cstdint>

#include "core/progress/check_in.h"
#include "core/save/field_reader.h"
#include "core/save/records.h"

namespace stretch::wire {

// Its fields stand among those of what holds it: a month has a column for each. `pain` is for readers that
// know six places; `place` is the one that was said.
struct SaidOfSession {
    std::int64_t stretch_left = unsaid, stretch_right = unsaid, pain_left = unsaid, pain_right = unsaid;
    std::int64_t place_left = unsaid, place_right = unsaid, bottom_left = unsaid, bottom_right = unsaid,
                 sore_left = 0, sore_right = 0, pain_seen_utc_ms = 0, pain_seen_offset_min = 0;

    template <typename Archive>
    void first_fields(Archive& archive) {
        archive(CEREAL_NVP(stretch_left), CEREAL_NVP(stretch_right), CEREAL_NVP(pain_left),
                CEREAL_NVP(pain_right));
    }
    template <typename Archive>
    void later_fields(Archive& archive) {
        archive(CEREAL_NVP(place_left), CEREAL_NVP(place_right), CEREAL_NVP(bottom_left),
                CEREAL_NVP(bottom_right), CEREAL_NVP(sore_left), CEREAL_NVP(sore_right),
                CEREAL_NVP(pain_seen_utc_ms), CEREAL_NVP(pain_seen_offset_min));
    }
};

}  // namespace stretch::wire

namespace stretch {

// The nearest of the six places that older readers know.
inline std::int64_t pain_to_wire(const std::optional<PainPlace>& place) {
    if (place == PainPlace::behind_knee) return static_cast<std::int64_t>(PainPlace::below_knee);
    if (place == PainPlace::front) return static_cast<std::int64_t>(PainPlace::elsewhere);
    return answer_to_wire(place);
}

inline wire::SaidOfSession said_to_wire(const CheckInAnswers& said, const std::optional<Seen>& pain_seen) {
    return {.stretch_left = answer_to_wire(said.left.stretch),
            .stretch_right = answer_to_wire(said.right.stretch),
            .pain_left = pain_to_wire(said.left.pain),
            .pain_right = pain_to_wire(said.right.pain),
            .place_left = answer_to_wire(said.left.pain),
            .place_right = answer_to_wire(said.right.pain),
            .bottom_left = answer_to_wire(said.left.bottom_down),
            .bottom_right = answer_to_wire(said.right.bottom_down),
            .sore_left = said.left.sore,
            .sore_right = said.right.sore,
            .pain_seen_utc_ms = pain_seen ? pain_seen->utc_ms : 0,
            .pain_seen_offset_min = pain_seen ? pain_seen->offset_min : 0};
}

// Without a place the file is older than it.
inline std::optional<PainPlace> checked_pain(std::int64_t pain, std::int64_t place, FieldReader& read) {
    const auto nearest = read.answer(pain, PainPlace::elsewhere);
    return place == unsaid ? nearest : read.answer(place, last_pain_place);
}

inline CheckInAnswers checked_check_in(const wire::SaidOfSession& wire, FieldReader& read) {
    const auto leg = [&read](std::int64_t stretch, std::int64_t pain, std::int64_t place, std::int64_t bottom,
                             std::int64_t sore) {
        return LegFeel{read.answer(stretch, most_stretch), checked_pain(pain, place, read),
                       read.yes_or_no(bottom), read.flag(sore)};
    };
    return {leg(wire.stretch_left, wire.pain_left, wire.place_left, wire.bottom_left, wire.sore_left),
            leg(wire.stretch_right, wire.pain_right, wire.place_right, wire.bottom_right, wire.sore_right)};
}

inline std::optional<Seen> checked_pain_seen(const wire::SaidOfSession& wire, FieldReader& read) {
    const Seen seen{read.instant(wire.pain_seen_utc_ms), read.offset(wire.pain_seen_offset_min)};
    if (seen.utc_ms == 0) return std::nullopt;
    return seen;
}

}  // namespace stretch
