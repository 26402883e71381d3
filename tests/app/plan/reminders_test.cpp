// Reminders by the person's calendar, and the number on the app's icon.
#include "app/plan/reminders.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/plan/badge.h"
#include "app/plan/calendar_file.h"
#include "app/plan/goal_days.h"
#include "support/hands.h"
#include "support/lived.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t monday_half_past_nine = 1'795'422'600'000;  // 23 November 2026, an hour ahead of UTC

// Sessions on so many days up to yesterday.
Hands after_sessions(int count) {
    Hands hands;
    for (int i = count; i > 0; --i)
        do_session(hands.the_app, monday_half_past_nine - i * day_ms, 3, PainPlace::none);
    hands.give(SetClock{monday_half_past_nine, 60});
    return hands;
}

// The next one, up to the end of its check-in.
void finish_a_session(Hands& hands) {
    hands.press("start");
    hands.pass(usual_session());
    hands.give(CheckIn{3});
    hands.give(CheckInPain{PainPlace::none});
}

std::string file_of(Hands& hands) {
    hands.press("reminders.open");
    hands.press("dialog.reminders.save");
    hands.give(ReportHanded{PersonsFile::calendar, Handed::perhaps});
    return hands.all<SaveFile>().back().text;
}

bool has_line(const std::string& file, const std::string& line) {
    return ("\r\n" + file).find("\r\n" + line + "\r\n") != std::string::npos;
}

int times(const std::string& file, const std::string& line) {
    int count = 0;
    for (std::size_t at = file.find(line); at != std::string::npos; at = file.find(line, at + 1)) ++count;
    return count;
}

// The events of a file, each from its first line to its last.
std::vector<std::string> events_of(const std::string& file) {
    std::vector<std::string> events;
    for (std::size_t at = file.find("BEGIN:VEVENT"); at != std::string::npos;
         at = file.find("BEGIN:VEVENT", at + 1))
        events.push_back(file.substr(at, file.find("END:VEVENT", at) - at));
    return events;
}

std::string value_of(const std::string& event, const std::string& name) {
    const std::size_t at = event.find("\r\n" + name + ":");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 3;
    return event.substr(begin, event.find("\r\n", begin) - begin);
}

bool is_taken_back(const std::string& event) {
    return value_of(event, "STATUS") == "CANCELLED";
}

// Whether it may ever ring again, in a calendar that takes it in the old one's place and knows no status.
bool is_silent(const std::string& event) {
    return value_of(event, "RRULE").empty() && event.find("VALARM") == std::string::npos;
}

// The file for so many sessions a day, the dialog still open.
std::string file_for(Hands& hands, int sessions) {
    if (hands.shows("dialog.reminders.close")) hands.press("dialog.reminders.close");
    hands.give(SetClock{hands.app().now.utc_ms + day_ms, 60});
    hands.give(ChangeSetting{Setting::sessions, sessions});
    return file_of(hands);
}

}  // namespace

TEST_CASE("the file has one event for each session of a day, at the hours that were chosen") {
    Hands hands;
    hands.press("tab.plan");
    hands.give(ChangeSetting{Setting::sessions, 2});
    hands.press("reminders.open");
    hands.give(with_value(*hands.screen().find("dialog.reminders.time.1")->action, 7 * 60 + 30));
    CHECK(hands.screen().find("dialog.reminders.time.1")->value == "07:30");
    CHECK(hands.screen().find("dialog.reminders.time.2")->value == "18:00");
    hands.press("dialog.reminders.save");
    const SaveFile file = hands.all<SaveFile>().at(0);
    CHECK(file.name == "hamstretch.ics");
    CHECK(times(file.text, "BEGIN:VEVENT\r\n") == 2);
    CHECK(times(file.text, "BEGIN:VALARM\r\n") == 2);
    // Monday's 07:30 is over: the first one comes on the next day of the goal.
    CHECK(has_line(file.text, "DTSTART:20261124T073000"));
    CHECK(has_line(file.text, "DTSTART:20261123T180000"));
    CHECK(has_line(file.text, "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA"));
    CHECK(has_line(file.text, "DTSTAMP:20261123T083000Z"));
    CHECK(has_line(file.text, "DURATION:PT3M"));
    hands.give(ReportHanded{PersonsFile::calendar, Handed::kept});
    CHECK(hands.name("dialog.reminders.saved").starts_with("The calendar file is ready."));
    CHECK(hands.announcements.back() == hands.name("dialog.reminders.saved"));
    hands.press("dialog.reminders.close");
    CHECK_FALSE(hands.screen().has_dialog());
}

