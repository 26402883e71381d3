// A notice goes when its reason goes.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/save/codec.h"
#include "support/shelf.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

bool tells(const Hands& hands, std::string_view part) {
    return std::ranges::any_of(hands.app().told.notices, [part](const std::string& notice) {
        return notice.find(part) != std::string::npos;
    });
}

Hands in_settings() {
    Hands hands;
    hands.give(OpenLink{});
    hands.press("tab.settings");
    return hands;
}

}  // namespace

TEST_CASE("once a backup is made nothing says any more that there is none") {
    Trainee someone;
    someone.live(20);
    REQUIRE(tells(someone, "not in a backup yet"));
    someone.give(ReportHanded{PersonsFile::backup, Handed::kept});
    CHECK(someone.app().told.notices.empty());
}

TEST_CASE("a backup that another tab has made ends the reminder here too") {
    Trainee someone;
    someone.live(20);
    Trainee other;
    other.give(SetClock{someone.app().now.utc_ms, 60});
    other.give(ReportHanded{PersonsFile::backup, Handed::kept});
    REQUIRE(tells(someone, "not in a backup yet"));
    someone.load(other.stored("hamstretch:backup"));
    CHECK(someone.app().told.notices.empty());
}

TEST_CASE("a result stands until the next one: a wrong file, then the right one") {
    Hands hands = in_settings();
    hands.press("data.import");
    hands.give(ReportImport{ImportFile::unusable});
    REQUIRE(tells(hands, "not a Hamstretch backup"));
    hands.give(OfferMoved{"x", "y"});
    CHECK_FALSE(tells(hands, "not a Hamstretch backup"));
    CHECK(tells(hands, "That link is incomplete"));
}

TEST_CASE("what a link said wrong goes with the next link") {
    Hands hands;
    const std::array bad{LinkParameter{"hold", "99"}};
    hands.give(OpenLink{bad});
    REQUIRE(tells(hands, "out of range"));
    hands.give(OpenLink{});
    CHECK(hands.app().told.notices.empty());
}

TEST_CASE("once nothing of a later version is left nothing says so") {
    Hands hands = in_settings();
    const std::string value = "HS1|9|9|1|2|a3a6bf43|{}";
    hands.give(LoadStored{"hamstretch:profile:a", value});
    hands.give(LoadStored{"hamstretch:settings:b", value});
    REQUIRE(tells(hands, "kept by a newer Hamstretch"));
    hands.give(ForgetStored{"hamstretch:profile:a"});
    CHECK(tells(hands, "kept by a newer Hamstretch"));
    hands.give(ForgetStored{"hamstretch:settings:b"});
    CHECK_FALSE(tells(hands, "kept by a newer Hamstretch"));
}

TEST_CASE("after everything was deleted no notice speaks of what was kept, and a full store has room again") {
    Hands hands = in_settings();
    hands.give(LoadStored{"hamstretch:session:1:x", "rubbish"});
    hands.give(LoadStored{"hamstretch:settings:a", "rubbish"});
    hands.give(ReportStoreFailed{});
    REQUIRE(hands.app().told.notices.size() == 3);
    hands.give(ReportDeletedElsewhere{});
    CHECK(hands.app().told.notices.size() == 1);
    hands.press("tab.today");
    hands.press("start");
    hands.pass(usual_session());
    CHECK(hands.name("finish.kept") == "Kept in History on this device.");
    hands.give(ReportStoreFailed{});
    CHECK(tells(hands, "Not saved:"));
}

TEST_CASE("a store that is blocked stays so, whatever is deleted") {
    Hands hands = in_settings();
    hands.give(ReportStorageBlocked{});
    hands.give(ReportDeletedElsewhere{});
    CHECK(tells(hands, "does not let the page keep anything"));
    CHECK_FALSE(hands.app().visit.storage_works);
}
