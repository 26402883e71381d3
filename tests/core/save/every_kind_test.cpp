// What must hold for every kind of kept value. The numbers are those of the list of faults.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/running.h"
#include "support/failing_memory.h"
#include "support/kinds.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// Refused, or the very same content: the numbers in front of the length are none, and a letter of the
// checksum has two cases.
void must_be_harmless(const Kind& kind, const std::string& spoilt, const std::string& payload) {
    std::string again;
    const auto fault = kind.read(spoilt, again);
    const bool is_harmless = fault ? *fault != ReadFault::no_memory : payload_of(again) == payload;
    REQUIRE_MESSAGE(is_harmless, kind.name << ": " << spoilt);
}

// The same numbers at each run.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    std::size_t below(std::size_t bound) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_ % bound;
    }

private:
    std::uint32_t state_;
};

const std::string& hostile_value(Dice& dice) {
    static const std::array<std::string, 40> values{"-1",
                                                    "99",
                                                    "300",
                                                    "70000",
                                                    "2147483647",
                                                    "2147483648",
                                                    "-2147483649",
                                                    "4294967296",
                                                    "4294967297",
                                                    "9223372036854775807",
                                                    "9223372036854775808",
                                                    "-9223372036854775808",
                                                    "18446744073709551615",
                                                    "18446744073709551615.9",
                                                    "128.74836467836484838364836483643636483648e-336",
                                                    "0e-086",
                                                    "1e400",
                                                    "-1e400",
                                                    "1.5",
                                                    "-0",
                                                    "NaN",
                                                    "Infinity",
                                                    "-Infinity",
                                                    "null",
                                                    "true",
                                                    "{}",
                                                    "[]",
                                                    "\"\"",
                                                    "\"2\"",
                                                    "\"<script>\"",
                                                    "\"\\u0000\"",
                                                    "\"\\ud800\"",
                                                    "\"\\u202e\"",
                                                    "\"=1+1\"",
                                                    "{\"a\":{\"a\":{\"a\":{}}}}",
                                                    "[[[[]]]]",
                                                    "\"" + std::string(50'000, 'x') + "\"",
                                                    std::string(20'000, '['),
                                                    std::string(20'000, '[') + std::string(20'000, ']'),
                                                    "1" + std::string(5'000, '0')};
    return values[dice.below(values.size())];
}

// Where a value begins and ends: behind a colon or a comma or a bracket, up to the next one.
std::string with_hostile_value(std::string payload, Dice& dice) {
    std::size_t from = payload.find_first_of(":,[", dice.below(payload.size()));
    if (from == std::string::npos) from = payload.find(':');
    const std::size_t to = payload.find_first_of(",]}", from + 1);
    return payload.replace(from + 1, to - from - 1, hostile_value(dice));
}

std::string with_piece_moved(std::string payload, Dice& dice) {
    const std::size_t from = dice.below(payload.size()), length = 1 + dice.below(40);
    const std::string piece = payload.substr(from, length);
    if (dice.below(2) == 0) payload.erase(from, length);
    return payload.insert(dice.below(payload.size()), piece);
}

std::string hostile(std::string payload, Dice& dice) {
    for (std::size_t changes = 1 + dice.below(3); changes > 0; --changes)
        payload = dice.below(3) == 0 ? with_piece_moved(std::move(payload), dice)
                                     : with_hostile_value(std::move(payload), dice);
    return payload;
}

}  // namespace

TEST_CASE("every kind comes back as it was kept, in plain ASCII and at most 8 KB") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write();
        std::string again;
        CHECK_FALSE(kind.read(text, again));
        CHECK_MESSAGE(again == text, kind.name);
        CHECK(text.size() <= 8192);
        for (const char c : text) REQUIRE((c >= 0x20 && c < 0x7f));
    }
}

TEST_CASE("fault 14: no truncation of any kind of value is taken for one") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write();
        for (std::size_t length = 0; length < text.size(); ++length) {
            std::string again;
            REQUIRE(kind.read(text.substr(0, length), again) == ReadFault::damaged);
        }
    }
}

TEST_CASE("fault 15: no flipped bit changes what any kind of value says") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write(), payload = payload_of(text);
        for (std::size_t i = 0; i < text.size(); ++i)
            for (int bit = 0; bit < 8; ++bit) {
                std::string spoilt = text;
                spoilt[i] = static_cast<char>(spoilt[i] ^ (1 << bit));
                must_be_harmless(kind, spoilt, payload);
            }
    }
}

TEST_CASE("fault 16: no byte set to 00, FF or a quote changes what any kind of value says") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write(), payload = payload_of(text);
        for (std::size_t i = 0; i < text.size(); ++i)
            for (const char byte : {'\x00', '\xff', '"'}) {
                std::string spoilt = text;
                spoilt[i] = byte;
                must_be_harmless(kind, spoilt, payload);
            }
    }
}

TEST_CASE("fault 19: 500 hostile contents behind a right checksum are refused or in range, in 64 MB") {
    for (std::uint32_t number = 0; number < 500; ++number) {
        Dice dice(number);
        const Kind& made_from = every_kind()[number % every_kind().size()];
        const std::string text = seal({.payload = hostile(payload_of(made_from.write()), dice)});
        for (const Kind& kind : every_kind()) {
            std::string again, twice;
            let_memory_hold(64'000'000);
            const auto fault = kind.read(text, again);
            let_memory_last();
            REQUIRE(fault != ReadFault::no_memory);
            if (fault) continue;
            // What is accepted is in range: it is written, read and written again the same.
            REQUIRE_FALSE(kind.read(again, twice));
            REQUIRE(twice == again);
        }
    }
}

