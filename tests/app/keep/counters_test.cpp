// Values with a generation that nobody can have counted up to: set aside and told, and what is changed from
// then on is kept.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "core/save/running.h"
#include "support/sessions.h"
#include "support/shelf.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::uint64_t wrapping = ~std::uint64_t{0};
constexpr std::uint64_t furthest =
    (std::uint64_t{1} << 53) - 1;  // that the page can tell from its neighbours
constexpr std::int64_t start_ms = 1'795'300'000'000;

Shelf::Values kept_with(std::uint64_t generation) {
    Settings settings;
    settings.dose = usual_dose();
    settings.dose.hold = 11_s;
    Profile profile;
    profile.week_goal_days = 3;
    const SessionRecord session = whole_session(start_ms);
    SessionNote note;
    note.check_in.left.stretch = 9;
    RunningRecord running{.so_far = whole_session(start_ms + 5'000'000'000),
                          .phase = 3,
                          .saved_utc_ms = start_ms,
                          .tab = "x",
                          .generation = generation};
    return {{"hamstretch:settings:a", encode(StoredSettings{settings, generation})},
            {"hamstretch:profile:b", encode(StoredProfile{profile, generation})},
            {"hamstretch:running:b", encode(running)},
            {"hamstretch:session:" + session.id, encode(session)},
            {"hamstretch:note:" + session.id, encode(StoredNote{note, generation})}};
}

// A visit that changes one of everything that counts.
void change_everything(Hands& hands, Shelf& shelf) {
    hands.give(ChangeSetting{Setting::hold, 23});
    hands.pass(1_s);
    hands.give(SetWeekGoal{6});
    hands.give(
        CorrectPastSession{static_cast<int>(hands.app().kept.history.size()) - 1, Correction::stretch, 2});
    shelf.follow(hands);
}

// What the next visit finds.
void check_changed(const Shelf& shelf) {
    Hands next;
    next.load(shelf.values());
    CHECK(next.app().kept.settings.dose.hold == 23_s);
    CHECK(next.app().kept.profile.week_goal_days == 6);
    REQUIRE_FALSE(next.app().kept.history.empty());
    CHECK(next.app().kept.history.back().check_in.left.stretch == 2);
}

}  // namespace

TEST_CASE("fault 24: a generation about to wrap is set aside and told, and later changes outlive a reload") {
    Shelf shelf(kept_with(wrapping));
    Hands hands;
    hands.load(shelf.values());
    shelf.follow(hands);
    CHECK(hands.all<SetAside>().size() == 4);
    CHECK_FALSE(hands.app().told.notices.empty());
    change_everything(hands, shelf);
    check_changed(shelf);
}

TEST_CASE("fault 24: with the furthest generation that can be read, change after change outlives a reload") {
    Shelf shelf(kept_with(furthest));
    for (int visit = 0; visit < 3; ++visit) {
        Hands hands;
        hands.load(shelf.values());
        CHECK(hands.all<SetAside>().empty());
        change_everything(hands, shelf);
        check_changed(shelf);
    }
}

TEST_CASE("fault 24: a session broken off is offered again after the furthest generation") {
    Shelf shelf(kept_with(furthest));
    Hands hands;
    hands.load(shelf.values());
    hands.give(KeepBrokenOff{});
    hands.press("start");
    for (int i = 0; i < 6; ++i) hands.pass(15_s);
    shelf.follow(hands);
    Hands next;
    next.load(shelf.values());
    next.give(ReportTabGone{Certainty::known});
    CHECK(next.shows("dialog.resume.continue"));
}

TEST_CASE("fault 24: a value of a file with a generation about to wrap is counted as unreadable") {
    Hands hands;
    hands.press("tab.settings");
    hands.press("data.import");
    for (const auto& [key, value] : kept_with(wrapping)) hands.give(OfferImported{key, value});
    hands.give(ReportImport{ImportFile::read});
    CHECK(hands.name("dialog.import.unreadable") == "Unreadable and left out: 3.");
}

TEST_CASE("fault 24: a time of a backup that no clock shows is none") {
    for (const std::string_view time : {"9223372036854775807", "-9223372036854775808", "253402214400001",
                                        "-1", "99999999999999999999", "1795300000000x", "x", "", "{}"}) {
        CAPTURE(time);
        Hands hands;
        hands.press("tab.settings");
        hands.give(LoadStored{"hamstretch:backup", seal({.payload = std::string{time}})});
        CHECK(hands.name("data.last") == "No backup yet.");
    }
}
