// Any kept value, read by the kind that its key names. Loading, backups and imports all read through this one
// table.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "core/save/codec.h"
#include "core/save/keys.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"
#include "core/save/running.h"

namespace stretch {

// When a backup was last made.
struct BackupTime {
    std::int64_t utc_ms = 0;  // 0: never
};

using KeptValue = std::variant<SessionRecord, std::vector<SessionRecord>, StoredSettings, StoredProfile,
                               RunningRecord, StoredNote, RangeCheck, std::vector<RangeCheck>, BackupTime>;

std::variant<KeptValue, ReadFault> decode_kept(KeptKind kind, std::string_view text,
                                               const Exercises& exercises);

}  // namespace stretch
