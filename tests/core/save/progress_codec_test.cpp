#include "core/save/progress_codec.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/range_table.h"
#include "core/save/running.h"
#include "support/embedded_exercises.h"
#include "support/files.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

Profile sample_profile() {
    Profile profile;
    profile.answers.tightness = Tightness::very_tight;
    profile.answers.tighter_leg = TighterLeg::right;
    profile.answers.troubles = 5;
    profile.answers.red_flags = 0;
    profile.answered_utc_ms = 1'795'422'600'000;
    profile.legs.left = {2, false, 1'795'422'600'000, 60};
    profile.legs.right = {7, true, 1'795'500'000'000, -300};
    profile.maintains = true;
    profile.maintenance_answered_utc_ms = 1'796'000'000'000;
    profile.week_goal_days = 4;
    profile.day_start_hour = 3;
    profile.reminders_asked = 2;
    return profile;
}

Profile profile_with_reminders() {
    Profile profile = sample_profile();
    profile.reminder_min = {510, std::nullopt, 1110};
    profile.reminders_utc_ms = 1'796'100'000'000;
    profile.backup_reminded_utc_ms = 1'796'200'000'000;
    return profile;
}

SessionNote sample_note() {
    return {{{3, PainPlace::none}, {std::nullopt, PainPlace::back}}, HeldTime{12_s, 45_s}, true};
}

RangeCheck sample_check() {
    return {Side::right, OtherKnee::long_leg, 72, 1'795'422'600'000, 60, {}};
}

SessionRecord sample_session() {
    SessionRecord record{.started_utc_ms = 1'795'422'600'123,
                         .offset_min = 60,
                         .exercise = "supine",
                         .dose = usual_dose(),
                         .length = 251_s,
                         .planned = 60_s,
                         .held = {60_s, 15_s},
                         .ending = Ending::stopped_for_pain,
                         .rungs = {5, 2},
                         .by_hand = true,
                         .eased = {true, false},
                         .hurt_side = Side::right,
                         .check_in = {{4, PainPlace::none}, {7, PainPlace::back_of_thigh}},
                         .id = {}};
    record.dose.other_leg = LegDose{Aid::band, Knee::straight, 20, 10_s};
    return record;
}

SessionRecord session_with_knees() {
    SessionRecord record = sample_session();
    record.dose.knee = Knee::well_bent;
    record.dose.other_leg->knee = Knee::nearly_straight;
    return record;
}

template <typename Value>
std::string with(const Value& value, std::string_view from, std::string_view to) {
    std::string payload = std::get<Envelope>(open(encode(value))).payload;
    const std::size_t at = payload.find(from);
    REQUIRE(at != std::string::npos);
    return seal({.payload = payload.replace(at, from.size(), to)});
}

template <typename Read>
bool is_damaged(const Read& read) {
    const auto* fault = std::get_if<ReadFault>(&read);
    return fault != nullptr && *fault == ReadFault::damaged;
}

}  // namespace

TEST_CASE("profile, note and range check come back as they were kept") {
    const auto profile = decode_profile(encode(StoredProfile{profile_with_reminders(), 9}));
    REQUIRE(std::holds_alternative<StoredProfile>(profile));
    CHECK(std::get<StoredProfile>(profile).profile == profile_with_reminders());
    CHECK(std::get<StoredProfile>(profile).generation == 9);
    const auto empty = decode_profile(encode(StoredProfile{}));
    REQUIRE(std::holds_alternative<StoredProfile>(empty));
    CHECK(std::get<StoredProfile>(empty).profile == Profile{});

    for (const SessionNote& before : {sample_note(), SessionNote{}}) {
        const auto note = decode_note(encode(StoredNote{before, 2}));
        REQUIRE(std::holds_alternative<StoredNote>(note));
        CHECK(std::get<StoredNote>(note).note == before);
    }
    const auto check = decode_range_check(encode(sample_check()));
    REQUIRE(std::holds_alternative<RangeCheck>(check));
    CHECK(std::get<RangeCheck>(check) == sample_check());
}

