// Kept values to text and back. Every field is checked after reading; no exception leaves this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "core/routine/exercise.h"
#include "core/save/envelope.h"
#include "core/save/records.h"
#include "core/save/settings.h"

namespace stretch {

std::string encode(const SessionRecord& record);
std::variant<SessionRecord, ReadFault> decode_session(std::string_view text);
// The payload alone, of an envelope that has been opened.
std::variant<SessionRecord, ReadFault> decode_session_payload(std::string_view json);

struct StoredSettings {
    Settings settings;
    std::uint64_t generation = 0;
};

std::string encode(const StoredSettings& stored);
// Numbers outside the ranges are damage: they were never written.
std::variant<StoredSettings, ReadFault> decode_settings(std::string_view text, const Exercises& exercises);

}  // namespace stretch
