// For save/*.cpp only: what is thrown while a value is read becomes the reason why it cannot be used, and
// what there is no memory to write becomes an empty text.
#pragma once

#include <exception>
#include <new>
#include <string>

#include "core/save/envelope.h"

namespace stretch {

template <typename Read>
auto guarded(const Read& read) -> decltype(read()) {
    try {
        return read();
    } catch (const std::bad_alloc&) {
        return ReadFault::no_memory;
    } catch (const std::exception&) {
        return ReadFault::damaged;
    }
}

template <typename Write>
std::string written(const Write& write) {
    try {
        return write();
    } catch (const std::bad_alloc&) {
        return {};
    }
}

}  // namespace stretch
