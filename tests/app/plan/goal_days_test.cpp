#include "app/plan/goal_days.h"

#include <doctest/doctest.h>

#include <string>

#include "app/plan/todays_plan.h"
#include "support/hands.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// "1001000": Monday and Thursday are pressed.
std::string pressed_days(const Screen& screen) {
    std::string days;
    for (int day = 1; day <= 7; ++day)
        days += screen.find("plan.days." + std::to_string(day))->selected ? '1' : '0';
    return days;
}

int pressed_count(const Screen& screen) {
    const std::string days = pressed_days(screen);
    return static_cast<int>(std::count(days.begin(), days.end(), '1'));
}

}  // namespace

TEST_CASE("days are spread over the week until one is pressed, and the goal follows what is pressed") {
    Hands hands;
    hands.press("tab.plan");
    CHECK(pressed_days(hands.screen()) == "1101110");
    hands.press("plan.days.3");
    CHECK(pressed_days(hands.screen()) == "1111110");
    CHECK(hands.screen().find("plan.week_goal")->now == 6);
    for (const char* day : {"plan.days.1", "plan.days.2", "plan.days.4"}) hands.press(day);
    CHECK(pressed_days(hands.screen()) == "0010110");
    CHECK(week_goal(hands.app()).days_wanted == 3);
}

TEST_CASE("whatever is pressed, as many days stand pressed as the goal has, and one stays") {
    Hands hands;
    hands.press("tab.plan");
    for (int press = 0; press < 60; ++press) {
        hands.press("plan.days." + std::to_string(1 + (press * press + press / 7) % 7));
        CAPTURE(pressed_days(hands.screen()));
        CHECK(pressed_count(hands.screen()) >= 1);
        CHECK(pressed_count(hands.screen()) == hands.screen().find("plan.week_goal")->now);
    }
    hands.give(SetWeekGoal{1});
    CHECK(pressed_days(hands.screen()) == "1000000");
    hands.press("plan.days.1");
    CHECK(pressed_days(hands.screen()) == "1000000");
}

TEST_CASE("another number of days spreads them anew") {
    Hands hands;
    hands.press("tab.plan");
    hands.press("plan.days.3");
    hands.give(SetWeekGoal{3});
    CHECK(pressed_days(hands.screen()) == "1010100");
}

TEST_CASE(
    "chosen days are kept; three days to keep what was gained are spread, and then the chosen ones are "
    "back") {
    Trainee trainee;
    trainee.press("tab.plan");
    for (const char* day : {"plan.days.1", "plan.days.2", "plan.days.3", "plan.days.4"}) trainee.press(day);
    const std::string chosen = pressed_days(trainee.screen());
    CHECK(chosen == "0010110");
    Trainee next = next_visit(trainee, false);
    next.press("tab.plan");
    CHECK(pressed_days(next.screen()) == chosen);
    next.press("plan.days.3");
    const std::string two = pressed_days(next.screen());
    next.press("plan.maintenance");
    CHECK(goal_days(next.app()) == std::vector{0, 2, 4});
    next.press("plan.maintenance");
    CHECK(pressed_days(next.screen()) == two);
}

TEST_CASE("bad input: a weekday that is none counts as the nearest") {
    Hands hands;
    hands.give(ChooseGoalDay{-4});
    hands.give(ChooseGoalDay{99});
    CHECK(goal_days(hands.app()) == std::vector{1, 3, 4, 5, 6});
    CHECK(spread_days(0).size() == 1);
    CHECK(spread_days(8).size() == 7);
}
