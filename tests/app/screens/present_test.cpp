// What the screens hold.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/state/command.h"
#include "support/hands.h"
#include "support/sample_screens.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("the screen that is shown is new whenever a shown second changes, and only then") {
    Hands hands;
    hands.press("start");
    hands.give(Advance{500_ms});
    const ScreenVersion version = screen_version(hands.app());
    hands.give(Advance{499_ms});
    CHECK(screen_version(hands.app()) == version);
    CHECK(hands.screen().find("time_left")->value == "0:20");
    hands.give(Advance{1_ms});
    CHECK_FALSE(screen_version(hands.app()) == version);
    CHECK(hands.screen().find("time_left")->value == "0:19");
}

TEST_CASE("every control of every screen has a unique id, a name and an action that the app answers") {
    for (const Command& open :
         {Command{OpenTab{Tab::today}}, Command{OpenTab{Tab::plan}}, Command{OpenTab{Tab::history}},
          Command{OpenTab{Tab::settings}}, Command{StartSession{}}}) {
        Hands hands;
        hands.give(open);
        const Screen screen = hands.screen();
        std::set<std::string> ids;
        for (const Node& node : screen.nodes) {
            CHECK_MESSAGE(ids.insert(node.id).second, node.id);
            CHECK_MESSAGE(!node.name.empty(), node.id);
            const bool is_control = node.role == Role::button || node.role == Role::tab ||
                                    node.role == Role::radio || node.role == Role::slider ||
                                    node.role == Role::toggle || node.role == Role::disclosure ||
                                    node.role == Role::time;
            CHECK_MESSAGE(node.action.has_value() == is_control, node.id);
            if (!node.action) continue;
            Hands other = hands;
            other.give(*node.action);
        }
    }
}

TEST_CASE("the tabs are those of the interface, one selected") {
    Hands hands;
    hands.press("tab.settings");
    const Screen screen = hands.screen();
    std::vector<std::string> names;
    for (const Node& node : screen.nodes)
        if (node.role == Role::tab) {
            names.push_back(node.name);
            CHECK(node.selected == (node.name == "Settings"));
        }
    CHECK(names == std::vector<std::string>{"Today", "Plan", "Learn", "History", "Settings"});
}

TEST_CASE("the player carries the public names") {
    Hands hands;
    hands.press("start");
    for (const auto& [id, name] :
         std::vector<std::pair<std::string, std::string>>{{"pause", "Pause"},
                                                          {"previous", "Previous phase"},
                                                          {"next", "Next phase"},
                                                          {"hurts", "It hurts"},
                                                          {"end", "End session"},
                                                          {"time_left", "Time left"},
                                                          {"session_progress", "Session"}})
        CHECK(hands.name(id) == name);
}

TEST_CASE("a slider told a number changes that setting; the usual dose comes back when asked for") {
    Hands hands;
    hands.press("tab.plan");
    hands.press("plan.by_hand.open");
    const Screen screen = hands.screen();
    hands.give(with_value(*screen.find("dose.hold")->action, 17));
    CHECK(hands.screen().find("dose.hold")->value == "17 seconds");
    hands.give(with_value(*screen.find("dose.hold")->action, 1000));
    CHECK(hands.app().kept.settings.dose.hold == 30_s);
    hands.press("dose.aid.band");
    CHECK(hands.app().kept.settings.dose.aid == Aid::band);
    hands.press("dose.reset");
    CHECK(hands.app().kept.settings.dose == usual_dose());
}

TEST_CASE("the figure in words tells the leg, the angle and the aid") {
    Hands hands;
    hands.give(ChangeSetting{Setting::first, 1});
    hands.press("start");
    CHECK(hands.name("figure") == "Lying on the back, both feet on the floor, towel behind the right thigh");
    hands.pass(31_s);
    CHECK(hands.name("figure").starts_with("Lying on the back, right leg up at "));
    CHECK(hands.name("figure").ends_with(" degrees, towel behind the thigh"));
}

TEST_CASE("every dialog has one way out, and it loses nothing") {
    const std::map<std::string, std::set<std::string>> ways_out{{"dialog.end", {"Keep going"}},
                                                                {"dialog.form", {"Close"}},
                                                                {"dialog.keys", {"Close"}},
                                                                {"dialog.install", {"OK"}},
                                                                {"dialog.resume", {"Keep what I did"}},
                                                                {"dialog.import", {"Cancel", "Close"}},
                                                                {"dialog.delete", {"Keep it"}},
                                                                {"dialog.move", {"Keep what is here"}},
                                                                {"dialog.reminders", {"Close"}},
                                                                {"dialog.backup", {"No"}}};
    std::set<std::string> met;
    for (const SampleScreen& sample : sample_screens()) {
        if (!sample.screen.has_dialog()) {
            CHECK((sample.screen.way_out_of_dialog() != nullptr) == (sample.screen.id == ScreenId::signs));
            continue;
        }
        CAPTURE(sample.name);
        const Node* way_out = sample.screen.way_out_of_dialog();
        REQUIRE(way_out != nullptr);
        CHECK(ways_out.at(way_out->group).contains(way_out->name));
        CHECK(std::ranges::count(sample.screen.nodes, true, &Node::is_way_out) == 1);
        met.insert(way_out->group);
    }
    CHECK(met.size() == ways_out.size());
}
