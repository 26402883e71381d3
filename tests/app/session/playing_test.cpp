// A session through the app, without a browser: commands in, Screen and effects out.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "app/wake.h"
#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("one press on Start leads through a whole session to the finish and into the history") {
    Hands hands = with_usual_dose();
    hands.press("start");
    CHECK(hands.app().shown.screen == ScreenId::player);
    hands.pass(usual_session());
    REQUIRE(hands.app().shown.screen == ScreenId::finish);
    hands.press("check_in.skip");
    CHECK(hands.name("finish.left") == "Left leg: 60 of 60\u00a0seconds held");
    CHECK(hands.name("finish.right") == "Right leg: 60 of 60\u00a0seconds held");
    CHECK(hands.name("finish.kept") == "Kept in History on this device.");
    REQUIRE(hands.stored().size() == 1);
    CHECK(hands.stored().begin()->first == "hamstretch:session:1795422600000:tab");
    hands.press("finish.close");
    CHECK(hands.name("today.done") == "Done for today.");
    hands.press("tab.history");
    CHECK(hands.name("history.item.0") == "Mon 23 Nov, 09:30");
}

TEST_CASE(
    "each phase is announced once, with leg, repetition, length and what to do, and never each second") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(usual_session());
    const std::vector<std::string> expected{
        "Get ready, left leg, 20 seconds. Lie on your back. Put the middle of the towel behind your left "
        "thigh, "
        "one end in each hand.",
        "Lift, left leg, repetition 1 of 2, 6 seconds. Knee slowly to the ceiling",
        "Pull, left leg, repetition 1 of 2, 3 seconds. Bring the thigh towards you",
        "Hold, left leg, repetition 1 of 2, 30 seconds. Keep your bottom down",
        "10 seconds left",
        "5 seconds left",
        "Lower, left leg, repetition 1 of 2, 9 seconds. Slowly down to the floor",
        "Rest, left leg, 10 seconds. Let go. Breathe.",
        "Lift, left leg, repetition 2 of 2, 6 seconds. Knee slowly to the ceiling",
    };
    REQUIRE(hands.announcements.size() > expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(hands.announcements[i] == expected[i]);
    CHECK(hands.announcements[hands.announcements.size() - 2] == "Done. The session is finished.");
    CHECK(hands.announcements.back() == "A question follows: How strong was the stretch?");
    // 21 phases, two marks in each of four holds, and the question.
    CHECK(hands.announcements.size() == 21 + 8 + 1);
}

TEST_CASE("who comes back after a long sleep is told where the session is, not its way there") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.give(Advance{50_s});
    CHECK(hands.app().told.announcement == "10 seconds left");
    hands.give(Advance{1_s});
    CHECK(hands.app().told.announcement.empty());
    hands.give(Advance{usual_total()});
    CHECK(hands.app().told.announcement ==
          "Done. The session is finished. A question follows: How strong was the stretch?");
}

TEST_CASE(
    "each phase is heard: a tone and at most six spoken words, and a tick in each of the last three seconds "
    "of a hold") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(usual_session());
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
    muted.pass(usual_session());
    CHECK(muted.all<Beep>().empty());
    CHECK(muted.all<Speak>().empty());

    Hands quiet;
    quiet.give(ChangeSetting{Setting::sound, 0});
    quiet.press("start");
    quiet.pass(usual_session());
    CHECK(quiet.all<Beep>().empty());
    CHECK_FALSE(quiet.all<Speak>().empty());
}

TEST_CASE("after a long sleep the cues that were missed are not heard all at once") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.effects.clear();
    hands.give(Advance{45_s});
    CHECK(hands.all<Speak>().empty());
    CHECK(hands.name("player.phase") == "Hold");
}

TEST_CASE("a paused player does not move, does not wake and lets the screen sleep") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(31_s);
    hands.effects.clear();
    hands.press("pause");
    CHECK(hands.name("pause") == "Resume");
    CHECK_FALSE(moves(hands.app()));
    CHECK_FALSE(next_wake(hands.app()));
    REQUIRE(hands.all<KeepAwake>().size() == 1);
    CHECK_FALSE(hands.all<KeepAwake>()[0].on);
    const ScreenVersion before = screen_version(hands.app());
    hands.give(Advance{1000_s});
    CHECK(screen_version(hands.app()) == before);
    hands.press("pause");
    CHECK(moves(hands.app()));
    CHECK(hands.all<KeepAwake>().back().on);
}

