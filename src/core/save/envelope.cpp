#include "core/save/envelope.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace stretch {
namespace {

constexpr std::string_view magic = "HS1";
constexpr std::size_t largest_payload = 1'000'000;

template <typename Number>
std::string in_digits(Number value, int base = 10) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base).ptr;
    return {digits.data(), end};
}

// Takes the text up to the next bar off the front of `rest`.
std::optional<std::string_view> take_field(std::string_view& rest) {
    const std::size_t bar = rest.find('|');
    if (bar == std::string_view::npos) return std::nullopt;
    const std::string_view field = rest.substr(0, bar);
    rest.remove_prefix(bar + 1);
    return field;
}

template <typename Number>
bool take_number(std::string_view& rest, Number& value, int base = 10) {
    const auto field = take_field(rest);
    if (!field || field->empty()) return false;
    const auto [end, error] = std::from_chars(field->data(), field->data() + field->size(), value, base);
    return error == std::errc{} && end == field->data() + field->size();
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

std::string seal(const Envelope& envelope) {
    std::string text{magic};
    for (const std::string& field :
         {in_digits(envelope.schema), in_digits(envelope.min_reader), in_digits(envelope.generation),
          in_digits(envelope.payload.size()), in_digits(crc32(envelope.payload), 16)})
        text.append("|").append(field);
    return text.append("|").append(envelope.payload);
}

std::variant<Envelope, ReadFault> open(std::string_view text) {
    Envelope envelope;
    std::uint64_t length = 0;
    std::uint32_t checksum = 0;
    const auto head = take_field(text);
    if (!head || *head != magic || !take_number(text, envelope.schema) ||
        !take_number(text, envelope.min_reader) || !take_number(text, envelope.generation) ||
        !take_number(text, length) || !take_number(text, checksum, 16))
        return ReadFault::damaged;
    if (length > largest_payload || length != text.size() || !is_ascii(text) || checksum != crc32(text))
        return ReadFault::damaged;
    if (envelope.min_reader > reader_schema) return ReadFault::newer;
    if (envelope.generation > last_generation) return ReadFault::damaged;
    envelope.payload = text;
    return envelope;
}

bool is_of_a_later_version(std::string_view text) {
    int schema = 0;
    const auto head = take_field(text);
    return head && *head == magic && take_number(text, schema) && schema > reader_schema;
}

}  // namespace stretch
