// Corners in which care was lost once: each a way past a gate, or pain that did not win.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/plan/care.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr LegDose careful{Aid::towel, Knee::well_bent, 0, 5_s};

Trainee answered(int troubles = 0, int red_flags = 0) {
    Trainee trainee;
    trainee.give(OpenLink{});
    trainee.answer(Tightness::tight, std::nullopt, troubles, red_flags);
    trainee.give(OpenTab{Tab::today});
    return trainee;
}

void pass_time(Trainee& trainee, std::int64_t ms) {
    trainee.give(SetClock{trainee.app().now.utc_ms + ms, trainee.app().now.offset_min});
}

bool is_closed(const Trainee& trainee) {
    return todays_plan(trainee.app()).verdict == Verdict::see_professional;
}

}  // namespace

TEST_CASE("a yes leads to the careful start, whatever was set by hand or by a link") {
    Trainee trainee = answered();
    SUBCASE("by hand") {
        trainee.give(ChangeSetting{Setting::knee, static_cast<int>(Knee::straight)});
        trainee.give(ChangeSetting{Setting::hold, 30});
    }
    SUBCASE("by a link") {
        const std::vector<LinkParameter> link{{"knee", "straight"}, {"hold", "30"}};
        trainee.give(OpenLink{link});
    }
    trainee.hurt_in_hold(PainPlace::tingling);
    trainee.next_day(3);
    trainee.give(TakePermission{});
    CHECK(trainee.left() == careful);
    CHECK(trainee.right() == careful);
}

TEST_CASE("carrying on after a break leads to no step of before a yes or before new answers") {
    Trainee trainee = answered();
    trainee.give(ChooseRung{Side::left, 8});
    trainee.give(ChooseRung{Side::right, 8});
    SUBCASE("a yes") {
        trainee.live(1, 3, PainPlace::tingling);
        trainee.give(TakePermission{});
    }
    SUBCASE("answers that ask for care") {
        trainee.live(2);
        trainee.give(AnswerScreening{ScreeningQuestion::troubles, 1});
        trainee.give(FinishScreening{});
    }
    const LegDose before = trainee.left();
    trainee.next_day(20);
    trainee.give(DeclineRestart{});
    CHECK(trainee.left().hold <= before.hold);
    CHECK(trainee.left().knee <= before.knee);
}

TEST_CASE("where there is no step to go back no restart is told") {
    Trainee trainee = answered(1);
    trainee.live(1);
    trainee.next_day(40);
    CHECK(rule_of(trainee.why()) != RuleId::restart);
    CHECK_FALSE(trainee.shows("today.as_before"));
}

TEST_CASE("all that a yes opens stands on the screen that asks for it") {
    Trainee trainee = answered();
    trainee.live(1, 3, PainPlace::tingling);
    trainee.give(AnswerScreening{ScreeningQuestion::red_flags, static_cast<int>(RedFlag::pregnancy)});
    trainee.give(OpenTab{Tab::today});
    CHECK(trainee.name("today.why.1").find("16 weeks") != std::string::npos);
    CHECK(trainee.name("today.why.2").find("tingling") != std::string::npos);
}

TEST_CASE("the rest after pain begins when it hurt, not when the session began") {
    Trainee trainee = answered();
    trainee.give(StartSession{});
    trainee.pass(25_s);
    trainee.give(PauseOrResume{});
    trainee.next_day();
    trainee.give(PauseOrResume{});
    trainee.hurt_in_hold();
    CHECK(must_rest(trainee.app()));
    CHECK_FALSE(trainee.shows("start"));
    pass_time(trainee, 15 * hour_ms);
    CHECK(must_rest(trainee.app()));
    pass_time(trainee, hour_ms);
    CHECK_FALSE(must_rest(trainee.app()));
}

