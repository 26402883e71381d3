// When a backup is asked for, and what is said of the browser's memory.
#include "app/keep/backup_reminder.h"

#include <doctest/doctest.h>

#include "support/hands.h"
#include "support/lived.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t now_ms = 1'795'422'600'000;

// `count` sessions that come in at once, as from another tab or a file, the newest yesterday.
void take_in(Hands& hands, int count) {
    Hands other;
    for (int ago = count; ago > 0; --ago) {
        other.give(SetClock{now_ms - ago * day_ms, 60});
        other.press("start");
        other.pass(usual_session());
        other.press("finish.close");
    }
    hands.load(other.stored_sessions());
}

void do_one(Hands& hands, std::int64_t utc_ms) {
    hands.give(SetClock{utc_ms, 60});
    hands.press("start");
    hands.pass(usual_session());
    hands.press("finish.close");
}

}  // namespace

TEST_CASE("a backup is asked for past the 20th session too, and not again before 20 more") {
    Hands hands;
    take_in(hands, 24);
    do_one(hands, now_ms);
    REQUIRE(hands.app().told.notices.size() == 1);
    CHECK(hands.app().told.notices[0].starts_with("25 sessions"));
    hands.press("notice.0.dismiss");
    for (int i = 1; i < 20; ++i) do_one(hands, now_ms + i * day_ms);
    CHECK(hands.app().told.notices.empty());
    do_one(hands, now_ms + 20 * day_ms);
    REQUIRE(hands.app().told.notices.size() == 1);
    CHECK(hands.app().told.notices[0].starts_with("45 sessions"));
    for (int i = 21; i <= 40; ++i) do_one(hands, now_ms + i * day_ms);
    REQUIRE(hands.app().told.notices.size() == 1);  // in the place of the one before
    CHECK(hands.app().told.notices[0].starts_with("65 sessions"));
}

TEST_CASE("the next visit remembers that a backup was asked for") {
    Hands hands;
    take_in(hands, 24);
    do_one(hands, now_ms);
    Hands next;
    next.load(hands.stored());
    take_in(next, 24);
    do_one(next, now_ms + day_ms);
    CHECK(next.app().told.notices.empty());
}

TEST_CASE("where the browser forgets within a week, a week without a backup is told, once a week") {
    Hands hands;
    take_in(hands, 3);
    hands.give(ReportStorageKind{false, true});
    CHECK(hands.app().told.notices.empty());
    hands.give(SetClock{now_ms + 4 * day_ms, 60});
    hands.give(ReportStorageKind{false, true});
    REQUIRE(hands.app().told.notices.size() == 1);
    CHECK(hands.app().told.notices[0].starts_with("3 of your sessions have not been backed up for a week"));
    hands.press("notice.0.dismiss");
    hands.give(SetClock{now_ms + 10 * day_ms, 60});
    hands.give(ReportStorageKind{false, true});
    CHECK(hands.app().told.notices.empty());
    hands.give(SetClock{now_ms + 11 * day_ms, 60});
    hands.give(ReportStorageKind{false, true});
    CHECK(hands.app().told.notices.size() == 1);

    Hands elsewhere;
    take_in(elsewhere, 3);
    elsewhere.give(SetClock{now_ms + 30 * day_ms, 60});
    elsewhere.give(ReportStorageKind{false, false});
    CHECK(elsewhere.app().told.notices.empty());
}

TEST_CASE("what is kept here says what the browser has promised, and no more") {
    Hands hands;
    hands.press("tab.settings");
    CHECK(hands.name("data.promise") == "The browser may clear it when space runs low.");
    hands.give(ReportStorageKind{true, false});
    CHECK(hands.name("data.promise") == "The browser has agreed not to clear it by itself.");
    hands.give(ReportStorageKind{true, true});
    CHECK(hands.name("data.promise").starts_with("This browser may clear it after seven days"));
}

TEST_CASE("a browser that asks before it keeps for good is asked by a press, and what it says is told") {
    Hands hands;
    hands.press("tab.settings");
    CHECK_FALSE(hands.shows("data.keep"));
    hands.give(ReportStorageKind{false, false, true});
    CHECK(hands.announcements.empty());
    hands.press("data.keep");
    REQUIRE(hands.all<ActOnPage>().size() == 1);
    CHECK(hands.all<ActOnPage>().front().action == PageAction::keep_for_good);
    hands.give(ReportStorageKind{true, false, false});
    CHECK(hands.announcements ==
          std::vector<std::string>{"The browser has agreed not to clear it by itself."});
    CHECK_FALSE(hands.shows("data.keep"));
    hands.give(ReportStorageKind{true, false, false});
    CHECK(hands.announcements.size() == 1);
}
