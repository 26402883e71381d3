// The range checks of one year folded into one value: a row for each, as ten years of them are a thousand.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/progress/range_check.h"
#include "core/save/envelope.h"

namespace stretch {

std::string encode_range_checks(std::span<const RangeCheck> checks);
// All of them or none: a table with one bad row is damaged. Their days are not part of the value.
std::variant<std::vector<RangeCheck>, ReadFault> decode_range_checks(std::string_view text);

}  // namespace stretch