TEST_CASE("faults 20-22: no depth, length or size is too much for any kind of reader, in 64 MB") {
    const std::string deep(499'000, '[');
    for (const std::string& payload :
         {deep, deep + std::string(499'000, ']'), std::string(1'000'000, '{'),
          "{\"a\":" + deep + std::string(499'000, ']') + "}", "\"" + std::string(999'000, 'x') + "\""})
        for (const Kind& kind : every_kind()) {
            std::string again;
            let_memory_hold(64'000'000);
            const auto fault = kind.read(seal({.payload = payload}), again);
            let_memory_last();
            CHECK(fault == ReadFault::damaged);
        }
    for (const Kind& kind : every_kind())
        for (const std::string length : {"16777216", "4294967297", "1099511627776", "18446744073709551615"}) {
            std::string again;
            let_memory_hold(100'000);
            const auto fault = kind.read("HS1|1|1|0|" + length + "|0|{}", again);
            let_memory_last();
            CHECK(fault == ReadFault::damaged);
        }
}

TEST_CASE("faults 26-28: whatever stands in a record, what is written of it can be read again") {
    SessionRecord record = whole_session(1'795'422'600'000);
    for (const std::string name :
         {"", "\xc3\x28", "\xed\xa0\x80", "a\xe2\x80\xae", "two words", "<script>"}) {
        record.dose.exercise = name + std::string(1, '\0');
        const auto read = decode_session(encode(record));
        REQUIRE(std::holds_alternative<SessionRecord>(read));
        CHECK(std::get<SessionRecord>(read).held.left == record.held.left);
        const auto slot = decode_running(encode(RunningRecord{
            .so_far = record, .phase = 1, .saved_utc_ms = 0, .tab = name + std::string(100, '\0')}));
        CHECK(std::holds_alternative<RunningRecord>(slot));
    }
}

TEST_CASE("numbers beyond what is kept are written as the nearest that is, never as what cannot be read") {
    SessionRecord record = whole_session(1LL << 60, 100'000);
    record.length = record.planned = record.held.left = Millis{1LL << 50};
    record.held.right = Millis{-5};
    record.rungs = {-1, 100'000};
    record.ending = Ending::none;
    record.check_in.left.stretch = 99;
    record.dose.repetitions = 0;
    record.dose.hold = Millis{1LL << 40};
    const auto session = decode_session(encode(record));
    REQUIRE(std::holds_alternative<SessionRecord>(session));
    CHECK(std::get<SessionRecord>(session).started_utc_ms == latest_utc_ms);
    CHECK(std::get<SessionRecord>(session).held.right == Millis{});
    CHECK(std::get<SessionRecord>(session).ending == Ending::ended_early);
    const RunningRecord running{.so_far = record, .phase = 1 << 20, .saved_utc_ms = -(1LL << 60), .tab = ""};
    CHECK(std::holds_alternative<RunningRecord>(decode_running(encode(running))));
    Profile profile;
    profile.week_goal_days = 0;
    profile.legs.left = {5000, true, -(1LL << 60), 5000};
    CHECK(std::holds_alternative<StoredProfile>(decode_profile(encode(StoredProfile{profile, 1}))));
    CHECK(std::holds_alternative<RangeCheck>(
        decode_range_check(encode(RangeCheck{Side::left, OtherKnee::bent, 400, -(1LL << 60), 5000, {}}))));
}

TEST_CASE("fault 53: whenever memory runs out while any kind is read, that is told apart from damage") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write();
        int calls = 0;
        for (bool is_read = false; !is_read; ++calls) {
            REQUIRE(calls < 10'000);
            std::string again;
            let_memory_fail_after(calls);
            const auto fault = kind.read(text, again);
            let_memory_last();
            is_read = !fault && again == text;
            // With memory gone while it was written anew, that is no text at all.
            REQUIRE((is_read || fault == ReadFault::no_memory || (!fault && again.empty())));
        }
        CHECK(calls > 5);
    }
}

TEST_CASE(
    "fault 53: whenever memory runs out while any kind is written, there is no text, never half of one") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write();
        int calls = 0;
        for (bool is_written = false; !is_written; ++calls) {
            REQUIRE(calls < 10'000);
            let_memory_fail_after(calls);
            const std::string written = kind.write();
            let_memory_last();
            is_written = written == text;
            REQUIRE_MESSAGE((is_written || written.empty()), kind.name);
        }
        CHECK(calls > 5);
    }
}

TEST_CASE(
    "fault 54: with the heap at its maximum nothing is read, nothing is written, nothing is called damaged") {
    for (const Kind& kind : every_kind()) {
        const std::string text = kind.write();
        std::string again;
        let_memory_fail_after(0);
        const auto fault = kind.read(text, again);
        const std::string written = kind.write();
        let_memory_last();
        CHECK_MESSAGE(fault == ReadFault::no_memory, kind.name);
        CHECK(written.empty());
    }
}
