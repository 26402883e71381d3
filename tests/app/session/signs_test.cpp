// Before the very first session the signs that speak against it are asked about, once.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/plan/care.h"
#include "app/plan/screening_questions.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr int emergency = static_cast<int>(RedFlag::emergency);
constexpr int pregnancy = static_cast<int>(RedFlag::pregnancy);

Hands newcomer() {
    Hands hands;
    hands.was_asked = false;
    return hands;
}

Hands asked() {
    Hands hands = newcomer();
    hands.press("start");
    return hands;
}

// The place of a sign on the list.
std::string toggle_of(int bit) {
    int place = 1;
    while (bit > 1) bit /= 2, ++place;
    return "signs.which." + std::to_string(place);
}

bool is_asked(const Hands& hands) {
    return hands.shows("signs.none");
}

}  // namespace

TEST_CASE("the first Start of all asks about every sign of the last question, and plays nothing yet") {
    const Hands hands = asked();
    CHECK_FALSE(hands.app().play);
    CHECK(hands.name("signs.none") == "None of these");
    CHECK(hands.name("signs.some") == "One of these applies");
    const auto& signs = words_of(ScreeningQuestion::red_flags).options;
    for (std::size_t i = 0; i < signs.size(); ++i)
        CHECK(hands.name("signs." + std::to_string(i + 1)) == text(signs[i]));
    CHECK(hands.announcements.back().starts_with("Before you start"));
}

TEST_CASE("none of these starts the session, and is asked on no later visit") {
    Hands hands = asked();
    hands.press("signs.none");
    CHECK(hands.app().play);
    CHECK(hands.app().kept.profile.answers.red_flags == 0);
    Hands later = newcomer();
    later.load(hands.stored("hamstretch:profile"));
    later.press("start");
    CHECK(later.app().play);
}

TEST_CASE("a link that begins at once asks first") {
    Hands hands = newcomer();
    const std::vector<LinkParameter> link{{"begin", "now"}};
    hands.give(OpenLink{link});
    CHECK(is_asked(hands));
    CHECK_FALSE(hands.app().play);
    hands.press("signs.none");
    CHECK(hands.app().play);
}

TEST_CASE("back loses nothing and answers nothing: the next Start asks again") {
    Hands hands = asked();
    hands.press("signs.back");
    CHECK(hands.app().shown.screen == ScreenId::today);
    CHECK_FALSE(hands.app().kept.profile.answers.red_flags);
    CHECK(hands.stored().empty());
    hands.press("start");
    CHECK(is_asked(hands));
}

TEST_CASE("Escape stands for back on each page of it") {
    Hands hands = asked();
    CHECK(hands.screen().way_out_of_dialog()->id == "signs.back");
    hands.press("signs.some");
    CHECK(hands.screen().way_out_of_dialog()->id == "signs.back");
    hands.press("signs.back");
    CHECK(is_asked(hands));
}

TEST_CASE("a sign that is named closes the day as the answer to the last question does") {
    Hands hands = asked();
    hands.press("signs.some");
    CHECK_FALSE(hands.shows("signs.next"));
    hands.press(toggle_of(pregnancy));
    CHECK(hands.name("signs.consequence").find("midwife") != std::string::npos);
    hands.press("signs.next");
    CHECK(hands.name("today.title") == "See a doctor or physiotherapist first");
    CHECK_FALSE(hands.shows("start"));
    CHECK(hands.shows("today.permission.yes"));
    hands.press("today.permission.yes");
    hands.press("start");
    CHECK(hands.app().play);
}

TEST_CASE("whoever leaves after naming a sign has named it") {
    Hands hands = asked();
    hands.press("signs.some");
    hands.press(toggle_of(pregnancy));
    hands.press("signs.back");
    CHECK_FALSE(hands.shows("start"));
    CHECK(hands.shows("today.permission.ask"));
}

TEST_CASE("a sign named and taken back is none: the list is there again") {
    Hands hands = asked();
    hands.press("signs.some");
    hands.press(toggle_of(pregnancy));
    hands.press(toggle_of(pregnancy));
    CHECK_FALSE(hands.app().kept.profile.answers.red_flags);
    hands.press("signs.back");
    CHECK(is_asked(hands));
}

