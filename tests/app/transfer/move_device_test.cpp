// Taking settings and plan to another device by a link.
#include "app/transfer/move_device.h"

#include <doctest/doctest.h>

#include "app/plan/todays_plan.h"
#include "support/hands.h"
#include "support/lived.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t now_ms = 1'795'422'600'000;

// Three clean sessions after the questions: one step further than the answers.
Hands of_old() {
    Hands hands;
    hands.give(SetClock{now_ms - 3 * day_ms, 60});
    hands.give(AnswerScreening{ScreeningQuestion::tightness, static_cast<int>(Tightness::very_tight)});
    hands.give(AnswerScreening{ScreeningQuestion::troubles, 0});
    hands.give(FinishScreening{});
    for (int ago = 3; ago > 0; --ago) do_session(hands.the_app, now_ms - ago * day_ms, 3, PainPlace::none);
    hands.give(SetClock{now_ms, 60});
    hands.give(ChangeSetting{Setting::text_size, 150});
    hands.give(SetReminderTime{0, 600});
    hands.pass(1_s);
    hands.press("tab.settings");
    return hands;
}

OpenMove link_of(Hands& hands) {
    hands.press("data.move");
    return hands.all<OpenMove>().back();
}

void open(Hands& hands, const OpenMove& link) {
    hands.give(OfferMoved{link.settings, link.profile});
}

}  // namespace

TEST_CASE("the steps of both legs, the answers and the settings arrive, and the rules go on from there") {
    Hands old = of_old();
    const TodaysPlan there = todays_plan(old.app());
    REQUIRE(there.legs.left.decision.why == Why::up);
    const OpenMove link = link_of(old);

    Hands hands;
    open(hands, link);
    CHECK(hands.name("dialog.move.text").starts_with("The link brings settings"));
    CHECK(hands.name("dialog.move.left") == "Left leg, step 2");
    CHECK_FALSE(hands.shows("dialog.move.replaces"));
    CHECK(hands.stored().empty());
    hands.press("dialog.move.apply");
    hands.pass(1_s);
    const TodaysPlan here = todays_plan(hands.app());
    CHECK(here.legs.left.decision.rung == there.legs.left.decision.rung);
    CHECK(here.legs.right.decision.rung == there.legs.right.decision.rung);
    CHECK(here.legs.left.decision.why == Why::resumed);
    CHECK(here.dose == there.dose);
    CHECK(hands.app().kept.settings.text_size_percent == 150);
    CHECK(hands.app().kept.profile.answers == old.app().kept.profile.answers);
    CHECK(hands.app().kept.profile.reminder_min[0] == 600);
    CHECK(hands.app().kept.history.empty());
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.profile == hands.app().kept.profile);
    CHECK(next.app().kept.settings == hands.app().kept.settings);
}

TEST_CASE("a second time there is nothing to take over") {
    Hands old = of_old();
    const OpenMove link = link_of(old);
    Hands hands;
    open(hands, link);
    hands.press("dialog.move.apply");
    hands.pass(1_s);
    const auto once = hands.stored();
    open(hands, link);
    CHECK(hands.name("dialog.move.text") == "All that the link brings is here already.");
    CHECK_FALSE(hands.shows("dialog.move.apply"));
    hands.press("dialog.move.cancel");
    CHECK(hands.stored() == once);
}

TEST_CASE("what a device has of its own is replaced only when that is said and wanted") {
    Hands old = of_old();
    const OpenMove link = link_of(old);
    Hands hands;
    do_session(hands.the_app, now_ms - day_ms, 3, PainPlace::none);
    hands.give(SetClock{now_ms, 60});
    hands.give(ChangeSetting{Setting::hold, 12});
    hands.pass(1_s);
    const Settings before = hands.app().kept.settings;
    open(hands, link);
    CHECK(hands.shows("dialog.move.replaces"));
    // The prominent way out is the one that keeps everything.
    const Screen screen = hands.screen();
    const auto first = std::ranges::find_if(screen.nodes, [](const Node& node) {
        return node.role == Role::button && node.group == "dialog.move";
    });
    CHECK(first->is_way_out);
    hands.press("dialog.move.cancel");
    CHECK(hands.app().kept.settings == before);
    CHECK(hands.app().kept.profile == Profile{});
    open(hands, link);
    hands.press("dialog.move.apply");
    CHECK(hands.app().kept.settings.text_size_percent == 150);
    CHECK(hands.app().kept.history.size() == 1);
}

TEST_CASE("a link that is not whole, or none of ours, is told and changes nothing") {
    Hands old = of_old();
    const OpenMove link = link_of(old);
    for (const auto& [settings, profile] : std::vector<std::pair<std::string, std::string>>{
             {"", ""},
             {link.settings, ""},
             {link.settings, link.profile.substr(0, link.profile.size() - 1)},
             {link.profile, link.settings},
             {link.settings + " ", link.profile}}) {
        Hands hands;
        hands.give(OfferMoved{settings, profile});
        CHECK_FALSE(hands.screen().has_dialog());
        CHECK(hands.name("notice.0").starts_with("That link is not whole."));
        CHECK(hands.stored().empty());
    }
}

TEST_CASE("what sends a leg to a professional is not lost on the way: no link then") {
    Hands old = of_old();
    do_session(old.the_app, now_ms, 3, PainPlace::tingling);
    old.press("tab.settings");
    CHECK_FALSE(can_move(todays_plan(old.app())));
    CHECK(old.screen().find("data.move")->role == Role::text);
    old.give(OpenMovePage{});
    CHECK(old.all<OpenMove>().empty());
}
