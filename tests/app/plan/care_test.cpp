// Gates and their keys, care and its end, what is asked of the last session, dates of a wrong clock.
#include "app/plan/care.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "core/save/progress_codec.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;

bool may_start(const Trainee& trainee) {
    return stretch::may_start(trainee.app(), todays_plan(trainee.app()));
}

Trainee answered(int troubles = 0, int red_flags = 0) {
    Trainee trainee;
    trainee.answer(Tightness::loose, Experience::regular, troubles, red_flags);
    trainee.give(OpenTab{Tab::today});
    return trainee;
}

Trainee with_a_sign() {
    Trainee trainee = answered();
    trainee.live(2);
    trainee.live(1, 3, PainPlace::tingling);
    trainee.give(OpenTab{Tab::today});
    return trainee;
}

// Everything that a person could try, but for the yes and for taking an answer back.
std::vector<Command> other_keys() {
    std::vector<Command> keys{FinishScreening{},
                              OpenScreening{},
                              ShowScreeningPage{screening_pages},
                              OpenTab{Tab::today},
                              FollowRule{},
                              ResetDose{},
                              DeclineRestart{},
                              ChooseRung{Side::left, 14},
                              ChooseRung{Side::right, 1},
                              ChangeSetting{Setting::hold, 5},
                              NotYetPermitted{},
                              AnswerCare{CareNow::better},
                              AnswerCare{CareNow::permitted},
                              PutBackInCare{},
                              TellBottom{true},
                              TellSore{},
                              SkipCheckIn{},
                              Play{},
                              StartSession{}};
    for (const int troubles : {0, 1})
        keys.emplace_back(AnswerScreening{ScreeningQuestion::troubles, troubles});
    for (int tightness = 0; tightness <= 2; ++tightness)
        keys.emplace_back(AnswerScreening{ScreeningQuestion::tightness, tightness});
    return keys;
}

}  // namespace

TEST_CASE("no gate opens without its own key, whatever else is tried, today or a year later") {
    std::vector<Trainee> closed{with_a_sign()};
    for (int flag = 1; flag <= most_red_flags; flag *= 2) closed.push_back(answered(0, flag));
    for (Trainee& trainee : closed) {
        CHECK_FALSE(may_start(trainee));
        for (const int days : {0, 1, 365}) {
            trainee.next_day(days);
            for (const Command& key : other_keys()) {
                trainee.give(key);
                CHECK_FALSE(may_start(trainee));
                CHECK_FALSE(trainee.app().play);
            }
            const std::vector<LinkParameter> link{{"hold", "5"}, {"begin", "now"}};
            trainee.give(OpenLink{link});
            CHECK_FALSE(trainee.app().play);
        }
    }
}

TEST_CASE(
    "a sign's gate opens by the yes, at the careful start; that is shown with its date and can be taken "
    "back") {
    Trainee trainee = with_a_sign();
    CHECK(trainee.name("today.permission.ask") ==
          "Have you seen someone about it, and did they say you may stretch?");
    CHECK_FALSE(trainee.shows("today.permission.meanwhile"));
    trainee.press("today.permission.no");
    CHECK(trainee.shows("today.permission.meanwhile"));
    CHECK(trainee.app().told.announcement == trainee.name("today.permission.meanwhile"));
    CHECK_FALSE(may_start(trainee));
    trainee.press("today.permission.yes");
    CHECK(may_start(trainee));
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::well_bent, 0, 5_s});
    CHECK(trainee.why() == Why::permitted);
    for (const bool backwards : {false, true}) CHECK(may_start(next_visit(trainee, backwards)));
    trainee.press("tab.plan");
    CHECK(trainee.name("plan.permission.0").find("26 November 2026") == 0);
    trainee.press("plan.permission.0.back");
    CHECK_FALSE(may_start(trainee));
    CHECK_FALSE(trainee.shows("plan.permission.0"));
}

TEST_CASE("a yes is for what has been: the next sign closes the gate again") {
    Trainee trainee = with_a_sign();
    trainee.press("today.permission.yes");
    trainee.live(3);
    CHECK(may_start(trainee));
    trainee.live(1, 3, PainPlace::below_knee);
    CHECK_FALSE(may_start(trainee));
    trainee.give(TakePermission{});
    CHECK(may_start(trainee));
    trainee.live(2, 3, PainPlace::back);
    CHECK(may_start(trainee));
    trainee.live(1, 3, PainPlace::back);
    CHECK_FALSE(may_start(trainee));
}

