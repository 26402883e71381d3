// What a later version has kept: shown where it can be read, part of every backup, never written over.
#include <doctest/doctest.h>

#include <string>

#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"
#include "support/files.h"
#include "support/hands.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

using Values = std::map<std::string, std::string>;

constexpr std::int64_t now_ms = 1'795'422'600'000;

// A value as a later version writes it: with a field more, and `min_reader` as it says.
std::string later(const std::string& text, int min_reader) {
    auto envelope = std::get<Envelope>(open(text));
    envelope.schema = reader_schema + 1;
    envelope.min_reader = min_reader;
    envelope.payload.insert(1, "\"unheard_of\":[1,{\"deep\":\"x\"}],");
    return seal(envelope);
}

SessionRecord old_session(int number) {
    return whole_session(now_ms - 200 * 86'400'000LL + number * 3'600'000LL);
}

RangeCheck old_check() {
    return {Side::left, OtherKnee::bent, 70, now_ms - 200 * 86'400'000LL, 60, {}};
}

// One of every kind, all of a later version.
Values of_a_later_version(int min_reader) {
    const SessionRecord old = old_session(0), folded = old_session(1);
    const std::vector<const SessionRecord*> month{&folded};
    RunningRecord running{.so_far = whole_session(now_ms - 60'000),
                          .phase = 3,
                          .saved_utc_ms = now_ms,
                          .tab = "other",
                          .generation = 7};
    running.so_far.ending = Ending::ended_early;
    Settings settings;
    settings.dose = usual_dose();
    settings.dose.hold = 12_s;
    Profile profile;
    profile.week_goal_days = 3;
    Values values{{"hamstretch:settings:a", encode(StoredSettings{settings, 6})},
                  {"hamstretch:profile:b", encode(StoredProfile{profile, 5})},
                  {"hamstretch:running:b", encode(running)},
                  {"hamstretch:session:" + old.id, encode(old)},
                  {"hamstretch:month:" + month_of(folded), encode_month(month)},
                  {"hamstretch:note:" + old.id, encode(StoredNote{{}, 4})},
                  {"hamstretch:range:" + std::to_string(old_check().utc_ms) + ":x-lb", encode(old_check())},
                  {"hamstretch:ranges:2026", encode_range_checks(std::vector{old_check()})}};
    for (auto& [key, value] : values) value = later(value, min_reader);
    return values;
}

// Everything a visit may do to what is kept.
void live_a_visit(Hands& hands) {
    hands.give(FoldMonths{});
    hands.give(ReportTabGone{Certainty::known});
    if (hands.screen().has_dialog()) hands.press("dialog.resume.keep");
    for (const int hold : {10, 11, 13}) {
        hands.give(ChangeSetting{Setting::hold, hold});
        hands.pass(1_s);
    }
    for (const int days : {2, 6, 7}) hands.give(SetWeekGoal{days});
    for (int i = 0; i < 2; ++i)
        if (hands.app().kept.history.size() > 0)
            hands.give(CorrectPastSession{static_cast<int>(hands.app().kept.history.size()) - 1,
                                          Correction::stretch, 5 + i});
    hands.give(SetRange{Side::left, 80, OtherKnee::bent});
    hands.press("start");
    hands.pass(usual_session());
    hands.give(ReportHanded{PersonsFile::backup, Handed::kept});
    hands.give(FoldMonths{});
}

// No effect may write or remove what stands there.
void check_untouched(const Hands& hands, const Values& values) {
    for (const Effect& effect : hands.effects) {
        if (const auto* store = std::get_if<Store>(&effect)) CHECK_FALSE(values.contains(store->key));
        if (const auto* gone = std::get_if<Remove>(&effect)) CHECK_FALSE(values.contains(gone->key));
        if (const auto* aside = std::get_if<SetAside>(&effect)) CHECK_FALSE(values.contains(aside->key));
        if (const auto* replace = std::get_if<Replace>(&effect)) {
            CHECK_FALSE(values.contains(replace->key));
            for (const std::string& key : replace->folded) CHECK_FALSE(values.contains(key));
        }
    }
}

bool stores(const Hands& hands, std::string_view prefix) {
    return !hands.stored(prefix).empty();
}

}  // namespace

