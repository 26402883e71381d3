// Plan: what comes next and why, everything that can be set by hand, the rules.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/state/command.h"
#include "app/wake.h"
#include "core/save/codec.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

Trainee with_answers() {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.give(OpenTab{Tab::plan});
    return trainee;
}

void open_link(Trainee& trainee, std::vector<LinkParameter> link) {
    trainee.give(OpenLink{link});
}

void move_slider(Trainee& trainee, std::string_view id, int value) {
    const Screen screen = trainee.screen();
    const Node* node = screen.find(id);
    REQUIRE_MESSAGE(node != nullptr, std::string{id});
    trainee.give(with_value(*node->action, value));
}

Settings kept_settings(Trainee& trainee) {
    trainee.give(LeavePage{});
    Settings kept;
    std::uint64_t newest = 0;
    for (const auto& [key, value] : trainee.stored("hamstretch:settings:")) {
        const auto read = decode_settings(value, exercises());
        const auto& stored = std::get<StoredSettings>(read);
        if (stored.generation <= newest) continue;
        newest = stored.generation;
        kept = stored.settings;
    }
    REQUIRE(newest > 0);
    return kept;
}

}  // namespace

TEST_CASE("how much is done is set in Plan, how a session runs in Settings, each with its reason") {
    Trainee trainee = with_answers();
    trainee.press("plan.by_hand.open");
    const std::vector<std::string> parts{"dose.aid",  "dose.knee", "dose.start",   "dose.hold",
                                         "dose.reps", "dose.grip", "dose.sessions"};
    const std::vector<std::string> course{"dose.first", "dose.ready", "dose.rest", "dose.switch"};
    const auto has_all = [&](const std::vector<std::string>& ids) {
        for (const std::string& id : ids) {
            CAPTURE(id);
            CHECK(trainee.shows(id));
            CHECK(trainee.name(id + ".why").size() > 20);
            CHECK(trainee.name(id + ".why").size() < 100);
        }
    };
    has_all(parts);
    for (const std::string& id : course) CHECK_FALSE(trainee.shows(id));
    trainee.give(OpenTab{Tab::settings});
    has_all(course);
    for (const std::string& id : parts) CHECK_FALSE(trainee.shows(id));
    CHECK(trainee.shows("voice"));
    CHECK(trainee.shows("data.export"));
}

TEST_CASE("what is set by hand is folded away until it is wanted, and stays open in that visit") {
    Trainee trainee = with_answers();
    const auto is_open = [&] { return trainee.screen().find("plan.by_hand.open")->selected; };
    CHECK(trainee.name("plan.by_hand.open") == "Set it yourself");
    CHECK_FALSE(is_open());
    CHECK_FALSE(trainee.shows("dose.hold"));
    trainee.press("plan.by_hand.open");
    CHECK(is_open());
    CHECK(trainee.shows("dose.hold"));
    trainee.give(OpenTab{Tab::today});
    trainee.give(OpenTab{Tab::plan});
    CHECK(is_open());
    trainee.press("plan.by_hand.open");
    CHECK_FALSE(trainee.shows("dose.hold"));
}

TEST_CASE("Plan begins with the figure and each leg's step, dose and why") {
    Trainee trainee = with_answers();
    CHECK(trainee.shows("figure"));
    CHECK(trainee.name("plan.left.step") == "Left, step 3 of 15");
    CHECK(trainee.name("plan.left.dose") == "3\u00a0×\u00a010\u00a0s, towel, knee bent");
    CHECK(trainee.name("plan.reason") == "Both legs: A gentle start, based on your answers.");
    // The controls show what is done, not what was set before the rules chose.
    trainee.press("plan.by_hand.open");
    CHECK(trainee.screen().find("dose.hold")->value == "10 seconds");
}