TEST_CASE("a goal of seven days comes daily, one of fewer has its days of rest spread") {
    for (int days = 1; days <= 7; ++days) {
        CAPTURE(days);
        const std::span<const int> chosen = spread_days(days);
        REQUIRE(chosen.size() == static_cast<std::size_t>(days));
        int longest_run = 1, run = 1;
        for (std::size_t i = 1; i < chosen.size(); ++i) {
            CHECK(chosen[i] > chosen[i - 1]);
            run = chosen[i] == chosen[i - 1] + 1 ? run + 1 : 1;
            longest_run = std::max(longest_run, run);
        }
        CHECK(longest_run <= (days <= 3 ? 1 : days <= 4 ? 2 : days == 5 ? 3 : 7));
    }
    Hands hands;
    hands.give(SetWeekGoal{7});
    hands.press("tab.plan");
    CHECK(has_line(file_of(hands), "RRULE:FREQ=DAILY"));
}

TEST_CASE("the calendar rings on the days that were chosen") {
    Hands hands;
    hands.press("tab.plan");
    for (const char* day : {"plan.days.2", "plan.days.3", "plan.days.5"}) hands.press(day);
    hands.press("reminders.open");
    CHECK(hands.name("dialog.reminders.days").starts_with("Mon, Wed, Thu, Sat: your goal of 4"));
    hands.press("dialog.reminders.close");
    CHECK(has_line(file_of(hands), "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,TH,SA"));
}

TEST_CASE("a later file takes the place of the earlier one: same names, a higher number") {
    Hands hands;
    hands.press("tab.plan");
    const std::string first = file_of(hands);
    CHECK(has_line(first, "UID:1795422600000-1@hamstretch.reminder"));
    CHECK(has_line(first, "SEQUENCE:0"));
    hands.press("dialog.reminders.close");
    hands.give(SetClock{monday_half_past_nine + day_ms, 60});
    const std::string second = file_of(hands);
    CHECK(has_line(second, "UID:1795422600000-1@hamstretch.reminder"));
    CHECK(has_line(second, "SEQUENCE:86400"));
}

TEST_CASE("of every reminder ever given the next file says whether it rings, and the others are taken back") {
    for (int before = 1; before <= 3; ++before) {
        for (int after = 1; after <= 3; ++after) {
            CAPTURE(before);
            CAPTURE(after);
            Hands hands;
            hands.press("tab.plan");
            const std::vector<std::string> first = events_of(file_for(hands, before));
            const std::vector<std::string> second = events_of(file_for(hands, after));
            REQUIRE(first.size() == static_cast<std::size_t>(before));
            REQUIRE(second.size() == 3);
            for (std::size_t i = 0; i < second.size(); ++i) {
                CAPTURE(i);
                const bool rings = i < static_cast<std::size_t>(after);
                CHECK(is_taken_back(second[i]) == !rings);
                CHECK(is_silent(second[i]) == !rings);
                CHECK_FALSE(value_of(second[i], "DTSTART").empty());
                if (i >= first.size()) continue;
                CHECK_FALSE(is_taken_back(first[i]));
                CHECK(value_of(second[i], "UID") == value_of(first[i], "UID"));
                CHECK(value_of(first[i], "SEQUENCE") == "0");
                CHECK(value_of(second[i], "SEQUENCE") == "86400");
            }
        }
    }
}

