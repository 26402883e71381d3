// What the player shows when.
#include <doctest/doctest.h>

#include <array>

#include "app/screens/shown_figure.h"
#include "support/hands.h"

using namespace stretch;
using stretch::testing::Hands;

namespace {

Hands playing(Millis time) {
    Hands hands;
    const std::vector<LinkParameter> parameters{{"hold", "30"}};
    hands.give(OpenLink{parameters});
    hands.press("start");
    hands.pass(time);
    return hands;
}

PhaseKind phase_of(const Hands& hands) {
    return *hands.screen().phase;
}

bool cue_is_shown(const Hands& hands) {
    return hands.screen().find("player.cue")->selected;
}

void skip_to(Hands& hands, PhaseKind phase) {
    while (phase_of(hands) != phase) hands.press("next");
}

}  // namespace

TEST_CASE(
    "while one gets ready and while it stands still the picture can be turned, to either side and back") {
    Hands hands = playing(1_s);
    const std::array turns{Turn::head_on_right, Turn::head_on_left, Turn::upright};
    const std::array told{"Turned for a head on its right side.", "Turned for a head on its left side.",
                          "Upright again."};
    for (std::size_t i = 0; i < turns.size(); ++i) {
        hands.press("player.turn");
        CHECK(hands.screen().turn == turns[i]);
        CHECK(hands.announcements.back() == told[i]);
    }
    skip_to(hands, PhaseKind::hold);
    CHECK_FALSE(hands.shows("player.turn"));
    hands.press("pause");
    CHECK(hands.shows("player.turn"));
}

TEST_CASE("a turned picture stays turned until the end of the session is left, and for the next one") {
    Hands hands = playing(1_s);
    hands.press("player.turn");
    hands.give(EndSession{});
    CHECK(hands.screen().id == ScreenId::finish);
    CHECK(hands.screen().turn == Turn::head_on_right);
    hands.give(CloseFinish{});
    CHECK(hands.screen().turn == Turn::upright);
    hands.press("start");
    CHECK(hands.screen().turn == Turn::head_on_right);
}

TEST_CASE("a cue is shown for as long as it takes to read it, and stays for who reads the twin") {
    for (const PhaseKind phase :
         {PhaseKind::approach, PhaseKind::hold, PhaseKind::release, PhaseKind::rest}) {
        Hands hands = playing(1_s);
        skip_to(hands, phase);
        const std::string cue = hands.name("player.cue");
        CAPTURE(cue);
        CHECK(cue_is_shown(hands));
        hands.pass(3_s);
        CHECK(cue_is_shown(hands));
        hands.pass(2_s);
        CHECK(phase_of(hands) == phase);
        CHECK_FALSE(cue_is_shown(hands));
        CHECK(hands.name("player.cue") == cue);
    }
}

TEST_CASE(
    "what is done meanwhile stands meanwhile: while getting ready, while switching, while easing; in a pause "
    "it gives way to that") {
    Hands hands = playing(15_s);
    CHECK(phase_of(hands) == PhaseKind::setup);
    CHECK(cue_is_shown(hands));
    skip_to(hands, PhaseKind::hold);
    hands.pass(10_s);
    CHECK_FALSE(cue_is_shown(hands));
    hands.press("pause");
    CHECK_FALSE(cue_is_shown(hands));
    CHECK(hands.name("player.paused") == "Paused");
    hands.press("pause");
    CHECK_FALSE(hands.shows("player.paused"));
    CHECK_FALSE(cue_is_shown(hands));
    hands.press("hurts");
    hands.pass(3_s);
    CHECK(cue_is_shown(hands));
    Hands other = playing(1_s);
    skip_to(other, PhaseKind::change);
    other.pass(other.app().play->timeline[other.app().play->session.phase].length - 1_s);
    CHECK(phase_of(other) == PhaseKind::change);
    CHECK(cue_is_shown(other));
}

TEST_CASE("what is next is told only between two repetitions or legs") {
    Hands hands = playing(1_s);
    for (; hands.app().play; hands.press("next")) {
        const bool is_between = phase_of(hands) == PhaseKind::rest || phase_of(hands) == PhaseKind::change;
        CHECK(hands.shows("player.next") == is_between);
    }
}

TEST_CASE("what was said is not shown where title, leg and number say it already") {
    Hands hands = playing(1_s);
    skip_to(hands, PhaseKind::hold);
    CHECK(hands.name("player.captions").empty());
    hands.pass(hands.app().play->dose.hold - 9_s);
    CHECK(hands.name("player.captions") == "Ten seconds.");
}

TEST_CASE("the repetition counts itself, for dots") {
    Hands hands = playing(1_s);
    const Screen screen = hands.screen();
    CHECK(screen.find("player.repetition")->now == 1);
    CHECK(screen.find("player.repetition")->most == hands.app().play->dose.repetitions);
}

TEST_CASE("the number swells with each of the last three seconds and with none before") {
    const auto at = [](std::int64_t elapsed_ms) {
        return swelling(
            {phase_alone(testing::supine(), testing::supine().row_of(PhaseKind::hold), Side::left, 30_s),
             Millis{elapsed_ms}, std::nullopt});
    };
    CHECK(at(0) == 0);
    CHECK(at(26'999) == 0);
    for (const std::int64_t tick : {27'000, 28'000, 29'000}) {
        CHECK(at(tick) == doctest::Approx(1));
        CHECK(at(tick + 500) < 0.3);
        CHECK(at(tick + 999) < 0.01);
    }
    CHECK(at(30'000) == 0);
}