TEST_CASE("to end is asked first; no goes on, yes keeps what was held") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(40_s);
    hands.press("end");
    CHECK(hands.screen().has_dialog());
    CHECK_FALSE(moves(hands.app()));
    hands.press("dialog.end.cancel");
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(moves(hands.app()));
    hands.press("end");
    hands.give(AskToEnd{});  // Escape again means no
    CHECK(moves(hands.app()));
    hands.press("end");
    hands.press("dialog.end.confirm");
    CHECK(hands.app().shown.screen == ScreenId::finish);
    CHECK(hands.name("finish.left") == "Left leg: 11 of 60\u00a0seconds held");
    CHECK(hands.stored().size() == 1);
}

TEST_CASE("while the question is open the player's keys do nothing") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.give(AskToEnd{});
    for (const Command& command : {Command{PauseOrResume{}}, Command{NextPhase{}}, Command{PreviousPhase{}}})
        hands.give(command);
    CHECK(hands.screen().has_dialog());
    CHECK(hands.name("player.phase") == "Get ready");
    CHECK_FALSE(moves(hands.app()));
}

TEST_CASE("a question asked of a paused session leaves it paused") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.press("pause");
    hands.press("end");
    hands.press("dialog.end.cancel");
    CHECK(hands.name("pause") == "Resume");
}

TEST_CASE("it hurts: the leg comes down, nothing can be skipped, and the session ends without praise") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(35_s);
    hands.press("hurts");
    CHECK(hands.name("player.phase") == "Lower");
    CHECK(hands.name("player.cue") == "Easing off. Let the leg come down.");
    CHECK_FALSE(hands.shows("next"));
    CHECK_FALSE(hands.shows("pause"));
    CHECK(hands.shows("end"));
    hands.pass(9_s);
    CHECK(hands.name("finish.title") == "Stopped");
    CHECK(hands.app().kept.history.at(0).ending == Ending::stopped_for_pain);
    hands.press("finish.close");
    CHECK(hands.name("today.done") == "It hurt. No stretching until tomorrow, 01:30. Moving about is fine.");
}

namespace {

enum class Way { running, paused, waiting };

// As soon as the session is in its phase of that position, one second in or at its gate; false: it has no
// gate.
bool come_to(Hands& hands, std::size_t phase, Way way) {
    hands.give(ChangeSetting{Setting::ready, 1});
    hands.press("start");
    const Phase& wanted = hands.app().play->timeline[phase];
    if (way == Way::waiting && !wanted.gate) return false;
    hands.give(Seek{wanted.start + (way == Way::waiting ? *wanted.gate : 1_s)});
    if (way == Way::paused) hands.press("pause");
    return true;
}

bool is_raised(PhaseKind id) {
    return id == PhaseKind::approach || id == PhaseKind::deepen || id == PhaseKind::hold ||
           id == PhaseKind::release;
}

}  // namespace

TEST_CASE("it hurts is answered in every phase, in words, by voice and by a tone") {
    Hands first;
    first.press("start");
    const Timeline timeline = first.app().play->timeline;
    for (std::size_t phase = 0; phase < timeline.last(); ++phase)
        for (const Way way : {Way::running, Way::paused, Way::waiting}) {
            Hands hands;
            if (!come_to(hands, phase, way)) continue;
            const bool raised = is_raised(timeline[phase].kind);
            hands.effects.clear();
            hands.announcements.clear();
            hands.press("hurts");
            CAPTURE(phase);
            CAPTURE(static_cast<int>(way));
            REQUIRE(hands.announcements.size() == 1);
            CHECK(hands.announcements[0] ==
                  (raised ? "Easing off. Let your " +
                                std::string{timeline[phase].side == Side::left ? "left leg" : "right leg"} +
                                " come down slowly."
                          : "Session stopped because it hurt."));
            REQUIRE(hands.all<Beep>().size() == 1);
            CHECK(hands.all<Beep>()[0].tone == Tone::pain);
            REQUIRE(hands.all<Speak>().size() == 1);
            CHECK(hands.all<Speak>()[0].text == (raised ? "Let the leg come down." : "Stopped. Rest now."));
            if (raised) CHECK(hands.name("player.captions") == "Let the leg come down.");
            if (raised && way == Way::paused) CHECK(hands.all<KeepAwake>().back().on);
        }
}

