// Backup files that did not come straight from here: of another device, passed through a tool for JSON, made
// by hand. What is here stays as it is.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"
#include "support/files.h"
#include "support/hands.h"
#include "support/json_keys.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

using Values = std::map<std::string, std::string>;
constexpr std::int64_t start_ms = 1'795'300'000'000;

void offer(Hands& hands, const Values& file) {
    hands.press("tab.settings");
    hands.press("data.import");
    for (const auto& [key, value] : file) hands.give(OfferImported{key, value});
    hands.give(ReportImport{ImportFile::read});
}

// Takes in what there is to take in.
void take_in(Hands& hands, const Values& file) {
    offer(hands, file);
    hands.press(hands.shows("dialog.import.apply") ? "dialog.import.apply" : "dialog.import.cancel");
}

SessionRecord session() {
    return whole_session(start_ms);
}

std::pair<std::string, std::string> kept(const SessionRecord& record) {
    return {"hamstretch:session:" + record.id, encode(record)};
}

std::pair<std::string, std::string> kept(const SessionNote& note, std::uint64_t generation) {
    return {"hamstretch:note:" + session().id, encode(StoredNote{note, generation})};
}

// All that a note can say against what is here.
std::vector<SessionNote> replacing_notes() {
    SessionNote deletes;
    deletes.is_deleted = true;
    SessionNote corrects;
    corrects.held = HeldTime{1_s, 2_s};
    SessionNote says;
    says.check_in.left = {9, PainPlace::back};
    SessionNote all = says;
    all.held = corrects.held;
    all.is_deleted = true;
    return {deletes, corrects, all};
}

// Somebody who has done that session here, and has said and corrected this of it.
Hands with_session(const SessionNote& own, bool is_noted) {
    Hands hands;
    Values values{kept(session())};
    if (is_noted) values.insert(kept(own, 1));
    hands.load(values);
    return hands;
}

}  // namespace

TEST_CASE(
    "whatever a backup notes about a session that is here, with whatever generation, it stays as it is") {
    SessionNote said;
    said.check_in.left = {3, PainPlace::none};
    SessionNote corrected;
    corrected.held = HeldTime{40_s, 41_s};
    for (const SessionNote& foreign : replacing_notes())
        for (const auto& [own, is_noted] :
             {std::pair{SessionNote{}, false}, {said, true}, {corrected, true}}) {
            Hands hands = with_session(own, is_noted);
            REQUIRE(hands.app().kept.history.size() == 1);
            const HeldTime held = hands.app().kept.history[0].held;
            take_in(hands, {kept(session()), kept(foreign, 1000)});
            REQUIRE(hands.app().kept.history.size() == 1);
            CHECK(hands.app().kept.history[0].held == held);
            if (own.check_in != CheckInAnswers{}) CHECK(hands.app().kept.history[0].check_in == own.check_in);
            Hands next = with_session(own, is_noted);
            next.load(hands.stored());
            REQUIRE(next.app().kept.history.size() == 1);
            CHECK(next.app().kept.history[0].held == held);
        }
}

TEST_CASE("what a backup says of a session that is here and says nothing is added, and outlives a reload") {
    SessionNote foreign;
    foreign.check_in.left = {4, PainPlace::back_of_thigh};
    SessionNote corrected;
    corrected.held = HeldTime{40_s, 41_s};
    for (const bool is_corrected : {false, true}) {
        Hands hands = with_session(corrected, is_corrected);
        offer(hands, {kept(session()), kept(foreign, 7)});
        CHECK(hands.name("dialog.import.notes") == "Check-ins and corrections to restore: 1.");
        hands.press("dialog.import.apply");
        Hands next = with_session(corrected, is_corrected);
        next.load(hands.stored());
        CHECK(next.app().kept.history[0].check_in == foreign.check_in);
        CHECK(next.app().kept.history[0].held == (is_corrected ? *corrected.held : session().held));
    }
}

TEST_CASE("a session that was deleted before the backup was made neither comes in nor is counted") {
    SessionNote deletes;
    deletes.is_deleted = true;
    const SessionRecord other = whole_session(start_ms - 86'400'000);
    Hands hands;
    offer(hands, {kept(session()), kept(deletes, 2), kept(other)});
    CHECK(hands.name("dialog.import.text") ==
          "Sessions not here yet: 1. Here already: 0. What is here stays as it is.");
    hands.press("dialog.import.apply");
    CHECK(hands.app().kept.history.size() == 1);
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.history.size() == 1);
}

