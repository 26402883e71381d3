// Taking everything out and back in, and deleting it.
#include "app/transfer/backup.h"

#include <doctest/doctest.h>

#include <string>

#include "app/plan/todays_plan.h"
#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "support/hands.h"
#include "support/lived.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

using Values = std::map<std::string, std::string>;

void offer(Hands& hands, const Values& values) {
    hands.press("data.import");
    for (const auto& [key, value] : values) hands.give(OfferImported{key, value});
    hands.give(ReportImport{ImportFile::read});
}

Hands in_settings() {
    Hands hands;
    hands.press("tab.settings");
    return hands;
}

// What a device holds after `count` sessions, the settings changed.
Values of_a_device(int count) {
    Hands hands;
    hands.give(ChangeSetting{Setting::hold, 12});
    for (int i = 0; i < count; ++i) {
        hands.give(SetClock{1'795'422'600'000 + i * 86'400'000LL, 60});
        hands.press("start");
        hands.pass(usual_session());
        hands.press("finish.close");
    }
    hands.pass(1_s);
    return hands.stored();
}

}  // namespace

TEST_CASE(
    "a session that was deleted here is not brought back by a backup made before, now or after a reload") {
    Hands hands;
    hands.press("start");
    hands.pass(usual_session());
    hands.press("finish.close");
    const Values file = hands.stored();
    hands.give(DeletePastSession{0});
    hands.press("tab.settings");
    offer(hands, file);
    CHECK(hands.name("dialog.import.text") == "Sessions here already: 1.");
    CHECK_FALSE(hands.shows("dialog.import.apply"));
}

TEST_CASE("fault 62: an import says what it will do, does it, and has nothing left to do the second time") {
    const Values file = of_a_device(3);
    Hands hands = in_settings();
    offer(hands, file);
    CHECK(hands.name("dialog.import.text") ==
          "Sessions not here yet: 3. Here already: 0. What is here stays as it is.");
    CHECK(hands.shows("dialog.import.settings"));
    CHECK(hands.stored().empty());
    hands.press("dialog.import.apply");
    hands.pass(1_s);
    CHECK(hands.app().kept.history.size() == 3);
    CHECK(hands.stored_sessions() == [&] {
        Values sessions = file;
        std::erase_if(sessions,
                      [](const auto& entry) { return !entry.first.starts_with("hamstretch:session:"); });
        return sessions;
    }());
    CHECK(hands.app().kept.settings.dose.hold == 12_s);

    const Values once = hands.stored();
    offer(hands, file);
    CHECK(hands.name("dialog.import.title") == "Nothing to restore");
    CHECK(hands.name("dialog.import.text") == "Sessions here already: 3.");
    CHECK_FALSE(hands.shows("dialog.import.apply"));
    hands.press("dialog.import.cancel");
    CHECK(hands.stored() == once);
    CHECK(hands.app().kept.history.size() == 3);
}

TEST_CASE("fault 63: an import that is cancelled halfway changes nothing") {
    Hands hands = in_settings();
    const Settings before = hands.app().kept.settings;
    offer(hands, of_a_device(3));
    hands.press("dialog.import.cancel");
    hands.pass(1_s);
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(hands.app().kept.history.empty());
    CHECK(hands.app().kept.settings == before);
    CHECK(hands.stored().empty());
}

TEST_CASE("fault 61: a wrong file is told and changes nothing; damaged values in a right one are left out") {
    Hands hands = in_settings();
    hands.press("data.import");
    hands.give(ReportImport{ImportFile::unusable});
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(hands.name("notice.0") == "That file is not a Hamstretch backup. Nothing was changed.");

    Values file = of_a_device(2);
    file["hamstretch:session:1:x"] = "rubbish";
    file["hamstretch:session:<script>"] = file.rbegin()->second;
    file["hamstretch:month:2020-01"] = "HS1|1|1|0|2|0|{}";
    file["something else"] = "x";
    offer(hands, file);
    CHECK(hands.name("dialog.import.text") ==
          "Sessions not here yet: 2. Here already: 0. What is here stays as it is.");
    CHECK(hands.name("dialog.import.unreadable") == "Unreadable and left out: 3.");
    hands.press("dialog.import.apply");
    CHECK(hands.app().kept.history.size() == 2);
}

TEST_CASE("settings of one's own are not replaced by those of a file") {
    Hands hands;
    hands.give(ChangeSetting{Setting::hold, 25});
    hands.pass(1_s);
    hands.press("tab.settings");
    offer(hands, of_a_device(1));
    CHECK_FALSE(hands.shows("dialog.import.settings"));
    CHECK(hands.shows("dialog.import.own"));
    hands.press("dialog.import.apply");
    CHECK(hands.app().kept.settings.dose.hold == 25_s);
}