TEST_CASE("following the rules after a yes leads to no step of before it") {
    Trainee trainee = with_a_sign();
    trainee.press("today.permission.yes");
    trainee.give(ChooseRung{Side::left, 3});
    trainee.give(FollowRule{});
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::well_bent, 0, 5_s});
    trainee.live(1);
    trainee.give(ChooseRung{Side::left, 3});
    trainee.give(FollowRule{});
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::well_bent, 0, 5_s});
}

TEST_CASE("each answer that a professional may allow has its own yes, and goes on with care") {
    for (const RedFlag flag : {RedFlag::nerve, RedFlag::do_not_start, RedFlag::hip_replacement,
                               RedFlag::pregnancy, RedFlag::recent_strain}) {
        Trainee trainee = answered(0, static_cast<int>(flag));
        CHECK(trainee.shows("today.permission.yes"));
        trainee.press("today.permission.yes");
        CHECK(may_start(trainee));
        trainee.live(20);
        CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
        CHECK(trainee.why() == Why::stay_careful);
        // Another one since then asks for a yes of its own.
        const int both = static_cast<int>(flag) == 4 ? 4 | 8 : static_cast<int>(flag) | 4;
        trainee.give(AnswerScreening{ScreeningQuestion::red_flags, both});
        CHECK_FALSE(may_start(trainee));
        trainee.give(AnswerScreening{ScreeningQuestion::red_flags, static_cast<int>(flag)});
        CHECK(may_start(trainee));
    }
}

TEST_CASE("signs of an emergency offer no way through, alone or with others") {
    for (int others = 0; others <= most_red_flags; others += 2) {
        const Trainee trainee = answered(0, others | static_cast<int>(RedFlag::emergency));
        CHECK_FALSE(trainee.shows("today.permission.yes"));
        CHECK(trainee.name("today.why.1").starts_with("What you told us can be an emergency."));
        CHECK(trainee.name("today.now.1").starts_with("Call the emergency number"));
    }
}

TEST_CASE(
    "after six good weeks care is asked about: better opens the ladder, the same keeps the cap and says "
    "why") {
    for (const CareNow answer : {CareNow::better, CareNow::permitted, CareNow::the_same}) {
        Trainee trainee = answered(static_cast<int>(Trouble::back));
        trainee.live(41);
        CHECK_FALSE(trainee.shows("offer.care"));
        trainee.live(8);
        trainee.give(OpenTab{Tab::today});
        CHECK(trainee.shows("offer.care"));
        CHECK(trainee.why() == Why::stay_careful);
        trainee.press(answer == CareNow::better      ? "offer.care.better"
                      : answer == CareNow::permitted ? "offer.care.permitted"
                                                     : "offer.care.same");
        CHECK_FALSE(trainee.shows("offer.care"));
        trainee.live(1);
        const bool stays = answer == CareNow::the_same;
        CHECK(trainee.left().hold == (stays ? 15_s : 20_s));
        CHECK((trainee.why() == Why::stay_careful) == stays);
        trainee.live(40);
        trainee.give(OpenTab{Tab::today});
        CHECK_FALSE(trainee.shows("offer.care"));
        trainee.live(1);
        CHECK(trainee.shows("today.title"));
        CHECK(trainee.shows("offer.care") == stays);
    }
}

TEST_CASE("the range check is not there and does not start while blocked, on a day of pain, or in care") {
    const auto check_is_refused = [](Trainee& trainee, std::string_view why) {
        trainee.give(OpenTab{Tab::today});
        CHECK_FALSE(trainee.shows("today.range"));
        trainee.give(OpenRangeCheck{});
        CHECK(trainee.app().shown.screen == ScreenId::today);
        CHECK(trainee.app().told.announcement.find(why) != std::string::npos);
        trainee.give(OpenTab{Tab::history});
        CHECK_FALSE(trainee.shows("history.range.check"));
        CHECK(trainee.name("history.range.barrier").find(why) != std::string::npos);
        trainee.give(SetRange{Side::left, 70, OtherKnee::bent});
        CHECK(trainee.app().kept.range_checks.empty());
    };
    Trainee blocked = with_a_sign();
    check_is_refused(blocked, "nerves are tested");
    Trainee careful = answered(static_cast<int>(Trouble::knee));
    check_is_refused(careful, "straight knee");
    Trainee hurting = answered();
    hurting.live(1, 3, PainPlace::front);
    hurting.give(SetClock{hurting.app().now.utc_ms - 23 * hour_ms, 60});
    check_is_refused(hurting, "it hurt");
    hurting.next_day();
    hurting.give(OpenTab{Tab::today});
    CHECK(hurting.shows("today.range"));
    careful.give(AnswerCare{CareNow::better});
    careful.give(OpenRangeCheck{});
    CHECK(careful.app().shown.screen == ScreenId::range);
}

