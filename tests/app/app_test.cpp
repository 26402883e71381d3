// The app without a browser: commands in, Screen and effects out.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/present.h"
#include "app/update.h"
#include "core/save/codec.h"
#include "support/exercise.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// An app in the hands of a test.
struct Hands {
    AppState app = make_app(supine(), "tab");
    Effects effects;
    std::vector<std::string> announcements;

    Hands() { give(SetClock{1'795'422'600'000, 60}); }

    void give(const Command& command) {
        const int before = app.announcements;
        for (Effect& effect : update(app, command)) effects.push_back(std::move(effect));
        if (app.announcements != before) announcements.push_back(app.announcement);
    }

    Screen screen() const {
        Screen screen;
        present(app, screen);
        return screen;
    }

    std::string name(std::string_view id) const {
        const Screen now = screen();
        const Node* node = now.find(id);
        return node == nullptr ? "" : node->name;
    }

    bool shows(std::string_view id) const { return screen().find(id) != nullptr; }

    void press(std::string_view id) {
        const Screen now = screen();
        const Node* node = now.find(id);
        REQUIRE_MESSAGE(node != nullptr, std::string{id});
        REQUIRE(node->action);
        give(*node->action);
    }

    // Lets time pass as a host does: from wake to wake.
    void pass(Millis length) {
        while (length > Millis{}) {
            const Millis slice = std::min(length, next_wake(app).value_or(length));
            give(Advance{slice});
            length -= slice;
        }
    }

    template <typename Kind>
    std::vector<Kind> all() const {
        std::vector<Kind> result;
        for (const Effect& effect : effects)
            if (const auto* kind = std::get_if<Kind>(&effect)) result.push_back(*kind);
        return result;
    }
};

Millis usual_total() {
    return compile(supine(), usual_dose()).total;
}

}  // namespace

TEST_CASE("one press on Start leads through a whole session to the finish and into the history") {
    Hands hands;
    hands.press("start");
    CHECK(hands.app.screen == ScreenId::player);
    hands.pass(usual_total());
    REQUIRE(hands.app.screen == ScreenId::finish);
    CHECK(hands.name("finish.left") == "Left leg: 60 of 60 seconds held");
    CHECK(hands.name("finish.right") == "Right leg: 60 of 60 seconds held");
    CHECK(hands.name("finish.kept") == "Kept in History on this device.");
    REQUIRE(hands.all<Store>().size() == 1);
    CHECK(hands.all<Store>()[0].key == "hamstretch:session:1795422600000:tab");
    hands.press("finish.close");
    CHECK(hands.name("today.done") == "Done today: 1 of 1.");
    hands.press("tab.history");
    CHECK(hands.name("history.item.0") == "23 November 2026, 09:30");
}

TEST_CASE("what was kept is in the history of the next visit") {
    Hands first;
    first.press("start");
    first.pass(usual_total());
    Hands second;
    const Store kept = first.all<Store>().at(0);
    second.give(LoadStored{kept.key, kept.value});
    second.press("tab.history");
    const Screen screen = second.screen();
    REQUIRE(screen.find("history.item.0") != nullptr);
    CHECK(screen.find("history.item.0")->value == "Left 60 of 60 s, right 60 of 60 s");
}

