#include "app/words/text.h"

#include <array>

namespace stretch {
namespace {

constexpr std::array english = {
#define TEXT(id, words) std::string_view{words},
#include "text/en.inc"
#undef TEXT
};

constexpr std::array english_sheet = {
#define TEXT(id, words) std::string_view{words},
#include "text/en_sheet.inc"
#undef TEXT
};

}  // namespace

std::string_view text(Text id) {
    return english[static_cast<std::size_t>(id)];
}

std::string_view text(SheetText id) {
    return english_sheet[static_cast<std::size_t>(id)];
}

std::string text(Text id, std::initializer_list<std::string_view> parts) {
    return fill(text(id), parts);
}

std::string fill(std::string_view words, std::initializer_list<std::string_view> parts) {
    std::string filled;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_place = words[i] == '{' && i + 2 < words.size() && words[i + 2] == '}';
        const auto part = is_place ? static_cast<std::size_t>(words[i + 1] - '0') : parts.size();
        if (part < parts.size()) {
            filled.append(parts.begin()[part]);
            i += 2;
        } else {
            filled.push_back(words[i]);
        }
    }
    return filled;
}

std::string minutes_and_seconds(std::int64_t total_seconds) {
    const std::string rest = std::to_string(total_seconds % 60);
    return std::to_string(total_seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

}  // namespace stretch
