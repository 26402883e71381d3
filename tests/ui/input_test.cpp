// What a finger or a mouse does.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/state/command.h"
#include "support/stage.h"

using namespace stretch;
using stretch::testing::Pointing;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;
using ui::Rect;

namespace {

constexpr ui::Viewport phone{.width = 390, .height = 844};

bool same(const Command& a, const Command& b) {
    if (a.index() != b.index()) return false;
    if (const auto* tab = std::get_if<OpenTab>(&a)) return tab->tab == std::get<OpenTab>(b).tab;
    if (const auto* notice = std::get_if<DismissNotice>(&a))
        return notice->index == std::get<DismissNotice>(b).index;
    if (const auto* change = std::get_if<ChangeSetting>(&a)) {
        const auto& other = std::get<ChangeSetting>(b);
        return change->setting == other.setting && change->value == other.value;
    }
    return true;
}

bool is_behind_dialog(const Screen& screen, const Node& node) {
    return screen.has_dialog() && !node.group.starts_with("dialog.");
}

void press_everything(Stage& stage, const SampleScreen& sample) {
    for (const Node& node : sample.screen.nodes) {
        if (!node.action || node.role == Role::slider || node.role == Role::time ||
            is_behind_dialog(sample.screen, node))
            continue;
        CAPTURE(sample.name);
        CAPTURE(node.id);
        stage.show(sample, node.id);
        const Rect r = stage.place_of(node.id);
        const std::vector<Command> asked = stage.press(r.centre_x(), r.centre_y());
        REQUIRE(asked.size() == 1);
        CHECK(same(asked.front(), *node.action));
    }
}

// Longer than any window.
const SampleScreen& scrolling_screen() {
    return testing::sample_screen("plan, unfolded");
}

}  // namespace

TEST_CASE("pressing the middle of a control does what its node says, and nothing else") {
    for (const ui::Viewport& viewport :
         {phone, ui::Viewport{.width = 844, .height = 390}, ui::Viewport{.width = 1440, .height = 900},
          ui::Viewport{.width = 320, .height = 256, .text_scale = 2},
          ui::Viewport{.width = 200, .height = 200}}) {
        CAPTURE(viewport.width);
        Stage stage(viewport);
        for (const SampleScreen& sample : testing::sample_screens()) press_everything(stage, sample);
    }
}

TEST_CASE("a finger presses as a mouse does") {
    Stage stage(phone, Pointing::touch);
    for (const SampleScreen& sample : testing::sample_screens()) press_everything(stage, sample);
}

TEST_CASE("a press that is let go elsewhere does nothing") {
    Stage stage(phone);
    stage.show(testing::sample_screen("player while holding"));
    const Rect pause = stage.place_of("pause");
    CHECK(stage.drag(pause.centre_x(), pause.centre_y(), pause.centre_x(), pause.y - 60).empty());
}

TEST_CASE("a dialog keeps presses from what is behind it") {
    Stage stage(phone);
    const SampleScreen& sample = testing::sample_screen("player that asks");
    stage.show(sample);
    for (const Node& node : sample.screen.nodes) {
        if (!node.action || !is_behind_dialog(sample.screen, node)) continue;
        const Rect r = stage.place_of(node.id);
        if (stretch::testing::overlap(r, stage.place_of("dialog.end"))) continue;
        CAPTURE(node.id);
        CHECK(stage.press(r.centre_x(), r.centre_y()).empty());
    }
}

TEST_CASE("dragging a slider changes its setting and does not scroll") {
    for (const Pointing pointing : {Pointing::mouse, Pointing::touch}) {
        Stage stage(phone, pointing);
        stage.show(scrolling_screen(), "dose.hold");
        const Rect before = stage.place_of("dose.hold");
        const Node& node = *scrolling_screen().screen.find("dose.hold");
        const auto asked =
            stage.drag(before.right() - 15, before.centre_y(), before.x + 15, before.centre_y() + 5);
        REQUIRE_FALSE(asked.empty());
        for (const Command& command : asked) {
            const auto& change = std::get<ChangeSetting>(command);
            CHECK(change.setting == Setting::hold);
            CHECK(change.value >= node.least);
            CHECK(change.value <= node.most);
            CHECK((change.value - node.least) % node.step == 0);
        }
        CHECK(std::get<ChangeSetting>(asked.back()).value == node.least);
        CHECK(stage.place_of("dose.hold").y == before.y);
    }
}

TEST_CASE("a tap on a slider's track moves it there") {
    Stage stage(phone, Pointing::touch);
    stage.show(scrolling_screen(), "dose.hold");
    const Rect r = stage.place_of("dose.hold");
    const auto asked = stage.press(r.x + 14, r.centre_y());
    REQUIRE(asked.size() == 1);
    CHECK(std::get<ChangeSetting>(asked.front()).value == scrolling_screen().screen.find("dose.hold")->least);
}

