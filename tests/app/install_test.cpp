#include <doctest/doctest.h>

#include "app/settings/link.h"
#include "core/save/codec.h"
#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

Hands after_a_session(InstallWay way) {
    Hands hands;
    hands.give(ReportInstallWay{way});
    hands.press("start");
    hands.pass(usual_session());
    hands.press("check_in.skip");
    return hands;
}

int pages_asked(const Hands& hands, PageAction action) {
    int count = 0;
    for (const ActOnPage act : hands.all<ActOnPage>()) count += act.action == action ? 1 : 0;
    return count;
}

Hands opened(const std::string& name, const std::string& value) {
    Hands hands;
    const std::array parameters{LinkParameter{name, value}};
    hands.give(OpenLink{parameters});
    return hands;
}

}  // namespace

TEST_CASE("installing is offered after a finished session and nowhere else") {
    Hands hands;
    hands.give(ReportInstallWay{InstallWay::prompt});
    for (const Tab tab : {Tab::today, Tab::plan, Tab::history, Tab::settings}) {
        hands.give(OpenTab{tab});
        CHECK_FALSE(hands.shows("offer.install"));
    }
    hands.press("tab.today");
    hands.press("start");
    CHECK_FALSE(hands.shows("offer.install"));
    hands.give(EndSession{});
    CHECK_FALSE(hands.shows("offer.install"));
    CHECK(after_a_session(InstallWay::prompt).shows("offer.install"));
    CHECK_FALSE(after_a_session(InstallWay::none).shows("offer.install"));
}

TEST_CASE("pressing Install asks the page for the browser's own question") {
    Hands hands = after_a_session(InstallWay::prompt);
    hands.press("offer.install.act");
    CHECK(pages_asked(hands, PageAction::prompt_to_install) == 1);
    hands.give(ReportInstallWay{InstallWay::none});
    CHECK_FALSE(hands.shows("offer.install"));
}

TEST_CASE("where there is no such question the steps are told, and closed again") {
    Hands hands = after_a_session(InstallWay::share_sheet);
    CHECK(hands.name("offer.install.act") == "Add to Home Screen");
    hands.press("offer.install.act");
    CHECK(hands.screen().has_dialog());
    CHECK(hands.name("dialog.install.1").find("Share") != std::string::npos);
    CHECK(hands.name("dialog.install.2").find("Add to Home Screen") != std::string::npos);
    hands.press("dialog.install.close");
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(hands.all<ActOnPage>().empty());
}

TEST_CASE("no is remembered for good") {
    Hands hands = after_a_session(InstallWay::prompt);
    hands.press("offer.install.dismiss");
    CHECK_FALSE(hands.shows("offer.install"));
    hands.pass(1_s);
    Hands later;
    for (const Store& store : hands.all<Store>()) later.give(LoadStored{store.key, store.value});
    later.give(ReportInstallWay{InstallWay::prompt});
    later.press("start");
    later.pass(usual_session());
    REQUIRE(later.app().shown.screen == ScreenId::finish);
    CHECK_FALSE(later.shows("offer.install"));
}

TEST_CASE("a newer version is offered on Today, never during a session or at its end") {
    Hands hands;
    CHECK_FALSE(hands.shows("notice.update"));
    hands.press("start");
    hands.give(ReportUpdateReady{});
    CHECK_FALSE(hands.shows("notice.update"));
    hands.give(UpdateNow{});
    CHECK(pages_asked(hands, PageAction::reload_for_update) == 0);
    hands.pass(usual_session());
    CHECK_FALSE(hands.shows("notice.update"));
    hands.press("finish.close");
    hands.press("notice.update.act");
    CHECK(pages_asked(hands, PageAction::reload_for_update) == 1);
}

TEST_CASE("what a part that did not arrive would have done is told as not done, again at each press") {
    Hands hands;
    hands.give(OpenLink{});
    for (int press = 0; press < 2; ++press) {
        hands.give(ReportPartMissing{});
        CHECK(hands.app().told.announcement == hands.name("notice.0"));
        CHECK(hands.name("notice.0").ends_with("Load the page again."));
        CHECK_FALSE(hands.shows("notice.1"));
    }
}

TEST_CASE("settings not yet kept are kept before the page is replaced") {
    Hands hands;
    hands.give(ReportUpdateReady{});
    hands.give(ChangeSetting{Setting::hold, 12});
    hands.press("notice.update.act");
    REQUIRE(hands.effects.size() >= 2);
    CHECK(std::holds_alternative<Store>(hands.effects[hands.effects.size() - 2]));
    CHECK(std::holds_alternative<ActOnPage>(hands.effects.back()));
}

TEST_CASE("a link can open a tab or begin the session") {
    CHECK(opened("tab", "history").app().shown.screen == ScreenId::history);
    CHECK(opened("tab", "settings").app().shown.screen == ScreenId::settings);
    CHECK(opened("tab", "elsewhere").app().shown.screen == ScreenId::today);
    Hands begun = opened("begin", "now");
    CHECK(begun.app().shown.screen == ScreenId::signs);
    begun.press("signs.none");
    CHECK(begun.app().shown.screen == ScreenId::player);
    CHECK(opened("begin", "later").app().shown.screen == ScreenId::today);
    CHECK(opened("begin", "now").app().told.notices.empty());
}

TEST_CASE("a link that comes while a session runs leaves it alone") {
    Hands hands;
    hands.press("start");
    hands.pass(50_s);
    const Session before = hands.app().play->session;
    const std::array parameters{LinkParameter{"tab", "history"}, LinkParameter{"begin", "now"}};
    hands.give(OpenLink{parameters});
    CHECK(hands.app().shown.screen == ScreenId::player);
    CHECK(hands.app().play->session.clock == before.clock);
}