TEST_CASE("an emergency has a screen that says what to do now, without Start and without a yes") {
    Hands hands = asked();
    hands.press("signs.some");
    hands.press(toggle_of(emergency));
    hands.press("signs.next");
    CHECK(hands.name("today.title") == "Get emergency care now");
    CHECK(hands.announcements.back().find("Get emergency care now") != std::string::npos);
    CHECK(hands.shows("today.now.1"));
    for (const char* id : {"start", "start.anyway", "today.permission.yes", "today.done"})
        CHECK_FALSE(hands.shows(id));
    CHECK(hands.shows("today.answers"));
}

TEST_CASE("who has answered the question about signs, or has trained here, is not asked") {
    Trainee answered;
    answered.was_asked = false;
    answered.answer(Tightness::tight, Experience::none);
    answered.press("start");
    CHECK(answered.app().play);
    Trainee trained;
    trained.was_asked = false;
    trained.live(1);
    trained.press("start");
    CHECK(trained.app().play);
}

TEST_CASE("a session that was broken off goes on without being asked") {
    Hands before = newcomer();
    before.press("start");
    before.press("signs.none");
    before.pass(60_s);
    before.give(LeavePage{});
    std::map<std::string, std::string> kept = before.stored("hamstretch:running");
    Hands hands = newcomer();
    hands.load(kept);
    hands.give(ReportTabGone{Certainty::known});
    hands.give(ContinueSession{});
    CHECK(hands.app().play);
}

TEST_CASE("an embed starts at once, and says in one line who should ask first") {
    Hands hands = newcomer();
    hands.give(BecomeEmbed{});
    CHECK(hands.shows("today.ask_first"));
    CHECK(hands.shows("today.full"));
    hands.press("start");
    CHECK(hands.app().play);
}

TEST_CASE("an answer that another tab gave meanwhile stands") {
    Hands other = asked();
    other.press("signs.some");
    other.press(toggle_of(emergency));
    Hands hands = asked();
    hands.load(other.stored("hamstretch:profile"));
    hands.press("signs.none");
    CHECK_FALSE(hands.app().play);
    CHECK(is_emergency(hands.app()));
    CHECK(hands.app().shown.screen == ScreenId::today);
}

TEST_CASE("after everything is deleted the first Start asks again") {
    Hands hands = asked();
    hands.press("signs.none");
    hands.pass(600_s);
    hands.give(CloseFinish{});
    hands.give(ReportDeletedElsewhere{});
    hands.press("start");
    CHECK(is_asked(hands));
}

TEST_CASE("where nothing can be kept it is asked once in a visit") {
    Hands hands = newcomer();
    hands.give(ReportStorageBlocked{});
    hands.press("start");
    hands.press("signs.none");
    hands.give(EndSession{});
    hands.give(CloseFinish{});
    hands.press("start");
    CHECK(hands.app().play);
}

TEST_CASE(
    "no sign says nothing of where to begin: the questions are still offered, and the reason is "
    "everybody's") {
    Hands hands = asked();
    hands.press("signs.none");
    hands.give(EndSession{});
    hands.give(CloseFinish{});
    CHECK(hands.shows("offer.questions.act"));
    CHECK(hands.name("today.why.1").starts_with("A gentle start, the same for everyone."));
}

TEST_CASE("what comes from another device without signs opens no gate that is closed here") {
    Hands here = asked();
    here.press("signs.some");
    here.press(toggle_of(pregnancy));
    here.press("signs.next");
    Trainee there;
    there.answer(Tightness::tight, Experience::regular);
    here.give(ChooseImport{});
    for (const auto& [key, value] : there.stored("hamstretch:profile")) here.give(OfferImported{key, value});
    here.give(ReportImport{ImportFile::read});
    here.give(ApplyImport{});
    CHECK_FALSE(here.shows("start"));
    CHECK(here.app().kept.profile.answers.red_flags == pregnancy);
}
