// What History, a session of it and the range check show and do.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "app/screens/history_tables.h"
#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "core/save/codec.h"
#include "support/hands.h"
#include "support/lived.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t monday = 1'795'422'600'000;  // 23 November 2026, 08:30 UTC
constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

Hands opened(int days) {
    Hands hands;
    hands.give(SetClock{monday, 0});
    live(hands.the_app, days);
    hands.give(OpenTab{Tab::history});
    return hands;
}

std::vector<Node> rows_of(const Screen& screen, std::string_view table) {
    std::vector<Node> rows;
    for (const Node& node : screen.nodes)
        if (node.role == Role::row && node.group == table) rows.push_back(node);
    return rows;
}

std::ptrdiff_t cells(const std::string& words) {
    return std::ranges::count(words, between_cells) + 1;
}

int items(const Screen& screen) {
    return static_cast<int>(std::ranges::count(screen.nodes, Role::list_item, &Node::role));
}

std::string all_words(const Screen& screen) {
    std::string words;
    for (const Node& node : screen.nodes) words += node.name + "\n" + node.value + "\n";
    return words;
}

}  // namespace

TEST_CASE("every row of every table has a cell and a number for each of its heads") {
    const Screen screen = opened(100).screen();
    int tables = 0;
    for (const Node& table : screen.nodes) {
        if (table.role != Role::table) continue;
        ++tables;
        CAPTURE(table.id);
        const std::vector<Node> rows = rows_of(screen, table.id);
        CHECK_FALSE(rows.empty());
        for (const Node& row : rows) {
            CAPTURE(row.name);
            CHECK(cells(row.value) == cells(table.value) - 1);
            CHECK(static_cast<std::ptrdiff_t>(row.numbers.size()) == cells(table.value) - 1);
            if (table.most == 0) continue;
            for (const int number : row.numbers) {
                CHECK(number <= table.most * 100);
                CHECK((number == no_number || number >= table.least * 100));
            }
        }
    }
    CHECK(tables == 6);
}

TEST_CASE("a week's days and minutes and its goal tell what was done") {
    Hands hands;
    hands.give(SetClock{monday, 0});
    hands.give(ChangeSetting{Setting::hold, 30});
    for (const int ago : {9, 8, 1}) do_session(hands.the_app, monday - ago * day_ms);
    do_session(hands.the_app, monday);
    hands.give(OpenTab{Tab::history});
    const std::vector<Node> weeks = rows_of(hands.screen(), "history.weeks");
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[2].name == "23 Nov");
    CHECK(weeks[2].value == "1 day\t1\u00a0min\t1\u00a0min\t–");
    CHECK(weeks[1].value == "1 day\t1\u00a0min\t1\u00a0min\t–");
    CHECK(weeks[0].value == "2 days\t2\u00a0min\t2\u00a0min\t–");
    CHECK(hands.name("history.week.title") == "This week: 1 of 5 days");
    CHECK(hands.name("history.weeks.goal") == "Your goal: 5 days a week");
    CHECK(hands.screen().find("history.weeks.goal")->now == 500);
}

TEST_CASE(
    "the calendar marks days with sessions, today and pain, and stops at the first month and at this one") {
    Hands hands = opened(60);
    const std::vector<Node> november = rows_of(hands.screen(), "history.month.table");
    CHECK(november.size() == 6);
    CHECK(november[0].numbers[5] == no_number);
    CHECK(calendar_day(november[0].numbers[6]).day == 1);
    CHECK(calendar_day(november[4].numbers[0]).is_today);
    CHECK(calendar_day(november[3].numbers[6]).sessions == 1);
    CHECK(calendar_day(november[3].numbers[4]).sessions == 0);
    CHECK(hands.name("history.month.title") == "November 2026");
    hands.press("history.month.next");
    CHECK(hands.name("history.month.title") == "November 2026");
    hands.press("history.month.previous");
    CHECK(hands.app().told.announcement == "October 2026");
    const std::vector<Node> october = rows_of(hands.screen(), "history.month.table");
    CHECK(calendar_day(october[1].numbers[2]).day == 7);
    CHECK(std::ranges::any_of(october, [](const Node& week) {
        return std::ranges::any_of(
            week.numbers, [](int number) { return number != no_number && calendar_day(number).hurt; });
    }));
    for (int i = 0; i < 5; ++i) hands.press("history.month.previous");
    CHECK(hands.name("history.month.title") == "September 2026");
}

