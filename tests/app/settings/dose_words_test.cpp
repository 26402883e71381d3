#include "app/settings/dose_words.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/body/figure.h"
#include "support/hands.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// Along the towel from one hand round the thigh to the other, halved, at the end of the first hold.
double drawn_grip(Dose dose, int grip_percent) {
    dose.grip_percent = grip_percent;
    const Timeline timeline = compile(exercises(), dose);
    const auto hold = std::ranges::find(timeline.phases, PhaseKind::hold, &Phase::kind);
    const Moment moment{*hold, hold->length, std::nullopt};
    const Towel towel = solve_figure(exercises(), dose, pose_at(exercises(), dose, moment)).towel;
    double length = 0;
    for (std::size_t i = towel.left_hand; i < towel.right_hand; ++i)
        length += glm::distance(towel.points[i], towel.points[i + 1]);
    return length / 2;
}

}  // namespace

TEST_CASE("where the hands hold is said in halves of a hand's width") {
    const auto said = [](int percent) { return number_in_words(Setting::grip, percent); };
    CHECK(said(0) == "At the ends");
    CHECK(said(20) == "½ hand's width in");
    CHECK(said(40) == "1 hand's width in");
    CHECK(said(60) == "1½ hand's widths in");
    CHECK(said(80) == "2 hand's widths in");
    CHECK(said(100) == "Close to the leg");
    // What a link or an older choice has between two halves: the nearer one.
    CHECK(said(45) == said(40));
    CHECK(said(33) == said(40));
    CHECK(said(5) == said(0));
    CHECK(said(97) == said(100));
}

TEST_CASE("half a hand's width in the words is half a hand's width on the drawn towel") {
    for (const Knee knee : all_knees) {
        Dose dose = usual_dose();
        dose.knee = knee;
        for (int halves = 0; halves <= half_hands_of_grip; ++halves) {
            const double moved = drawn_grip(dose, 0) - drawn_grip(dose, 100 * halves / half_hands_of_grip);
            CHECK(moved == doctest::Approx(halves * hand_breadth / 2).epsilon(0.02));
        }
    }
}

TEST_CASE(
    "the hand's widths are read on Today, in Plan, in the details of a session, and heard with \"Easier\"") {
    Trainee trainee;
    trainee.give(ChangeSetting{Setting::grip, 60});
    CHECK(trainee.name("today.summary").ends_with("knee bent, grip 1½ hand's widths in"));
    trainee.give(OpenTab{Tab::plan});
    trainee.press("plan.by_hand.open");
    CHECK(trainee.screen().find("dose.grip")->value == "1½ hand's widths in");
    CHECK(trainee.name("plan.left.dose").ends_with("grip 1½ hand's widths in"));
    trainee.give(OpenTab{Tab::today});
    trainee.press("start");
    trainee.press("easier");
    CHECK(trainee.app().told.announcement == "Easier: grip 1 hand's width in.");
    trainee.pass(usual_session());
    trainee.give(CloseFinish{});
    trainee.give(OpenTab{Tab::history});
    trainee.press("history.item.0.open");
    CHECK(trainee.name("session.left").ends_with("grip 1½ hand's widths in"));
}
