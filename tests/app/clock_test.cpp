// Clocks that jump, are wrong or stand still, and sleep: a session is as long as it was, and nothing is lost.
#include <doctest/doctest.h>

#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t started = 1'795'422'600'000;

}  // namespace

TEST_CASE("faults 40-43: whatever the wall clock does meanwhile, a session is as long as it was") {
    for (const std::int64_t clock :
         {started - 3'600'000, started + 86'400'000, std::int64_t{0}, std::int64_t{4'102'444'800'000}}) {
        Hands hands = with_usual_dose();
        hands.press("start");
        hands.pass(30_s);
        hands.give(SetClock{clock, 60});
        hands.pass(usual_total() - 30_s);
        REQUIRE(hands.app().kept.history.size() == 1);
        CHECK(hands.app().kept.history[0].length == usual_total());
        CHECK(hands.app().kept.history[0].started_utc_ms == started);
        Hands next;
        next.load(hands.stored());
        CHECK(next.app().kept.history.size() == 1);
    }
}

TEST_CASE("faults 42, 43: a session begun with the clock far off is kept, its date flagged, not lost") {
    for (const std::int64_t clock :
         {std::int64_t{0}, std::int64_t{-86'400'000}, std::int64_t{-2'177'452'800'000},
          std::int64_t{4'102'444'800'000}, std::int64_t{4'102'444'800'001}, std::int64_t{221'845'392'000'000},
          std::int64_t{8'640'000'000'000'000}, std::int64_t{-8'640'000'000'000'000}}) {
        Hands hands = with_usual_dose();
        hands.give(SetClock{clock, 60});
        hands.press("start");
        hands.pass(usual_session());
        hands.give(CheckIn{3});
        hands.give(SetRange{Side::left, 70, OtherKnee::bent});
        hands.give(SetWeekGoal{4});
        REQUIRE(hands.app().kept.history.size() == 1);
        Hands next;
        next.load(hands.stored());
        REQUIRE(next.app().told.notices.empty());
        REQUIRE(next.app().kept.history.size() == 1);
        CHECK(next.app().kept.history[0].held.left == 60_s);
        CHECK(next.app().kept.history[0].check_in.left.stretch == 3);
        CHECK(next.app().kept.range_checks.size() == 1);
        CHECK(next.app().kept.profile.week_goal_days == 4);
        next.press("tab.history");
        CHECK(next.name("history.item.0").ends_with(" (the clock was wrong)"));
        next.give(FoldMonths{});
        Hands folded;
        auto values = hands.stored();
        for (const auto& [key, value] : next.stored()) values[key] = value;
        folded.load(values);
        CHECK(folded.app().kept.history.size() == 1);
    }
}

TEST_CASE(
    "faults 40, 41: a session begun with the clock a day ahead is flagged once the clock is right again") {
    Hands hands = with_usual_dose();
    hands.give(SetClock{started + 86'400'000, 60});
    hands.press("start");
    hands.pass(usual_session());
    hands.give(SetClock{started, 60});
    hands.press("finish.close");
    hands.press("tab.history");
    CHECK(hands.name("history.item.0").ends_with(" (the clock was wrong)"));
    hands.give(SetClock{started + 2 * 86'400'000LL, 60});
    hands.give(OpenTab{Tab::history});
    CHECK_FALSE(hands.name("history.item.0").ends_with(" (the clock was wrong)"));
}

TEST_CASE("fault 48: a suspension of two hours is one long step: the session comes to its end once") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(30_s);
    hands.give(LeavePage{});
    hands.give(Advance{7'200'000_ms});
    CHECK(hands.app().kept.history.size() == 1);
    CHECK(hands.stored_sessions().size() == 1);
    CHECK(hands.app().kept.history[0].held.left == 60_s);
}

TEST_CASE(
    "fault 47: hidden for ten minutes with one timer a minute: the right step each time, no cue said late") {
    Hands seen, hidden;
    for (Hands* hands : {&seen, &hidden}) {
        hands->give(ChangeSetting{Setting::repetitions, 5});
        hands->press("start");
        hands->pass(30_s);
    }
    hidden.give(LeavePage{});
    for (int minute = 0; minute < 10; ++minute) {
        const std::size_t said_before = hidden.all<Speak>().size();
        hidden.give(Advance{60_s});
        seen.pass(60_s);
        CHECK(hidden.name("player.phase") == seen.name("player.phase"));
        CHECK(hidden.app().play.has_value() == seen.app().play.has_value());
        CHECK(hidden.all<Speak>().size() <= said_before + 1);
        if (!seen.app().play) break;
        CHECK(hidden.app().play->session.held.left == seen.app().play->session.held.left);
        CHECK(hidden.app().play->session.held.right == seen.app().play->session.held.right);
    }
    CHECK(hidden.all<Speak>().size() < seen.all<Speak>().size());
}
