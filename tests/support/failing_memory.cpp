#include "support/failing_memory.h"

#include <malloc.h>

#include <cstdlib>
#include <limits>
#include <new>

namespace {

constexpr int lasting = -1;
constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();
int calls_left = lasting;
std::size_t in_use = 0;
std::size_t most_in_use = unbounded;

void* memory(std::size_t size) {
    if (calls_left == 0 || size > most_in_use || in_use > most_in_use - size) throw std::bad_alloc{};
    if (calls_left > 0) --calls_left;
    void* place = std::malloc(size == 0 ? 1 : size);
    if (place == nullptr) throw std::bad_alloc{};
    in_use += malloc_usable_size(place);
    return place;
}

void give_back(void* place) {
    if (place != nullptr) in_use -= malloc_usable_size(place);
    std::free(place);
}

}  // namespace

// The whole test program's; the sanitizers watch malloc and free below them.
void* operator new(std::size_t size) {
    return memory(size);
}
void* operator new[](std::size_t size) {
    return memory(size);
}
void operator delete(void* place) noexcept {
    give_back(place);
}
void operator delete[](void* place) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::size_t) noexcept {
    give_back(place);
}

namespace stretch::testing {

void let_memory_fail_after(int calls) {
    calls_left = calls;
}
void let_memory_hold(std::size_t bytes) {
    most_in_use = in_use + bytes;
}
void let_memory_last() {
    calls_left = lasting;
    most_in_use = unbounded;
}

}  // namespace stretch::testing
