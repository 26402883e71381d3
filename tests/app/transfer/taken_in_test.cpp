// What of a backup was taken in is told after it was kept, and counted by what was kept.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "support/sessions.h"
#include "support/shelf.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t now_ms = 1'795'422'600'000;
constexpr std::int64_t day_ms = 86'400'000;

// So many sessions, one a day until yesterday: those of old months are folded when they come in.
Shelf::Values sessions(int count) {
    Shelf::Values values;
    for (int ago = 1; ago <= count; ++ago) {
        const SessionRecord record = whole_session(now_ms - ago * day_ms);
        values["hamstretch:session:" + record.id] = encode(record);
    }
    return values;
}

// With `fails` of a write by its number.
void take_in(Hands& hands, Shelf& shelf, const Shelf::Values& file) {
    hands.keeps_everything = false;
    hands.press("tab.settings");
    hands.press("data.import");
    for (const auto& [key, value] : file) hands.give(OfferImported{key, value});
    hands.give(ReportImport{ImportFile::read});
    REQUIRE(hands.shows("dialog.import.apply"));
    hands.press("dialog.import.apply");
    shelf.follow(hands);
}

Hands opened(const Shelf& shelf) {
    Hands hands;
    hands.load(shelf.values());
    hands.give(OpenLink{});
    return hands;
}

auto starts_with(std::string beginning) {
    return
        [beginning = std::move(beginning)](const std::string& words) { return words.starts_with(beginning); };
}

}  // namespace

TEST_CASE("nothing is told of what comes in before it is kept") {
    Hands hands;
    hands.give(OpenLink{});
    hands.keeps_everything = false;
    hands.press("tab.settings");
    hands.press("data.import");
    for (const auto& [key, value] : sessions(3)) hands.give(OfferImported{key, value});
    hands.give(ReportImport{ImportFile::read});
    hands.press("dialog.import.apply");
    CHECK(hands.announcements.empty());
    CHECK(hands.app().told.notices.empty());
    hands.give(ReportKept{});
    CHECK(hands.announcements.back() == "3 sessions restored.");
}

TEST_CASE(
    "fault 6: whichever write of an import finds no room, as many sessions are told as the next visit "
    "finds") {
    constexpr int all = 200;
    Shelf roomy({});
    Hands first = opened(roomy);
    take_in(first, roomy, sessions(all));
    REQUIRE(roomy.writes() > 20);
    CHECK(first.announcements.back() == "200 sessions restored.");
    for (int nth = 1; nth <= roomy.writes(); nth += 3)
        for (const bool goes_on : {false, true}) {
            Shelf shelf({}, [nth, goes_on](int write) { return goes_on ? write >= nth : write == nth; });
            Hands hands = opened(shelf);
            take_in(hands, shelf, sessions(all));
            const std::size_t kept = opened(shelf).app().kept.history.size();
            CHECK(hands.app().kept.history.size() == kept);
            const std::string told =
                std::to_string(kept) + (kept < all ? " of 200" : "") + " sessions restored";
            CHECK(std::ranges::count_if(hands.app().told.notices, starts_with("Not saved")) <= 1);
            REQUIRE(std::ranges::count_if(hands.app().told.notices, starts_with(told)) == 1);
            REQUIRE(std::ranges::count_if(hands.announcements, starts_with(told)) == 1);
        }
}

TEST_CASE("fault 6: what found no room can be taken in again once there is some") {
    Shelf full({}, [](int write) { return write > 5 && write < 100; });
    Hands hands = opened(full);
    take_in(hands, full, sessions(30));
    CHECK(hands.announcements.back().starts_with("5 of 30 sessions restored"));
    for (int i = 0; i < 100; ++i) hands.give(SetWeekGoal{2 + i % 4});
    full.follow(hands);
    take_in(hands, full, sessions(30));
    CHECK(hands.announcements.back() == "25 sessions restored.");
    CHECK(opened(full).app().kept.history.size() == 30);
}

TEST_CASE(
    "whoever has just taken in a backup is not asked for one because of it, and the result is the last "
    "word") {
    Shelf shelf({});
    Hands hands = opened(shelf);
    take_in(hands, shelf, sessions(40));
    hands.give(ReportStorageKind{true, true});
    hands.give(ReportStorageKind{false, false});
    CHECK(hands.announcements.back() == "40 sessions restored.");
    CHECK(hands.app().told.notices.size() == 1);
}

TEST_CASE("that a plan was taken over, and that everything is deleted, is told only if it is so") {
    for (const bool is_full : {false, true}) {
        Shelf shelf({}, [is_full](int) { return is_full; });
        Hands hands = opened(shelf);
        hands.keeps_everything = false;
        Settings settings;
        settings.dose = usual_dose();
        settings.dose.hold = 12_s;
        const std::string as_kept = encode(StoredSettings{settings, 1}), plan = encode(StoredProfile{{}, 1});
        hands.give(OfferMoved{as_kept, plan});
        hands.press("dialog.move.apply");
        CHECK(hands.announcements.empty());
        shelf.follow(hands);
        CHECK(hands.announcements.back().starts_with(
            is_full ? "Not saved" : "Your settings and plan have been brought over"));
        CHECK(opened(shelf).app().kept.settings.dose.hold == (is_full ? usual_dose().hold : 12_s));
    }
    Hands hands;
    hands.give(OpenLink{});
    hands.keeps_everything = false;
    hands.press("tab.settings");
    hands.press("data.delete");
    hands.press("dialog.delete.confirm");
    hands.give(ReportStoreFailed{});
    hands.give(ReportKept{});
    CHECK(hands.announcements.back().starts_with("Not saved"));
}
