// Pain, care and time off lead down, whatever was chosen by hand, answered again or told by a clock.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/save/records.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr int bad_back = static_cast<int>(Trouble::back);

// Nothing hinders: both legs begin on rung 5.
Trainee loose_trainee() {
    Trainee trainee;
    trainee.answer(Tightness::loose, Experience::regular);
    return trainee;
}

std::size_t place(const Trainee& trainee, Side side = Side::left) {
    return index_of(trainee.app().given.ladder, todays_plan(trainee.app()).of(side).decision.rung).value();
}

void hurt_in_left_hold(Trainee& trainee) {
    trainee.hurt_in_hold();
    trainee.next_day();
}

std::string why(const Trainee& trainee) {
    return why_today(trainee.app())[0];
}

}  // namespace

TEST_CASE(
    "following the rules again leads to where they stand: with the pain, the answers and the days since") {
    SUBCASE("pain before the choice") {
        Trainee trainee = loose_trainee();
        const std::size_t start = place(trainee);
        trainee.live(1, 3, PainPlace::back);
        trainee.give(ChooseRung{Side::left, 3});
        trainee.give(FollowRule{});
        CHECK(place(trainee) == start - 1);
    }
    SUBCASE("pain on the rung that was chosen") {
        Trainee trainee = loose_trainee();
        trainee.live(1);
        trainee.give(ChooseRung{Side::left, 2});
        hurt_in_left_hold(trainee);
        const std::size_t fallen = place(trainee);
        CHECK(trainee.why() == Why::down_pain);
        trainee.give(FollowRule{});
        CHECK(place(trainee) == fallen);
    }
    SUBCASE("a sign of the nerves and new answers that ask for care") {
        Trainee trainee = loose_trainee();
        trainee.live(12);
        trainee.live(1, 3, PainPlace::tingling);
        trainee.give(AnswerScreening{ScreeningQuestion::troubles, bad_back});
        trainee.give(FinishScreening{});
        const std::size_t careful = place(trainee);
        trainee.next_day();
        trainee.give(ChooseRung{Side::left, 14});
        trainee.give(FollowRule{});
        CHECK(place(trainee) == careful);
    }
    SUBCASE("days off") {
        Trainee trainee = loose_trainee();
        trainee.live(10);
        const std::size_t right = place(trainee, Side::right);
        trainee.give(ChooseRung{Side::left, 6});
        trainee.next_day(40);
        trainee.give(FollowRule{});
        CHECK(place(trainee) == right - 2);
        CHECK(place(trainee, Side::right) == right - 2);
    }
}

TEST_CASE("answers given again never lift a leg, however little they ask for") {
    Trainee unasked;
    unasked.live(4, 8);
    unasked.live(1, 3, PainPlace::back);
    const std::size_t lowest = place(unasked);
    unasked.give(AnswerScreening{ScreeningQuestion::tightness, static_cast<int>(Tightness::loose)});
    unasked.give(FinishScreening{});
    CHECK(place(unasked) == lowest);

    Trainee referred = loose_trainee();
    referred.live(3, 3, PainPlace::back);
    CHECK(referred.why() == Why::refer_pain_again);
    const std::size_t low = place(referred);
    referred.give(FinishScreening{});
    CHECK(place(referred) == low);
}

TEST_CASE(
    "an answer that asks for care counts at once, before the last question and before the first session") {
    Trainee trainee;
    trainee.give(AnswerScreening{ScreeningQuestion::troubles, bad_back});
    CHECK(todays_plan(trainee.app()).source == DoseSource::rules);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::well_bent, 0, 5_s});
    CHECK(trainee.why() == Why::first_dose);

    Trainee answered = loose_trainee();
    answered.give(AnswerScreening{ScreeningQuestion::troubles, bad_back});
    CHECK(answered.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
}

TEST_CASE("a clock that was ahead does not keep later pain from counting") {
    Trainee trainee;
    const std::int64_t now = trainee.app().now.utc_ms;
    trainee.give(SetClock{now + 365 * day_ms, 60});
    trainee.answer_as_beginner();
    trainee.give(ChooseRung{Side::left, 5});
    trainee.give(SetClock{now, 60});
    trainee.live(1, 3, PainPlace::tingling);
    CHECK(trainee.why() == Why::refer_nerve);
    CHECK(next_visit(trainee, false).why() == Why::refer_nerve);
}

TEST_CASE("what was never said stays unsaid by a clock before 1970") {
    Trainee trainee;
    trainee.give(SetClock{-86'400'000, 60});
    CHECK(trainee.app().kept.profile.answered_utc_ms == 0);
    CHECK(trainee.app().kept.profile.permissions == Permissions{});
    CHECK(trainee.app().kept.profile.legs.left.utc_ms == 0);
}

TEST_CASE("a session that a wrong clock has put into the future does not stand in for the last one") {
    Trainee trainee = loose_trainee();
    const std::size_t start = place(trainee);
    const std::int64_t now = trainee.app().now.utc_ms;
    trainee.give(SetClock{now + 365 * day_ms, 60});
    trainee.live(1);
    trainee.give(SetClock{now, 60});
    trainee.live(1, 8);
    CHECK(place(trainee) == start - 1);
    CHECK(trainee.why() == Why::down_strong);
}