TEST_CASE("each phase is announced once, with leg, repetition and length, and never each second") {
    Hands hands;
    hands.press("start");
    hands.pass(usual_total());
    const std::vector<std::string> expected{
        "Get ready, left leg, 20 seconds",
        "Lift, left leg, repetition 1 of 2, 6 seconds",
        "Pull, left leg, repetition 1 of 2, 3 seconds",
        "Hold, left leg, repetition 1 of 2, 30 seconds",
        "10 seconds left",
        "5 seconds left",
        "Lower, left leg, repetition 1 of 2, 9 seconds",
        "Rest, left leg, 10 seconds",
        "Lift, left leg, repetition 2 of 2, 6 seconds",
    };
    REQUIRE(hands.announcements.size() > expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(hands.announcements[i] == expected[i]);
    CHECK(hands.announcements.back() == "Done. The session is finished.");
    // 21 phases, and two marks in each of four holds.
    CHECK(hands.announcements.size() == 21 + 8);
}

TEST_CASE(
    "each phase is heard: a tone and at most six spoken words, and a tick in each of the last three seconds "
    "of a hold") {
    Hands hands;
    hands.press("start");
    hands.pass(usual_total());
    const auto tones = hands.all<Beep>();
    CHECK(std::ranges::count(tones, Tone::hold, &Beep::tone) == 4);
    CHECK(std::ranges::count(tones, Tone::lift, &Beep::tone) == 4);
    // Four holds, setup, two rests and the change of legs count down.
    CHECK(std::ranges::count(tones, Tone::tick, &Beep::tone) == 3 * 8);
    for (const Speak& speak : hands.all<Speak>()) {
        CHECK_MESSAGE(std::ranges::count(speak.text, ' ') < 6, speak.text);
        CHECK_FALSE(speak.text.empty());
    }
}

TEST_CASE("muted means silent, and so do the switches for tones and voice") {
    Hands muted;
    muted.press("start");
    muted.press("mute");
    muted.effects.clear();
    muted.pass(usual_total());
    CHECK(muted.all<Beep>().empty());
    CHECK(muted.all<Speak>().empty());

    Hands quiet;
    quiet.give(ChangeSetting{Setting::sound, 0});
    quiet.press("start");
    quiet.pass(usual_total());
    CHECK(quiet.all<Beep>().empty());
    CHECK_FALSE(quiet.all<Speak>().empty());
}

TEST_CASE("after a long sleep the cues that were missed are not heard all at once") {
    Hands hands;
    hands.press("start");
    hands.effects.clear();
    hands.give(Advance{45_s});
    CHECK(hands.all<Speak>().empty());
    CHECK(hands.name("player.phase") == "Hold");
}

TEST_CASE("a paused player does not move, does not wake and lets the screen sleep") {
    Hands hands;
    hands.press("start");
    hands.pass(31_s);
    hands.effects.clear();
    hands.press("pause");
    CHECK(hands.name("pause") == "Resume");
    CHECK_FALSE(moves(hands.app));
    CHECK_FALSE(next_wake(hands.app));
    REQUIRE(hands.all<KeepAwake>().size() == 1);
    CHECK_FALSE(hands.all<KeepAwake>()[0].on);
    const ScreenVersion before = screen_version(hands.app);
    hands.give(Advance{1000_s});
    CHECK(screen_version(hands.app) == before);
    hands.press("pause");
    CHECK(moves(hands.app));
    CHECK(hands.all<KeepAwake>().back().on);
}

TEST_CASE("the screen that is shown is new whenever a shown second changes, and only then") {
    Hands hands;
    hands.press("start");
    hands.give(Advance{500_ms});
    const ScreenVersion version = screen_version(hands.app);
    hands.give(Advance{499_ms});
    CHECK(screen_version(hands.app) == version);
    CHECK(hands.screen().find("time_left")->value == "0:20");
    hands.give(Advance{1_ms});
    CHECK_FALSE(screen_version(hands.app) == version);
    CHECK(hands.screen().find("time_left")->value == "0:19");
}

TEST_CASE("to end is asked first; no goes on, yes keeps what was held") {
    Hands hands;
    hands.press("start");
    hands.pass(40_s);
    hands.press("end");
    CHECK(hands.screen().has_dialog());
    CHECK_FALSE(moves(hands.app));
    hands.press("dialog.end.cancel");
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(moves(hands.app));
    hands.press("end");
    hands.give(AskToEnd{});  // Escape again means no
    CHECK(moves(hands.app));
    hands.press("end");
    hands.press("dialog.end.confirm");
    CHECK(hands.app.screen == ScreenId::finish);
    CHECK(hands.name("finish.left") == "Left leg: 11 of 60 seconds held");
    CHECK(hands.all<Store>().size() == 1);
}

TEST_CASE("while the question is open the player's keys do nothing") {
    Hands hands;
    hands.press("start");
    hands.give(AskToEnd{});
    for (const Command& command : {Command{PauseOrResume{}}, Command{NextPhase{}}, Command{PreviousPhase{}}})
        hands.give(command);
    CHECK(hands.screen().has_dialog());
    CHECK(hands.name("player.phase") == "Get ready");
    CHECK_FALSE(moves(hands.app));
}

TEST_CASE("a question asked of a paused session leaves it paused") {
    Hands hands;
    hands.press("start");
    hands.press("pause");
    hands.press("end");
    hands.press("dialog.end.cancel");
    CHECK(hands.name("pause") == "Resume");
}

TEST_CASE("it hurts: the leg comes down, nothing can be skipped, and the session ends without praise") {
    Hands hands;
    hands.press("start");
    hands.pass(35_s);
    hands.press("hurts");
    CHECK(hands.name("player.phase") == "Lower");
    CHECK(hands.name("player.cue") == "Easing off. Let the leg come down.");
    CHECK_FALSE(hands.shows("next"));
    CHECK_FALSE(hands.shows("pause"));
    CHECK(hands.shows("end"));
    hands.pass(9_s);
    CHECK(hands.name("finish.title") == "Stopped, as you should");
    CHECK(hands.app.history.at(0).ending == Ending::stopped_for_pain);
    hands.press("finish.close");
    CHECK(hands.name("today.done") == "Nothing done yet today.");
}

TEST_CASE("a session without a held second is not kept") {
    Hands hands;
    hands.press("start");
    hands.pass(3_s);
    hands.give(EndSession{});
    CHECK(hands.all<Store>().empty());
    CHECK(hands.name("finish.kept") == "Nothing was held, so nothing is kept.");
}

TEST_CASE("`ask` shows I'm ready, waits, and goes on when it is pressed") {
    Hands hands;
    hands.give(ChangeSetting{Setting::ready, 1});
    hands.press("start");
    hands.pass(60_s);
    REQUIRE(hands.shows("ready"));
    CHECK(hands.name("ready") == "I'm ready");
    CHECK_FALSE(moves(hands.app));
    hands.press("ready");
    hands.pass(5_s);
    CHECK(hands.name("player.phase") == "Lift");
    CHECK_FALSE(hands.shows("ready"));
}

TEST_CASE("changed settings are kept once they rest, and at once when the page is left") {
    Hands hands;
    hands.give(ChangeSetting{Setting::hold, 12});
    hands.give(Advance{400_ms});
    hands.give(ChangeSetting{Setting::hold, 13});
    hands.give(Advance{400_ms});
    CHECK(hands.all<Store>().empty());
    hands.give(Advance{100_ms});
    REQUIRE(hands.all<Store>().size() == 1);
    hands.give(ChangeSetting{Setting::hold, 14});
    hands.give(LeavePage{});
    REQUIRE(hands.all<Store>().size() == 2);
    CHECK(hands.all<Store>()[0].key != hands.all<Store>()[1].key);

    Hands next;
    for (const Store& store : hands.all<Store>()) next.give(LoadStored{store.key, store.value});
    CHECK(next.app.settings.dose.hold == 14_s);
}

TEST_CASE(
    "of two kept settings the newer counts, in whatever order they are read; a damaged one is set aside") {
    Settings older, newer;
    older.dose = newer.dose = usual_dose();
    older.dose.hold = 10_s;
    newer.dose.hold = 20_s;
    const std::string newer_text = encode(StoredSettings{newer, 2}),
                      older_text = encode(StoredSettings{older, 1});
    const std::string spoilt_text = newer_text + "x";
    const LoadStored a{"hamstretch:settings:a", newer_text};
    const LoadStored b{"hamstretch:settings:b", older_text};
    for (const auto& order : {std::vector{a, b}, std::vector{b, a}}) {
        Hands hands;
        for (const LoadStored& stored : order) hands.give(stored);
        CHECK(hands.app.settings.dose.hold == 20_s);
    }
    Hands hands;
    hands.give(LoadStored{a.key, spoilt_text});
    hands.give(b);
    CHECK(hands.app.settings.dose.hold == 10_s);
    REQUIRE(hands.all<SetAside>().size() == 1);
    CHECK(hands.all<SetAside>()[0].key == a.key);
    CHECK(hands.app.notices.size() == 1);
}

TEST_CASE("a damaged session is set aside and told once; the others are there") {
    Hands first;
    first.press("start");
    first.pass(usual_total());
    const std::string good = first.all<Store>().at(0).value;
    Hands hands;
    hands.give(LoadStored{"hamstretch:session:1:x", "rubbish"});
    hands.give(LoadStored{"hamstretch:session:2:x", good});
    hands.give(LoadStored{"hamstretch:session:3:x", good.substr(0, 50)});
    hands.give(LoadStored{"hamstretch:unheard-of", "?"});
    CHECK(hands.app.history.size() == 1);
    CHECK(hands.app.notices.size() == 1);
    CHECK(hands.all<SetAside>().size() == 2);
}

TEST_CASE("what a newer version kept is told of and left alone") {
    Hands hands;
    const std::string text = seal({.schema = 9, .min_reader = 9, .payload = "{}"});
    hands.give(LoadStored{"hamstretch:session:1:x", text});
    CHECK(hands.all<SetAside>().empty());
    CHECK(hands.app.notices.size() == 1);
}

TEST_CASE("with storage blocked a session runs to its end and says that it is not kept") {
    Hands hands;
    hands.give(ReportStorageBlocked{});
    CHECK(hands.shows("notice.0"));
    hands.press("notice.0.dismiss");
    CHECK_FALSE(hands.shows("notice.0"));
    hands.press("start");
    hands.pass(usual_total());
    CHECK(hands.name("finish.kept").starts_with("This session could not be kept"));
}

TEST_CASE("a failed save is told on the finish screen") {
    Hands hands;
    hands.press("start");
    hands.pass(usual_total());
    hands.give(ReportStoreFailed{});
    CHECK(hands.name("finish.kept").starts_with("This session could not be kept"));
    CHECK(hands.shows("notice.0"));
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
                                    node.role == Role::toggle;
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
    CHECK(names == std::vector<std::string>{"Today", "Plan", "History", "Settings"});
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
    hands.press("tab.settings");
    const Screen screen = hands.screen();
    hands.give(with_value(*screen.find("dose.hold")->action, 17));
    CHECK(hands.screen().find("dose.hold")->value == "17 seconds");
    hands.give(with_value(*screen.find("dose.hold")->action, 1000));
    CHECK(hands.app.settings.dose.hold == 30_s);
    hands.press("dose.aid.band");
    CHECK(hands.app.settings.dose.aid == Aid::band);
    hands.press("dose.reset");
    CHECK(hands.app.settings.dose == usual_dose());
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