TEST_CASE("the steps are one picture, which tells where either leg is and where the pose is another") {
    Trainee trainee = with_answers();
    for (int i = 0; i < 5; ++i) trainee.press("plan.left.further");
    const Screen screen = trainee.screen();
    const Node* steps = screen.find("plan.steps");
    REQUIRE(steps != nullptr);
    CHECK(steps->name == "All 15 steps as pictures, from the easiest. Left leg: step 8. Right leg: step 3.");
    CHECK(steps->value == "L\tR");
    CHECK(steps->numbers == std::vector<int>{8, 3, 1, 2, 7, 8, 14, 15});
    trainee.press("plan.by_hand.open");
    trainee.give(ChangeSetting{Setting::hold, 20});
    CHECK_FALSE(trainee.shows("plan.steps"));
}

TEST_CASE(
    "a leg's step is chosen in words, one change at a time, for that leg alone, and remembered as by hand") {
    Trainee trainee = with_answers();
    CHECK(trainee.name("plan.left.further") == "Left: harder, hold 15\u00a0seconds");
    CHECK(trainee.name("plan.left.easier") == "Left: easier, hold 5\u00a0seconds");
    trainee.press("plan.by_hand.open");
    trainee.press("plan.left.further");
    CHECK(trainee.left().hold == 15_s);
    CHECK(trainee.right().hold == 10_s);
    CHECK(trainee.name("dose.hold.legs") ==
          "Now: left leg 15 seconds, right leg 10 seconds. A change here sets both.");
    CHECK(trainee.name("plan.left.reason") == "You chose this step yourself.");
    for (int i = 0; i < 3; ++i) trainee.press("plan.left.further");
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::nearly_straight, 0, 30_s});
    CHECK(trainee.name("plan.left.further") == "Left: harder, knee straight");
    trainee.press("plan.left.further");
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::straight, 0, 30_s});
    CHECK(trainee.name("plan.left.further") == "Left: harder, grip ½ hand's width in");
    trainee.play();
    CHECK(trainee.app().shown.finished->by_hand);
    trainee.give(CloseFinish{});
    trainee.give(OpenTab{Tab::plan});
    trainee.give(SetClock{trainee.app().now.utc_ms + 300'000, 60});
    trainee.press("plan.follow");
    CHECK(trainee.left().hold == 10_s);
    CHECK_FALSE(trainee.shows("plan.follow"));
}

TEST_CASE("at either end of the ladder there is no step beyond") {
    Trainee trainee = with_answers();
    trainee.press("plan.left.easier");
    CHECK(trainee.name("plan.left.easier") == "Left: easier, knee well bent");
    trainee.press("plan.left.easier");
    CHECK_FALSE(trainee.shows("plan.left.easier"));
    for (int i = 0; i < 13; ++i) trainee.press("plan.left.further");
    CHECK(trainee.name("plan.left.easier") == "Left: easier, towel instead of hands");
    CHECK(trainee.name("plan.left.further") == "Left: harder, seated hamstring stretch");
    trainee.press("plan.left.further");
    CHECK_FALSE(trainee.shows("plan.left.further"));
    CHECK(trainee.name("plan.left.step") == "Left, step 15 of 15");
    CHECK(trainee.name("plan.left.easier") == "Left: easier, lying hamstring stretch");
}

TEST_CASE("the week's goal, the hour a day begins, sessions a day and maintenance are set in Plan") {
    Trainee trainee = with_answers();
    move_slider(trainee, "plan.week_goal", 3);
    CHECK(week_goal(trainee.app()).days_wanted == 3);
    move_slider(trainee, "plan.day_start", 4 * 60 + 20);
    CHECK(trainee.app().kept.profile.day_start_hour == 4);
    CHECK(trainee.screen().find("plan.day_start")->value == "04:00");
    move_slider(trainee, "dose.sessions", 2);
    CHECK(due_today(trainee.app()).planned == 2);
    trainee.press("plan.maintenance");
    CHECK(trainee.app().kept.profile.maintains);
    CHECK_FALSE(trainee.shows("plan.week_goal"));
    trainee.press("plan.maintenance");
    CHECK_FALSE(trainee.app().kept.profile.maintains);
    CHECK(week_goal(trainee.app()).days_wanted == 3);
    CHECK(trainee.name("plan.week_goal.why").size() > 20);
    CHECK(trainee.name("plan.day_start.why").size() > 20);
    CHECK(trainee.name("plan.maintenance.why").size() > 20);
}

TEST_CASE("a link opens Plan") {
    Trainee trainee;
    open_link(trainee, {{"tab", "plan"}});
    CHECK(trainee.app().shown.screen == ScreenId::plan);
    CHECK(trainee.name("plan.title") == "Your plan");
}

TEST_CASE("why this today is always answered, before anything is known of the person too") {
    Trainee trainee;
    CHECK(trainee.name("today.why.1") ==
          "A gentle start, the same for everyone. Five short questions tell whether it is safe for you.");
    CHECK(trainee.name("start") == "Start");
}

TEST_CASE("R5: after pain Start is no more the thing to do; starting all the same is remembered as by hand") {
    Trainee trainee = with_answers();
    trainee.give(OpenTab{Tab::today});
    trainee.live(1);
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::back_of_thigh});
    trainee.give(CloseFinish{});
    CHECK_FALSE(trainee.shows("start"));
    CHECK(trainee.name("start.anyway") == "Start anyway");
    open_link(trainee, {{"begin", "now"}});
    CHECK_FALSE(trainee.app().play);
    trainee.press("start.anyway");
    while (trainee.app().play) trainee.pass(1_s);
    CHECK(trainee.app().shown.finished->by_hand);
    trainee.next_day();
    trainee.play();
    CHECK_FALSE(trainee.app().shown.finished->by_hand);
}

