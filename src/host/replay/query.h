#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "app/state/link_parameter.h"

namespace stretch {

// "hold=5&reps=1" to pairs. For scripts and command lines; a page's address is decoded by the browser.
std::vector<LinkParameter> split_query(std::string_view query);

// A whole number and nothing else.
template <typename Number>
std::optional<Number> whole(std::string_view text) {
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace stretch
