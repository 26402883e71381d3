// The sentences of History: what they say, of when, and what they leave to others.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/screens/history_tables.h"
#include "core/save/codec.h"
#include "support/hands.h"
#include "support/lived.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t monday = 1'795'422'600'000;  // 23 November 2026, 08:30 UTC
constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

// With a session on each of these days before that Monday, the first ones first.
Hands after_days(const std::vector<int>& days_ago, int stretch = 3) {
    Hands hands;
    for (const int ago : days_ago) do_session(hands.the_app, monday - ago * day_ms, stretch);
    hands.give(SetClock{monday, 0});
    hands.give(OpenTab{Tab::history});
    return hands;
}

// Whole weeks back, each from its Monday on so many days.
std::vector<int> weeks_of(const std::vector<int>& days_a_week) {
    std::vector<int> ago;
    for (std::size_t week = 0; week < days_a_week.size(); ++week)
        for (int day = 0; day < days_a_week[week]; ++day)
            ago.push_back(7 * static_cast<int>(days_a_week.size() - week) - day);
    return ago;
}

std::string keeping(const std::vector<int>& days_ago) {
    return after_days(days_ago).name("history.keeping.answer");
}

std::vector<Node> rows_of(const Screen& screen, std::string_view table) {
    std::vector<Node> rows;
    for (const Node& node : screen.nodes)
        if (node.role == Role::row && node.group == table) rows.push_back(node);
    return rows;
}

int tables_in(const Screen& screen) {
    return static_cast<int>(std::ranges::count(screen.nodes, Role::table, &Node::role));
}

// A look at the left leg each week up to that Monday, from 62 degrees on.
Hands looked_at_each_week(int weeks) {
    Hands hands;
    for (int week = weeks; week >= 0; --week) {
        hands.give(SetClock{monday - 7 * week * day_ms, 0});
        hands.give(SetRange{Side::left, 62 + (weeks - week) / 4, OtherKnee::bent});
    }
    hands.give(OpenTab{Tab::history});
    return hands;
}

}  // namespace

TEST_CASE("keeping it up is told by whole weeks against the goal") {
    CHECK(keeping(weeks_of({5, 6, 2, 5})) == "You reached your goal of 5 days in 3 of the last 4 weeks.");
    CHECK(keeping(weeks_of({5, 5})) == "You reached your goal of 5 days in each of the last 2 weeks.");
    CHECK(keeping(weeks_of({5})) == "Last week you reached your goal of 5 days.");
    CHECK(keeping(weeks_of({3})) == "Last week: 3 days. Your goal is 5 days a week.");
    CHECK(keeping(weeks_of({3, 1, 4})) == "8 days in the last 3 weeks. Your goal is 5 days a week.");
    CHECK(keeping({0}) == "You have begun: 1 day so far.");
}

TEST_CASE("a week that began with the first session late in it is held against nobody") {
    CHECK(keeping({9, 7, 6, 5, 4, 3}) == "Last week you reached your goal of 5 days.");
    CHECK(keeping({2, 1}) == "You have begun: 2 days so far.");
}

TEST_CASE("weeks off are told as they are, without a word more") {
    CHECK(keeping({180}) == "No session in the last 11 weeks.");
}

TEST_CASE("one session makes no chart") {
    Hands hands = after_days({0});
    hands.give(SetRange{Side::left, 62, OtherKnee::bent});
    const Screen screen = hands.screen();
    CHECK(tables_in(screen) == 1);
    CHECK(screen.find("history.month.table") != nullptr);
    CHECK(screen.find("history.keeping.answer") != nullptr);
    CHECK(hands.name("history.felt.answer") == "You rated the stretch 3 of 10. No pain.");
    CHECK(hands.name("history.range.left.bent.trend").starts_with("Left leg: 62° at the first check."));
}

TEST_CASE("how it felt is told by what was said, since the first time it was") {
    CHECK(after_days(weeks_of({2, 2})).name("history.felt.answer") ==
          "In all 4 sessions since 9 Nov the stretch was mild, 2 to 4 of 10. No pain.");
    Hands hands = after_days(weeks_of({2, 2}));
    do_session(hands.the_app, monday, 7, PainPlace::back_of_thigh);
    hands.give(OpenTab{Tab::history});
    CHECK(hands.name("history.felt.answer") ==
          "In 4 of 5 sessions since 9 Nov the stretch was mild, 2 to 4 of 10. It hurt once.");
}

TEST_CASE("the steps are told of each leg, and as one where the legs go together") {
    Hands hands;
    hands.give(AnswerScreening{ScreeningQuestion::tightness, 1});
    hands.give(FinishScreening{});
    for (int ago = 20; ago >= 0; --ago) do_session(hands.the_app, monday - ago * day_ms);
    hands.give(OpenTab{Tab::history});
    const std::string words = hands.name("history.further.answer");
    CAPTURE(words);
    CHECK(words.starts_with("Both legs: from step "));
    CHECK(words.ends_with(" since 3 Nov."));
    const std::vector<Node> rows = rows_of(hands.screen(), "history.steps");
    REQUIRE(rows.size() == 4);
    CHECK(words.find("to step " + rows.back().value.substr(0, rows.back().value.find('\t')) + " ") !=
          std::string::npos);
}