TEST_CASE("a check keeps how it was made") {
    Trainee trainee = answered();
    trainee.give(OpenRangeCheck{});
    trainee.press("range.pictures.75");
    trainee.press("range.save");
    trainee.give(with_value(*trainee.screen().find("range.angle")->action, 71));
    trainee.press("range.save");
    REQUIRE(trainee.app().kept.range_checks.size() == 2);
    CHECK(trainee.app().kept.range_checks[0].way == RangeWay::by_picture);
    CHECK(trainee.app().kept.range_checks[1].way == RangeWay::by_eye);
    for (const RangeCheck& check : trainee.app().kept.range_checks)
        CHECK(check.error_deg == error_of(check.way));
    CHECK(next_visit(trainee, false).app().kept.range_checks == trainee.app().kept.range_checks);
}

TEST_CASE("after pain the rest lasts until the next day and sixteen hours, and Today comes back by itself") {
    Trainee trainee = answered();
    // 23:10 of the person's clock.
    trainee.give(SetClock{trainee.app().now.utc_ms + 13 * hour_ms + 40 * 60'000, 60});
    const std::int64_t began = trainee.app().now.utc_ms;
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::back_of_thigh});
    trainee.give(CloseFinish{});
    CHECK(trainee.name("today.done") ==
          "It hurt. No stretching until tomorrow, 15:10. Moving about is fine.");
    trainee.give(SetClock{began + 70 * 60'000, 60});
    CHECK(trainee.shows("start.anyway"));
    CHECK(trainee.name("today.done") == "It hurt. No stretching until 15:10. Moving about is fine.");
    CHECK(trainee.why() == Why::rest);
    CHECK(next_wake(trainee.app()) == Millis{16 * hour_ms - 70 * 60'000});
    const std::uint64_t revision = trainee.app().told.revision;
    trainee.give(SetClock{began + 16 * hour_ms, 60});
    CHECK(trainee.app().told.revision != revision);
    CHECK(trainee.shows("start"));
    CHECK(trainee.why() == Why::down_pain);
}

TEST_CASE("soreness is told with one tap, only a day after a step up, and sends that step back") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(3);
    CHECK_FALSE(trainee.shows("today.sore"));
    trainee.live(1);
    trainee.give(OpenTab{Tab::today});
    CHECK(trainee.shows("today.sore"));
    CHECK(trainee.left().hold == 15_s);
    trainee.give(SetClock{trainee.app().now.utc_ms - 2 * hour_ms, 60});
    CHECK_FALSE(trainee.shows("today.sore"));
    trainee.give(SetClock{trainee.app().now.utc_ms + 2 * hour_ms, 60});
    trainee.press("today.sore");
    CHECK(trainee.left().hold == 10_s);
    CHECK(trainee.why() == Why::down_sore);
    CHECK_FALSE(trainee.shows("today.sore"));
    CHECK(next_visit(trainee, false).why() == Why::down_sore);
}

TEST_CASE(
    "whether the bottom stayed down is asked before a step up, on the finish screen and else on Today") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(2);
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::none});
    CHECK(trainee.app().shown.check_in == CheckInStep::bottom);
    CHECK(trainee.name("finish.bottom") == "Did your bottom stay down?");
    SUBCASE("no") {
        trainee.press("check_in.bottom.no");
        CHECK(trainee.why() == Why::stay_bottom);
        CHECK(trainee.name("check_in.next.1").find("pull less") == std::string::npos);
        CHECK(trainee.name("check_in.next.1").find("Pull less") != std::string::npos);
    }
    SUBCASE("yes") {
        trainee.press("check_in.bottom.yes");
        CHECK(trainee.why() == Why::up);
    }
    SUBCASE("not said there") {
        trainee.press("check_in.skip");
        trainee.give(CloseFinish{});
        CHECK(trainee.why() == Why::stay_bottom_open);
        trainee.press("offer.bottom.yes");
        CHECK(trainee.why() == Why::up);
        CHECK_FALSE(trainee.shows("offer.bottom"));
    }
}