TEST_CASE("what is taken back ends where it began: one past entry, cancelled, without rule or alarm") {
    Hands hands;
    hands.press("tab.plan");
    hands.give(ChangeSetting{Setting::sessions, 2});
    file_of(hands);
    const std::string file = file_for(hands, 1);
    CHECK(
        file.ends_with("BEGIN:VEVENT\r\nUID:1795422600000-3@hamstretch.reminder\r\n"
                       "DTSTAMP:20261124T083000Z\r\nSEQUENCE:86400\r\nDTSTART:20261123T180000\r\n"
                       "DURATION:PT3M\r\nSTATUS:CANCELLED\r\nSUMMARY:Lying hamstring stretch\r\n"
                       "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("one sentence tells of the entries made before, and only to whom there are some") {
    Hands hands;
    hands.press("tab.plan");
    CHECK_FALSE(hands.shows("reminders.before"));
    file_of(hands);
    CHECK_FALSE(hands.shows("dialog.reminders.before"));
    CHECK(hands.announcements.back() == hands.name("dialog.reminders.saved"));
    hands.press("dialog.reminders.close");
    CHECK(hands.name("reminders.before").find("new file") != std::string::npos);
    file_for(hands, 1);
    CHECK(hands.name("dialog.reminders.before").find("delete it there") != std::string::npos);
    CHECK(hands.announcements.back() ==
          hands.name("dialog.reminders.saved") + " " + hands.name("dialog.reminders.before"));
}

TEST_CASE("all reminders can be taken back, and set again under the same names") {
    Hands hands;
    hands.press("tab.plan");
    hands.press("reminders.open");
    CHECK_FALSE(hands.shows("dialog.reminders.take_back"));
    hands.press("dialog.reminders.close");
    const std::vector<std::string> first = events_of(file_for(hands, 2));
    hands.press("dialog.reminders.close");
    hands.give(SetClock{hands.app().now.utc_ms + day_ms, 60});
    hands.press("reminders.open");
    hands.press("dialog.reminders.take_back");
    hands.give(ReportHanded{PersonsFile::calendar, Handed::perhaps});
    const SaveFile file = hands.all<SaveFile>().back();
    CHECK(file.name == "hamstretch.ics");
    const std::vector<std::string> none = events_of(file.text);
    REQUIRE(none.size() == 3);
    for (const std::string& event : none) CHECK((is_taken_back(event) && is_silent(event)));
    CHECK(hands.name("dialog.reminders.saved").find("cancels the reminders") != std::string::npos);
    CHECK(hands.announcements.back() ==
          hands.name("dialog.reminders.saved") + " " + hands.name("dialog.reminders.before"));
    const std::vector<std::string> again = events_of(file_for(hands, 2));
    CHECK(value_of(again[0], "UID") == value_of(first[0], "UID"));
    CHECK_FALSE(is_taken_back(again[0]));
    CHECK(value_of(again[0], "SEQUENCE") == "172800");
}

TEST_CASE("whoever deletes everything is told that reminders stay in the calendar") {
    Hands hands;
    hands.press("tab.settings");
    hands.press("data.delete");
    CHECK_FALSE(hands.shows("dialog.delete.reminders"));
    hands.press("dialog.delete.cancel");
    hands.press("tab.plan");
    file_of(hands);
    hands.press("dialog.reminders.close");
    hands.press("tab.settings");
    hands.press("data.delete");
    CHECK(hands.name("dialog.delete.reminders").find("calendar") != std::string::npos);
}

TEST_CASE("a clock that was ahead at the first file keeps no later file from taking its place") {
    constexpr std::int64_t year_ahead = monday_half_past_nine + 365 * day_ms;
    Hands hands;
    hands.give(SetClock{year_ahead, 60});
    hands.press("tab.plan");
    const std::string ahead = std::to_string(year_ahead);
    REQUIRE(has_line(file_of(hands), "UID:" + ahead + "-1@hamstretch.reminder"));
    hands.press("dialog.reminders.close");
    hands.give(SetClock{monday_half_past_nine, 60});
    const std::string right = file_of(hands);
    // All that the first file may have held is taken back for good, under its own names.
    for (const char* session : {"-1", "-2", "-3"})
        CHECK(times(right, "UID:" + ahead + session + "@hamstretch.reminder\r\n") == 1);
    CHECK(times(right, "STATUS:CANCELLED\r\n") == 3);
    CHECK(times(right, "SEQUENCE:2000000000\r\n") == 3);
    CHECK(has_line(right, "UID:1795422600000-1@hamstretch.reminder"));
    CHECK(has_line(right, "SEQUENCE:0"));
    // From then on files follow each other as ever, at the next visit too.
    hands.press("dialog.reminders.close");
    Hands next;
    next.load(hands.stored());
    next.give(SetClock{monday_half_past_nine + day_ms, 60});
    next.press("tab.plan");
    const std::string later = file_of(next);
    CHECK(times(later, ahead) == 0);
    CHECK(has_line(later, "UID:1795422600000-1@hamstretch.reminder"));
    CHECK(has_line(later, "SEQUENCE:86400"));
}

TEST_CASE("the chosen hours are kept once, when the dialog is left") {
    Hands hands;
    hands.press("tab.plan");
    hands.press("reminders.open");
    for (int minute = 0; minute <= 600; minute += 30) hands.give(SetReminderTime{0, minute});
    CHECK(hands.stored().empty());
    hands.press("dialog.reminders.close");
    CHECK(hands.stored("hamstretch:profile:").size() == 1);
    Hands next;
    next.load(hands.stored());
    CHECK(reminder_minute(next.app(), 0) == 600);
}

TEST_CASE("text in the file is escaped, and long lines are folded without cutting a character") {
    CHECK(escaped_text("a,b;c\\d\r\ne") == "a\\,b\\;c\\\\d\\ne");
    const std::string line = "SUMMARY:" + std::string(66, 'x') + "äöü" + std::string(80, 'y');
    const std::string folded = folded_line(line);
    std::string unfolded = folded.substr(0, folded.size() - 2);
    for (std::size_t at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n "))
        unfolded.erase(at, 3);
    CHECK(unfolded == line);
    std::size_t start = 0;
    for (std::size_t end = folded.find("\r\n"); end != std::string::npos; end = folded.find("\r\n", start)) {
        CHECK(end - start <= 75);
        CHECK((static_cast<unsigned char>(folded[end - 1]) & 0xc0) != 0xc0);
        start = end + 2;
    }
    CHECK(start == folded.size());
}

TEST_CASE("reminders are offered after the second or third session, and never again once answered") {
    Hands first = after_sessions(0);
    finish_a_session(first);
    CHECK_FALSE(first.shows("offer.reminders"));

    Hands second = after_sessions(1);
    second.press("start");
    second.pass(usual_session());
    CHECK_FALSE(second.shows("offer.reminders"));  // while the check-in asks
    second.give(CheckIn{3});
    second.give(CheckInPain{PainPlace::none});
    CHECK(second.shows("offer.reminders"));
    second.give(ReportInstallWay{InstallWay::prompt});
    CHECK_FALSE(second.shows("offer.install"));  // one thing at a time
    second.press("offer.reminders.dismiss");
    CHECK_FALSE(second.shows("offer.reminders"));
    CHECK(second.shows("offer.install"));

    Hands third = after_sessions(1);
    third.load(second.stored("hamstretch:profile:"));
    finish_a_session(third);
    CHECK_FALSE(third.shows("offer.reminders"));

    Hands unanswered = after_sessions(2);
    finish_a_session(unanswered);
    CHECK_FALSE(unanswered.shows("offer.reminders"));  // a step up may be near, and its question comes first
    unanswered.press("check_in.bottom.yes");
    unanswered.press("offer.reminders.act");
    CHECK(unanswered.shows("dialog.reminders.save"));
    CHECK_FALSE(unanswered.shows("offer.reminders"));
    unanswered.press("dialog.reminders.close");
    CHECK(unanswered.app().shown.screen == ScreenId::finish);
    CHECK_FALSE(unanswered.shows("offer.reminders"));

    Hands later = after_sessions(3);
    finish_a_session(later);
    CHECK_FALSE(later.shows("offer.reminders"));
}

TEST_CASE("nobody who has just been hurt is asked about reminders") {
    Hands hands = after_sessions(1);
    hands.press("start");
    hands.pass(70_s);
    hands.press("hurts");
    hands.pass(60_s);
    hands.give(CheckInPain{PainPlace::back_of_thigh});
    CHECK(hands.app().shown.screen == ScreenId::finish);
    CHECK_FALSE(hands.shows("offer.reminders"));

    Hands told_later = after_sessions(1);
    told_later.press("start");
    told_later.pass(usual_session());
    told_later.give(CheckIn{3});
    told_later.give(CheckInPain{PainPlace::tingling});
    CHECK_FALSE(told_later.shows("offer.reminders"));
}

TEST_CASE("the icon's number is what is due today, and none once it is done, hurts or the goal is met") {
    Hands fresh;
    CHECK(badge_of(fresh.app()) == 0);
    CHECK(fresh.all<SetBadge>().empty());

    Hands hands = after_sessions(1);
    CHECK(hands.all<SetBadge>().back().sessions == 1);
    hands.press("start");
    hands.pass(usual_session());
    CHECK(hands.all<SetBadge>().back().sessions == 0);
    hands.give(SetClock{monday_half_past_nine + day_ms, 60});
    CHECK(hands.all<SetBadge>().back().sessions == 1);
    hands.give(ChangeSetting{Setting::sessions, 3});
    CHECK(hands.all<SetBadge>().back().sessions == 3);
    hands.give(SetWeekGoal{1});
    CHECK(hands.all<SetBadge>().back().sessions == 0);

    Hands hurt = after_sessions(1);
    hurt.press("tab.today");
    do_session(hurt.the_app, monday_half_past_nine, 3, PainPlace::back_of_thigh);
    CHECK(badge_of(hurt.app()) == 0);
}

TEST_CASE("after three days off Today says how long it has been, without a reproach") {
    Hands hands = after_sessions(2);
    hands.give(SetClock{monday_half_past_nine + day_ms, 60});
    CHECK(hands.name("today.done") == "Ready when you are.");
    hands.give(SetClock{monday_half_past_nine + 2 * day_ms, 60});
    CHECK(hands.name("today.done") == "Your last session was 3 days ago. Good to have you back.");
}