TEST_CASE(
    "what needs a professional is not cleared by choosing a step, by following the rules or by the usual "
    "dose") {
    for (const bool chosen_before : {false, true}) {
        Trainee trainee = with_answers();
        if (chosen_before) trainee.give(ChooseRung{Side::left, 6});
        trainee.live(1, 3, PainPlace::tingling);
        REQUIRE_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
        trainee.give(OpenTab{Tab::plan});
        CHECK_FALSE(trainee.shows("plan.left.easier"));
        for (const Command& command :
             {Command{ChooseRung{Side::left, 1}}, Command{FollowRule{}}, Command{ResetDose{}}}) {
            trainee.give(command);
            CHECK_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
        }
        trainee.give(FinishScreening{});
        CHECK_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
        trainee.give(TakePermission{});
        CHECK(may_start(trainee.app(), todays_plan(trainee.app())));
    }
}

TEST_CASE("whoever hardly feels the stretch goes up all the same") {
    Trainee trainee = with_answers();
    trainee.live(6, 1);
    CHECK(trainee.left().hold == 20_s);
}

TEST_CASE("a dose of one's own that is like a rung moves no leg, but its pain does") {
    Trainee trainee = with_answers();
    trainee.live(1);
    trainee.give(ChangeSetting{Setting::hold, 30});
    trainee.give(ChangeSetting{Setting::knee, 1});
    trainee.live(4);
    trainee.give(FollowRule{});
    CHECK(trainee.left().hold == 10_s);
    CHECK(trainee.left().knee == Knee::bent);
    trainee.give(ChangeSetting{Setting::hold, 30});
    trainee.live(1, 3, PainPlace::back);
    trainee.give(FollowRule{});
    CHECK(trainee.left().hold == 5_s);
}

TEST_CASE("a link's dose that is like a rung moves no leg, and its sessions are told from the rules'") {
    Trainee trainee = with_answers();
    trainee.live(1);
    open_link(trainee, {{"hold", "30"}});
    trainee.live(4);
    CHECK(trainee.app().kept.history[0].by_hand);
    const Trainee after = next_visit(trainee, false);
    CHECK(after.left().hold == 10_s);
}

TEST_CASE("following the rules after a dose of one's own begins gently, not at the own one") {
    Trainee trainee;
    trainee.give(ChangeSetting{Setting::knee, 1});
    trainee.give(ChangeSetting{Setting::grip, 100});
    trainee.live(2);
    trainee.give(FollowRule{});
    CHECK(trainee.left() == leg_dose(first_dose(), Side::left));
}

