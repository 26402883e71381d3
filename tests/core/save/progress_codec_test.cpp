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

// What the seventh version knows besides: places of pain, the bottom, soreness, permissions, the way of a
// check.
CheckInAnswers said_today() {
    return {{3, PainPlace::front, false, true}, {std::nullopt, PainPlace::behind_knee, true, false}};
}

SessionRecord session_of_eighth_version() {
    SessionRecord record = session_with_knees();
    record.check_in = said_today();
    record.pain_seen = Seen{1'795'500'000'000, -300};
    record.ended_utc_ms = 1'795'424'000'000;
    record.id = "1795422600123:0a1b2c3d";
    return record;
}

// The ninth knows which exercise each leg had.
SessionRecord session_of_today() {
    SessionRecord record = session_of_eighth_version();
    record.dose.other_leg->exercise = "seated";
    return record;
}

Profile profile_of_seventh_version() {
    Profile profile = profile_with_reminders();
    profile.answers.red_flags = most_red_flags;
    for (std::size_t gate = 0; gate < gates; ++gate)
        profile.permissions.given[gate] = {1'795'422'600'000 + static_cast<std::int64_t>(gate), 60};
    profile.permissions.care_lifted = {1'795'600'000'000, -480};
    profile.permissions.care_asked = {1'795'700'000'000, 840};
    return profile;
}

Profile profile_of_today() {
    Profile profile = profile_of_seventh_version();
    profile.chosen_days = 0b0101101;  // Monday, Wednesday, Thursday, Saturday
    return profile;
}

SessionNote note_of_today() {
    SessionNote note = sample_note();
    note.check_in = said_today();
    note.pain_seen = Seen{1'795'500'000'000, 330};
    return note;
}