TEST_CASE("a session broken off is not gone on with after hours, nor when the way is closed meanwhile") {
    for (const bool is_late : {true, false}) {
        Trainee before = answered();
        before.give(StartSession{});
        before.pass(40_s);
        before.give(LeavePage{});
        Trainee trainee;
        trainee.load(before.stored());
        trainee.give(OpenLink{});
        pass_time(trainee, 10 * 60'000);
        trainee.give(ReportTabGone{Certainty::known});
        REQUIRE(trainee.shows("dialog.resume"));
        if (is_late)
            pass_time(trainee, 5 * hour_ms);
        else
            trainee.give(AnswerScreening{ScreeningQuestion::red_flags, 2});
        trainee.give(ContinueSession{});
        CHECK_FALSE(trainee.app().play);
        CHECK(trainee.app().kept.history.size() == 1);
    }
}

TEST_CASE("a clock set back for a moment takes away no pain, no rest and no yes") {
    Trainee trainee = answered();
    trainee.live(4);
    SUBCASE("pain of yesterday") {
        trainee.live(1, 3, PainPlace::back);
        const Why why = trainee.why();
        const int days = week_goal(trainee.app()).days_done;
        trainee.next_day(-6);
        trainee.next_day(6);
        CHECK(trainee.why() == why);
        CHECK(week_goal(trainee.app()).days_done == days);
    }
    SUBCASE("pain of just now") {
        trainee.hurt_in_hold();
        trainee.next_day(-3);
        trainee.next_day(3);
        CHECK(must_rest(trainee.app()));
    }
    SUBCASE("a yes") {
        trainee.live(1, 3, PainPlace::tingling);
        trainee.give(TakePermission{});
        trainee.live(1);
        trainee.next_day(-20);
        trainee.next_day(20);
        CHECK_FALSE(is_closed(trainee));
    }
}

TEST_CASE("nobody is asked whether all is gone while it has just hurt") {
    Trainee trainee = answered(1);
    trainee.live(49);
    trainee.give(OpenTab{Tab::today});
    REQUIRE(trainee.shows("offer.care"));
    trainee.hurt_in_hold(PainPlace::back);
    CHECK_FALSE(trainee.shows("offer.care"));
    trainee.next_day();
    CHECK_FALSE(trainee.shows("offer.care"));
}

TEST_CASE("every place of pain can be said in the history too") {
    Trainee trainee = answered();
    trainee.live(1);
    trainee.give(OpenPastSession{0});
    for (int place = 0; place <= static_cast<int>(last_pain_place); ++place) {
        trainee.press("session.pain." + std::to_string(place));
        CHECK(trainee.app().kept.history[0].check_in.left.pain == static_cast<PainPlace>(place));
        CHECK(trainee.screen().find("session.pain." + std::to_string(place))->selected);
    }
}

TEST_CASE("the rest is the same on both sides of the date line") {
    // From California to Sydney fourteen hours after it hurt, and from Auckland to Hawaii.
    for (const auto& [from, to] : {std::pair{-480, 660}, {780, -600}}) {
        Trainee trainee = answered();
        trainee.give(SetClock{trainee.app().now.utc_ms, from});
        trainee.hurt_in_hold();
        const std::int64_t pain = trainee.app().now.utc_ms;
        trainee.give(SetClock{pain + 14 * hour_ms, to});
        CHECK(must_rest(trainee.app()));
        CHECK(trainee.why() == Why::rest);
        const std::int64_t until = rests_until(trainee.app()).value();
        CHECK(until >= pain + 16 * hour_ms);
        CHECK(until <= pain + 24 * hour_ms);
        trainee.give(SetClock{until, to});
        CHECK_FALSE(must_rest(trainee.app()));
        CHECK(trainee.why() != Why::rest);
    }
}

TEST_CASE(
    "the bottom is asked about of the session that decides, goes away once answered, and not after pain") {
    Trainee trainee = answered();
    trainee.live(2);
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::none});
    trainee.give(SkipCheckIn{});
    trainee.give(CloseFinish{});
    REQUIRE(trainee.shows("offer.bottom"));
    trainee.next_day();
    SUBCASE("one leg has no newer session") {
        trainee.give(StartSession{});
        trainee.pass(110_s);
        trainee.give(EndSession{});
        if (trainee.app().play) {
            trainee.give(AskToEnd{});
            trainee.give(EndSession{});
        }
        trainee.give(CheckIn{3});
        trainee.give(CheckInPain{PainPlace::none});
        trainee.give(TellBottom{true});
        trainee.give(CloseFinish{});
        CHECK_FALSE(trainee.shows("offer.bottom"));
    }
    SUBCASE("a link's session came later") {
        const std::vector<LinkParameter> link{{"hold", "12"}};
        trainee.give(OpenLink{link});
        trainee.live(1);
        trainee.give(FollowRule{});
        CHECK_FALSE(trainee.shows("offer.bottom"));
    }
    SUBCASE("after It hurts") {
        trainee.give(StartSession{});
        trainee.pass(35_s);
        trainee.give(SayItHurts{});
        while (trainee.app().play) trainee.pass(1_s);
        trainee.give(CheckInPain{PainPlace::back_of_thigh});
        CHECK(trainee.app().shown.check_in == CheckInStep::done);
    }
}

TEST_CASE("after a fortnight nobody is asked how the last session felt") {
    Trainee trainee = answered();
    for (int session = 0; session < 6; ++session) {
        trainee.play();
        trainee.give(CloseFinish{});
        trainee.next_day();
    }
    CHECK(trainee.shows("offer.feeling"));
    trainee.next_day(20);
    CHECK_FALSE(trainee.shows("offer.feeling"));
}

TEST_CASE("care that was lifted comes back with the yes that it hung on") {
    Trainee trainee = answered(0, static_cast<int>(RedFlag::nerve));
    trainee.give(TakePermission{});
    trainee.live(49);
    trainee.give(AnswerCare{CareNow::permitted});
    trainee.give(TakePermissionBack{Gate::nerve});
    trainee.give(TakePermission{});
    trainee.live(20);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
}

TEST_CASE("a brittle bone, a hip and what a professional opened are not gone by one's own word") {
    for (const int trouble : {2, 8, 1 | 2, 15}) {
        Trainee trainee = answered(trouble);
        trainee.live(49);
        trainee.give(OpenTab{Tab::today});
        CHECK_FALSE(trainee.shows("offer.care.better"));
        CHECK(trainee.shows("offer.care.permitted"));
        trainee.give(AnswerCare{CareNow::better});
        CHECK(asks_for_care(trainee.app().kept.profile.answers, trainee.app().kept.profile.permissions));
    }
}

TEST_CASE("a sign of the nerves is told before any other pain, whichever leg it is in") {
    Trainee trainee = answered();
    trainee.live(2, 3, PainPlace::back_of_thigh);
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::back_of_thigh, Legs::left});
    trainee.give(CheckInPain{PainPlace::tingling, Legs::right});
    CHECK(trainee.name("check_in.next.1").find("tingling") != std::string::npos);
    CHECK(trainee.name("check_in.advice").find("nerve") != std::string::npos);
    CHECK(trainee.shows("check_in.emergency"));
}

TEST_CASE("a sign that is told only after the yes closes the way again") {
    Trainee trainee = answered();
    trainee.live(2);
    trainee.live(1, 3, PainPlace::tingling);
    trainee.give(TakePermission{});
    REQUIRE_FALSE(is_closed(trainee));
    trainee.give(CorrectPastSession{1, Correction::pain, static_cast<int>(PainPlace::below_knee)});
    CHECK(is_closed(trainee));
}
