// Plan and Settings on the canvas, and the controls that they are made of.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/state/command.h"
#include "support/stage.h"
#include "ui/widgets.h"

using namespace stretch;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;
using ui::Rect;

namespace {

constexpr ui::Viewport phone{.width = 390, .height = 844};
constexpr ui::Viewport high_phone{.width = 390, .height = 20000};

// The last of its sections, folded: what follows it leads elsewhere.
float bottom_of_plan(Stage& stage, const char* name) {
    stage.show(testing::sample_screen(name));
    return stage.place_of("plan.by_hand.open").bottom();
}

// What a press of a stepper's minus (-1) or plus (1) asks for.
std::vector<Command> step(Stage& stage, std::string_view id, int by) {
    const ui::StepPlaces places = ui::step_places(stage.place_of(id));
    const Rect r = by < 0 ? places.minus : places.plus;
    return stage.press(r.centre_x(), r.centre_y());
}

int rows_of(const Stage& stage, const SampleScreen& sample, std::string_view group) {
    std::vector<float> tops;
    for (const Node& node : sample.screen.nodes)
        if (node.role == Role::radio && node.group == group) tops.push_back(stage.place_of(node.id).y);
    std::ranges::sort(tops);
    const auto same = std::ranges::unique(tops);
    return static_cast<int>(std::distance(tops.begin(), same.begin()));
}

}  // namespace

TEST_CASE("folded, Plan is at most three screens of a phone") {
    Stage stage(high_phone);
    const float tabs_height = 70;
    for (const char* name :
         {"plan", "plan with care", "plan with the legs apart", "plan with a dose by hand"}) {
        CAPTURE(std::string{name});
        CHECK(bottom_of_plan(stage, name) <= 3 * (phone.height - tabs_height));
    }
}

TEST_CASE("what can be told in one to seven is stepped, and a press is one step of it") {
    Stage stage(phone);
    const SampleScreen& sample = testing::sample_screen("plan, unfolded");
    const Node& node = *sample.screen.find("dose.reps");
    for (const int by : {-1, 1}) {
        stage.show(sample, "dose.reps");
        const std::vector<Command> asked = step(stage, "dose.reps", by);
        REQUIRE(asked.size() == 1);
        CHECK(std::get<ChangeSetting>(asked.front()).value == node.now + by);
    }
    stage.show(sample, "dose.reps");
    const Rect row = stage.place_of("dose.reps");
    CHECK(stage.press(row.x + 20, row.centre_y()).empty());
}

TEST_CASE("at the end of its range a stepper goes no further") {
    Stage stage(phone);
    const SampleScreen& sample = testing::sample_screen("plan");
    REQUIRE(sample.screen.find("dose.sessions")->now == 1);
    stage.show(sample, "dose.sessions");
    CHECK(step(stage, "dose.sessions", -1).empty());
    stage.show(sample, "dose.sessions");
    const std::vector<Command> asked = step(stage, "dose.sessions", 1);
    REQUIRE(asked.size() == 1);
    CHECK(std::get<ChangeSetting>(asked.front()).value == 2);
}

TEST_CASE("a leg's step has its minus and plus in one row, and both legs' stand below each other") {
    Stage stage(high_phone);
    stage.show(testing::sample_screen("plan with the legs apart"));
    for (const std::string leg : {"plan.left", "plan.right"}) {
        CAPTURE(leg);
        const Rect words = stage.place_of(leg + ".step"), easier = stage.place_of(leg + ".easier"),
                   further = stage.place_of(leg + ".further");
        CHECK(words.right() < easier.x);
        CHECK(easier.right() < further.x);
        CHECK(easier.centre_y() == further.centre_y());
        CHECK(std::abs(words.centre_y() - further.centre_y()) < 1);
    }
    CHECK(stage.place_of("plan.left.easier").x == stage.place_of("plan.right.easier").x);
    CHECK(stage.place_of("plan.left.further").x == stage.place_of("plan.right.further").x);
}

TEST_CASE("options stand beside each other where all fit in one row, else one below the other") {
    const SampleScreen& sample = testing::sample_screen("plan, unfolded");
    for (const float width : {320.0f, 390.0f, 820.0f, 1440.0f}) {
        for (const float scale : {1.0f, 2.0f}) {
            Stage stage({.width = width, .height = 20000, .text_scale = scale});
            stage.show(sample);
            for (const char* group : {"dose.aid", "dose.knee", "dose.start"}) {
                CAPTURE(group);
                CAPTURE(width);
                CAPTURE(scale);
                const auto options = std::ranges::count_if(sample.screen.nodes, [&](const Node& node) {
                    return node.role == Role::radio && node.group == group;
                });
                const int rows = rows_of(stage, sample, group);
                CHECK((rows == 1 || rows == options));
            }
        }
    }
}

TEST_CASE("on a desktop the figure stands beside the controls, and stays while they are scrolled") {
    Stage stage({.width = 1440, .height = 900});
    stage.show(testing::sample_screen("plan, unfolded"));
    const Rect before = stage.place_of("figure");
    CHECK(before.x > stage.place_of("plan.left.further").right());
    CHECK(before.w > 400);
    stage.wheel(400);
    CHECK(stage.place_of("figure").y == before.y);
    CHECK(stage.place_of("plan.title").bottom() < 0);
}

TEST_CASE("deleting everything is the last thing in Settings, and well apart") {
    Stage stage(high_phone);
    const SampleScreen& sample = testing::sample_screen("settings");
    stage.show(sample);
    const Rect last = stage.place_of("data.delete");
    for (const Node& node : sample.screen.nodes) {
        if (node.id == "data.delete" || node.role == Role::tab) continue;
        CAPTURE(node.id);
        CHECK(stage.place_of(node.id).bottom() <= last.y - 39);
    }
}

TEST_CASE("borders and tracks of controls stand out by 3 to 1 from the card") {
    for (const ui::Palette palette : {ui::Palette::light, ui::Palette::dark, ui::Palette::contrast}) {
        const ui::Colours c = ui::make_theme(palette, 0, 1).colour;
        CHECK(ui::contrast(c.edge, c.surface) >= 3);
        CHECK(ui::contrast(c.accent, c.surface) >= 3);
    }
    Stage stage(phone);
    const SampleScreen& sample = testing::sample_screen("plan, unfolded");
    for (const char* id : {"dose.hold", "dose.reps", "dose.aid", "plan.day_start"}) {
        CAPTURE(id);
        stage.show(sample, id);
        const Rect place = ui::grown(stage.place_of(id), 2);
        const std::vector<testing::Shape> shapes = stage.shapes();
        const bool has_edge = std::ranges::any_of(shapes, [&](const testing::Shape& shape) {
            return shape.colour == stage.theme().colour.edge && testing::overlap(shape.at, place);
        });
        CHECK(has_edge);
    }
}