TEST_CASE("a session that was deleted here stays so, whatever a backup notes about it") {
    SessionNote undone;
    undone.check_in.left = {3, PainPlace::none};
    Hands hands = with_session({}, false);
    hands.give(DeletePastSession{0});
    take_in(hands, {kept(session()), kept(undone, 1000)});
    CHECK(hands.app().kept.history.empty());
}

TEST_CASE("a session of a file under the key of another one that is here does not take its place") {
    SessionRecord impostor = session();
    impostor.started_utc_ms -= 5'000'000;
    Hands hands = with_session({}, false);
    take_in(hands, {{"hamstretch:session:" + session().id, encode(impostor)}});
    CHECK(hands.stored_sessions().empty());
    CHECK(hands.app().kept.history.size() == 1);
}

TEST_CASE("fault 61: a backup whose keys a tool has sorted brings all that it would have brought") {
    SessionNote said;
    said.check_in.left = {3, PainPlace::none};
    const SessionRecord old = whole_session(start_ms - 200LL * 86'400'000);
    SessionRecord in_month = whole_session(start_ms - 201LL * 86'400'000);
    in_month.kept_in = KeptIn::month;
    const std::vector<const SessionRecord*> month{&in_month};
    Settings settings;
    settings.dose = usual_dose();
    settings.dose.hold = 12_s;
    Profile profile;
    profile.answered_utc_ms = start_ms;
    const RangeCheck check{Side::left, OtherKnee::bent, 61, start_ms, 60, {}};
    const Values file{kept(session()),
                      kept(old),
                      kept(said, 1),
                      {"hamstretch:month:" + month_of(in_month), encode_month(month)},
                      {"hamstretch:settings:a", encode(StoredSettings{settings, 2})},
                      {"hamstretch:profile:b", encode(StoredProfile{profile, 3})},
                      {"hamstretch:range:" + std::to_string(start_ms) + ":x-lb", encode(check)}};
    Values sorted = file;
    for (auto& [key, value] : sorted) value = with_keys(KeyOrder::sorted, value);
    Hands plain, reordered;
    take_in(plain, file);
    offer(reordered, sorted);
    CHECK_FALSE(reordered.shows("dialog.import.unreadable"));
    reordered.press("dialog.import.apply");
    CHECK(reordered.stored() == plain.stored());
    CHECK(reordered.app().kept.history.size() == 3);
}

TEST_CASE("each file that brings nothing is told as what it is") {
    const std::array told{
        std::pair{ImportFile::unusable, "That file is not a Hamstretch backup. Nothing was changed."},
        std::pair{
            ImportFile::newer,
            "A newer Hamstretch made that backup. Nothing was changed. Reload to get the newer version, "
            "then try again."},
        std::pair{ImportFile::unread,
                  "That file could not be opened, or is far too large. Nothing was changed."},
        std::pair{ImportFile::read, "There is nothing to restore in that backup. Nothing was changed."}};
    for (const auto& [what, words] : told) {
        Hands hands;
        hands.give(OpenLink{});
        hands.press("tab.settings");
        hands.press("data.import");
        hands.give(OfferImported{"hamstretch:quarantine:hamstretch:session:1:x", "spoilt"});
        hands.give(ReportImport{what});
        CHECK_FALSE(hands.screen().has_dialog());
        REQUIRE_FALSE(hands.announcements.empty());
        CHECK(hands.announcements.back() == words);
        CHECK(hands.app().told.notices.back() == words);
    }
}

TEST_CASE("what only a later version can read, what cannot be read and what is no entry are told apart") {
    Hands hands;
    offer(hands, {{"", "no entry"},
                  {"hamstretch:session:1:x", "rubbish"},
                  {"hamstretch:session:2:x", "HS1|9|9|0|2|a3a6bf43|{}"},
                  {"hamstretch:unheard_of:x", "HS1|9|1|0|2|a3a6bf43|{}"},
                  {"something else", "x"}});
    CHECK(hands.name("dialog.import.title") == "Nothing to restore");
    CHECK(hands.name("dialog.import.unreadable") == "Unreadable and left out: 2.");
    CHECK(hands.name("dialog.import.newer") == "From a newer Hamstretch and left out: 2. Reload to get it.");
}
