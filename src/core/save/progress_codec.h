// What the coach keeps, to text and back. As in codec.h: every field is checked, no exception leaves this
// folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "core/progress/range_check.h"
#include "core/save/envelope.h"
#include "core/save/profile.h"
#include "core/save/records.h"

namespace stretch {

struct StoredProfile {
    Profile profile;
    std::uint64_t generation = 0;
};
std::string encode(const StoredProfile& stored);
std::variant<StoredProfile, ReadFault> decode_profile(std::string_view text);

struct StoredNote {
    SessionNote note;
    std::uint64_t generation = 0;
};
std::string encode(const StoredNote& stored);
std::variant<StoredNote, ReadFault> decode_note(std::string_view text);

// Its day is not part of the value.
std::string encode(const RangeCheck& check);
std::variant<RangeCheck, ReadFault> decode_range_check(std::string_view text);

}  // namespace stretch
