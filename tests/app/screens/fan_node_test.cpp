// The day's mark in numbers and words.
#include <doctest/doctest.h>

#include "app/app.h"
#include "app/screens/fan_node.h"
#include "app/state/command.h"
#include "support/embedded_exercises.h"
#include "support/lived.h"

using namespace stretch;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

App app_on(std::int64_t day) {
    App app(testing::exercises(), "fan", testing::ladder());
    app.update(SetClock{1'795'422'600'000 + day * day_ms, 60});
    return app;
}

void do_whole_session(App& app) {
    app.update(StartSession{});
    for (int i = 0; i < 2400 && app.state().play; ++i) app.update(Advance{250_ms});
}

std::optional<Node> fan_of(const App& app) {
    Screen screen;
    const TodaysPlan plan;
    ScreenBuilder build(screen, plan);
    add_fan(app.state(), build, "fan");
    return screen.nodes.empty() ? std::nullopt : std::optional{screen.nodes.front()};
}

}  // namespace

TEST_CASE("the fan has an arc for each leg of each session, as long as what was held of what was planned") {
    App app = app_on(0);
    CHECK_FALSE(fan_of(app).has_value());
    do_whole_session(app);
    CHECK(fan_of(app)->numbers == std::vector<int>{100, 100});
    CHECK(fan_of(app)->name == "One session, held in full with both legs");

    app.update(CloseFinish{});
    app.update(SetClock{app.state().now.utc_ms + day_ms, 60});
    app.update(StartSession{});
    while (app.state().play->session.held.left == Millis{}) app.update(Advance{250_ms});
    app.update(EndSession{});
    const Node fan = *fan_of(app);
    REQUIRE(fan.numbers.size() == 4);
    CHECK(fan.numbers[2] > 0);
    CHECK(fan.numbers[2] < 100);
    CHECK(fan.numbers[3] == 0);
    CHECK(fan.name.starts_with("2 sessions, the last one held to "));
}

TEST_CASE("the fan holds the newest sessions, and in an embed the one that has just ended") {
    App app = app_on(0);
    testing::live(app, 100);
    CHECK(fan_of(app)->numbers.size() == 2 * most_in_fan);

    App embed = app_on(0);
    embed.update(BecomeEmbed{});
    do_whole_session(embed);
    CHECK(fan_of(embed)->numbers == std::vector<int>{100, 100});
}

TEST_CASE("a session of which nothing was held adds no arc") {
    App app = app_on(0);
    app.update(StartSession{});
    app.update(EndSession{});
    CHECK_FALSE(fan_of(app).has_value());
}