RangeCheck check_of_today() {
    RangeCheck check = sample_check();
    check.utc_ms += 86'400'000;
    check.way = RangeWay::by_picture;
    check.error_deg = 20;
    return check;
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
    CHECK(is_damaged(decode_profile(with(profile, "\"chosen_days\":0", "\"chosen_days\":128"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"chosen_days\":0", "\"chosen_days\":-1"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"day_start_hour\":3", "\"day_start_hour\":24"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"tightness\":2", "\"tightness\":3"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"tightness\":2", "\"tightness\":-2"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"troubles\":5", "\"troubles\":16"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"rung\":7", "\"rung\":1000"))));
    CHECK(is_damaged(decode_profile(with(profile, "\"troubles\":5,", ""))));
    const StoredNote note{sample_note(), 1};
    CHECK(is_damaged(decode_note(with(note, "\"stretch_left\":3", "\"stretch_left\":11"))));
    CHECK(is_damaged(decode_note(with(note, "\"pain_right\":3", "\"pain_right\":6"))));
    CHECK(is_damaged(decode_note(with(note, "\"place_right\":3", "\"place_right\":8"))));
    CHECK(is_damaged(decode_note(with(note, "\"bottom_left\":-1", "\"bottom_left\":2"))));
    CHECK(is_damaged(decode_note(with(note, "\"sore_left\":0", "\"sore_left\":-1"))));
    CHECK(is_damaged(decode_range_check(with(sample_check(), "\"way\":0", "\"way\":2"))));
    CHECK(is_damaged(decode_range_check(with(sample_check(), "\"error_deg\":15", "\"error_deg\":91"))));
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
    const auto settings = decode_settings(read_file("tests/saves/v3/settings.txt"), exercises());
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

TEST_CASE("fault 29: the stored examples of the fifth version keep the steps of the knee") {
    const Dose dose = session_with_knees().dose;
    const auto session = decode_session(read_file("tests/saves/v5/session.txt"));
    CHECK(std::get<SessionRecord>(session).dose == dose);
    const auto settings = decode_settings(read_file("tests/saves/v5/settings.txt"), exercises());
    CHECK(std::get<StoredSettings>(settings).settings.dose == dose);
    const auto month =
        std::get<std::vector<SessionRecord>>(decode_month(read_file("tests/saves/v5/month.txt")));
    REQUIRE(month.size() == 2);
    CHECK(month[0].dose == sample_session().dose);
    CHECK(month[1].dose == dose);
    const auto running = decode_running(read_file("tests/saves/v5/running.txt"));
    CHECK(std::get<RunningRecord>(running).so_far.dose == dose);
}

TEST_CASE("a range check of before its way was kept was judged by eye, with the error of that") {
    const auto one = std::get<RangeCheck>(decode_range_check(read_file("tests/saves/v3/range.txt")));
    const auto year =
        std::get<std::vector<RangeCheck>>(decode_range_checks(read_file("tests/saves/v5/ranges.txt")));
    REQUIRE_FALSE(year.empty());
    for (const RangeCheck& check : {one, year.front()}) {
        CHECK(check.way == RangeWay::by_eye);
        CHECK(check.error_deg == 15);
    }
}

TEST_CASE(
    "fault 29: a running session of the sixth version keeps what was eased; in an older one nothing was") {
    const auto running = std::get<RunningRecord>(decode_running(read_file("tests/saves/v6/running.txt")));
    REQUIRE(running.eased);
    CHECK(running.eased->hold == 20_s);
    CHECK(running.so_far.dose.hold == 30_s);
    CHECK_FALSE(std::get<RunningRecord>(decode_running(read_file("tests/saves/v5/running.txt"))).eased);
}

TEST_CASE("fault 29: the stored examples of the seventh version are read for ever") {
    const auto session = decode_session(read_file("tests/saves/v7/session.txt"));
    CHECK(std::get<SessionRecord>(session).check_in == session_of_today().check_in);
    CHECK(std::get<SessionRecord>(session).pain_seen == session_of_today().pain_seen);
    CHECK(std::get<SessionRecord>(session).ended_utc_ms == session_of_today().ended_utc_ms);
    const auto profile = decode_profile(read_file("tests/saves/v7/profile.txt"));
    CHECK(std::get<StoredProfile>(profile).profile == profile_of_seventh_version());
    const auto note = decode_note(read_file("tests/saves/v7/note.txt"));
    CHECK(std::get<StoredNote>(note).note == note_of_today());
    const auto check = decode_range_check(read_file("tests/saves/v7/range.txt"));
    CHECK(std::get<RangeCheck>(check) == check_of_today());
    const auto month =
        std::get<std::vector<SessionRecord>>(decode_month(read_file("tests/saves/v7/month.txt")));
    REQUIRE(month.size() == 1);
    CHECK(month[0].check_in == session_of_today().check_in);
    const auto checks =
        std::get<std::vector<RangeCheck>>(decode_range_checks(read_file("tests/saves/v7/ranges.txt")));
    CHECK(checks == std::vector{sample_check(), check_of_today()});
}

TEST_CASE("fault 29: the stored examples of the eighth version are read for ever") {
    const auto session = std::get<SessionRecord>(decode_session(read_file("tests/saves/v8/session.txt")));
    CHECK(session.dose == session_of_eighth_version().dose);
    CHECK(session.check_in == session_of_today().check_in);
    const auto profile = decode_profile(read_file("tests/saves/v8/profile.txt"));
    CHECK(std::get<StoredProfile>(profile).profile == profile_of_today());
    const auto settings = decode_settings(read_file("tests/saves/v8/settings.txt"), exercises());
    CHECK(std::get<StoredSettings>(settings).settings.dose.exercise == usual_exercise);
    const auto running = decode_running(read_file("tests/saves/v8/running.txt"));
    CHECK(std::get<RunningRecord>(running).so_far.dose.exercise == usual_exercise);
    const auto month =
        std::get<std::vector<SessionRecord>>(decode_month(read_file("tests/saves/v8/month.txt")));
    REQUIRE(month.size() == 1);
    CHECK(month[0].dose == session_of_eighth_version().dose);
}

TEST_CASE("fault 29: the stored examples of the ninth version are what is written today, and are read") {
    const auto is_written_today = [](const std::string& name, const std::string& text) {
        CHECK(text == read_file("tests/saves/v9/" + name + ".txt"));
    };
    is_written_today("session", encode(session_of_today()));
    is_written_today("profile", encode(StoredProfile{profile_of_today(), 12}));
    is_written_today("note", encode(StoredNote{note_of_today(), 2}));
    is_written_today("range", encode(check_of_today()));
    const SessionRecord first = session_of_today();
    is_written_today("month", encode_month(std::vector{&first}));
    is_written_today("ranges", encode_range_checks(std::vector{sample_check(), check_of_today()}));
    auto settings =
        std::get<StoredSettings>(decode_settings(read_file("tests/saves/v5/settings.txt"), exercises()));
    settings.settings.dose.exercise = "seated";
    is_written_today("settings", encode(settings));
    auto running = std::get<RunningRecord>(decode_running(read_file("tests/saves/v6/running.txt")));
    running.so_far.dose = session_of_today().dose;
    is_written_today("running", encode(running));

    const auto session = std::get<SessionRecord>(decode_session(read_file("tests/saves/v9/session.txt")));
    CHECK(session.dose == session_of_today().dose);
    const auto month =
        std::get<std::vector<SessionRecord>>(decode_month(read_file("tests/saves/v9/month.txt")));
    REQUIRE(month.size() == 1);
    CHECK(month[0].dose == session_of_today().dose);
    const auto read = std::get<RunningRecord>(decode_running(read_file("tests/saves/v9/running.txt")));
    CHECK(read.so_far.dose == session_of_today().dose);
}

TEST_CASE("settings with an exercise that this version does not have are those of the usual one, no damage") {
    StoredSettings stored;
    stored.settings.dose = usual_dose();
    stored.settings.dose.exercise = "standing";
    const auto read = std::get<StoredSettings>(decode_settings(encode(stored), exercises()));
    CHECK(read.settings.dose == usual_dose());
}

TEST_CASE("what readers of the sixth version cannot know they read as the nearest that they do") {
    for (const auto& [place, nearest] :
         {std::pair{PainPlace::behind_knee, 2}, {PainPlace::front, 5}, {PainPlace::below_knee, 2}}) {
        SessionNote note;
        note.check_in.left.pain = place;
        const std::string payload = std::get<Envelope>(open(encode(StoredNote{note, 1}))).payload;
        CHECK(payload.find("\"pain_left\":" + std::to_string(nearest)) != std::string::npos);
        CHECK(std::get<Envelope>(open(encode(StoredNote{note, 1}))).min_reader == 1);
    }
}

TEST_CASE("before there were rules, a dose that is not the usual one had been set by hand") {
    const auto lead_in = [](const std::string& path) {
        return std::get<StoredSettings>(decode_settings(read_file(path), exercises())).settings.lead;
    };
    CHECK(lead_in("tests/saves/v1/settings.txt") == Lead::person);
    CHECK(lead_in("tests/saves/v2/settings.txt") == Lead::person);
}