TEST_CASE("a finger that moves up a screen scrolls it and presses nothing, wherever it began") {
    for (const std::string began_on : {"dose.aid.band", "dose.hold", "plan.title"}) {
        CAPTURE(began_on);
        Stage stage(phone, Pointing::touch);
        stage.show(scrolling_screen(), began_on);
        const Rect before = stage.place_of("dose.reset");
        const Rect from = stage.place_of(began_on);
        CHECK(stage.drag(from.centre_x(), from.centre_y(), from.centre_x() + 10, from.centre_y() - 120)
                  .empty());
        CHECK(stage.place_of("dose.reset").y < before.y - 60);
    }
}

TEST_CASE("a drag that the browser takes away presses nothing and jumps nowhere") {
    Stage stage(phone, Pointing::touch);
    stage.show(scrolling_screen(), "dose.hold");
    const Rect slider = stage.place_of("dose.hold");
    for (const Command& command :
         stage.broken_drag(slider.right() - 15, slider.centre_y(), slider.right() - 60, slider.centre_y())) {
        CHECK(std::get<ChangeSetting>(command).value > 20);
    }
    CHECK(stage.broken_drag(200, 500, 200, 480).empty());
    CHECK(std::abs(stage.place_of("dose.hold").y - slider.y) < 60);
    stage.show(testing::sample_screen("player while holding"));
    const Rect pause = stage.place_of("pause");
    CHECK(stage.broken_drag(pause.centre_x(), pause.centre_y(), pause.centre_x(), pause.centre_y()).empty());
}

TEST_CASE("a scroll glides to a stop") {
    Stage stage(phone, Pointing::touch);
    stage.show(scrolling_screen());
    stage.drag(200, 600, 200, 300);
    CHECK(ui::is_gliding());
    int frames = 0;
    while (ui::is_gliding() && frames < 300) stage.frame(), ++frames;
    CHECK(frames > 5);
    CHECK(frames < 200);
}

TEST_CASE("with less movement wanted a scroll stops where the finger leaves it") {
    Stage stage(phone, Pointing::touch);
    stage.want_less_movement();
    stage.show(scrolling_screen());
    const float top = stage.place_of("plan.title").y;
    stage.drag(200, 600, 200, 300);
    CHECK_FALSE(ui::is_gliding());
    const float left_at = stage.place_of("plan.title").y;
    CHECK(left_at < top - 200);
    stage.frame();
    CHECK(stage.place_of("plan.title").y == left_at);
}

TEST_CASE("the wheel scrolls to the end and no further") {
    Stage stage(phone);
    stage.show(scrolling_screen());
    for (int i = 0; i < 60; ++i) stage.wheel(200);
    const std::string end = scrolling_screen().screen.nodes.back().id;
    const Rect last = stage.place_of(end);
    CHECK(last.bottom() < stage.viewport().height);
    stage.wheel(200);
    CHECK(stage.place_of(end).y == last.y);
}

TEST_CASE("a list can be scrolled exactly as long as the wheel moves it; at either end it can not") {
    Stage stage(phone);
    stage.show(scrolling_screen());
    for (const float notch : {30.0f, -30.0f}) {
        for (bool moves = true; moves;) {
            CAPTURE(notch);
            const std::vector<Rect> before = stage.placed();
            const bool can = ui::can_scroll(notch);
            stage.wheel(notch);
            moves = !std::ranges::equal(before, stage.placed(), {}, &Rect::y, &Rect::y) ||
                    !std::ranges::equal(before, stage.placed(), {}, &Rect::h, &Rect::h);
            CHECK(can == moves);
        }
    }
}

TEST_CASE("where everything is in sight nothing can be scrolled, and a dialog speaks for what is behind it") {
    {
        Stage stage(phone);
        stage.show(scrolling_screen());
        for (const char* name : {"player while holding", "player that asks"}) {
            CAPTURE(name);
            stage.show(testing::sample_screen(name));
            CHECK_FALSE(ui::can_scroll(1));
            CHECK_FALSE(ui::can_scroll(-1));
        }
    }
    Stage low({.width = 320, .height = 256, .text_scale = 2});
    low.show(testing::sample_screen("player that asks"));
    CHECK(ui::can_scroll(1));
    CHECK_FALSE(ui::can_scroll(-1));
}

TEST_CASE("a screen that is opened again begins at its top") {
    Stage stage(phone);
    stage.show(scrolling_screen());
    const float top = stage.place_of("plan.title").y;
    stage.wheel(300);
    CHECK(stage.place_of("plan.title").y < top);
    stage.show(testing::sample_screen("settings"));
    stage.show(scrolling_screen());
    CHECK(stage.place_of("plan.title").y == top);
}

