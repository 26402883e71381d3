// The end of a session: one thing at a time, and praise only for what was done without pain.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "app/plan/next_time.h"
#include "app/screens/present.h"
#include "app/wake.h"
#include "support/sample_screens.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

const Node* title_of(const Screen& screen) {
    const auto is_title = [](const Node& node) { return node.role == Role::heading && node.level == 1; };
    const auto title = std::ranges::find_if(screen.nodes, is_title);
    return title == screen.nodes.end() ? nullptr : &*title;
}

bool praises(const Screen& screen) {
    return std::ranges::any_of(screen.nodes, [](const Node& node) {
        return node.name.find("Well done") != std::string::npos || node.name.find("Good") == 0;
    });
}

Trainee hurt_in_a_hold() {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.give(StartSession{});
    trainee.pass(35_s);
    trainee.give(SayItHurts{});
    while (trainee.app().play) trainee.pass(1_s);
    return trainee;
}

}  // namespace

TEST_CASE("for its first seconds the finish says only that it is over, then it asks by itself") {
    Trainee trainee;
    trainee.give(StartSession{});
    while (trainee.app().play) trainee.pass(250_ms);
    const Screen rest = trainee.screen();
    CHECK(title_of(rest)->name == "Well done");
    CHECK(rest.nodes.size() == 3);  // the figure, the title and the way out
    CHECK(rest.shows_figure);
    const Millis wake = *next_wake(trainee.app());
    CHECK(wake <= rest_at_the_end);
    const ScreenVersion version = screen_version(trainee.app());
    trainee.give(Advance{wake - 1_ms});
    CHECK(screen_version(trainee.app()) == version);
    trainee.give(Advance{1_ms});
    CHECK_FALSE(screen_version(trainee.app()) == version);
    CHECK(title_of(trainee.screen())->name == "How strong was the stretch?");
    CHECK_FALSE(trainee.shows("finish.title"));
    CHECK(trainee.announcements.back() == "A question follows: How strong was the stretch?");
    CHECK(*next_wake(trainee.app()) > 1_s);
}

TEST_CASE("the end is the same in one long sleep and in many short frames") {
    Trainee slept, awake;
    slept.give(StartSession{});
    awake.give(StartSession{});
    const Millis length = compile(exercises(), slept.app().play->dose).total + 1_s;
    slept.give(Advance{length});
    for (Millis passed; passed < length; passed += 50_ms) awake.give(Advance{50_ms});
    CHECK(slept.app().shown.resting == awake.app().shown.resting);
    CHECK(slept.app().shown.resting == rest_at_the_end - 1_s);
}

TEST_CASE("one question at a time: each stands alone with its answers, and needs no answer") {
    Trainee trainee;
    trainee.play();
    for (const char* heading : {"finish.stretch", "finish.pain", "finish.place"}) {
        CAPTURE(heading);
        const Screen screen = trainee.screen();
        REQUIRE(title_of(screen) != nullptr);
        CHECK(title_of(screen)->id == heading);
        const auto is_heading = [](const Node& node) { return node.role == Role::heading; };
        CHECK(std::ranges::count_if(screen.nodes, is_heading) == 1);
        CHECK(screen.find("check_in.skip") != nullptr);
        CHECK(screen.find("finish.close") != nullptr);
        CHECK(screen.find("finish.kept")->name == "Kept in History on this device.");
        CHECK(screen.find("finish.left") == nullptr);
        if (screen.find("check_in.stretch.3") != nullptr)
            trainee.press("check_in.stretch.3");
        else if (screen.find("check_in.hurt") != nullptr)
            trainee.press("check_in.hurt");
    }
    trainee.press("check_in.pain.1");
    CHECK(title_of(trainee.screen())->name == "That is it for today");
    CHECK_FALSE(trainee.shows("finish.fan"));  // whoever was hurt has missed nothing
}

TEST_CASE("the answers are named as they are heard, and no pain comes first") {
    Trainee trainee;
    trainee.play();
    CHECK(trainee.name("check_in.stretch.3") == "Mild: 3");
    trainee.press("check_in.stretch.3");
    std::vector<std::string> names;
    for (const Node& node : trainee.screen().nodes)
        if (node.id.starts_with("check_in.") && node.action) names.push_back(node.name);
    CHECK(names == std::vector<std::string>{"No pain", "Something hurt", "Skip"});
    trainee.press("check_in.hurt");
    for (const char* place :
         {"Back", "Back of the thigh", "Behind the knee", "Below the knee", "Front of the knee, hip or groin",
          "Tingling, numb, burning or electric", "Elsewhere"}) {
        const Screen screen = trainee.screen();
        CHECK(std::ranges::count(screen.nodes, place, &Node::name) == 1);
    }
}

TEST_CASE("something hurt counts as pain before it is said where, and can be taken back") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.play();
    trainee.press("check_in.stretch.3");
    trainee.press("check_in.hurt");
    CHECK(must_rest(trainee.app()));
    Trainee changes_mind = trainee;
    changes_mind.press("check_in.pain.0");
    CHECK_FALSE(must_rest(changes_mind.app()));
    trainee.press("check_in.skip");
    CHECK(title_of(trainee.screen())->name == "The session is over");
    CHECK(must_rest(trainee.app()));
}

TEST_CASE("nobody is praised after pain, or for what was not held") {
    for (const SampleScreen& sample : sample_screens()) {
        const bool is_of_pain = sample.name.find("pain") != std::string::npos ||
                                sample.name.find("asks where") != std::string::npos ||
                                sample.name.find("hardly") != std::string::npos ||
                                sample.name.find("before any hold") != std::string::npos;
        if (sample.screen.id != ScreenId::finish || !is_of_pain) continue;
        if (sample.name == "finish that asks about pain") continue;
        CAPTURE(sample.name);
        CHECK_FALSE(praises(sample.screen));
    }
    const Trainee stopped = hurt_in_a_hold();
    CHECK(stopped.name("finish.title") == "Stopped");
    Trainee nothing;
    nothing.give(StartSession{});
    nothing.give(EndSession{});
    CHECK(nothing.name("finish.title") == "Stopped");
}

TEST_CASE("what follows looks forward, and gives a day only where the rules give one") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::none});
    CHECK(trainee.name("check_in.next.1") ==
          "You stay here for now. Good days to go before the next step: 2.");
    trainee.give(CloseFinish{});
    trainee.next_day();
    trainee.live(1);
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::none});
    trainee.give(TellBottom{true});
    CHECK(trainee.name("check_in.next.1") == "One step further: hold 15\u00a0seconds.");

    Trainee hurt = hurt_in_a_hold();
    hurt.give(CheckInPain{PainPlace::back_of_thigh});
    CHECK(hurt.name("check_in.next.1").starts_with("It hurt. No stretching until tomorrow"));
    CHECK(hurt.name("check_in.next.2") == "Then, once the pain is gone, one step easier.");
}

TEST_CASE("after a step that was too strong twice the day of the next try is named") {
    Trainee trainee;
    trainee.answer_as_beginner();
    for (int fall = 0; fall < 2; ++fall) {
        while (trainee.why() != Why::up) trainee.live(1);
        trainee.live(1, 8);
    }
    while (trainee.why() != Why::plateau) trainee.live(1);
    trainee.play();
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::none});
    const Decision decision = todays_plan(trainee.app()).legs.left.decision;
    REQUIRE(decision.why == Why::plateau);
    const Date day = date_of(today(trainee.app()) + decision.numbers[1]);
    const std::string line = trainee.name("check_in.next.1");
    CHECK(line.starts_with("You stay here for now; next try around " + std::to_string(day.day) + " "));
}
