// The words of tables and rows, which stand in one value between tabs.
#pragma once

#include <string_view>

#include "app/screens/screen.h"

namespace stretch::ui {

// The part of a value between two tabs; empty past the last.
inline std::string_view cell_of(std::string_view value, std::size_t index) {
    for (; index > 0; --index) {
        const std::size_t end = value.find(between_cells);
        if (end == std::string_view::npos) return {};
        value.remove_prefix(end + 1);
    }
    return value.substr(0, value.find(between_cells));
}

// "L" of "Left leg": the short name of a column beside its marks.
inline std::string_view first_letter(std::string_view words) {
    std::size_t end = words.empty() ? 0 : 1;
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xc0U) == 0x80U) ++end;
    return words.substr(0, end);
}

}  // namespace stretch::ui
