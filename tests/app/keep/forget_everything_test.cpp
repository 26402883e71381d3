// After everything was deleted, here or in another tab, nothing of it is shown, asked about or written again.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/save/codec.h"
#include "support/sessions.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// Everything that can be kept is: sessions with notes, an old month, range checks, answers, choices,
// settings, a session broken off, a backup; and one of the sessions was deleted.
Trainee full() {
    Trainee someone;
    someone.answer_as_beginner();
    someone.live(4);
    someone.give(ChooseRung{Side::left, 8});
    someone.give(SetRange{Side::right, 70, OtherKnee::bent});
    someone.give(SetReminderTime{0, 600});
    someone.give(ChangeSetting{Setting::mirror, 1});
    someone.give(ChangeSetting{Setting::text_size, 150});
    someone.give(ReportHanded{PersonsFile::backup, Handed::kept});
    someone.give(DeletePastSession{0});
    someone.give(FoldMonths{});
    someone.pass(1_s);
    return someone;
}

// All that a person can find on all tabs.
std::vector<std::string> everything_shown(Hands& hands) {
    std::vector<std::string> shown;
    for (const Tab tab : {Tab::today, Tab::plan, Tab::history, Tab::settings}) {
        hands.give(OpenTab{tab});
        for (const Node& node : hands.screen().nodes)
            shown.push_back(node.id + ": " + node.name + " | " + node.value + (node.selected ? " *" : ""));
    }
    return shown;
}

// What would be written from now on.
std::size_t writes_after(Hands& hands, const Command& command) {
    const std::size_t before = hands.all<Store>().size();
    hands.give(command);
    return hands.all<Store>().size() - before;
}

}  // namespace

TEST_CASE("after everything was deleted each tab looks as at the very first visit") {
    Trainee someone = full();
    someone.give(ReportDeletedElsewhere{});
    someone.give(DismissNotice{0});
    Hands nobody;
    nobody.give(SetClock{someone.app().now.utc_ms, someone.app().now.offset_min});
    CHECK(everything_shown(someone) == everything_shown(nobody));
}

TEST_CASE("an answer after a session that another tab has deleted is kept nowhere") {
    for (const bool hurts : {false, true}) {
        Hands hands;
        hands.press("start");
        hands.pass(60_s);
        if (hurts) hands.press("hurts");
        hands.pass(usual_session());
        REQUIRE(hands.shows("finish.kept"));
        hands.give(ReportDeletedElsewhere{});
        CHECK_FALSE(hands.shows("finish.kept"));
        CHECK(hands.app().shown.screen == ScreenId::today);
        CHECK(writes_after(hands, CheckIn{3}) == 0);
        CHECK(writes_after(hands, CheckInPain{PainPlace::back_of_thigh}) == 0);
        CHECK(hands.app().kept.notes.empty());
    }
}

TEST_CASE("a file that was read before is not taken in after everything was deleted elsewhere") {
    Hands hands;
    hands.press("tab.settings");
    hands.press("data.import");
    const SessionRecord record = whole_session(1'790'000'000'000);
    hands.give(OfferImported{"hamstretch:session:" + record.id, encode(record)});
    hands.give(ReportImport{ImportFile::read});
    REQUIRE(hands.shows("dialog.import.apply"));
    hands.give(ReportDeletedElsewhere{});
    CHECK_FALSE(hands.screen().has_dialog());
    CHECK(writes_after(hands, ApplyImport{}) == 0);
    CHECK(hands.app().kept.history.empty());
}

TEST_CASE("what shows something kept is left: a past session, the questions, the range check, every dialog") {
    const std::vector<Command> ways_in{OpenPastSession{0}, OpenScreening{}, OpenRangeCheck{}, OpenReminders{},
                                       AskToDelete{}};
    for (const Command& way_in : ways_in) {
        Trainee someone = full();
        someone.give(OpenTab{Tab::history});
        someone.give(way_in);
        someone.give(ReportDeletedElsewhere{});
        CHECK(someone.shows("tab.today"));
        CHECK_FALSE(someone.screen().has_dialog());
        CHECK(writes_after(someone, CorrectPastSession{0, Correction::stretch, 3}) == 0);
    }
}

TEST_CASE("a session that is being played goes on, and is the first of a new history") {
    Trainee someone = full();
    someone.press("start");
    someone.pass(60_s);
    someone.give(ReportDeletedElsewhere{});
    REQUIRE(someone.app().play);
    CHECK(someone.shows("pause"));
    while (someone.app().play) someone.pass(1_s);
    CHECK(someone.app().kept.history.size() == 1);
}

TEST_CASE("the reminder to make a backup goes with what it was about") {
    Trainee someone;
    someone.live(20);
    const std::vector<std::string>& notices = someone.app().told.notices;
    REQUIRE(notices.size() == 1);
    someone.give(ReportDeletedElsewhere{});
    CHECK(notices ==
          std::vector<std::string>{"Everything kept was deleted, in another tab or on the last visit."});
}