TEST_CASE("R8 counts the days off from the answers or the choice too") {
    Trainee trainee = loose_trainee();
    trainee.live(12);
    const std::size_t stands = place(trainee);
    SUBCASE("answered again") {
        trainee.give(FinishScreening{});
    }
    SUBCASE("carried on after a break") {
        trainee.next_day(20);
        trainee.give(DeclineRestart{});
        CHECK(place(trainee) ==
              stands - 1);  // the rung of the last session; the next one had been earned since
    }
    SUBCASE("chosen by hand") {
        trainee.give(ChooseRung{Side::left, todays_plan(trainee.app()).legs.left.decision.rung});
    }
    const std::size_t before = place(trainee);
    trainee.next_day(40);
    CHECK(trainee.why() == Why::restart);
    CHECK(place(trainee) == before - 2);
}

TEST_CASE("whoever has answered and never begun begins where the answers lead, however late") {
    Trainee trainee = loose_trainee();
    const std::size_t start = place(trainee);
    trainee.next_day(60);
    CHECK(place(trainee) == start);
    CHECK(trainee.why() == Why::first_dose);
}

TEST_CASE("after a break too a leg that hurt is one step lower, is told so, and does not get its rung back") {
    Trainee trainee = loose_trainee();
    trainee.live(5);
    const std::size_t right = place(trainee, Side::right);
    hurt_in_left_hold(trainee);
    const std::size_t left = place(trainee);
    trainee.next_day(14);
    CHECK(place(trainee) == left - 1);
    CHECK(why(trainee) == "Left leg: A gentle restart: it hurt, and 14 days off followed. Steps back: 2.");
    trainee.give(DeclineRestart{});
    CHECK(place(trainee) == left);
    CHECK(place(trainee, Side::right) == right);
}

TEST_CASE(
    "carrying on after a break leads to the last session on the ladder, when one off it came later too") {
    Trainee trainee = loose_trainee();
    trainee.live(12);
    const int last = trainee.app().kept.history[0].rungs.left;
    trainee.next_day(19);
    trainee.give(ChangeSetting{Setting::hold, 20});
    trainee.live(1);
    trainee.give(FollowRule{});
    CHECK(trainee.why() == Why::restart);
    trainee.give(DeclineRestart{});
    CHECK(todays_plan(trainee.app()).legs.left.decision.rung == last);
}

TEST_CASE("a dose set by hand that hurt becomes a step easier for that leg, and today says so") {
    Trainee trainee = loose_trainee();
    trainee.give(ChangeSetting{Setting::hold, 25});
    trainee.give(ChangeSetting{Setting::grip, 20});
    SUBCASE("told in the check-in") {
        trainee.live(1, 3, PainPlace::back);
        CHECK(trainee.left().hold == 20_s);
        CHECK(trainee.right().hold == 20_s);
    }
    SUBCASE("told at once") {
        hurt_in_left_hold(trainee);
        CHECK(trainee.left().hold == 20_s);
        CHECK(trainee.right().hold == 25_s);
    }
    SUBCASE("and again, down to the shortest hold and the outermost grip") {
        for (int i = 0; i < 11; ++i) {
            trainee.give(TakePermission{});  // what pain three times running asks for
            trainee.give(ChangeSetting{Setting::grip, 20});
            trainee.give(ChangeSetting{Setting::hold, 5});
            trainee.live(1, 3, PainPlace::back);
        }
        CHECK(trainee.left().hold == 5_s);
        CHECK(trainee.left().grip_percent == 0);
    }
    CHECK(todays_plan(trainee.app()).source == DoseSource::person);
    CHECK(why_today(trainee.app()).back() == "It hurt last time. Pull less, and stop if it comes back.");
    trainee.live(1);
    CHECK(why_today(trainee.app()).back() == "You set this yourself.");
}

TEST_CASE("pain that was in one leg only can be told of that leg, and leaves the other where it was") {
    Trainee trainee = loose_trainee();
    const std::size_t start = place(trainee);
    trainee.live(1, 3, PainPlace::back_of_thigh);
    CHECK(place(trainee, Side::left) == start - 1);
    trainee.give(OpenPastSession{0});
    trainee.press("session.apart");
    trainee.press("session.pain.left.0");
    CHECK(place(trainee, Side::left) == start);
    CHECK(place(trainee, Side::right) == start - 1);
    CHECK_FALSE(trainee.shows("session.apart"));
    trainee.press("session.back");
    trainee.give(OpenPastSession{0});
    CHECK_FALSE(trainee.shows("session.apart"));
}

TEST_CASE("without pain a dose set by hand stays as it is") {
    Trainee trainee = loose_trainee();
    trainee.give(ChangeSetting{Setting::hold, 25});
    trainee.live(5, 8);
    CHECK(trainee.left().hold == 25_s);
}
