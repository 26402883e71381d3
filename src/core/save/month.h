// The sessions of one month folded into one value: a table with the names of the fields once and a row of
// values for each session, a third of what the sessions take one by one. Whatever fields a session has, the
// table has them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/save/codec.h"

namespace stretch {

// "2026-09": the month in which the session began by the clock on its wall.
std::string month_of(const SessionRecord& record);

// Whether what was kept then is to be folded: three months ago or more, by the calendar. At least the last
// two months and the one under way stay single.
bool is_of_an_old_month(std::int64_t utc_ms, int offset_min, const LocalTime& now);

// The records in the order given, each with its id.
std::string encode_month(std::span<const SessionRecord* const> records);
// All of its sessions with their ids, or none: a table with one bad row is damaged.
std::variant<std::vector<SessionRecord>, ReadFault> decode_month(std::string_view text);

// Whether an id can stand in a table: small letters, digits and `:`, `-`, `_`, `.`; 64 of them at most.
bool is_plain_id(std::string_view id);

}  // namespace stretch