TEST_CASE("fault 30: what a later version kept with unknown fields is read, told of and never written over") {
    const Values values = of_a_later_version(1);
    Hands hands;
    hands.load(values);
    CHECK(hands.app().kept.settings.dose.hold == 12_s);
    CHECK(hands.app().kept.profile.week_goal_days == 3);
    CHECK(hands.app().kept.history.size() == 2);
    CHECK(hands.app().kept.range_checks.size() == 1);
    REQUIRE(hands.app().told.notices.size() == 1);
    CHECK(hands.app().told.notices[0].starts_with("Something was kept by a newer Hamstretch."));
    live_a_visit(hands);
    check_untouched(hands, values);
    CHECK(stores(hands, "hamstretch:session:"));  // what is new here is kept all the same
}

TEST_CASE("fault 31: what only a later version can read is told of and never written over") {
    const Values values = of_a_later_version(reader_schema + 1);
    Hands hands;
    hands.load(values);
    CHECK(hands.app().kept.history.empty());
    CHECK(hands.app().told.notices.size() == 1);
    live_a_visit(hands);
    check_untouched(hands, values);
    CHECK(stores(hands, "hamstretch:session:"));
}

TEST_CASE(
    "faults 30, 31: the other slot is left alone too: a higher generation in it would hide the newer one") {
    for (const int min_reader : {1, reader_schema + 1}) {
        Hands hands;
        hands.load(of_a_later_version(min_reader));
        live_a_visit(hands);
        CHECK_FALSE(stores(hands, "hamstretch:settings:"));
        CHECK_FALSE(stores(hands, "hamstretch:profile:"));
        CHECK_FALSE(stores(hands, "hamstretch:running:"));
    }
}

TEST_CASE(
    "faults 30, 31: once another tab has removed or replaced it by what this version knows, keeping goes "
    "on") {
    Hands hands;
    hands.load(of_a_later_version(reader_schema + 1));
    hands.give(ForgetStored{"hamstretch:profile:b"});
    hands.give(SetWeekGoal{2});
    CHECK(stores(hands, "hamstretch:profile:"));
    hands.give(LoadStored{"hamstretch:settings:a", encode(StoredSettings{hands.app().kept.settings, 9})});
    hands.give(ChangeSetting{Setting::hold, 10});
    hands.pass(1_s);
    REQUIRE(hands.stored("hamstretch:settings:").size() == 1);
    CHECK(hands.stored("hamstretch:settings:").begin()->first == "hamstretch:settings:a");
}

TEST_CASE(
    "faults 30, 31: a backup of a later version brings what can be read, counts the rest, and changes "
    "nothing else") {
    for (const int min_reader : {1, reader_schema + 1}) {
        Hands hands;
        hands.press("tab.settings");
        hands.press("data.import");
        for (const auto& [key, value] : of_a_later_version(min_reader)) hands.give(OfferImported{key, value});
        hands.give(ReportImport{ImportFile::read});
        if (min_reader > 1) {
            CHECK_FALSE(hands.shows("dialog.import.apply"));
            continue;
        }
        hands.press("dialog.import.apply");
        CHECK(hands.app().kept.history.size() == 2);
        // It is kept with the fields that are unknown here.
        const Values profiles = hands.stored("hamstretch:profile:");
        REQUIRE(profiles.size() == 1);
        CHECK(profiles.begin()->second.find("unheard_of") != std::string::npos);
        hands.give(SetWeekGoal{2});
        CHECK(hands.stored("hamstretch:profile:") == profiles);
    }
}

TEST_CASE("fault 32: reading what older versions kept writes and removes nothing") {
    Hands hands;
    for (const std::string version : {"v1", "v2", "v3"})
        hands.give(
            LoadStored{"hamstretch:settings:a", read_file("tests/saves/" + version + "/settings.txt")});
    for (const std::string version : {"v1", "v3"})
        hands.give(LoadStored{"hamstretch:session:1795422600123:" + version,
                              read_file("tests/saves/" + version + "/session.txt")});
    hands.give(LoadStored{"hamstretch:profile:a", read_file("tests/saves/v3/profile.txt")});
    hands.give(LoadStored{"hamstretch:range:1795422600000:x-rs", read_file("tests/saves/v3/range.txt")});
    hands.give(LoadStored{"hamstretch:month:2026-05", read_file("tests/saves/v3/month.txt")});
    hands.give(LoadStored{"hamstretch:ranges:2026", read_file("tests/saves/v3/ranges.txt")});
    hands.pass(10_s);
    CHECK(hands.app().kept.history.size() == 4);
    CHECK(hands.app().kept.range_checks.size() == 3);
    CHECK(hands.app().told.notices.empty());
    CHECK(hands.stored().empty());
    CHECK(hands.all<Remove>().empty());
    CHECK(hands.all<SetAside>().empty());
}