TEST_CASE("a dialog that is opened again, or another one, begins at its top") {
    Stage stage({.width = 320, .height = 256, .text_scale = 2});
    const SampleScreen& keys = testing::sample_screen("settings with the keys");
    const SampleScreen& deleting = testing::sample_screen("settings that ask before deleting");
    stage.show(deleting);
    const float top = stage.place_of("dialog.delete.title").y;
    stage.wheel(500);
    CHECK(stage.place_of("dialog.delete.title").y < top);
    stage.show(testing::sample_screen("settings"));
    stage.show(deleting);
    CHECK(stage.place_of("dialog.delete.title").y == top);
    stage.show(keys);
    stage.wheel(500);
    stage.show(deleting);
    CHECK(stage.place_of("dialog.delete.title").y == top);
}

TEST_CASE("what gets the keyboard's focus comes into view") {
    Stage stage({.width = 320, .height = 480, .text_scale = 2});
    for (const Node& node : scrolling_screen().screen.nodes) {
        if (!node.action) continue;
        stage.show(scrolling_screen(), node.id);
        CAPTURE(node.id);
        CHECK(stage.place_of(node.id).y >= 0);
        CHECK(stage.place_of(node.id).bottom() <= 480);
    }
}

TEST_CASE("dragging the figure turns the camera, a double click returns it") {
    Stage stage(phone);
    stage.show(testing::sample_screen("today"));
    const Rect r = stage.place_of("figure");
    float yaw = 0;
    for (const Command& command : stage.drag(r.centre_x(), r.centre_y(), r.centre_x() + 80, r.centre_y())) {
        REQUIRE(std::holds_alternative<TurnCamera>(command));
        yaw += std::get<TurnCamera>(command).yaw_deg;
    }
    CHECK(std::abs(yaw) > 15);
    for (int i = 0; i < 60; ++i) stage.frame();
    const auto asked = stage.double_press(r.centre_x(), r.centre_y());
    REQUIRE(asked.size() == 1);
    CHECK(std::holds_alternative<ResetCamera>(asked.front()));
}

TEST_CASE("where the page scrolls, a drag up the figure scrolls and one across it turns") {
    Stage stage({.width = 320, .height = 480, .text_scale = 2});
    stage.show(testing::sample_screen("today"), "figure");
    const Rect r = stage.place_of("figure");
    CHECK_FALSE(stage.drag(r.centre_x(), r.centre_y(), r.centre_x() + 80, r.centre_y() + 5).empty());
    for (int i = 0; i < 60; ++i) stage.frame();  // not a double click
    CHECK(stage.drag(r.centre_x(), r.centre_y(), r.centre_x() + 5, r.centre_y() - 60).empty());
    CHECK(stage.place_of("figure").y < r.y);
}

TEST_CASE("before a session a finger across the figure turns nothing, a mouse does; in one both turn it") {
    const auto turns = [](Pointing pointing, const char* screen) {
        Stage stage(phone, pointing);
        stage.show(testing::sample_screen(screen));
        const Rect r = stage.place_of("figure");
        return !stage.drag(r.x + 40, r.centre_y(), r.right() - 40, r.centre_y()).empty();
    };
    CHECK_FALSE(turns(Pointing::touch, "today"));
    CHECK(turns(Pointing::mouse, "today"));
    CHECK(turns(Pointing::touch, "player while holding"));
    CHECK(turns(Pointing::mouse, "player while holding"));
}

TEST_CASE("the leg of the range check follows the pointer, up and down, by mouse and by finger") {
    const SampleScreen& sample = testing::sample_screen("range check");
    const Node* angle = sample.screen.find("range.angle");
    for (const Pointing pointing : {Pointing::mouse, Pointing::touch}) {
        for (const ui::Viewport& viewport : {phone, ui::Viewport{.width = 844, .height = 390}}) {
            Stage stage(viewport, pointing);
            stage.show(sample, "figure");
            const Rect r = stage.place_of("figure");
            // The left leg, seen from its side: its foot is at the left.
            const std::vector<Command> asked =
                stage.drag(r.centre_x(), r.y + r.h * 0.2f, r.x + r.w * 0.1f, r.y + r.h * 0.6f);
            REQUIRE_FALSE(asked.empty());
            int before = 181;
            for (const Command& command : asked) {
                const auto* aim = std::get_if<AimRange>(&command);
                REQUIRE(aim != nullptr);
                CHECK(aim->part == RangePart::degrees);
                CHECK(aim->value <= before);
                CHECK(aim->value >= angle->least);
                before = aim->value;
            }
            CHECK(before < 40);
            const Rect still = stage.place_of("figure");
            CHECK(still.y == r.y);
        }
    }
}
