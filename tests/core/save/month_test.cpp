// Months: many sessions in one value.
#include "core/save/month.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

SessionRecord session(int number) {
    SessionRecord record = whole_session(1'788'000'000'000 + number * 28'800'000LL, 120);
    record.held.right += Millis{number};
    return record;
}

std::vector<SessionRecord> sessions(int count) {
    std::vector<SessionRecord> records;
    for (int i = 0; i < count; ++i) records.push_back(session(i));
    return records;
}

std::string folded(const std::vector<SessionRecord>& records) {
    std::vector<const SessionRecord*> pointers;
    for (const SessionRecord& record : records) pointers.push_back(&record);
    return encode_month(pointers);
}

std::string with(const std::string& text, std::string_view from, std::string_view to) {
    std::string payload = std::get<Envelope>(open(text)).payload;
    const std::size_t at = payload.find(from);
    REQUIRE(at != std::string::npos);
    return seal({.payload = payload.replace(at, from.size(), to)});
}

bool is_damaged(const std::string& text) {
    const auto read = decode_month(text);
    return std::holds_alternative<ReadFault>(read) && std::get<ReadFault>(read) == ReadFault::damaged;
}

}  // namespace

TEST_CASE("a folded month gives back every session to the last field") {
    const std::vector<SessionRecord> before = sessions(93);
    const auto read = decode_month(folded(before));
    REQUIRE(std::holds_alternative<std::vector<SessionRecord>>(read));
    const auto& after = std::get<std::vector<SessionRecord>>(read);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        REQUIRE(encode(after[i]) == encode(before[i]));
        REQUIRE(after[i].id == before[i].id);
        REQUIRE(after[i].kept_in == KeptIn::month);
    }
    CHECK(folded(after) == folded(before));
}

TEST_CASE("ten years at three sessions a day take less than 2.5 million characters") {
    const std::size_t month = folded(sessions(93)).size();
    const std::size_t none = folded(sessions(0)).size();
    const std::size_t each = (month - none) / 93 + 1;
    CHECK(each * 11'000 + 120 * none < 2'500'000);
}

TEST_CASE("a month is named by the clock on the wall, not by UTC") {
    SessionRecord record = session(0);
    record.started_utc_ms = 1'788'220'800'000;  // 2026-09-01T00:00Z
    record.offset_min = 0;
    CHECK(month_of(record) == "2026-09");
    record.offset_min = -60;
    CHECK(month_of(record) == "2026-08");
}

TEST_CASE("fault 19: hostile content of a month behind a right checksum is refused") {
    const std::string good = folded(sessions(2));
    REQUIRE_FALSE(is_damaged(good));
    CHECK(is_damaged(with(good, "\"tables\"", "\"table\"")));
    CHECK(is_damaged(with(good, "[\"1788", "[\"<script>1788")));
    CHECK(is_damaged(with(good, "[\"1788", "[1788,\"")));
    CHECK(is_damaged(with(good, "\"dose.aid\"", "7")));
    CHECK(is_damaged(with(good, "\"dose.aid\"", "\"dose.aids\"")));
    CHECK(is_damaged(with(good, "\"dose.aid\"", "\"...\"")));
    CHECK(is_damaged(with(good, "\"supine\"", "{\"a\":[[[[1]]]]}")));
    CHECK(is_damaged(with(good, "\"supine\"", std::string(400'000, '[') + std::string(400'000, ']'))));
    CHECK(is_damaged(with(good, "\"supine\",", "")));
    CHECK(is_damaged(seal({.payload = "{\"tables\":[[]]}"})));
    CHECK(is_damaged(seal({.payload = std::string(900'000, '[')})));
}
