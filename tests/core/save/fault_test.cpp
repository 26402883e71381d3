// Kept values under faults; the numbers are those of the list of faults the product is held against.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "core/save/codec.h"
#include "core/save/running.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

RunningRecord running() {
    RunningRecord record;
    record.so_far = whole_session(1'795'422'600'000);
    record.so_far.ending = Ending::ended_early;
    record.phase = 3;
    record.saved_utc_ms = 1'795'422'660'000;
    record.tab = "0a1b2c3d";
    record.generation = 7;
    return record;
}

std::string payload_of(const std::string& text) {
    return std::get<Envelope>(open(text)).payload;
}

std::string with(const std::string& text, std::string_view from, std::string_view to) {
    std::string payload = payload_of(text);
    const std::size_t at = payload.find(from);
    REQUIRE(at != std::string::npos);
    return seal({.payload = payload.replace(at, from.size(), to)});
}

bool is_damaged(const std::string& text) {
    const auto read = decode_running(text);
    return std::holds_alternative<ReadFault>(read) && std::get<ReadFault>(read) == ReadFault::damaged;
}

}  // namespace

TEST_CASE("a running session comes back as it was kept, and is small") {
    const std::string text = encode(running());
    CHECK(text.size() < 1500);
    const auto read = decode_running(text);
    REQUIRE(std::holds_alternative<RunningRecord>(read));
    const auto& after = std::get<RunningRecord>(read);
    CHECK(encode(after) == text);
    CHECK(after.phase == 3);
    CHECK(after.tab == "0a1b2c3d");
    CHECK(after.generation == 7);
}

TEST_CASE("faults 19, 23-25: hostile content and numbers of a running session are refused, never wrapped") {
    const std::string good = encode(running());
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":-1")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":1001")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":4294967299")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":3.0")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":NaN")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":1e400")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":0e-086")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":128.74836467836484838364836483643636483648e-336")));
    CHECK(is_damaged(with(good, "\"phase\":3", "\"phase\":18446744073709551615.9")));
    CHECK(is_damaged(with(good, "\"saved_utc_ms\":1795422660000", "\"saved_utc_ms\":9223372036854775808")));
    CHECK(is_damaged(with(good, "\"tab\":\"0a1b2c3d\"", "\"tab\":\"\"")));
    CHECK(is_damaged(with(good, "\"tab\":\"0a1b2c3d\"", "\"tab\":\"<b>\"")));
    CHECK(is_damaged(with(good, "\"so_far\":{", "\"so_far\":{\"a\":[[[[]]]],")));
    CHECK(is_damaged(with(good, "\"so_far\"", "\"so\"")));
}

TEST_CASE("faults 26-28: bad UTF-8, lone surrogates, NUL and bidi controls never get in") {
    const std::string good = encode(running());
    for (const std::string tab : {"\\ud800", "\\u0000", "a\\u0000b", "\\u202e", "a b"})
        CHECK(is_damaged(with(good, "0a1b2c3d", tab)));
    CHECK(is_damaged(with(good, "0a1b2c3d", "\xc3\x28")));
    CHECK(is_damaged(with(good, "0a1b2c3d", std::string(1, '\0'))));
}

TEST_CASE("faults 20-22: a depth of a million, lengths beyond any and a text of a megabyte are refused") {
    for (const char bracket : {'[', '{'})
        CHECK(is_damaged(seal({.payload = std::string(1'000'000, bracket)})));
    CHECK(is_damaged(
        seal({.payload = "{\"a\":" + std::string(499'990, '[') + std::string(499'990, ']') + "}"})));
    CHECK(is_damaged(seal({.payload = "{\"tab\":\"" + std::string(1'000'000, 'x') + "\"}"})));
    for (const std::string_view length : {"16777216", "4294967297", "1099511627776", "18446744073709551615"})
        CHECK(is_damaged("HS1|1|1|0|" + std::string{length} + "|0|{}"));
}
