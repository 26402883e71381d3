// Taking settings and plan to another device by a link.
#include "app/transfer/move_device.h"

#include <doctest/doctest.h>

#include "app/plan/care.h"
#include "app/plan/todays_plan.h"
#include "core/save/codec.h"
#include "core/save/envelope.h"
#include "core/save/progress_codec.h"
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

void take_over(Hands& hands, const Profile& profile, const Settings& settings = {}) {
    open(hands, {encode(StoredSettings{settings, 1}), encode(StoredProfile{profile, 1})});
    REQUIRE(hands.shows("dialog.move.text"));
    if (hands.shows("dialog.move.apply")) hands.press("dialog.move.apply");
    hands.pass(1_s);
}

bool is_closed(const Hands& hands, Gate gate) {
    const std::vector<Gate> closed = gates_to_ask_about(hands.app(), todays_plan(hands.app()));
    return std::ranges::find(closed, gate) != closed.end();
}

// Answers as a link may bring them: these signs, and every yes there is, of that instant.
Profile permitted_all(int red_flags, std::int64_t said_ms) {
    Profile profile;
    profile.answers.troubles = 0;
    profile.answers.red_flags = red_flags;
    profile.answered_utc_ms = now_ms - 40 * day_ms;
    for (const Side side : both_sides) profile.of(side) = {3, false, now_ms - 40 * day_ms, 60};
    for (Said& said : profile.permissions.given) said = {said_ms, 60};
    profile.permissions.care_lifted = {said_ms, 60};
    return profile;
}

