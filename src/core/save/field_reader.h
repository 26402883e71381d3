// Checks of fields after reading, and JSON by way of cereal. For save/*.cpp only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "core/save/json_archive.h"
#include "core/save/records.h"
#include "core/units/millis.h"

namespace stretch {

inline constexpr std::int64_t unsaid = -1;  // an answer that was not given
inline constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
inline constexpr std::int64_t furthest_offset_min = 14LL * 60;

// What names are made of: so many small letters, digits, dashes and underscores at most.
inline constexpr std::size_t longest_name = 32;
inline bool is_of_a_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}
inline bool is_name(std::string_view text, std::size_t longest = longest_name) {
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, is_of_a_name);
}
// As it can be read again: whatever does not belong into a name becomes a dash.
inline std::string as_name(std::string_view text, std::size_t longest = longest_name) {
    std::string name{text.substr(0, longest)};
    for (char& c : name) c = is_of_a_name(c) ? c : '-';
    return name.empty() ? "-" : name;
}

template <typename Value>
std::int64_t answer_to_wire(const std::optional<Value>& value) {
    return value ? static_cast<std::int64_t>(*value) : unsaid;
}

// Reads checked fields and remembers whether all of them were in range. What was not is the nearest that is:
// a record is written as it would be read.
struct FieldReader {
    bool good = true;

    std::int64_t number(std::int64_t value, std::int64_t least, std::int64_t most) {
        good = good && value >= least && value <= most;
        return std::clamp(value, least, most);
    }
    int small(std::int64_t value, std::int64_t least, std::int64_t most) {
        return static_cast<int>(number(value, least, most));
    }
    std::int64_t instant(std::int64_t utc_ms) { return number(utc_ms, earliest_utc_ms, latest_utc_ms); }
    Millis length(std::int64_t value, std::int64_t most = day_ms) { return Millis{number(value, 0, most)}; }
    bool flag(std::int64_t value) { return number(value, 0, 1) == 1; }
    // `unsaid` stands for no answer; anything else must be an enumerator.
    template <typename Enum>
    std::optional<Enum> answer(std::int64_t value, Enum last) {
        if (value == unsaid) return std::nullopt;
        return choice(value, last);
    }
    std::optional<int> answer(std::int64_t value, int most) {
        if (value == unsaid) return std::nullopt;
        return small(value, 0, most);
    }
    template <typename Enum>
    Enum choice(std::int64_t value, Enum last) {
        return static_cast<Enum>(number(value, 0, static_cast<std::int64_t>(last)));
    }
    std::optional<bool> yes_or_no(std::int64_t value) {
        if (value == unsaid) return std::nullopt;
        return flag(value);
    }
    int offset(std::int64_t minutes) { return small(minutes, -furthest_offset_min, furthest_offset_min); }
    std::string name(const std::string& text) {
        good = good && is_name(text);
        return as_name(text);
    }
};

template <typename Value>
std::string write_json(const Value& value) {
    JsonWriter archive;
    archive(value);
    return archive.text();
}

template <typename Value>
std::optional<Value> read_json(std::string_view text) {
    try {
        JsonReader archive(text);
        Value value;
        archive(value);
        return value;
    } catch (const std::bad_alloc&) {
        throw;  // says nothing about the value
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace stretch
