// The keys under which values are kept. Each kind's prefix stands here and nowhere else.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stretch {

// In the order of the table below.
enum class KeptKind {
    session,       // <start>:<tab>
    month,         // <yyyy-mm>: the sessions of an old month
    settings,      // a, b: two slots in turn
    profile,       // likewise
    running,       // likewise: the session under way
    note,          // <start>:<tab> of its session
    range_check,   // <time>:<tab>-<leg and knee>
    range_checks,  // <yyyy>: the range checks of old months
    backup,        // when a backup was made
};

inline constexpr std::array<std::string_view, 9> key_prefixes{
    "hamstretch:session:", "hamstretch:month:",   "hamstretch:settings:",
    "hamstretch:profile:", "hamstretch:running:", "hamstretch:note:",
    "hamstretch:range:",   "hamstretch:ranges:",  "hamstretch:backup"};

constexpr std::string_view prefix_of(KeptKind kind) {
    return key_prefixes[static_cast<std::size_t>(kind)];
}

// None: no key of ours, or of a later version.
constexpr std::optional<KeptKind> kind_of(std::string_view key) {
    for (std::size_t i = 0; i < key_prefixes.size(); ++i)
        if (key.starts_with(key_prefixes[i])) return static_cast<KeptKind>(i);
    return std::nullopt;
}

// A table that is folded from many values.
constexpr bool holds_many(KeptKind kind) {
    return kind == KeptKind::month || kind == KeptKind::range_checks;
}

// What a key says behind the prefix of its kind: a session's id, a month, a slot.
constexpr std::string_view name_in(std::string_view key, KeptKind kind) {
    return key.substr(prefix_of(kind).size());
}

inline std::string key_of(KeptKind kind, std::string_view name) {
    return std::string{prefix_of(kind)}.append(name);
}

// Of two slots the one that a value of this generation is written to: the newer one stands whatever happens.
inline std::string slot_key(KeptKind kind, std::uint64_t generation) {
    return key_of(kind, generation % 2 == 0 ? "a" : "b");
}

}  // namespace stretch