TEST_CASE("the tone of pain is heard once, when it hurts, and not again when the leg is down") {
    Hands hands;
    hands.press("start");
    hands.pass(35_s);
    hands.press("hurts");
    hands.pass(20_s);
    CHECK(std::ranges::count(hands.all<Beep>(), Tone::pain, &Beep::tone) == 1);
    CHECK(hands.all<Speak>().back().text == "Stopped. Rest now.");
}

TEST_CASE("`ask` shows I'm ready, waits, and goes on when it is pressed") {
    Hands hands = with_usual_dose();
    hands.give(ChangeSetting{Setting::ready, 1});
    hands.press("start");
    hands.pass(60_s);
    REQUIRE(hands.shows("ready"));
    CHECK(hands.name("ready") == "I'm ready");
    CHECK_FALSE(moves(hands.app()));
    hands.press("ready");
    CHECK(hands.announcements.back() == "Ready. It begins in 5 seconds.");
    hands.pass(5_s);
    CHECK(hands.name("player.phase") == "Lift");
    CHECK_FALSE(hands.shows("ready"));
}

TEST_CASE("for who wants less movement every instant of a phase shows the pose that it leads to") {
    Hands hands = with_usual_dose();
    hands.press("start");
    while (hands.app().play) {
        const Moment moment = hands.moment();
        const Moment key = key_moment(moment);
        REQUIRE(key.phase.kind == moment.phase.kind);
        REQUIRE(key.elapsed == moment.phase.length);
        hands.give(Advance{730_ms});
    }
}

TEST_CASE("for who wants less movement the ring steps with the shown seconds") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.give(Advance{5'001_ms});
    CHECK(stepped_phase_share(hands.moment()) == doctest::Approx(5.0 / 20.0));
    hands.give(Advance{998_ms});
    CHECK(stepped_phase_share(hands.moment()) == doctest::Approx(5.0 / 20.0));
    CHECK(phase_share(hands.moment()) == doctest::Approx(5.999 / 20.0));
    hands.give(Advance{1_ms});
    CHECK(stepped_phase_share(hands.moment()) == doctest::Approx(6.0 / 20.0));
}

TEST_CASE("the list of keys makes a session wait, and nothing but pain gets past it") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(30_s);
    hands.give(ShowKeys{});
    REQUIRE(hands.screen().find("dialog.keys") != nullptr);
    const std::string left = hands.screen().find("time_left")->value;
    hands.pass(30_s);
    hands.give(NextPhase{});
    hands.give(AskToEnd{});
    CHECK(hands.screen().find("time_left")->value == left);
    CHECK(hands.screen().find("dialog.end") == nullptr);
    hands.press("dialog.keys.close");
    CHECK(hands.screen().find("dialog.keys") == nullptr);
    hands.pass(1_s);
    CHECK(hands.screen().find("time_left")->value != left);
    hands.give(ShowKeys{});
    hands.give(SayItHurts{});
    CHECK(hands.screen().find("dialog.keys") == nullptr);
    CHECK(hands.name("player.phase") == "Lower");
}

TEST_CASE("a paused session stays paused when the list of keys is closed; a question keeps the list away") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.press("pause");
    hands.give(ShowKeys{});
    hands.press("dialog.keys.close");
    CHECK(hands.screen().find("pause")->selected);
    hands.give(AskToEnd{});
    hands.give(ShowKeys{});
    CHECK(hands.screen().find("dialog.keys") == nullptr);
}

TEST_CASE("the list of keys is also reached from the settings") {
    Hands hands = with_usual_dose();
    hands.press("tab.settings");
    hands.press("keys");
    CHECK(hands.name("dialog.keys.title") == "Keys");
    hands.press("dialog.keys.close");
    CHECK_FALSE(hands.screen().has_dialog());
}
