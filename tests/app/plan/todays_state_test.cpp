// Each kind of day has a top of its own.
#include <doctest/doctest.h>

#include "app/plan/todays_plan.h"
#include "app/plan/todays_state.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("the first sentence that a stranger reads says what it is for and how long it takes") {
    const Hands hands;
    CHECK(hands.name("today.done").starts_with("About "));
    CHECK(hands.name("today.done").find("backs of your thighs") != std::string::npos);
    CHECK(hands.name("today.promise").find("studies") != std::string::npos);
    CHECK(hands.name("today.need") == "You need a floor, a mat and a towel.");
    CHECK_FALSE(hands.shows("today.week"));
}

TEST_CASE("what one needs is what the dose uses") {
    Hands hands;
    const std::vector<LinkParameter> link{{"aid", "hands"}};
    hands.give(OpenLink{link});
    CHECK(hands.name("today.need") == "You need a floor and a mat.");
}

TEST_CASE("from the second session on Today is about the day") {
    Trainee trainee;
    trainee.live(1);
    CHECK(todays_state(trainee.app()) == TodaysState::due);
    CHECK(trainee.name("today.done") == "Ready when you are.");
    CHECK_FALSE(trainee.shows("today.promise"));
    CHECK_FALSE(trainee.shows("today.need"));
    CHECK(trainee.shows("today.week"));
}

TEST_CASE("a day that is done says that it is enough, and keeps Start for whoever likes it") {
    Trainee trainee;
    trainee.play();
    trainee.give(CloseFinish{});
    CHECK(todays_state(trainee.app()) == TodaysState::done);
    CHECK(trainee.name("today.done") == "Done for today.");
    CHECK(trainee.shows("today.enough"));
    CHECK(trainee.name("start") == "Start");
}

TEST_CASE("after pain the day is over, and the next one begins with a warning") {
    Trainee trainee;
    trainee.hurt_in_hold();
    CHECK(todays_state(trainee.app()) == TodaysState::resting);
    CHECK_FALSE(trainee.shows("start"));
    CHECK(trainee.shows("start.anyway"));
    CHECK(trainee.name("today.safe") == "After pain: what to do");
    trainee.next_day(2);
    CHECK(todays_state(trainee.app()) == TodaysState::after_pain);
    CHECK(trainee.name("today.hurt") == "It hurt last time. Start only if nothing hurts now, and pull less.");
    CHECK(trainee.shows("start"));
    trainee.press("today.safe");
    CHECK(trainee.shows("learn.emergency"));
}

TEST_CASE("whoever has told of a trouble reads on Today, until the first session, whom to ask first") {
    Trainee trainee;
    CHECK_FALSE(trainee.shows("today.ask_first"));
    trainee.give(AnswerScreening{ScreeningQuestion::troubles, 4});
    trainee.give(OpenTab{Tab::today});
    CHECK(trainee.name("today.ask_first")
              .starts_with("Ask a doctor or physiotherapist first. Because of your knee"));
    trainee.live(1);
    CHECK_FALSE(trainee.shows("today.ask_first"));
}

TEST_CASE("without pain there is no way to what to do about it on Today") {
    Trainee trainee;
    CHECK_FALSE(trainee.shows("today.safe"));
    trainee.live(2);
    CHECK_FALSE(trainee.shows("today.safe"));
    trainee.play();
    trainee.give(CloseFinish{});
    CHECK_FALSE(trainee.shows("today.safe"));
}

TEST_CASE("the way to the rules leads to the one that decides for both legs, else to all of them") {
    Trainee trainee;
    trainee.answer(Tightness::tight, Experience::regular);
    CHECK(todays_plan(trainee.app()).legs.left.decision.why ==
          todays_plan(trainee.app()).legs.right.decision.why);
    trainee.press("tab.today");
    trainee.press("today.rules");
    CHECK(trainee.name("learn.rule.1.title") == "R1. Where you begin");
    trainee.give(ChooseRung{Side::left, 4});
    trainee.press("tab.today");
    trainee.press("today.rules");
    CHECK(trainee.shows("learn.rule.10"));
    CHECK_FALSE(trainee.shows("learn.rule.1.title"));
}

TEST_CASE("after three sessions the five questions take one line, and can still be answered") {
    Trainee trainee;
    trainee.live(2);
    CHECK(trainee.shows("offer.questions"));
    trainee.live(1);
    CHECK_FALSE(trainee.shows("offer.questions"));
    CHECK(trainee.name("offer.questions.act") == "Answer five questions");
}
