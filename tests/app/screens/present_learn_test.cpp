// Learn: its pages, its steps and their figure, and the question about form in the player.
#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "app/plan/plan_words.h"
#include "app/screens/learn_words.h"
#include "app/words/exercise_words.h"
#include "core/body/pose.h"
#include "core/progress/rules.h"
#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::array pages{"steps", "form", "feel", "safe", "amount", "purpose", "rules"};

Hands at(LearnSection section, int part = 0) {
    Hands hands;
    hands.give(OpenLearn{section, part});
    return hands;
}

Hands linked(std::string_view section) {
    Hands hands;
    const std::array parameters{LinkParameter{"tab", "learn"},
                                LinkParameter{"section", std::string{section}}};
    hands.give(OpenLink{parameters});
    return hands;
}

std::string title(const Hands& hands) {
    const Screen screen = hands.screen();
    for (const Node& node : screen.nodes)
        if (node.role == Role::heading && node.level == 1) return node.name;
    return {};
}

double thigh_deg(const Hands& hands) {
    const Dose dose = hands.screen().figure_dose;
    return thigh_elevation_deg(pose_at(hands.app().given.exercises, dose, hands.moment()));
}

}  // namespace

TEST_CASE("each page of Learn is opened from its list, bears that name, and leads back there") {
    for (const char* page : pages) {
        Hands hands;
        hands.press("tab.learn");
        const std::string id = std::string{"learn.to."} + page;
        const std::string name = hands.name(id);
        hands.press(id);
        CHECK(title(hands) == name);
        CHECK(hands.screen().find(id)->selected);
        hands.press("learn.back");
        CHECK(title(hands) == "Learn");
    }
}

TEST_CASE("the tab opens the list, whatever was read before") {
    Hands hands = at(LearnSection::safe);
    hands.press("tab.plan");
    hands.press("tab.learn");
    CHECK(title(hands) == "Learn");
    CHECK(hands.screen().find("tab.learn")->selected);
}

TEST_CASE("the stretch is told in seven steps, one after the other and back") {
    Hands hands = at(LearnSection::steps);
    std::vector<std::string> steps{hands.name("learn.step")};
    CHECK_FALSE(hands.shows("learn.previous"));
    while (hands.shows("learn.next")) {
        hands.press("learn.next");
        steps.push_back(hands.name("learn.step"));
    }
    CHECK(steps == std::vector<std::string>{"Lie down", "Place the towel", "Lift", "Pull", "Hold", "Lower",
                                            "The other leg"});
    CHECK(hands.screen().find("learn.progress")->value == "7 of 7");
    CHECK(hands.announcements.back() == "Step 7 of 7: The other leg");
    hands.press("learn.previous");
    CHECK(hands.name("learn.step") == "Lower");
}

TEST_CASE("the figure of a step moves to where the step ends within five seconds, and rests there") {
    for (int step = 0; step < 7; ++step) {
        CAPTURE(step);
        Hands hands = at(LearnSection::steps, step);
        const std::string name = hands.name("figure");
        CHECK(step_moves(hands.app()) == (step > 0));
        hands.give(Advance{4999_ms});
        hands.give(Advance{1_ms});
        CHECK_FALSE(step_moves(hands.app()));
        const double there = thigh_deg(hands);
        hands.give(Advance{60_s});
        CHECK(thigh_deg(hands) == there);
        CHECK(hands.name("figure") == name);
    }
}

TEST_CASE("the leg goes up in the lift, further in the pull, and is down at the end of the lowering") {
    const auto from_to = [](int step) {
        Hands hands = at(LearnSection::steps, step);
        const double from = thigh_deg(hands);
        hands.give(Advance{5_s});
        return std::pair{from, thigh_deg(hands)};
    };
    const auto lift = from_to(2), pull = from_to(3), lower = from_to(5);
    CHECK(lift.second > lift.first + 20);
    CHECK(pull.first == doctest::Approx(lift.second));
    CHECK(pull.second > pull.first + 10);
    CHECK(lower.second == doctest::Approx(lift.first));
}

TEST_CASE("a step that is opened again moves again") {
    Hands hands = at(LearnSection::steps, 2);
    const double lying = thigh_deg(hands);
    hands.give(Advance{5_s});
    hands.press("learn.next");
    hands.press("learn.previous");
    CHECK(thigh_deg(hands) == lying);
    CHECK(step_moves(hands.app()));
}

TEST_CASE("who wants less movement is shown where a step begins, then where it ends, and nothing between") {
    Hands hands = at(LearnSection::steps, 2);
    const Dose dose = hands.screen().figure_dose;
    std::set<std::int64_t> shown;
    for (Millis passed; passed < 6_s; passed += 100_ms) {
        shown.insert(stepped_moment(hands.app(), dose).elapsed.count);
        hands.give(Advance{100_ms});
    }
    CHECK(shown == std::set<std::int64_t>{0, end_of_step(hands.app(), dose).elapsed.count});
    CHECK_FALSE(until_step_changes(hands.app()));
}

TEST_CASE("all ten rules are listed with a line each, and each opens to its sentence and source") {
    Hands hands = at(LearnSection::rules);
    REQUIRE(rules().size() == 10);
    for (const Rule& rule : rules()) {
        const std::string id = "learn.rule." + std::to_string(static_cast<int>(rule.id) + 1);
        const std::string line = hands.name(id);
        CHECK(line.starts_with(std::string{rule.number} + ". "));
        CHECK(line.size() < 45);
        hands.press(id);
        CHECK(title(hands) == line);
        const std::string sentence = in_words(rule);
        CHECK(sentence.size() > 20);
        CHECK(sentence.find_first_of("{}") == std::string::npos);
        for (const int figure : rule.figures)
            CHECK((figure == 0 || sentence.find(std::to_string(figure)) != std::string::npos));
        CHECK(hands.name(id) == sentence);
        CHECK(hands.name(id + ".source") == "Source: " + std::string{rule.source} + ".");
        hands.press("learn.back");
        CHECK(title(hands) == "The rules and their sources");
    }
}

