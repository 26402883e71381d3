// The number in front of a kept value that says which of two is the newer one: it never wraps, and one that
// nobody can have counted up to is damage.
#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "core/save/envelope.h"
#include "support/kinds.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

std::string with_generation(const std::string& text, std::uint64_t generation) {
    Envelope envelope = std::get<Envelope>(open(text));
    envelope.generation = generation;
    return seal(envelope);
}

}  // namespace

TEST_CASE("fault 24: a generation near the end of its numbers is damage, whatever kind of value has it") {
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.name);
        for (const std::uint64_t generation : {most, most - 1, most / 2, last_generation + 1}) {
            std::string again;
            CHECK(kind.read(with_generation(kind.write(), generation), again) == ReadFault::damaged);
        }
        for (const std::uint64_t generation : {std::uint64_t{0}, std::uint64_t{1}, last_generation}) {
            std::string again;
            CHECK_FALSE(kind.read(with_generation(kind.write(), generation), again));
        }
    }
}

TEST_CASE("fault 24: from each generation that can be read the next one can be read too, and is no older") {
    for (std::uint64_t generation = last_generation - 3, step = 0; step < 8; ++step) {
        const std::uint64_t next = next_generation(generation);
        CHECK(next >= generation);
        CHECK(std::holds_alternative<Envelope>(open(seal({.generation = next, .payload = "{}"}))));
        generation = next;
    }
}