TEST_CASE(
    "the question names each kind that comes, and a plan comes even where something small was kept before") {
    Hands old;
    old.give(AnswerScreening{ScreeningQuestion::tightness, 2});
    old.give(FinishScreening{});
    old.give(SetRange{Side::left, 60, OtherKnee::bent});
    old.press("start");
    old.pass(usual_session());
    old.give(CheckIn{3});
    old.pass(1_s);

    Hands hands;
    hands.give(SetWeekGoal{3});  // kept as part of a profile, but no plan
    hands.press("tab.settings");
    offer(hands, old.stored());
    CHECK(hands.name("dialog.import.settings") == "Its settings and plan are restored too.");
    CHECK(hands.name("dialog.import.notes") == "Check-ins and corrections to restore: 1.");
    CHECK(hands.name("dialog.import.checks") == "Range checks to restore: 1.");
    CHECK_FALSE(hands.shows("dialog.import.own"));
    hands.press("dialog.import.apply");
    CHECK(hands.app().kept.profile == old.app().kept.profile);
    hands.pass(1_s);
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.profile == old.app().kept.profile);
    next.press("tab.settings");
    offer(next, old.stored());
    CHECK(next.name("dialog.import.title") == "Nothing to restore");
    CHECK_FALSE(next.shows("dialog.import.apply"));
    next.press("dialog.import.cancel");
    next.give(SetWeekGoal{2});
    offer(next, old.stored());
    CHECK(next.shows("dialog.import.own"));
    CHECK_FALSE(next.shows("dialog.import.apply"));
}

TEST_CASE("old sessions of a file go into their months, recent ones under keys of their own") {
    const Values file = of_a_device(2);
    Hands hands;
    hands.give(SetClock{1'795'422'600'000 + 200 * 86'400'000LL, 60});
    hands.press("tab.settings");
    offer(hands, file);
    hands.press("dialog.import.apply");
    CHECK(hands.stored_sessions().empty());
    CHECK(hands.stored("hamstretch:month:").size() == 1);
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.history.size() == 2);
}

TEST_CASE("a backup is asked for after each 20 sessions without one, and its time is kept") {
    Hands hands;
    hands.load(of_a_device(18));
    const auto play = [&hands](int day) {
        hands.give(SetClock{1'795'422'600'000 + day * 86'400'000LL, 60});
        hands.press("start");
        hands.pass(usual_session());
        hands.press("finish.close");
    };
    play(18);
    CHECK(hands.app().told.notices.empty());
    play(19);
    REQUIRE(hands.app().told.notices.size() == 1);
    CHECK(hands.app().told.notices[0].starts_with("20 sessions"));
    hands.press("notice.0.dismiss");
    hands.give(ExportBackup{});
    CHECK(hands.all<SaveBackup>().size() == 1);
    hands.give(ReportHanded{PersonsFile::backup, Handed::kept});
    hands.press("tab.settings");
    CHECK(hands.name("data.last").starts_with("Last backup: 12 December 2026"));
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.backed_up_utc_ms == hands.app().kept.backed_up_utc_ms);
}

TEST_CASE("fault 35: everything is deleted only after a question, and another tab is told") {
    Hands hands;
    hands.load(of_a_device(3));
    Hands other;
    other.load(of_a_device(3));
    hands.press("tab.settings");
    hands.press("data.delete");
    hands.press("dialog.delete.cancel");
    CHECK(hands.app().kept.history.size() == 3);
    CHECK(hands.all<RemoveEverything>().empty());
    hands.press("data.delete");
    hands.press("dialog.delete.confirm");
    CHECK(hands.all<RemoveEverything>().size() == 1);
    CHECK(hands.app().kept.history.empty());
    CHECK(hands.app().kept.settings.dose == usual_dose());

    other.press("start");
    other.give(ReportDeletedElsewhere{});
    CHECK(other.app().kept.history.empty());
    CHECK(other.app().play);  // a session under way goes on
    other.pass(usual_session());
    CHECK(other.app().kept.history.size() == 1);
    other.press("finish.close");
    CHECK(other.name("notice.0") == "Everything kept was deleted, in another tab or on the last visit.");
}

TEST_CASE(
    "after everything is deleted, a backup taken in during the same visit brings settings, answers and "
    "rungs") {
    Hands hands;
    hands.give(ChangeSetting{Setting::hold, 12});
    hands.give(AnswerScreening{ScreeningQuestion::tightness, 1});
    hands.give(FinishScreening{});
    hands.give(ChangeSetting{Setting::aid, static_cast<int>(Aid::band)});
    hands.pass(1_s);
    hands.press("start");
    hands.pass(usual_session());
    hands.press("finish.close");
    const Values file = hands.stored();
    const Settings settings = hands.app().kept.settings;
    const Profile profile = hands.app().kept.profile;
    REQUIRE(profile.legs.left.rung != 0);
    hands.press("tab.settings");
    hands.press("data.delete");
    hands.press("dialog.delete.confirm");
    REQUIRE(hands.app().kept.profile == Profile{});
    hands.effects.clear();

    offer(hands, file);
    CHECK(hands.shows("dialog.import.settings"));
    hands.press("dialog.import.apply");
    hands.pass(1_s);
    CHECK(hands.app().kept.settings == settings);
    CHECK(hands.app().kept.profile == profile);
    CHECK(hands.app().kept.history.size() == 1);
    Hands next;
    next.load(hands.stored());
    CHECK(next.app().kept.settings == settings);
    CHECK(next.app().kept.profile == profile);
    hands.give(ReportDeletedElsewhere{});
    CHECK(hands.app().kept.profile_generation == 0);
}

