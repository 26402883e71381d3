// A session broken off by a reload, a crash or a kill: kept, offered, gone on with.
#include <doctest/doctest.h>

#include <string>

#include "app/session/broken_off.h"
#include "core/save/codec.h"
#include "support/broken_off.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// The next visit, so long after the first one's start.
Hands next_visit(const Hands& before, std::int64_t later_ms) {
    Hands hands = with_usual_dose();
    hands.give(SetClock{started + later_ms, 60});
    hands.load(before.stored());
    return hands;
}

}  // namespace

TEST_CASE("a running session is kept when a phase begins and when the page is left, never each second") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(usual_total() - 1_s);
    CHECK(hands.stored("hamstretch:running:").size() == 2);
    CHECK(hands.all<Store>().size() ==
          compile(exercises(), usual_dose()).phases.size() - 2);  // not setup, not done
    hands.pass(1_s);
    CHECK(hands.stored("hamstretch:running:").empty());
    CHECK(hands.stored_sessions().size() == 1);
}

TEST_CASE("a broken-off session is offered on Today and goes on before the lift of its repetition") {
    Hands hands = next_visit(broken_off_after(41_s), 90'000);
    REQUIRE(hands.all<WatchTab>().size() == 1);
    CHECK(hands.all<WatchTab>()[0].tab == "before");
    CHECK_FALSE(hands.screen().has_dialog());  // it is not yet known whether somebody plays it
    hands.give(ReportTabGone{Certainty::known});
    REQUIRE(hands.screen().has_dialog());
    CHECK(hands.name("dialog.resume.text").find("left 12\u00a0s, right 0\u00a0s") != std::string::npos);

    hands.press("dialog.resume.continue");
    REQUIRE(hands.app().play);
    CHECK(hands.name("player.phase") == "Get ready");
    CHECK(hands.app().play->session.clock == 41_s);
    hands.pass(20_s);
    CHECK(hands.name("player.phase") == "Lift");
    hands.pass(usual_session());
    REQUIRE(hands.app().kept.history.size() == 1);
    CHECK(hands.app().kept.history[0].started_utc_ms == started);
    CHECK(hands.app().kept.history[0].held.left ==
          72_s);  // what was really held, the part before the break included
    CHECK(hands.app().kept.history[0].ending == Ending::completed);
    CHECK(hands.stored().size() == 1);
}

TEST_CASE("what was done can be kept as it is, or discarded") {
    const Hands before = broken_off_after(100_s);
    Hands keeps = next_visit(before, 200'000);
    keeps.give(ReportTabGone{Certainty::known});
    keeps.press("dialog.resume.keep");
    CHECK_FALSE(keeps.screen().has_dialog());
    REQUIRE(keeps.app().kept.history.size() == 1);
    CHECK(keeps.app().kept.history[0].ending == Ending::ended_early);
    CHECK(keeps.stored().size() == 1);

    Hands discards = next_visit(before, 200'000);
    discards.give(ReportTabGone{Certainty::known});
    discards.press("dialog.resume.discard");
    CHECK_FALSE(discards.screen().has_dialog());
    CHECK(discards.app().kept.history.empty());
    CHECK(discards.all<Remove>().size() == 2);
}

TEST_CASE(
    "faults 11, 12: killed right after \"It hurts\", before a second was held, the pain is in the history") {
    for (const Millis pressed : {22_s, 27_s}) {  // in the lift and in the pull
        Hands before = with_usual_dose("before");
        before.press("start");
        before.pass(pressed);
        before.press("hurts");
        Hands hands = next_visit(before, 60'000);
        hands.give(ReportTabGone{Certainty::known});
        CHECK_FALSE(hands.screen().has_dialog());
        REQUIRE(hands.app().kept.history.size() == 1);
        CHECK(hands.app().kept.history[0].ending == Ending::stopped_for_pain);
        CHECK(hands.app().kept.history[0].hurt_side == Side::left);
        CHECK(hands.stored_sessions().size() == 1);
    }
}

TEST_CASE(
    "faults 11, 12: killed right after \"It hurts\" while the leg came down anyway, the pain is kept too") {
    Hands before = with_usual_dose("before");
    before.press("start");
    before.pass(62_s);
    REQUIRE(before.name("player.phase") == "Lower");
    before.press("hurts");
    Hands hands = next_visit(before, 90'000);
    hands.give(ReportTabGone{Certainty::known});
    REQUIRE(hands.app().kept.history.size() == 1);
    CHECK(hands.app().kept.history[0].ending == Ending::stopped_for_pain);
}

TEST_CASE("what \"Easier\" has made of the dose holds for the rest of a session that is gone on with") {
    Hands before = with_usual_dose("before");
    before.give(ChangeSetting{Setting::grip, 40});
    before.press("start");
    before.pass(35_s);
    REQUIRE(before.name("player.phase") == "Hold");
    before.press("easier");
    before.give(LeavePage{});
    const Dose eased = before.app().play->dose;
    REQUIRE(eased != before.app().play->planned);
    Hands hands = next_visit(before, 60'000);
    hands.give(ReportTabGone{Certainty::known});
    hands.press("dialog.resume.continue");
    REQUIRE(hands.app().play);
    CHECK(hands.app().play->dose == eased);
    CHECK(hands.app().play->planned == before.app().play->planned);
    for (const Phase& phase : hands.app().play->timeline.phases)
        if (phase.kind == PhaseKind::hold) CHECK(phase.length == eased.hold);
}

TEST_CASE("after hours it is not offered but kept as it was") {
    Hands hands = next_visit(broken_off_after(100_s), longest_break_ms + 200'000);
    hands.give(ReportTabGone{Certainty::known});
    CHECK_FALSE(hands.screen().has_dialog());
    REQUIRE(hands.app().kept.history.size() == 1);
    CHECK(hands.app().kept.history[0].ending == Ending::ended_early);
    CHECK(hands.stored("hamstretch:running:").empty());
}

TEST_CASE("a session that was being eased off for pain is never offered to go on") {
    Hands before = with_usual_dose("before");
    before.press("start");
    before.pass(40_s);
    before.press("hurts");
    before.give(LeavePage{});
    Hands hands = next_visit(before, 60'000);
    hands.give(ReportTabGone{Certainty::known});
    CHECK_FALSE(hands.screen().has_dialog());
    REQUIRE(hands.app().kept.history.size() == 1);
    CHECK(hands.app().kept.history[0].ending == Ending::stopped_for_pain);
}

TEST_CASE("fault 36: a session that another tab plays is not offered, and is once that tab is gone") {
    const Hands other = broken_off_after(60_s);
    Hands hands = next_visit(other, 60'000);
    hands.give(ReportTabGone{Certainty::guessed});  // no locks in this browser: it may still be played
    CHECK_FALSE(hands.screen().has_dialog());
    hands.give(SetClock{started + 400'000, 60});
    hands.give(ReportTabGone{Certainty::guessed});  // nothing kept for minutes: nobody plays it
    CHECK(hands.screen().has_dialog());

    Hands finished = next_visit(other, 60'000);
    finished.give(ForgetStored{"hamstretch:running:a"});  // the other tab has come to its end
    finished.give(ForgetStored{"hamstretch:running:b"});
    finished.give(ReportTabGone{Certainty::known});
    CHECK_FALSE(finished.screen().has_dialog());
    CHECK(finished.app().kept.history.empty());
}

TEST_CASE(
    "faults 11, 12: killed after each single storage call, the next start loses nothing and repeats "
    "nothing") {
    Hands before = broken_off_after(usual_total() - 5_s);
    before.pass(5_s);
    for (std::size_t calls = 0; calls <= before.effects.size(); ++calls) {
        Hands cut;
        cut.effects.assign(before.effects.begin(),
                           before.effects.begin() + static_cast<std::ptrdiff_t>(calls));
        Hands next = next_visit(cut, usual_total().count + 60'000);
        next.give(ReportTabGone{Certainty::known});
        const bool has_running = !cut.stored("hamstretch:running:").empty();
        const bool has_session = !cut.stored_sessions().empty();
        REQUIRE(next.screen().has_dialog() == (has_running && !has_session));
        REQUIRE(next.app().kept.history.size() == (has_session ? 1U : 0U));
        REQUIRE(next.app().told.notices.empty());
    }
}

TEST_CASE(
    "faults 17, 18: with one slot spoilt the other counts; with both nothing is offered and the rest "
    "stands") {
    const Hands before = broken_off_after(60_s);
    auto values = before.stored();
    REQUIRE(values.size() == 2);
    for (auto& [key, value] : values) {
        auto spoilt = values;
        spoilt[key] = value.substr(0, value.size() / 2);
        Hands hands = with_usual_dose();
        hands.give(SetClock{started + 90'000, 60});
        hands.load(spoilt);
        hands.give(ReportTabGone{Certainty::known});
        CHECK(hands.screen().has_dialog());
        CHECK(hands.all<SetAside>().size() == 1);
    }
    Hands none;
    none.load({{"hamstretch:running:a", "x"}, {"hamstretch:running:b", "y"}});
    none.give(ReportTabGone{Certainty::known});
    CHECK_FALSE(none.screen().has_dialog());
    CHECK(none.all<SetAside>().size() == 2);
}

TEST_CASE("faults 40-43: a broken-off session from the clock's future or far past is kept, not lost") {
    for (const std::int64_t later : {std::int64_t{-86'400'000}, std::int64_t{86'400'000} * 365}) {
        Hands hands = next_visit(broken_off_after(100_s), later);
        hands.give(ReportTabGone{Certainty::known});
        CHECK_FALSE(hands.screen().has_dialog());
        CHECK(hands.app().kept.history.size() == 1);
    }
}

TEST_CASE("a session started while another tab's was not yet known to be gone costs neither") {
    Hands hands = next_visit(broken_off_after(60_s), 90'000);
    hands.press("start");
    hands.pass(30_s);
    hands.give(ReportTabGone{Certainty::known});
    CHECK(hands.app().play);
    CHECK(hands.app().kept.history.size() == 1);
    hands.pass(usual_session());
    CHECK(hands.app().kept.history.size() == 2);
    CHECK(hands.stored().size() == 2);
}