TEST_CASE("six sessions without a word, and Today asks for one") {
    Trainee trainee;
    trainee.answer_as_beginner();
    for (int session = 1; session <= 6; ++session) {
        CHECK_FALSE(trainee.shows("offer.feeling"));
        trainee.play();
        trainee.give(CloseFinish{});
        trainee.next_day();
    }
    CHECK(trainee.shows("offer.feeling"));
    trainee.press("offer.feeling.act");
    CHECK(trainee.app().shown.screen == ScreenId::past_session);
    trainee.give(with_value(*trainee.screen().find("session.stretch")->action, 3));
    trainee.give(OpenTab{Tab::today});
    CHECK_FALSE(trainee.shows("offer.feeling"));
}

TEST_CASE("a session that was pressed through is not praised, not asked about, and counts for nothing") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.give(StartSession{});
    while (trainee.app().play) {
        if (trainee.app().play->timeline[trainee.app().play->session.phase].kind == PhaseKind::hold)
            trainee.pass(Millis{300});
        trainee.give(NextPhase{});
    }
    CHECK(trainee.name("finish.title") == "The session is over");
    CHECK(trainee.name("finish.left") == "Left leg: 1 of 30\u00a0seconds held");
    CHECK(trainee.app().shown.check_in == CheckInStep::none);
    CHECK(trainee.name("finish.advice").find("half") != std::string::npos);
    trainee.give(ReportInstallWay{InstallWay::prompt});
    CHECK_FALSE(trainee.shows("offer.install"));
    trainee.give(CloseFinish{});
    CHECK(due_today(trainee.app()).done == 0);
    CHECK(week_goal(trainee.app()).days_done == 0);
    CHECK(trainee.why() == Why::stay_not_full);
    CHECK(trainee.left().hold == 10_s);
    trainee.press("tab.history");
    CHECK(trainee.name("history.month.days") == "Days with a session: 0");
}

TEST_CASE(
    "a session that a wrong clock has dated counts for no day; its pain counts once, as of when it was "
    "seen") {
    for (const std::int64_t wrong : {std::int64_t{4'090'000'000'000}, std::int64_t{86'400'000}}) {
        Trainee before = answered();
        const std::int64_t now = before.app().now.utc_ms;
        before.give(SetClock{wrong, 60});
        before.play();
        before.give(CheckIn{3});
        before.give(CheckInPain{PainPlace::back});
        before.give(CloseFinish{});
        Trainee trainee;
        trainee.load(before.stored());
        trainee.give(OpenLink{});
        trainee.give(SetClock{now, 60});
        CHECK(week_goal(trainee.app()).days_done == 0);
        CHECK(must_rest(trainee.app()));
        CHECK(trainee.why() == Why::rest);
        trainee.next_day();
        CHECK_FALSE(must_rest(trainee.app()));
        CHECK(trainee.why() == Why::down_pain);
        CHECK(trainee.name("today.done") == "Ready when you are.");
        Trainee later;
        auto values = before.stored();
        for (const auto& [key, value] : trainee.stored()) values[key] = value;
        later.load(values);
        later.give(OpenLink{});
        later.give(SetClock{now + 40 * day_ms, 60});
        CHECK_FALSE(must_rest(later.app()));
        later.live(1);
        CHECK(later.why() != Why::down_pain);
        CHECK(later.why() != Why::rest);
    }
}

TEST_CASE("a session without pain and with a doubtful date is nowhere but in the lists") {
    Trainee before;
    const std::int64_t now = before.app().now.utc_ms;
    before.give(SetClock{0, 60});
    before.live(1);
    Trainee trainee;
    trainee.load(before.stored());
    trainee.give(SetClock{now, 60});
    CHECK(trainee.name("today.done") == "Ready when you are.");
    CHECK(trainee.why() == Why::first_for_all);
    CHECK(newest_entries(trainee.app(), 9).empty());
    trainee.press("tab.history");
    CHECK(trainee.name("history.item.0").ends_with("(the clock was wrong)"));
    // Looking back does not lead through fifty-six empty years.
    trainee.give(ShowMonth{-1});
    CHECK(trainee.app().shown.looking_back.months_back == 0);
}