TEST_CASE("fault 34: of two tabs that edit the profile one wins in both, whole") {
    Hands one, two;
    one.give(SetWeekGoal{2});
    one.give(SetDayStart{4});
    two.give(SetWeekGoal{7});
    two.give(AnswerScreening{ScreeningQuestion::tightness, 2});
    const Values kept = two.stored();
    one.load(kept);
    two.load(kept);
    CHECK(one.app().kept.profile == two.app().kept.profile);
    CHECK(one.app().kept.profile.week_goal_days == 7);
    CHECK(one.app().kept.profile.day_start_hour == 0);
    one.give(SetWeekGoal{3});
    two.load(one.stored());
    CHECK(two.app().kept.profile.week_goal_days == 3);
}

TEST_CASE("fault 34: of two tabs that edit the settings one wins in both, whole") {
    Hands one, two;
    one.give(ChangeSetting{Setting::hold, 10});
    one.give(ChangeSetting{Setting::repetitions, 4});
    one.pass(1_s);
    two.give(ChangeSetting{Setting::hold, 20});
    two.give(ChangeSetting{Setting::rest, 30});
    two.pass(1_s);
    // Both wrote the same slot; the store holds the one that came last, and both are told of what it holds.
    const Values kept = two.stored();
    one.load(kept);
    two.load(kept);
    CHECK(one.app().kept.settings == two.app().kept.settings);
    CHECK(one.app().kept.settings.dose.hold == 20_s);
    CHECK(one.app().kept.settings.dose.repetitions == 2);
}

TEST_CASE("what is noticed once the app is open is announced, and what came of a file each time anew") {
    Hands hands;
    hands.give(LoadStored{"hamstretch:settings:a", "rubbish"});
    CHECK(hands.announcements.empty());  // it is read with the screen that opens
    hands.give(OpenLink{});
    hands.press("tab.settings");
    for (int i = 0; i < 2; ++i) {
        hands.press("data.import");
        hands.give(ReportImport{ImportFile::unusable});
        CHECK(hands.app().told.announcement == "That file is not a Hamstretch backup. Nothing was changed.");
    }
    CHECK(hands.app().told.notices.size() == 2);
    offer(hands, of_a_device(3));
    hands.press("dialog.import.apply");
    CHECK(hands.app().told.announcement == "3 sessions restored.");
    CHECK(hands.app().told.notices.back() == "3 sessions restored.");
    hands.press("data.delete");
    hands.press("dialog.delete.confirm");
    CHECK(hands.app().told.announcement == "Everything kept on this device is deleted.");
    hands.give(ReportDeletedElsewhere{});
    CHECK(hands.app().told.announcement ==
          "Everything kept was deleted, in another tab or on the last visit.");
    hands.give(LoadStored{"hamstretch:session:1:x", "rubbish"});
    CHECK(hands.app().told.announcement.starts_with("One kept session could not be read."));
    hands.give(ReportStoreFailed{});
    CHECK(hands.app().told.announcement.starts_with("Not saved:"));
    hands.give(ReportStoreFailed{});
    CHECK(hands.app().told.announcement.empty());
}

TEST_CASE("one session taken in is told as one, and settings alone too") {
    Hands one = in_settings();
    one.give(OpenLink{});
    offer(one, of_a_device(1));
    one.press("dialog.import.apply");
    CHECK(one.announcements.back() == "One session restored.");
    Hands none = in_settings();
    none.give(OpenLink{});
    offer(none, of_a_device(0));
    none.press("dialog.import.apply");
    CHECK(none.announcements.back() == "What was new in it is restored.");
}

TEST_CASE("a file's profile opens no gate that is closed here, by an answer or by a sign in the history") {
    const std::int64_t now = Hands{}.app().now.utc_ms;
    Profile brought;
    brought.answers.red_flags = 0;
    brought.answered_utc_ms = now - 1000;
    for (Said& said : brought.permissions.given) said = {now - 1000, 60};
    for (const bool is_sign : {false, true}) {
        Hands hands;
        if (is_sign)
            do_session(hands.the_app, now - 86'400'000, 3, PainPlace::tingling);
        else  // said, but the questions were never finished
            hands.give(AnswerScreening{ScreeningQuestion::red_flags, most_red_flags});
        hands.give(SetClock{now, 60});
        REQUIRE_FALSE(may_start(hands.app(), todays_plan(hands.app())));
        hands.give(OfferImported{"hamstretch:profile:a", encode(StoredProfile{brought, 2})});
        hands.give(ReportImport{ImportFile::read});
        hands.press("dialog.import.apply");
        CHECK(hands.app().kept.profile.answered_utc_ms == brought.answered_utc_ms);
        CHECK_FALSE(may_start(hands.app(), todays_plan(hands.app())));
        Hands next;
        auto values = hands.stored();
        next.load(values);
        CHECK(next.app().kept.profile == hands.app().kept.profile);
    }
}