TEST_CASE("what was done where the date was later stands in every table of History at once") {
    constexpr int apia = 780, pago_pago = -660;
    // Eight in the morning in Apia on a Tuesday, on the first of a month, and on a Monday.
    for (const Date there : {Date{2028, 2, 29}, Date{2028, 3, 1}, Date{2028, 2, 28}}) {
        CAPTURE(there.month);
        CAPTURE(there.day);
        const Day date = day_of(there);
        const std::int64_t utc_ms = date.number * day_ms + (8 * 60 - apia) * 60'000LL;
        Hands hands;
        hands.give(SetClock{utc_ms - 14 * day_ms, apia});
        do_session(hands.the_app, utc_ms - 14 * day_ms);
        hands.give(SetClock{utc_ms, apia});
        do_session(hands.the_app, utc_ms);
        hands.give(SetClock{utc_ms + 2 * 3'600'000, pago_pago});
        hands.give(OpenTab{Tab::history});
        const Screen screen = hands.screen();
        const bool is_first = there.day == 1;  // of its month: what was done before lies in another
        CHECK(hands.name("history.month.days") ==
              (is_first ? "Days with a session: 1" : "Days with a session: 2"));
        const Node week = rows_of(screen, "history.weeks").back();
        CHECK(week.now == first_of_week(date).number);
        CHECK(week.numbers[0] > 0);
        // The week that began anew in Apia is still to come here.
        const bool is_this_week = weekday(date) != 0;
        CHECK(hands.name("history.week.title") ==
              (is_this_week ? "This week: 1 of 5 days" : "This week: 0 of 5 days"));
        for (const char* table : {"history.feel", "history.steps"})
            CHECK(rows_of(screen, table).back().numbers[0] != no_number);
    }
}

TEST_CASE("the calendar goes back to the first date, though the journey's first session has a later one") {
    constexpr int apia = 780, pago_pago = -660;
    const std::int64_t began = day_of(Date{2028, 3, 1}).number * day_ms + (8 * 60 - apia) * 60'000LL;
    Hands hands;
    for (const auto& [later_h, offset] : {std::pair{0, apia}, {2, pago_pago}}) {
        hands.give(SetClock{began + later_h * 3'600'000, offset});
        do_session(hands.the_app, began + later_h * 3'600'000);
    }
    hands.give(SetClock{began + 3 * day_ms, pago_pago});
    hands.give(OpenTab{Tab::history});
    hands.press("history.month.previous");
    CHECK(hands.name("history.month.title") == "February 2028");
    hands.press("history.month.previous");
    CHECK(hands.name("history.month.title") == "February 2028");
}

TEST_CASE("a calendar day survives as a number") {
    for (const int day : {1, 31})
        for (const int sessions : {0, 3})
            for (const bool flag : {false, true}) {
                const CalendarDay before{day, sessions, flag, !flag};
                const CalendarDay after = calendar_day(as_number(before));
                CHECK(after.day == day);
                CHECK(after.sessions == sessions);
                CHECK(after.hurt == flag);
                CHECK(after.is_today == !flag);
            }
}

TEST_CASE("sessions come twenty at a time, and a tab opened anew begins with twenty") {
    Hands hands = opened(70);
    const int all = static_cast<int>(hands.app().kept.history.size());
    REQUIRE(all > 40);
    CHECK(items(hands.screen()) == 20);
    hands.press("history.more");
    CHECK(items(hands.screen()) == 40);
    hands.press("history.more");
    CHECK(items(hands.screen()) == all);
    CHECK(hands.screen().find("history.more") == nullptr);
    hands.press("tab.history");
    CHECK(items(hands.screen()) == 20);
}

TEST_CASE("eleven thousand sessions make no longer a screen than forty") {
    Hands hands = opened(100);
    const std::size_t nodes = hands.screen().nodes.size();
    AppState app = hands.app();
    SessionRecord record = app.kept.history.back();
    while (app.kept.history.size() < 11'000) {
        record.started_utc_ms -= day_ms / 3;
        record.id = std::to_string(record.started_utc_ms) + ":tab";
        app.kept.history.push_back(record);
    }
    Screen screen;
    present(app, screen);
    CHECK(screen.nodes.size() == nodes);
}

