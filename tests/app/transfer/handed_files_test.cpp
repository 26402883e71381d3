// Files that the person gets: what became of each is told in one sentence, and a backup counts only when it
// is certain that it came.
#include <doctest/doctest.h>

#include <string>

#include "support/shelf.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t made_ms = 1'795'422'600'000;

Hands asked_for(std::string_view button, std::string_view tab = "tab.settings") {
    Hands hands;
    hands.give(OpenLink{});
    hands.press(tab);
    hands.press(button);
    return hands;
}

bool has_backup(const Hands& hands) {
    return !hands.stored("hamstretch:backup").empty() || hands.app().kept.backed_up_utc_ms != 0;
}

void hand(Hands& hands, PersonsFile file, Handed how) {
    hands.give(ReportHanded{file, how});
}

}  // namespace

TEST_CASE("asking for a backup makes none, and neither does a download of which nobody knows") {
    Hands hands = asked_for("data.export");
    CHECK(hands.all<SaveBackup>().size() == 1);
    CHECK_FALSE(has_backup(hands));
    hand(hands, PersonsFile::backup, Handed::perhaps);
    CHECK(hands.name("dialog.backup.title") == "Did you get the file?");
    CHECK_FALSE(has_backup(hands));
    CHECK(hands.announcements.empty());
}

TEST_CASE("a yes counts, as of the moment at which the file was made") {
    Hands hands = asked_for("data.export");
    hand(hands, PersonsFile::backup, Handed::perhaps);
    hands.give(SetClock{made_ms + 600'000, 60});
    hands.press("dialog.backup.yes");
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(hands.app().kept.backed_up_utc_ms == made_ms);
    CHECK(hands.announcements.back() == "Last backup: 23 November 2026, 09:30.");
    CHECK(hands.name("data.last") == hands.announcements.back());
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.backed_up_utc_ms == made_ms);
}

TEST_CASE("a no is told and counts for nothing; saving it again asks again") {
    Hands hands = asked_for("data.export");
    hand(hands, PersonsFile::backup, Handed::perhaps);
    hands.press("dialog.backup.again");
    CHECK(hands.all<SaveBackup>().size() == 2);
    hand(hands, PersonsFile::backup, Handed::perhaps);
    REQUIRE(hands.shows("dialog.backup.no"));
    hands.press("dialog.backup.no");
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK_FALSE(has_backup(hands));
    CHECK(hands.announcements.back() == "The file was not saved. You can try again.");
}

TEST_CASE("what a share sheet knows is not asked: taken, or sent away") {
    Hands taken = asked_for("data.export");
    hand(taken, PersonsFile::backup, Handed::kept);
    CHECK_FALSE(taken.screen().has_dialog());
    CHECK(has_backup(taken));
    CHECK(taken.announcements.back().starts_with("Last backup: "));
    Hands refused = asked_for("data.export");
    hand(refused, PersonsFile::backup, Handed::not_kept);
    CHECK_FALSE(refused.screen().has_dialog());
    CHECK_FALSE(has_backup(refused));
    CHECK(refused.announcements.back() == "The file was not saved. You can try again.");
}

TEST_CASE("a backup that the store could not note is told in the same breath") {
    Shelf full({}, [](int) { return true; });
    Hands hands = asked_for("data.export");
    hand(hands, PersonsFile::backup, Handed::kept);
    full.follow(hands);
    CHECK(hands.announcements.back().starts_with("Not saved"));
}

TEST_CASE("a table is told as what is certain of it") {
    const std::array ends{std::pair{Handed::kept, "The file is saved."},
                          std::pair{Handed::perhaps, "Your browser has the file: look in your downloads."},
                          std::pair{Handed::not_kept, "The file was not saved. You can try again."}};
    for (const auto& [how, words] : ends) {
        Hands hands = asked_for("data.table");
        CHECK(hands.announcements.empty());
        hand(hands, PersonsFile::table, how);
        REQUIRE(hands.announcements.size() == 1);
        CHECK(hands.announcements[0] == words);
    }
}

TEST_CASE("a calendar file is told once it was handed out; one that was refused can be asked for again") {
    Hands hands = asked_for("reminders.open", "tab.plan");
    hands.press("dialog.reminders.save");
    CHECK(hands.announcements.empty());
    hand(hands, PersonsFile::calendar, Handed::not_kept);
    CHECK(hands.announcements.back() == "The file was not saved. You can try again.");
    hands.press("dialog.reminders.save");
    hand(hands, PersonsFile::calendar, Handed::perhaps);
    CHECK(hands.shows("dialog.reminders.saved"));
    CHECK(hands.announcements.back() == hands.name("dialog.reminders.saved"));
}

TEST_CASE(
    "before an app is added to the Home Screen, where it starts empty, it is said so and a backup offered") {
    Hands hands;
    hands.give(ReportInstallWay{InstallWay::share_sheet});
    hands.press("start");
    hands.pass(usual_session());
    hands.press("check_in.skip");
    hands.press("offer.install.act");
    CHECK(hands.name("dialog.install.empty").find("starts empty") != std::string::npos);
    hands.press("dialog.install.backup");
    CHECK(hands.all<SaveBackup>().size() == 1);
    hand(hands, PersonsFile::backup, Handed::perhaps);
    REQUIRE(hands.shows("dialog.backup.yes"));
    CHECK_FALSE(hands.shows("dialog.install.close"));
    hands.press("dialog.backup.yes");
    CHECK(has_backup(hands));
    CHECK(hands.shows("dialog.install.close"));  // and the steps go on
}