TEST_CASE("a dose by hand leaves the legs apart in all that was not touched") {
    Trainee trainee = with_answers();
    trainee.give(ChooseRung{Side::left, 8});
    trainee.give(ChangeSetting{Setting::hold, 25});
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::straight, 40, 25_s});
    CHECK(trainee.right() == LegDose{Aid::towel, Knee::bent, 0, 25_s});
    trainee.give(ChangeSetting{Setting::first, 1});
    CHECK(trainee.left().grip_percent == 40);
    CHECK(trainee.right().grip_percent == 0);
    CHECK(kept_settings(trainee).dose == trainee.app().kept.settings.dose);
}

TEST_CASE("nothing of a link is kept when something else is set in that visit") {
    Trainee trainee;
    open_link(trainee,
              {{"hold", "7"}, {"knee", "straight"}, {"reps", "5"}, {"theme", "dark"}, {"voice", "off"}});
    trainee.give(ChangeSetting{Setting::text_size, 150});
    Settings expected;
    expected.dose = usual_dose();
    expected.text_size_percent = 150;
    CHECK(kept_settings(trainee) == expected);
    CHECK(trainee.app().kept.settings.theme == Theme::dark);
    CHECK(todays_plan(trainee.app()).dose.hold == 7_s);
    // What is changed by hand is the person's own from then on.
    trainee.give(ChangeSetting{Setting::repetitions, 4});
    expected.dose.repetitions = 4;
    CHECK(kept_settings(trainee) == expected);
}

TEST_CASE("settings that another tab keeps leave the link on top") {
    Trainee other;
    other.give(ChangeSetting{Setting::repetitions, 3});
    other.give(LeavePage{});
    Trainee trainee;
    open_link(trainee, {{"hold", "7"}});
    trainee.load(other.stored("hamstretch:settings:"));
    CHECK(todays_plan(trainee.app()).dose.hold == 7_s);
    CHECK(todays_plan(trainee.app()).dose.repetitions == 3);
    trainee.give(ChangeSetting{Setting::captions, 0});
    CHECK(kept_settings(trainee).dose.hold == 30_s);
}

TEST_CASE("a strength set by hand in a link's visit is kept as it was shown, the rest of the link is not") {
    Trainee trainee;
    open_link(trainee, {{"hold", "7"}, {"knee", "straight"}, {"reps", "5"}});
    trainee.give(ChangeSetting{Setting::hold, 9});
    const Settings kept = kept_settings(trainee);
    CHECK(kept.dose.hold == 9_s);
    CHECK(kept.dose.knee == Knee::straight);
    CHECK(kept.dose.repetitions == 2);
    CHECK(kept.lead == Lead::person);
}

TEST_CASE("a screen that waits wakes when the next session may begin, and when the person's own day ends") {
    Trainee trainee = with_answers();
    constexpr std::int64_t hour_ms = 3'600'000;
    constexpr std::int64_t midnight = 1'795'388'400'000;  // the local one before the tests' clock
    trainee.give(LeavePage{});
    trainee.give(SetDayStart{4});
    trainee.give(SetClock{midnight + 26 * hour_ms, 60});
    CHECK(next_wake(trainee.app()) == Millis{2 * hour_ms});
    trainee.give(SetDayStart{0});
    CHECK(next_wake(trainee.app()) == Millis{22 * hour_ms});
    trainee.give(ChangeSetting{Setting::sessions, 2});
    trainee.live(1);
    trainee.give(SetClock{midnight + 27 * hour_ms, 60});
    CHECK(due_today(trainee.app()).wait == Millis{2 * hour_ms});
    CHECK(next_wake(trainee.app()) == Millis{2 * hour_ms});
    const std::uint64_t revision = trainee.app().told.revision;
    trainee.give(SetClock{midnight + 28 * hour_ms, 60});
    CHECK(trainee.app().told.revision == revision);
    trainee.give(SetClock{midnight + 29 * hour_ms, 60});
    CHECK(trainee.app().told.revision > revision);
}
