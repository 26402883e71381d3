// RapidJSON with the settings that make it safe on hostile input. They must come before any header of it:
// include this one, never those, and nowhere but in save/*.cpp. Iterative parsing bounds the stack, encoding
// is validated, NaN and infinity are refused, and the full-precision number parser, which reads out of bounds
// in RapidJSON 1.1.0 (Tencent/rapidjson#1290), stays off: whole numbers only. A broken promise inside it is
// an exception, which save/ catches, not a wild read.
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <stdexcept>

#define RAPIDJSON_PARSE_DEFAULT_FLAGS (kParseIterativeFlag | kParseValidateEncodingFlag)
#define RAPIDJSON_ASSERT_THROWS
#define RAPIDJSON_ASSERT(condition) \
    if (!(condition)) throw std::runtime_error("rapidjson: " #condition)

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace stretch {

// RapidJSON's own allocator gives back null when memory runs out, and what asked then writes there.
// The names are those that RapidJSON asks of an allocator.
// NOLINTBEGIN(readability-identifier-naming)
class ThrowingAllocator {
public:
    static const bool kNeedFree = true;

    void* Malloc(std::size_t size) { return size == 0 ? nullptr : ::operator new(size); }
    void* Realloc(void* old, std::size_t old_size, std::size_t size) {
        if (size <= old_size) return old;
        void* place = Malloc(size);
        if (old_size > 0) std::memcpy(place, old, old_size);
        Free(old);
        return place;
    }
    static void Free(void* place) { ::operator delete(place); }
};
// NOLINTEND(readability-identifier-naming)

using JsonPool = rapidjson::MemoryPoolAllocator<ThrowingAllocator>;
using JsonValue = rapidjson::GenericValue<rapidjson::UTF8<>, JsonPool>;
using JsonDocument = rapidjson::GenericDocument<rapidjson::UTF8<>, JsonPool, ThrowingAllocator>;
using JsonBuffer = rapidjson::GenericStringBuffer<rapidjson::UTF8<>, ThrowingAllocator>;
using RapidWriter = rapidjson::Writer<JsonBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>, ThrowingAllocator>;

// Objects and lists in objects and lists, three deep at most: what may be read and written by recursion.
inline bool is_shallow(const JsonValue& value, int depth = 3) {
    if (depth == 0) return !value.IsObject() && !value.IsArray();
    if (value.IsArray()) {
        for (const auto& part : value.GetArray())
            if (!is_shallow(part, depth - 1)) return false;
    } else if (value.IsObject()) {
        for (const auto& member : value.GetObject())
            if (!is_shallow(member.value, depth - 1)) return false;
    }
    return true;
}

}  // namespace stretch
