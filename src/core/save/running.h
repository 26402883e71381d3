// A session under way, as of the last boundary of a phase or the moment the page went out of sight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/save/codec.h"

namespace stretch {

struct RunningRecord {
    SessionRecord so_far;                      // as it is kept should it never go on
    std::optional<Dose> eased = std::nullopt;  // the dose as "Easier" has left it
    std::size_t phase = 0;                     // into the timeline of its dose
    std::int64_t saved_utc_ms = 0;
    std::string tab;  // that plays it
    std::uint64_t generation = 0;
};

std::string encode(const RunningRecord& running);
std::variant<RunningRecord, ReadFault> decode_running(std::string_view text);

}  // namespace stretch
