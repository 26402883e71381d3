#include "core/save/codec.h"

#include <doctest/doctest.h>

#include <string>

#include "support/embedded_exercises.h"
#include "support/files.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

SessionRecord sample() {
    return {.started_utc_ms = 1'795'422'600'123,
            .offset_min = 60,
            .dose = usual_dose(),
            .length = 251_s,
            .planned = 60_s,
            .held = {60_s, 47'500_ms},
            .ending = Ending::ended_early,
            .rungs = {},
            .eased = {},
            .hurt_side = {},
            .check_in = {},
            .id = {}};
}

bool is_damaged(std::string_view text) {
    const auto read = decode_session(text);
    const auto* fault = std::get_if<ReadFault>(&read);
    return fault != nullptr && *fault == ReadFault::damaged;
}

std::string payload_of(const std::string& text) {
    return std::get<Envelope>(open(text)).payload;
}

std::string with(std::string payload, std::string_view from, std::string_view to) {
    const std::size_t at = payload.find(from);
    REQUIRE(at != std::string::npos);
    return seal({.payload = payload.replace(at, from.size(), to)});
}

}  // namespace

TEST_CASE("a session comes back as it was kept") {
    const SessionRecord before = sample();
    const auto read = decode_session(encode(before));
    REQUIRE(std::holds_alternative<SessionRecord>(read));
    const auto& after = std::get<SessionRecord>(read);
    CHECK(after.started_utc_ms == before.started_utc_ms);
    CHECK(after.offset_min == 60);
    CHECK(after.dose.exercise == "supine");
    CHECK(after.dose == before.dose);
    CHECK(after.length == before.length);
    CHECK(after.planned == before.planned);
    CHECK(after.held.left == 60_s);
    CHECK(after.held.right == 47'500_ms);
    CHECK(after.ending == Ending::ended_early);
    CHECK(encode(after) == encode(before));
}

TEST_CASE("a kept session is small and plain ASCII") {
    const std::string text = encode(sample());
    CHECK(text.size() < 1000);
    CHECK(text.starts_with("HS1|6|1|0|"));
    for (const char c : text) REQUIRE((c >= 0x20 && c < 0x7f));
}

TEST_CASE("settings of every allowed dose come back as they were kept, with their generation") {
    for_every_dose([](const Dose& dose) {
        Settings settings;
        settings.dose = dose;
        settings.theme = Theme::contrast;
        settings.text_size_percent = 175;
        settings.voice = false;
        settings.install_declined = true;
        const auto read = decode_settings(encode(StoredSettings{settings, 7}), exercises());
        REQUIRE(std::holds_alternative<StoredSettings>(read));
        REQUIRE(std::get<StoredSettings>(read).settings == settings);
        REQUIRE(std::get<StoredSettings>(read).generation == 7);
    });
}

TEST_CASE("a version that knows two knees only finds the nearer one in a later session") {
    SessionRecord record = sample();
    for (const Knee knee : all_knees) {
        record.dose.knee = knee;
        const std::string as_before = knee == Knee::straight ? "\"knee\":1," : "\"knee\":0,";
        CHECK(payload_of(encode(record)).find(as_before) != std::string::npos);
    }
}

TEST_CASE("a knee that there is not is damage") {
    const std::string good = payload_of(encode(sample()));
    CHECK(is_damaged(with(good, "\"knee_step\":1", "\"knee_step\":4")));
    CHECK(is_damaged(with(good, "\"knee_step\":1", "\"knee_step\":-2")));
    CHECK(is_damaged(with(good, "\"knee\":0", "\"knee\":2")));
}

TEST_CASE("fault 19: hostile content behind a right checksum is refused, field by field") {
    const std::string good = payload_of(encode(sample()));
    REQUIRE_FALSE(is_damaged(seal({.payload = good})));
    CHECK(is_damaged(with(good, "\"ending\":2", "\"ending\":99")));
    CHECK(is_damaged(with(good, "\"ending\":2", "\"ending\":0")));
    CHECK(is_damaged(with(good, "\"offset_min\":60", "\"offset_min\":6000")));
    CHECK(is_damaged(with(good, "\"offset_min\":60", "\"offset_min\":4294967356")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"repetitions\":258")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"repetitions\":-2")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"repetitions\":2.5")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"repetitions\":\"2\"")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"repetitions\":null")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"repetitions\":NaN")));
    CHECK(is_damaged(with(good, "\"repetitions\":2", "\"reps\":2")));
    CHECK(is_damaged(with(good, "\"started_utc_ms\":1795422600123", "\"started_utc_ms\":253402300800000")));
    CHECK(is_damaged(
        with(good, "\"started_utc_ms\":1795422600123", "\"started_utc_ms\":18446744073709551615.9")));
    CHECK(is_damaged(with(good, "\"supine\"", "\"<script>\"")));
    CHECK(is_damaged(with(good, "\"supine\"", "\"\"")));
    CHECK(is_damaged(seal({.payload = ""})));
    CHECK(is_damaged(seal({.payload = "[]"})));
    CHECK(is_damaged(seal({.payload = std::string(900'000, '[')})));
}

TEST_CASE("fault 23: numbers that older parsers read out of bounds are refused") {
    const std::string good = payload_of(encode(sample()));
    for (const std::string_view number : {"128.74836467836484838364836483643636483648e-336", "0e-086",
                                          "1e400", "-Infinity", "9223372036854775808"})
        CHECK(is_damaged(with(good, "\"planned_ms\":60000", "\"planned_ms\":" + std::string{number})));
}

TEST_CASE("fault 21: an envelope that lies about its length is refused before anything is read") {
    const std::string text = encode(sample());
    const std::size_t start = text.find("|0|") + 3;
    for (const std::string_view length :
         {"0", "16777216", "4294967297", "1099511627776", "18446744073709551615", "-1"}) {
        std::string lying = text;
        lying.replace(start, text.find('|', start) - start, length);
        CHECK(is_damaged(lying));
    }
}

TEST_CASE("fault 31: what a newer version wrote is told apart from damage") {
    const auto read =
        decode_session(seal({.schema = reader_schema + 1, .min_reader = reader_schema + 1, .payload = "{}"}));
    REQUIRE(std::holds_alternative<ReadFault>(read));
    CHECK(std::get<ReadFault>(read) == ReadFault::newer);
}

TEST_CASE("the checksum is the CRC-32 of zlib and PNG") {
    CHECK(crc32("123456789") == 0xcbf43926);
}

TEST_CASE("fault 29: the stored examples of the first version are read for ever") {
    const auto session = decode_session(read_file("tests/saves/v1/session.txt"));
    REQUIRE(std::holds_alternative<SessionRecord>(session));
    CHECK(encode(std::get<SessionRecord>(session)) == encode(sample()));
    const auto settings = decode_settings(read_file("tests/saves/v1/settings.txt"), exercises());
    REQUIRE(std::holds_alternative<StoredSettings>(settings));
    CHECK(std::get<StoredSettings>(settings).generation == 3);
    CHECK(std::get<StoredSettings>(settings).settings.dose.hold == 20_s);
    CHECK(std::get<StoredSettings>(settings).settings.theme == Theme::dark);
}

TEST_CASE(
    "fault 29: settings of the second version keep the answer about installing; those of the first were "
    "never asked") {
    const auto second = decode_settings(read_file("tests/saves/v2/settings.txt"), exercises());
    REQUIRE(std::holds_alternative<StoredSettings>(second));
    CHECK(std::get<StoredSettings>(second).settings.install_declined);
    CHECK(std::get<StoredSettings>(second).settings.text_size_percent == 125);
    const auto first = decode_settings(read_file("tests/saves/v1/settings.txt"), exercises());
    REQUIRE(std::holds_alternative<StoredSettings>(first));
    CHECK_FALSE(std::get<StoredSettings>(first).settings.install_declined);
}