TEST_CASE("what often goes wrong is told of the exercises of both legs, each with why it matters") {
    const auto told = [](Hands& hands) {
        hands.give(OpenLearn{LearnSection::form});
        std::vector<std::string> ids;
        const Screen screen = hands.screen();
        for (const Node& node : screen.nodes) {
            if (!node.id.starts_with("learn.fault.") || node.id.ends_with(".why")) continue;
            ids.push_back(node.id.substr(std::string_view{"learn.fault."}.size()));
            CHECK_FALSE(hands.name(node.id + ".why").empty());
        }
        return ids;
    };
    const auto faults_of = [](const Exercise& exercise) {
        std::vector<std::string> ids;
        for (const Fault& fault : exercise.faults) ids.push_back(exercise.id + "." + fault.id);
        return ids;
    };
    Hands lying;
    const std::vector<std::string> usual = told(lying);
    CHECK(usual == faults_of(supine()));
    CHECK(usual.size() == 7);
    Hands seated;
    const std::array link{LinkParameter{"exercise", "seated"}};
    seated.give(OpenLink{link});
    CHECK(told(seated) == faults_of(exercises().of("seated")));
}

TEST_CASE("the first step tells what is needed, and where the pull is felt") {
    const auto first_line = [](std::string_view aid) {
        Hands hands;
        const std::array link{LinkParameter{"tab", "learn"}, LinkParameter{"section", "steps"},
                              LinkParameter{"aid", std::string{aid}}};
        hands.give(OpenLink{link});
        return hands.name("learn.what.1");
    };
    CHECK(first_line("towel") == "You need a floor, a mat and a towel.");
    CHECK(first_line("hands") == "You need a floor and a mat.");
    Exercise without = supine();
    without.needs.clear();
    CHECK(needs_in_words(without, Aid::towel) == "You need a towel.");
    CHECK(what_happens(without, step_of(without, 0), Aid::hands).front().starts_with("Lie on your back"));
    CHECK(at(LearnSection::steps, 4).name("learn.watch.1") ==
          "A mild pull in the back of the thigh, and no pain.");
}

TEST_CASE("how much tells the person's own dose") {
    CHECK(at(LearnSection::amount).name("learn.dose.1") ==
          "Yours: 2\u00a0×\u00a010\u00a0seconds for each leg. From start to finish it takes about "
          "3\u00a0minutes.");
}

TEST_CASE("an address names a page of Learn, a step and a rule; what is no page opens the list") {
    for (const char* page : pages) {
        Hands hands = linked(page);
        CHECK(title(hands) == hands.name(std::string{"learn.to."} + page));
    }
    CHECK(linked("steps-3").name("learn.step") == "Lift");
    CHECK(title(linked("rule-5")) == "R5. After pain");
    for (const char* other : {"", "forms", "-", "safety"}) CHECK(title(linked(other)) == "Learn");
    CHECK(linked("steps-99").name("learn.step") == "The other leg");
    CHECK(linked("steps--7").name("learn.step") == "Lie down");
    CHECK(title(linked("rule-0")) == "The rules and their sources");
    CHECK(linked("safe").app().told.notices.empty());
}

TEST_CASE("Today leads to how it is done") {
    Hands hands;
    CHECK(hands.name("today.learn") == "How it is done");
    hands.press("today.learn");
    CHECK(title(hands) == "How to do it");
}

TEST_CASE("Learn opens neither over a session nor in an embed") {
    Hands playing;
    playing.press("start");
    playing.give(OpenLearn{LearnSection::safe});
    CHECK(playing.app().shown.screen == ScreenId::player);
    Hands embed;
    embed.give(BecomeEmbed{false});
    embed.give(OpenLearn{LearnSection::safe});
    CHECK(embed.app().shown.screen == ScreenId::today);
    CHECK_FALSE(embed.shows("today.learn"));
}

TEST_CASE(
    "who asks while getting ready whether all is right finds the session paused, and nothing of it lost") {
    Hands hands;
    hands.press("start");
    hands.pass(5_s);
    hands.press("player.form");
    CHECK(hands.name("dialog.form") == "Am I doing it right?");
    const Millis before = hands.app().play->session.clock;
    hands.pass(60_s);
    hands.press("dialog.form.close");
    CHECK_FALSE(hands.shows("dialog.form"));
    hands.pass(60_s);
    CHECK(hands.app().play->session.clock == before);
    CHECK(hands.name("pause") == "Resume");
    hands.press("pause");
    hands.pass(1_s);
    CHECK(hands.app().play->session.clock > before);
}

TEST_CASE("a paused phase is answered with what to watch in it, and pain needs no closing first") {
    Hands hands;
    hands.press("start");
    hands.pass(31_s);
    CHECK_FALSE(hands.shows("player.form"));
    hands.press("pause");
    hands.press("player.form");
    CHECK(hands.name("dialog.form.2") == "A mild pull in the back of the thigh, and no pain.");
    hands.give(PauseOrResume{});
    hands.give(NextPhase{});
    hands.give(AskToEnd{});
    CHECK(hands.shows("dialog.form"));
    CHECK_FALSE(hands.shows("dialog.end"));
    hands.give(SayItHurts{});
    CHECK_FALSE(hands.shows("dialog.form"));
    CHECK(hands.app().play->session.easing);
}