TEST_CASE("a session keeps what differs between the legs, and what was said of each") {
    const auto read = decode_session(encode(sample_session()));
    REQUIRE(std::holds_alternative<SessionRecord>(read));
    const auto& after = std::get<SessionRecord>(read);
    CHECK(after.dose == sample_session().dose);
    CHECK(after.rungs == PerLeg<int>{5, 2});
    CHECK(after.by_hand);
    CHECK(after.eased == PerLeg<bool>{true, false});
    CHECK(after.hurt_side == Side::right);
    CHECK(after.check_in == sample_session().check_in);
}

TEST_CASE("fault 25: a field out of range is damage, never wrapped") {
    const StoredProfile profile{profile_with_reminders(), 1};
    CHECK(is_damaged(decode_profile(with(profile, "\"reminder_1_min\":510", "\"reminder_1_min\":1440"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"reminder_2_min\":-1", "\"reminder_2_min\":-2"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"week_goal_days\":4", "\"week_goal_days\":8"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"week_goal_days\":4", "\"week_goal_days\":0"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"day_start_hour\":3", "\"day_start_hour\":24"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"tightness\":2", "\"tightness\":3"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"tightness\":2", "\"tightness\":-2"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"troubles\":5", "\"troubles\":16"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"rung\":7", "\"rung\":1000"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"troubles\":5,", ""))));
    const StoredNote note{sample_note(), 1};
    CHECK(is_damaged(decode_note(with(note, "\"stretch_left\":3", "\"stretch_left\":11"))));
    CHECK(is_damaged(decode_note(with(note, "\"pain_right\":3", "\"pain_right\":6"))));
    CHECK(is_damaged(decode_note(with(note, "\"held_left_ms\":12000", "\"held_left_ms\":-2"))));
    CHECK(is_damaged(decode_note(with(note, "\"is_deleted\":1", "\"is_deleted\":2"))));
    CHECK(is_damaged(decode_range_check(with(sample_check(), "\"thigh_deg\":72", "\"thigh_deg\":126"))));
    CHECK(is_damaged(decode_session(with(sample_session(), "\"hurt_side\":1", "\"hurt_side\":2"))));
    CHECK(is_damaged(decode_session(with(sample_session(), "\"other_aid\":1", "\"other_aid\":4"))));
    CHECK(
        is_damaged(decode_session(with(sample_session(), "\"other_knee_step\":3", "\"other_knee_step\":4"))));
    CHECK(is_damaged(decode_session(with(sample_session(), "\"stretch_right\":7", "\"stretch_right\":300"))));
}

TEST_CASE("fault 29: the stored examples of the third version are read for ever") {
    const auto session = decode_session(read_file("tests/saves/v3/session.txt"));
    REQUIRE(std::holds_alternative<SessionRecord>(session));
    CHECK(encode(std::get<SessionRecord>(session)) == encode(sample_session()));
    const auto profile = decode_profile(read_file("tests/saves/v3/profile.txt"));
    REQUIRE(std::holds_alternative<StoredProfile>(profile));
    CHECK(std::get<StoredProfile>(profile).profile == sample_profile());
    const auto note = decode_note(read_file("tests/saves/v3/note.txt"));
    REQUIRE(std::holds_alternative<StoredNote>(note));
    CHECK(std::get<StoredNote>(note).note == sample_note());
    const auto check = decode_range_check(read_file("tests/saves/v3/range.txt"));
    REQUIRE(std::holds_alternative<RangeCheck>(check));
    CHECK(std::get<RangeCheck>(check) == sample_check());
    const auto settings = decode_settings(read_file("tests/saves/v3/settings.txt"), supine().ranges);
    REQUIRE(std::holds_alternative<StoredSettings>(settings));
    CHECK(std::get<StoredSettings>(settings).settings.lead == Lead::person);
    CHECK(std::get<StoredSettings>(settings).settings.lead_utc_ms == 1'795'422'600'000);
}

