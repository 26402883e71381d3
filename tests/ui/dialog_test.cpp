// Dialogs in windows that are lower than they are.
#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "support/stage.h"

using namespace stretch;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;
using ui::Rect;

namespace {

constexpr float text_scales[] = {1, 1.5f, 2};

bool is_open(const SampleScreen& sample) {
    return sample.screen.has_dialog();
}

const Node& dialog_of(const SampleScreen& sample) {
    return *std::ranges::find(sample.screen.nodes, Role::dialog, &Node::role);
}

// The dialog's own marks are drawn over the scrim; those of the screen lie under it.
bool shows_more(const Stage& stage, const SampleScreen& sample) {
    const ui::Colours colours = stage.theme().colour;
    const std::vector<testing::Shape> shapes = stage.shapes();
    const auto scrim = std::ranges::find(shapes, colours.scrim, &testing::Shape::colour);
    REQUIRE(scrim != shapes.end());
    const Rect box = stage.place_of(dialog_of(sample).id);
    // It fades into the dialog's own colour at an edge; of what fades only the full colour counts as painted.
    return std::any_of(scrim, shapes.end(), [&](const testing::Shape& shape) {
        return shape.colour == colours.surface && shape.at.h < 0.5f && shape.at.w > box.w / 2;
    });
}

bool can_scroll(Stage& stage) {
    const std::vector<Rect> before = stage.placed();
    stage.wheel(60);
    return !std::ranges::equal(before, stage.placed(), {}, &Rect::y, &Rect::y);
}

}  // namespace

TEST_CASE("both answers to a short question are seen at once in a wide low window with large text") {
    for (const auto& [width, height] : {std::pair{568.0f, 320.0f}, {667.0f, 375.0f}, {640.0f, 360.0f}}) {
        for (const float scale : text_scales) {
            Stage stage({.width = width, .height = height, .text_scale = scale});
            for (const char* name : {"player that asks", "embed that asks"}) {
                const SampleScreen& sample = testing::sample_screen(name);
                stage.show(sample);
                for (const Node& node : sample.screen.nodes) {
                    if (node.group != dialog_of(sample).id || node.role != Role::button) continue;
                    CAPTURE(width);
                    CAPTURE(scale);
                    CAPTURE(node.id);
                    CHECK(stage.place_of(node.id).h >= 43.9f);
                    CHECK(stage.place_of(node.id).bottom() <= height);
                }
            }
        }
    }
}

TEST_CASE("a dialog that can be scrolled shows that there is more of it, and no other does") {
    int scrolled = 0, whole = 0;
    for (const auto& [width, height] : {std::pair{390.0f, 844.0f}, {568.0f, 320.0f}, {320.0f, 256.0f}}) {
        for (const float scale : text_scales) {
            Stage stage({.width = width, .height = height, .text_scale = scale});
            for (const SampleScreen& sample : testing::sample_screens()) {
                if (!is_open(sample)) continue;
                CAPTURE(sample.name);
                CAPTURE(width);
                CAPTURE(scale);
                stage.show(testing::sample_screen("today"));
                stage.show(sample);
                const bool is_marked = shows_more(stage, sample);
                const bool has_more = can_scroll(stage);
                CHECK(is_marked == has_more);
                ++(has_more ? scrolled : whole);
            }
        }
    }
    CHECK(scrolled > 0);
    CHECK(whole > 0);
}