TEST_CASE("a session that is opened tells itself and can be corrected") {
    Hands hands = opened(10);
    hands.press("history.item.0.open");
    CHECK(hands.screen().id == ScreenId::past_session);
    CHECK(hands.screen().find("tab.history")->selected);
    CHECK(hands.name("session.title") == "22 November 2026, 08:30");
    const Node held = *hands.screen().find("session.held_left");
    CHECK(held.now == held.most);
    hands.give(with_value(*held.action, 7));
    CHECK(hands.app().kept.history[0].held.left == 7_s);
    hands.give(with_value(*hands.screen().find("session.stretch")->action, 6));
    CHECK(hands.screen().find("session.stretch")->value == "6 of 10");
    hands.press("session.pain.3");
    CHECK(hands.app().kept.history[0].check_in.right.pain == PainPlace::back);
    CHECK(hands.screen().find("session.pain.3")->selected);
    hands.press("session.back");
    CHECK(hands.screen().id == ScreenId::history);
}

TEST_CASE("a correction can be taken back, and what was said can be unsaid") {
    Hands hands = opened(10);
    const SessionRecord before = hands.app().kept.history[0];
    hands.press("history.item.0.open");
    CHECK(hands.screen().find("session.undo") == nullptr);
    hands.give(with_value(*hands.screen().find("session.stretch")->action, -1));
    CHECK(hands.screen().find("session.stretch")->value == "not said");
    CHECK_FALSE(hands.app().kept.history[0].check_in.left.stretch);
    hands.press("session.pain.unsaid");
    CHECK_FALSE(hands.app().kept.history[0].check_in.right.pain);
    CHECK(hands.screen().find("session.pain.unsaid")->selected);
    hands.give(with_value(*hands.screen().find("session.held_left")->action, 7));
    hands.press("session.undo");
    CHECK(hands.app().kept.history[0].check_in == before.check_in);
    CHECK(hands.app().kept.history[0].held == before.held);
    CHECK(hands.screen().find("session.undo") == nullptr);
    CHECK(hands.app().told.announcement == "The corrections are undone.");
}

TEST_CASE("what was told for each leg is corrected for each leg") {
    Hands hands;
    hands.give(StartSession{});
    while (hands.app().play) hands.pass(1_s);
    hands.give(CheckIn{3});
    hands.give(CheckIn{8, Legs::right});
    hands.give(CheckInPain{PainPlace::none});
    hands.give(OpenTab{Tab::history});
    hands.press("history.item.0.open");
    CHECK(hands.screen().find("session.stretch") == nullptr);
    CHECK(hands.screen().find("session.stretch.left")->value == "3 of 10");
    CHECK(hands.screen().find("session.stretch.right")->value == "8 of 10");
    hands.give(with_value(*hands.screen().find("session.stretch.right")->action, 3));
    // The controls stay as they are, also where the legs now agree.
    hands.give(with_value(*hands.screen().find("session.stretch.right")->action, 4));
    hands.press("session.pain.left.1");
    CHECK(hands.app().kept.history[0].check_in.left == LegFeel{3, PainPlace::back_of_thigh});
    CHECK(hands.app().kept.history[0].check_in.right == LegFeel{4, PainPlace::none});
    hands.press("session.undo");
    Hands after;
    after.load(hands.stored());
    REQUIRE(after.app().kept.history.size() == 1);
    CHECK(after.app().kept.history[0].check_in.left == LegFeel{3, PainPlace::none});
    CHECK(after.app().kept.history[0].check_in.right == LegFeel{8, PainPlace::none});
}

TEST_CASE("a deleted session is gone from list and charts, and back when that is undone") {
    Hands hands = opened(10);
    const std::string before = all_words(hands.screen());
    hands.press("history.item.1.open");
    hands.press("session.delete");
    CHECK(hands.screen().id == ScreenId::history);
    CHECK(hands.app().told.announcement == "The session is deleted.");
    CHECK(hands.screen().find("history.undo") != nullptr);
    CHECK(all_words(hands.screen()).find("21 November 2026") == std::string::npos);
    hands.press("history.undo.act");
    CHECK(all_words(hands.screen()) == before);
    CHECK(hands.app().told.announcement == "The session is back.");
}