TEST_CASE(
    "fault 29: the stored examples of a month, a year of range checks and a running session are read for "
    "ever") {
    const auto month = decode_month(read_file("tests/saves/v3/month.txt"));
    REQUIRE(std::holds_alternative<std::vector<SessionRecord>>(month));
    const auto& records = std::get<std::vector<SessionRecord>>(month);
    REQUIRE(records.size() == 2);
    CHECK(records[0].id == "1779700000000:0a1b2c3d");
    CHECK(records[0].dose == sample_session().dose);
    CHECK(records[0].hurt_side == Side::right);
    CHECK(records[1].held.right == 60_s);

    const auto checks = decode_range_checks(read_file("tests/saves/v3/ranges.txt"));
    REQUIRE(std::holds_alternative<std::vector<RangeCheck>>(checks));
    CHECK(std::get<std::vector<RangeCheck>>(checks)[1] ==
          RangeCheck{Side::right, OtherKnee::bent, 64, 1'779'613'660'000, 120, {}});

    const auto running = decode_running(read_file("tests/saves/v3/running.txt"));
    REQUIRE(std::holds_alternative<RunningRecord>(running));
    CHECK(std::get<RunningRecord>(running).generation == 7);
    CHECK(std::get<RunningRecord>(running).so_far.dose == sample_session().dose);
}

TEST_CASE("the profile of the fourth version keeps reminders") {
    const auto profile = decode_profile(read_file("tests/saves/v4/profile.txt"));
    REQUIRE(std::holds_alternative<StoredProfile>(profile));
    CHECK(std::get<StoredProfile>(profile).profile == profile_with_reminders());
    CHECK(std::get<StoredProfile>(profile).generation == 12);
}

TEST_CASE(
    "fault 29: the stored examples of the fifth version keep the steps of the knee, and are what is written "
    "today") {
    const SessionRecord session = session_with_knees();
    CHECK(encode(session) == read_file("tests/saves/v5/session.txt"));
    CHECK(std::get<SessionRecord>(decode_session(encode(session))).dose == session.dose);

    const std::string settings_text = read_file("tests/saves/v5/settings.txt");
    const auto settings = std::get<StoredSettings>(decode_settings(settings_text, supine().ranges));
    CHECK(settings.settings.dose == session.dose);
    CHECK(encode(settings) == settings_text);

    const std::string month_text = read_file("tests/saves/v5/month.txt");
    const auto month = std::get<std::vector<SessionRecord>>(decode_month(month_text));
    REQUIRE(month.size() == 2);
    CHECK(month[0].dose == sample_session().dose);
    CHECK(month[1].dose == session.dose);
    CHECK(encode_month(std::vector{&month[0], &month[1]}) == month_text);

    const std::string checks_text = read_file("tests/saves/v5/ranges.txt");
    const auto checks = std::get<std::vector<RangeCheck>>(decode_range_checks(checks_text));
    CHECK(encode_range_checks(checks) == checks_text);

    const std::string running_text = read_file("tests/saves/v5/running.txt");
    const auto running = std::get<RunningRecord>(decode_running(running_text));
    CHECK(running.so_far.dose == session.dose);
    CHECK(encode(running) == running_text);
}

TEST_CASE(
    "fault 29: a running session of the sixth version keeps what was eased; in an older one nothing was") {
    const std::string text = read_file("tests/saves/v6/running.txt");
    const auto running = std::get<RunningRecord>(decode_running(text));
    REQUIRE(running.eased);
    CHECK(running.eased->hold == 20_s);
    CHECK(running.so_far.dose.hold == 30_s);
    CHECK(encode(running) == text);
    CHECK_FALSE(std::get<RunningRecord>(decode_running(read_file("tests/saves/v5/running.txt"))).eased);
}

TEST_CASE("before there were rules, a dose that is not the usual one had been set by hand") {
    const auto lead_in = [](const std::string& path) {
        return std::get<StoredSettings>(decode_settings(read_file(path), supine().ranges)).settings.lead;
    };
    CHECK(lead_in("tests/saves/v1/settings.txt") == Lead::person);
    CHECK(lead_in("tests/saves/v2/settings.txt") == Lead::person);
}
