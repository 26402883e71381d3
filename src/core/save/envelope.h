// The wrapping of every kept value: `HS1|schema|min_reader|generation|length|crc32|payload`, ASCII only.
// Nothing behind it is looked at before the length and the checksum agree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace stretch {

// Why a kept value cannot be used: spoilt; written by a later version and to be left alone; or there is no
// memory to read it with, which says nothing about the value.
enum class ReadFault { damaged, newer, no_memory };

struct Envelope {
    int schema = 6;                // of the writer: 2 knows legs that differ, rungs, check-ins; 3 four knees;
                                   // 4 permissions, eight places of pain, the way of a range check;
                                   // 5 the weekdays of the goal; 6 exercises
    int min_reader = 1;            // the oldest schema whose reader understands the payload
    std::uint64_t generation = 0;  // of values kept in two slots: the higher one is the truth
    std::string payload;
};

inline constexpr int reader_schema = 6;

// What lies beyond nobody has counted up to: it is damage. The page tells all numbers up to here apart.
inline constexpr std::uint64_t last_generation = (std::uint64_t{1} << 53) - 1;
// At the end of the numbers it stays the last one: then the same slot is written again, and read again.
constexpr std::uint64_t next_generation(std::uint64_t generation) {
    return generation < last_generation ? generation + 1 : last_generation;
}

std::string seal(const Envelope& envelope);
std::variant<Envelope, ReadFault> open(std::string_view text);
// Whether a later version wrote it, be it readable here or not: writing it anew could lose what only that
// version knows. False for what is no envelope.
bool is_of_a_later_version(std::string_view text);

// CRC-32 as in zlib and PNG (polynomial 0xedb88320).
std::uint32_t crc32(std::string_view bytes);

}  // namespace stretch