TEST_CASE("an undo is offered until something else is opened") {
    Hands hands = opened(10);
    hands.press("history.item.1.open");
    hands.press("session.delete");
    hands.press("tab.today");
    hands.press("tab.history");
    CHECK(hands.screen().find("history.undo") == nullptr);
}

TEST_CASE("a leg has come further only beyond the error of measuring") {
    const auto words_after = [](int first_deg, int second_deg) {
        Hands hands;
        hands.give(SetClock{monday, 0});
        hands.give(SetRange{Side::left, first_deg, OtherKnee::bent});
        hands.give(SetClock{monday + 7 * day_ms, 0});
        hands.give(SetRange{Side::left, second_deg, OtherKnee::bent});
        hands.give(OpenTab{Tab::history});
        return hands.name("history.range.left.bent.trend");
    };
    CHECK(words_after(60, 75).ends_with("may be chance."));
    CHECK(words_after(60, 76).ends_with("It comes further than before."));
    CHECK(words_after(60, 45).ends_with("may be chance."));
    CHECK(words_after(60, 44).ends_with("go gently."));
}

TEST_CASE("the band of a range chart is the error to either side of the first check") {
    const Screen screen = opened(100).screen();
    const Node* table = screen.find("history.range.left.bent");
    REQUIRE(table != nullptr);
    const int first_deg = 55;  // of live()
    CHECK(table->numbers == std::vector<int>{100 * (first_deg - 15), 100 * (first_deg + 15)});
    CHECK(table->least * 100 <= table->numbers[0]);
    CHECK(table->most * 100 >= table->numbers[1]);
}

TEST_CASE("a range check goes from leg to leg and back to where it was opened") {
    Hands hands = opened(10);
    hands.give(SetClock{monday + 30 * day_ms, 0});
    hands.press("tab.today");
    REQUIRE(hands.screen().find("today.range") != nullptr);
    hands.press("today.range");
    CHECK(hands.screen().id == ScreenId::range);
    CHECK(hands.screen().find("range.leg.0")->selected);
    hands.give(with_value(*hands.screen().find("range.angle")->action, 71));
    CHECK(hands.screen().find("range.angle")->value == "71 degrees");
    CHECK(hands.name("figure") == "Lying on the back, left leg straight, raised 71 degrees, right knee bent");
    const std::size_t checks = hands.app().kept.range_checks.size();
    hands.press("range.save");
    CHECK(hands.app().kept.range_checks.size() == checks + 1);
    CHECK(hands.app().kept.range_checks.back().thigh_deg == 71);
    CHECK(hands.app().told.announcement == "Left leg: 71\u00a0degrees, saved.");
    CHECK(hands.screen().find("range.leg.1")->selected);
    CHECK(hands.name("range.kept.left") == "Left leg today: 71°");
    hands.press("range.pictures.75");
    CHECK(hands.screen().find("range.angle")->now == 75);
    hands.press("range.save");
    CHECK(hands.screen().id == ScreenId::today);
    CHECK(hands.screen().find("today.range") == nullptr);
}

TEST_CASE("what is only looked at is not kept") {
    Hands hands = opened(10);
    const std::size_t checks = hands.app().kept.range_checks.size();
    hands.press("history.range.check");
    hands.press("range.other_knee.1");
    hands.press("range.pictures.90");
    hands.press("range.back");
    CHECK(hands.screen().id == ScreenId::history);
    CHECK(hands.app().kept.range_checks.size() == checks);
}