Hands with_flags(int red_flags, int troubles = 0) {
    Hands hands;
    hands.give(AnswerScreening{ScreeningQuestion::troubles, troubles});
    hands.give(AnswerScreening{ScreeningQuestion::red_flags, red_flags});
    hands.give(FinishScreening{});
    return hands;
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
    CHECK(hands.name("dialog.move.text") == "Everything the link brings is here already.");
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
        CHECK(hands.name("notice.0").starts_with("That link is incomplete."));
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

TEST_CASE("no gate that answers have closed here is opened by a link, whatever it says was permitted") {
    for (int here = 0; here <= most_red_flags; ++here)
        for (const int there : {0, here, most_red_flags})
            for (const std::int64_t said : {now_ms - day_ms, now_ms + 9'000 * day_ms}) {
                Hands hands = with_flags(here);
                const ClosedGates before =
                    closed_gates(hands.app().kept.profile.answers, hands.app().kept.profile.permissions);
                take_over(hands, permitted_all(there, said));
                const ClosedGates after =
                    closed_gates(hands.app().kept.profile.answers, hands.app().kept.profile.permissions);
                CAPTURE(here);
                CAPTURE(there);
                CHECK(after.is_emergency == ((here | there) & 1));
                for (const Gate gate : before) CHECK(std::ranges::find(after, gate) != after.end());
                CHECK(may_start(hands.app(), todays_plan(hands.app())) ==
                      (before.count == 0 && !after.is_emergency));
                for (const Said& yes : hands.app().kept.profile.permissions.given)
                    CHECK(yes.utc_ms <= hands.app().now.utc_ms);
            }
}

TEST_CASE("a gate that is closed in the link closes here too, though it was open here") {
    Hands hands = with_flags(static_cast<int>(RedFlag::hip_replacement));
    hands.give(TakePermission{});
    REQUIRE(may_start(hands.app(), todays_plan(hands.app())));
    Profile profile = permitted_all(static_cast<int>(RedFlag::hip_replacement), now_ms);
    profile.permissions = {};
    take_over(hands, profile);
    CHECK(is_closed(hands, Gate::hip_replacement));
}

TEST_CASE("a yes that was said here, or there of what was asked there alone, stays a yes") {
    Hands hands = with_flags(static_cast<int>(RedFlag::hip_replacement));
    hands.give(TakePermission{});
    take_over(hands, permitted_all(static_cast<int>(RedFlag::nerve), now_ms - day_ms));
    CHECK(hands.app().kept.profile.answers.red_flags ==
          (static_cast<int>(RedFlag::hip_replacement) | static_cast<int>(RedFlag::nerve)));
    CHECK(may_start(hands.app(), todays_plan(hands.app())));
}

TEST_CASE("who is in care here is in care afterwards, and stays out of it where both say so") {
    Profile lifted = permitted_all(0, now_ms - day_ms);
    for (const int troubles : {0, static_cast<int>(Trouble::back)}) {
        lifted.answers.troubles = troubles;
        Hands hands = with_flags(0, static_cast<int>(Trouble::back));
        take_over(hands, lifted);
        const Profile& profile = hands.app().kept.profile;
        CHECK(asks_for_care(profile.answers, profile.permissions));
        Hands better = with_flags(0, static_cast<int>(Trouble::back));
        better.give(AnswerCare{CareNow::better});
        take_over(better, lifted);
        CHECK_FALSE(asks_for_care(better.app().kept.profile.answers, better.app().kept.profile.permissions));
    }
}

TEST_CASE("a sign in the history is permitted by no link, of whatever day") {
    for (const std::int64_t said : {now_ms - day_ms, now_ms + day_ms, now_ms + 9'000 * day_ms}) {
        Hands hands;
        do_session(hands.the_app, now_ms - 2 * day_ms, 3, PainPlace::tingling);
        hands.give(SetClock{now_ms, 60});
        REQUIRE(is_closed(hands, Gate::session_signs));
        take_over(hands, permitted_all(0, said));
        CHECK(is_closed(hands, Gate::session_signs));
        CHECK_FALSE(may_start(hands.app(), todays_plan(hands.app())));
    }
}

TEST_CASE("the dialog says that what must not be opened stays, and only then") {
    const Profile brought = permitted_all(0, now_ms - day_ms);
    Hands closed = with_flags(static_cast<int>(RedFlag::hip_replacement));
    open(closed, {encode(StoredSettings{Settings{}, 1}), encode(StoredProfile{brought, 1})});
    CHECK(closed.shows("dialog.move.stays"));
    Hands open_here = with_flags(0);
    open(open_here, {encode(StoredSettings{Settings{}, 1}), encode(StoredProfile{brought, 1})});
    CHECK(open_here.shows("dialog.move.replaces"));
    CHECK_FALSE(open_here.shows("dialog.move.stays"));
}

TEST_CASE("a leg that hurt here is put no higher by a link, now, tomorrow or by the link a second time") {
    const auto rung_in = [](const Hands& hands, Side side) {
        return todays_plan(hands.app()).of(side).decision.rung;
    };
    const auto hurting = [](int base) {
        Hands hands;
        hands.give(SetClock{now_ms - 3 * day_ms, 60});
        if (base != 0)
            for (const Side side : both_sides) hands.give(ChooseRung{side, base});
        do_session(hands.the_app, now_ms - 3'600'000, 3, PainPlace::back_of_thigh);
        hands.give(SetClock{now_ms, 60});
        return hands;
    };
    const Ladder ladder = Hands{}.app().given.ladder;
    for (const int base : {0, ladder.rungs[1].id, ladder.rungs[5].id})
        for (const Rung& rung : ladder.rungs)
            for (const std::int64_t since : {now_ms - 60'000, now_ms + day_ms, now_ms - 9 * day_ms}) {
                Profile brought = permitted_all(0, 0);
                brought.answers.tightness = Tightness::loose;
                brought.answers.experience = Experience::regular;
                for (const Side side : both_sides) brought.of(side) = {rung.id, false, since, 60};
                Settings own;
                own.lead = Lead::person;
                own.dose.knee = Knee::straight;
                own.dose.hold = 30_s;
                Hands hands = hurting(base), left_alone = hurting(base);
                CAPTURE(base);
                CAPTURE(rung.id);
                CAPTURE(since);
                for (int times = 0; times < 2; ++times) {
                    take_over(hands, brought, own);
                    for (const std::int64_t later : {std::int64_t{0}, 30 * std::int64_t{3'600'000}}) {
                        hands.give(SetClock{now_ms + later, 60});
                        left_alone.give(SetClock{now_ms + later, 60});
                        for (const Side side : both_sides) {
                            const int here = rung_in(left_alone, side);
                            CHECK_FALSE(is_above(ladder, rung_in(hands, side), here));
                            CHECK(asks_no_more(todays_plan(hands.app()).of(side).dose,
                                               dose_on(ladder, here, hands.app().kept.settings.dose.aid)));
                        }
                    }
                    hands.give(SetClock{now_ms, 60});
                    left_alone.give(SetClock{now_ms, 60});
                }
            }
}

TEST_CASE("the dialog names the steps on which the legs will be") {
    Hands hands;
    do_session(hands.the_app, now_ms - 3'600'000, 3, PainPlace::back_of_thigh);
    hands.give(SetClock{now_ms, 60});
    Profile brought = permitted_all(0, 0);
    for (const Side side : both_sides)
        brought.of(side) = {hands.app().given.ladder.rungs[7].id, false, now_ms - 60'000, 60};
    open(hands, {encode(StoredSettings{Settings{}, 1}), encode(StoredProfile{brought, 1})});
    CHECK(hands.shows("dialog.move.stays"));
    const std::string told = hands.name("dialog.move.left");
    hands.press("dialog.move.apply");
    const auto place = index_of(hands.app().given.ladder, todays_plan(hands.app()).legs.left.decision.rung);
    REQUIRE(place);
    CHECK(told == "Left leg, step " + std::to_string(*place + 1));
}

TEST_CASE("a link of a later version is told as such, not as one that is not whole") {
    Hands old = of_old();
    const OpenMove link = link_of(old);
    const std::string newer = seal({.schema = 99, .min_reader = 99, .payload = "{\"later\":1}"});
    for (const OpenMove& later :
         {OpenMove{newer, newer}, OpenMove{newer, link.profile}, OpenMove{link.settings, newer}}) {
        Hands hands;
        open(hands, later);
        CHECK_FALSE(hands.screen().has_dialog());
        CHECK(hands.name("notice.0").starts_with("A newer Hamstretch made that link."));
        CHECK(hands.stored().empty());
    }
}