TEST_CASE("the axis of the steps ends with the last step") {
    Hands hands;
    live(hands.the_app, 100);
    hands.give(OpenTab{Tab::history});
    const Screen screen = hands.screen();
    const Node* table = screen.find("history.steps");
    REQUIRE(table != nullptr);
    CHECK(table->least == 1);
    CHECK(table->most == static_cast<int>(hands.app().given.ladder.rungs.size()));
}

TEST_CASE("the sentence about a range and its chart begin with the same look, however many there were") {
    for (const int weeks : {3, 25, 26, 60, 500}) {
        CAPTURE(weeks);
        const Hands hands = looked_at_each_week(weeks);
        const std::vector<Node> rows = rows_of(hands.screen(), "history.range.left.bent");
        REQUIRE(rows.size() >= 2);
        CHECK(rows.size() <= checks_in_chart);
        const std::string words = hands.name("history.range.left.bent.trend");
        CHECK(words.starts_with("Left leg: " + rows.front().value + " on " + rows.front().name + ", " +
                                rows.back().value + " now."));
        CHECK(rows.front().value == "62°");
    }
}

TEST_CASE("stopping for pain is a sign of its own and no shortfall of a plan") {
    Hands hands;
    live(hands.the_app, 60);
    hands.give(OpenTab{Tab::history});
    hands.press("history.more");
    const Screen screen = hands.screen();
    const auto stopped = std::ranges::find_if(screen.nodes, [](const Node& node) {
        return node.role == Role::list_item && node.value.find("Stopped for pain") != std::string::npos;
    });
    REQUIRE(stopped != screen.nodes.end());
    CHECK(stopped->numbers.back() == 1);
    int weeks_that_hurt = 0;
    for (const Node& week : rows_of(screen, "history.weeks")) {
        CHECK(week.numbers.size() == 4);
        weeks_that_hurt += week.numbers.back() != no_number ? 1 : 0;
    }
    CHECK(weeks_that_hurt == 1);
}

TEST_CASE("a chart tells the row that is looked at, first the latest that holds anything") {
    Hands hands = after_days(weeks_of({5, 3}));
    const Screen before = hands.screen();
    const Node* look = before.find("history.weeks.look");
    REQUIRE(look != nullptr);
    CHECK(look->value.starts_with("16 Nov: 3 days, left "));
    CHECK(look->now == 1);
    CHECK(look->most == 2);
    CHECK(look->name == before.find("history.weeks")->name);
    hands.give(with_value(*look->action, 0));
    const Screen after = hands.screen();
    CHECK(after.find("history.weeks.look")->value.starts_with("9 Nov: 5 days, left "));
    CHECK(after.find("history.feel.look")->now == 1);
    hands.give(with_value(*look->action, 900));
    CHECK(hands.screen().find("history.weeks.look")->value == "This week: 0 days, left 0 min, right 0 min");
    hands.give(OpenTab{Tab::today});
    hands.give(OpenTab{Tab::history});
    CHECK(hands.screen().find("history.weeks.look")->now == 1);
}

TEST_CASE("sessions stand below their weeks, and only what is unusual is said") {
    Hands hands = after_days(weeks_of({2, 1}));
    do_session(hands.the_app, monday);
    hands.give(OpenTab{Tab::history});
    const Screen screen = hands.screen();
    std::vector<std::string> list;
    for (const Node& node : screen.nodes)
        if (node.id.starts_with("history.list.") && node.level == 3) list.push_back(node.name);
    CHECK(list == std::vector<std::string>{"This week", "Last week", "Week of 9 Nov"});
    CHECK(hands.name("history.item.0") == "Mon 23 Nov, 08:30");
    CHECK(hands.screen().find("history.item.0")->value.find(between_cells) == std::string::npos);
    CHECK(hands.name("history.item.0.open") == "Details: 23 November 2026, 08:30");
}

TEST_CASE("a dose set by hand is worth a word where most are not") {
    const auto remarks = [](const std::vector<bool>& by_hand) {
        Hands hands;
        std::map<std::string, std::string> stored;
        std::int64_t began = monday - 9 * day_ms;
        for (const bool is_by_hand : by_hand) {
            SessionRecord record = whole_session(began += day_ms, 0);
            record.by_hand = is_by_hand;
            stored["hamstretch:session:" + record.id] = encode(record);
        }
        hands.load(stored);
        hands.give(OpenTab{Tab::history});
        int found = 0;
        for (const Node& node : hands.screen().nodes)
            found += node.value.find("Set by hand") != std::string::npos ? 1 : 0;
        return found;
    };
    CHECK(remarks({true}) == 0);
    CHECK(remarks({true, true, false}) == 0);
    CHECK(remarks({false, true, false}) == 1);
}