TEST_CASE("the figure of the range check shows the angle, and the angle is read back from the picture") {
    Hands hands = opened(10);
    hands.press("history.range.check");
    for (const Command& leg : {Command{AimRange{RangePart::side, 0}}, Command{AimRange{RangePart::side, 1}}})
        for (const int knee : {0, 1})
            for (int deg = 0; deg <= most_thigh_deg; deg += 5) {
                hands.give(leg);
                hands.give(AimRange{RangePart::other_knee, knee});
                hands.give(AimRange{RangePart::degrees, deg});
                Scene scene;
                draw_figure(hands.app(), hands.screen().figure_dose, hands.moment(), scene);
                CAPTURE(deg);
                CHECK(in_degrees(scene.thigh_angle) == doctest::Approx(deg));
                const double angle = degrees(deg).value;
                const auto along = static_cast<float>(std::cos(angle)),
                           up = static_cast<float>(std::sin(angle));
                const Point foot{scene.hip.x + 0.4f * (along * scene.footward.x + up * scene.upward.x),
                                 scene.hip.y + 0.4f * (along * scene.footward.y + up * scene.upward.y)};
                CHECK(in_degrees(angle_towards(scene, foot)) == doctest::Approx(deg).epsilon(0.01));
                for (const Point& point : scene.points) {
                    CHECK(point.x >= scene.low.x);
                    CHECK(point.x <= scene.high.x);
                    CHECK(point.y >= scene.low.y);
                    CHECK(point.y <= scene.high.y);
                }
            }
}

namespace {

constexpr std::int64_t second_ms = 1000, hour_ms = 3600 * second_ms;
constexpr std::int64_t clocks_go_back = 1'792'888'200'000;  // 25 October 2026, 00:30 UTC: 02:30 in Berlin

// The names in the list, latest first.
std::vector<std::string> names_of(const Hands& hands) {
    std::vector<std::string> names;
    for (const Node& node : hands.screen().nodes)
        if (node.role == Role::list_item) names.push_back(node.name);
    return names;
}

Hands with_sessions(std::vector<SessionRecord> records) {
    Hands hands;
    std::map<std::string, std::string> stored;
    for (const SessionRecord& record : records) stored["hamstretch:session:" + record.id] = encode(record);
    hands.load(stored);
    hands.give(OpenTab{Tab::history});
    return hands;
}

}  // namespace

TEST_CASE("two sessions of the hour that comes twice are told apart, in the list and when opened") {
    Hands hands = with_sessions(
        {whole_session(clocks_go_back - hour_ms, 120), whole_session(clocks_go_back, 120),
         whole_session(clocks_go_back + hour_ms, 60), whole_session(clocks_go_back + 2 * hour_ms, 60)});
    const std::vector<std::string> expected{"25 October 2026, 03:30", "25 October 2026, 02:30 (UTC+1)",
                                            "25 October 2026, 02:30 (UTC+2)", "25 October 2026, 01:30"};
    CHECK(names_of(hands) == std::vector<std::string>{"Sun 25 Oct, 03:30", "Sun 25 Oct, 02:30 (UTC+1)",
                                                      "Sun 25 Oct, 02:30 (UTC+2)", "Sun 25 Oct, 01:30"});
    for (int i = 0; i < 4; ++i) {
        const std::string& name = expected[static_cast<std::size_t>(i)];
        CHECK(hands.name("history.item." + std::to_string(i) + ".open") == "Details: " + name);
        hands.give(OpenPastSession{i});
        CHECK(hands.name("session.title") == name);
        hands.press("session.back");
    }
}

TEST_CASE("no two sessions of the history have one name, wherever and however soon they follow each other") {
    std::vector<SessionRecord> records;
    // In one minute; in one hour of the wall clock, with journeys between; across the date line.
    for (const std::int64_t second : {0, 7, 50})
        records.push_back(whole_session(clocks_go_back + second * second_ms, 120));
    records.push_back(whole_session(clocks_go_back + hour_ms, 60));
    records.push_back(whole_session(clocks_go_back + 2 * hour_ms + hour_ms / 2, -30));
    records.push_back(whole_session(clocks_go_back - 12 * hour_ms, 840));
    records.push_back(whole_session(clocks_go_back + 14 * hour_ms, -720));
    std::vector<std::string> names = names_of(with_sessions(records));
    REQUIRE(names.size() == records.size());
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
    CHECK(std::ranges::count(names, "Sun 25 Oct, 02:30 (02:30:07)") == 1);
    CHECK(std::ranges::count(names, "Sun 25 Oct, 02:30 (UTC-0:30)") == 1);
}
