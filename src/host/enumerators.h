// The names of an enum and its enumerators in the compiler's own words: nobody writes them a second time.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace stretch {

// "stretch::Side::left"; of what is no enumerator "(stretch::Side)2". So says clang, which builds everything
// here.
template <auto Value>
constexpr std::string_view qualified_name() {
    constexpr std::string_view signature = __PRETTY_FUNCTION__;  // "... [Value = stretch::Side::left]"
    constexpr std::size_t start = signature.find(" = ") + 3;
    return signature.substr(start, signature.size() - start - 1);
}

template <typename Enum, std::size_t count = 0>
constexpr std::size_t count_of_enumerators() {
    if constexpr (qualified_name<static_cast<Enum>(count)>().starts_with('('))
        return count;
    else
        return count_of_enumerators<Enum, count + 1>();
}

// By position: of an enum that counts from 0 without a gap.
template <typename Enum>
constexpr auto enumerator_names() {
    return []<std::size_t... position>(std::index_sequence<position...>) {
        constexpr auto name = [](std::string_view qualified) {
            return qualified.substr(qualified.rfind(':') + 1);
        };
        return std::array{name(qualified_name<static_cast<Enum>(position)>())...};
    }(std::make_index_sequence<count_of_enumerators<Enum>()>{});
}

template <typename Enum>
constexpr std::string_view enum_name() {
    constexpr std::string_view first = qualified_name<Enum{}>();
    return first.substr(0, first.rfind("::"));
}

}  // namespace stretch
