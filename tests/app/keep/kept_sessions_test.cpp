// What the app keeps and reads back, and what it says when that fails.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("what was kept is in the history of the next visit") {
    Hands first = with_usual_dose();
    first.press("start");
    first.pass(usual_session());
    Hands second;
    second.load(first.stored());
    second.press("tab.history");
    const Screen screen = second.screen();
    REQUIRE(screen.find("history.item.0") != nullptr);
    CHECK(screen.find("history.item.0")->value == "Left 60 of 60\u00a0s, right 60 of 60\u00a0s");
}

TEST_CASE("a session without a held second is not kept") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(3_s);
    hands.give(EndSession{});
    CHECK(hands.stored().empty());
    CHECK(hands.name("finish.kept") == "Nothing was held, so nothing is kept.");
}

TEST_CASE("changed settings are kept once they rest, and at once when the page is left") {
    Hands hands = with_usual_dose();
    hands.give(ChangeSetting{Setting::hold, 12});
    hands.give(Advance{400_ms});
    hands.give(ChangeSetting{Setting::hold, 13});
    hands.give(Advance{400_ms});
    CHECK(hands.all<Store>().empty());
    hands.give(Advance{100_ms});
    REQUIRE(hands.all<Store>().size() == 1);
    hands.give(ChangeSetting{Setting::hold, 14});
    hands.give(LeavePage{});
    REQUIRE(hands.all<Store>().size() == 2);
    CHECK(hands.all<Store>()[0].key != hands.all<Store>()[1].key);

    Hands next;
    for (const Store& store : hands.all<Store>()) next.give(LoadStored{store.key, store.value});
    CHECK(next.app().kept.settings.dose.hold == 14_s);
}

TEST_CASE("a damaged session is set aside and told once; the others are there") {
    Hands first = with_usual_dose();
    first.press("start");
    first.pass(usual_session());
    const std::string good = first.stored_sessions().begin()->second;
    Hands hands = with_usual_dose();
    hands.give(LoadStored{"hamstretch:session:1:x", "rubbish"});
    hands.give(LoadStored{"hamstretch:session:2:x", good});
    hands.give(LoadStored{"hamstretch:session:3:x", good.substr(0, 50)});
    hands.give(LoadStored{"hamstretch:unheard-of", "?"});
    CHECK(hands.app().kept.history.size() == 1);
    CHECK(hands.app().told.notices.size() == 1);
    CHECK(hands.all<SetAside>().size() == 2);
}

TEST_CASE("fault 31: a session that a newer version kept is told of and left alone") {
    Hands hands = with_usual_dose();
    const std::string text = seal({.schema = 9, .min_reader = 9, .payload = "{}"});
    hands.give(LoadStored{"hamstretch:session:1:x", text});
    CHECK(hands.all<SetAside>().empty());
    CHECK(hands.app().told.notices.size() == 1);
}

TEST_CASE("faults 1-4: with storage blocked a session runs to its end and says that it is not kept") {
    Hands hands = with_usual_dose();
    hands.give(ReportStorageBlocked{});
    CHECK(hands.shows("notice.0"));
    hands.press("notice.0.dismiss");
    CHECK_FALSE(hands.shows("notice.0"));
    hands.press("start");
    hands.pass(usual_session());
    CHECK(hands.name("finish.kept").starts_with("This session could not be kept"));
}

TEST_CASE("a failed save is told on the finish screen") {
    Hands hands = with_usual_dose();
    hands.press("start");
    hands.pass(usual_session());
    hands.give(ReportStoreFailed{});
    CHECK(hands.name("finish.kept").starts_with("This session could not be kept"));
    CHECK(hands.shows("notice.0"));
}

TEST_CASE(
    "fault 17: of two kept settings the newer counts, in whatever order they are read; a damaged one is set "
    "aside") {
    Settings older, newer;
    older.dose = newer.dose = usual_dose();
    older.dose.hold = 10_s;
    newer.dose.hold = 20_s;
    const std::string newer_text = encode(StoredSettings{newer, 2}),
                      older_text = encode(StoredSettings{older, 1});
    const std::string spoilt_text = newer_text + "x";
    const LoadStored a{"hamstretch:settings:a", newer_text};
    const LoadStored b{"hamstretch:settings:b", older_text};
    for (const auto& order : {std::vector{a, b}, std::vector{b, a}}) {
        Hands hands;
        for (const LoadStored& stored : order) hands.give(stored);
        CHECK(hands.app().kept.settings.dose.hold == 20_s);
    }
    Hands hands;
    hands.give(LoadStored{a.key, spoilt_text});
    hands.give(b);
    CHECK(hands.app().kept.settings.dose.hold == 10_s);
    REQUIRE(hands.all<SetAside>().size() == 1);
    CHECK(hands.all<SetAside>()[0].key == a.key);
    CHECK(hands.app().told.notices.size() == 1);
}

TEST_CASE("fault 17: with the newer slot of the profile spoilt the older one counts") {
    Profile profile;
    profile.week_goal_days = 3;
    const std::string good = encode(StoredProfile{profile, 4}), newer = encode(StoredProfile{{}, 5});
    Hands hands;
    hands.load({{"hamstretch:profile:a", good}, {"hamstretch:profile:b", newer.substr(0, newer.size() - 1)}});
    CHECK(hands.app().kept.profile.week_goal_days == 3);
    CHECK(hands.all<SetAside>().size() == 1);
    CHECK(hands.app().told.notices.size() == 1);
}

TEST_CASE(
    "fault 18: with both slots spoilt the usual values are used and told, and the history is untouched") {
    Hands before = with_usual_dose();
    before.press("start");
    before.pass(usual_session());
    for (const std::string kind : {"settings", "profile"}) {
        auto values = before.stored_sessions();
        const auto sessions = values;
        for (const std::string slot : {":a", ":b"}) values["hamstretch:" + kind + slot] = "HS1|2|1|3|2|0|{}";
        Hands hands;
        hands.load(values);
        CHECK(hands.app().kept.settings.dose == usual_dose());
        CHECK(hands.app().kept.profile == Profile{});
        CHECK(hands.app().kept.history.size() == 1);
        CHECK(hands.all<SetAside>().size() == 2);
        CHECK(hands.app().told.notices.size() == 1);
        CHECK(hands.stored().empty());
        hands.give(ChangeSetting{Setting::rest, 20});
        hands.pass(1_s);
        hands.give(SetWeekGoal{2});
        CHECK(hands.stored_sessions().empty());
        Hands next;
        next.load(sessions);
        next.load(hands.stored());
        CHECK(next.app().kept.settings.dose.rest == 20_s);
        CHECK(next.app().kept.profile.week_goal_days == 2);
    }
}
