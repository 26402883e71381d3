// Where things are: on every screen, in every window, at every text size.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/stage.h"

using namespace stretch;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;
using ui::Rect;

namespace {

struct Window {
    std::string name;
    float width, height;
};
const Window windows[] = {{"phone", 390, 844},    {"phone on its side", 844, 390}, {"small embed", 320, 480},
                          {"desktop", 1440, 900}, {"tablet", 820, 1180},           {"400 % zoom", 320, 256}};
constexpr float text_scales[] = {1, 1.5f, 2};

template <typename Check>
void everywhere(Check check) {
    for (const Window& window : windows) {
        for (const float scale : text_scales) {
            Stage stage({.width = window.width, .height = window.height, .text_scale = scale});
            for (const SampleScreen& sample : testing::sample_screens()) {
                CAPTURE(window.name);
                CAPTURE(scale);
                CAPTURE(sample.name);
                stage.show(sample);
                check(stage, sample);
            }
        }
    }
}

bool is_control(const Node& node) {
    return node.action.has_value();
}

std::string_view layer(const Screen& screen, const Node& node) {
    const auto dialog = std::ranges::find(screen.nodes, Role::dialog, &Node::role);
    return dialog != screen.nodes.end() && node.group == dialog->id ? "dialog" : "screen";
}

bool is_on_canvas(const Stage& stage, Rect r) {
    return stretch::testing::overlap(r, {0, 0, stage.viewport().width, stage.viewport().height});
}

bool holds_others(const Node& node) {
    return node.role == Role::radio_group || node.role == Role::list || node.role == Role::dialog ||
           node.role == Role::table;
}

}  // namespace

TEST_CASE("every node has a place") {
    everywhere([](const Stage& stage, const SampleScreen& sample) {
        REQUIRE(stage.placed().size() == sample.screen.nodes.size());
        for (std::size_t i = 0; i < stage.placed().size(); ++i) {
            CAPTURE(sample.screen.nodes[i].id);
            CHECK(stage.placed()[i].w > 1);
            CHECK(stage.placed()[i].h > 1);
        }
    });
}

TEST_CASE("nothing sticks out sideways") {
    everywhere([](const Stage& stage, const SampleScreen& sample) {
        for (std::size_t i = 0; i < stage.placed().size(); ++i) {
            CAPTURE(sample.screen.nodes[i].id);
            CHECK(stage.placed()[i].x >= 0);
            CHECK(stage.placed()[i].right() <= stage.viewport().width + 0.01f);
        }
    });
}

TEST_CASE("a control can be reached with a thumb: 44 by 44, once it is scrolled into view") {
    for (const Window& window : windows) {
        for (const float scale : {1.0f, 2.0f}) {
            Stage stage({.width = window.width, .height = window.height, .text_scale = scale});
            for (const SampleScreen& sample : testing::sample_screens()) {
                for (const Node& node : sample.screen.nodes) {
                    const bool is_behind = sample.screen.has_dialog() && !node.group.starts_with("dialog.");
                    if (!is_control(node) || is_behind) continue;
                    CAPTURE(window.name);
                    CAPTURE(scale);
                    CAPTURE(sample.name);
                    CAPTURE(node.id);
                    stage.show(sample, node.id);
                    const Rect r = stage.place_of(node.id);
                    CHECK(r.w >= 43.9f);
                    CHECK(r.h >= 43.9f);
                    CHECK(r.y >= 0);
                    CHECK(r.bottom() <= window.height + 0.01f);
                }
            }
        }
    }
}

TEST_CASE("controls do not cover each other") {
    everywhere([](const Stage& stage, const SampleScreen& sample) {
        const std::vector<Node>& nodes = sample.screen.nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (std::size_t k = i + 1; k < nodes.size(); ++k) {
                if (!is_control(nodes[i]) || !is_control(nodes[k])) continue;
                if (layer(sample.screen, nodes[i]) != layer(sample.screen, nodes[k])) continue;
                if (!is_on_canvas(stage, stage.placed()[i])) continue;
                CAPTURE(nodes[i].id);
                CAPTURE(nodes[k].id);
                CHECK_FALSE(
                    stretch::testing::overlap(ui::inset(stage.placed()[i], 0.1f, 0.1f), stage.placed()[k]));
            }
        }
    });
}

TEST_CASE("no words cover other words or controls") {
    everywhere([](const Stage& stage, const SampleScreen& sample) {
        const std::vector<Node>& nodes = sample.screen.nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (std::size_t k = 0; k < nodes.size(); ++k) {
                const bool are_words = nodes[i].role == Role::text || nodes[i].role == Role::heading;
                if (i == k || !are_words || holds_others(nodes[k])) continue;
                if (layer(sample.screen, nodes[i]) != layer(sample.screen, nodes[k])) continue;
                if (!is_on_canvas(stage, stage.placed()[i])) continue;
                CAPTURE(nodes[i].id);
                CAPTURE(nodes[k].id);
                CHECK_FALSE(
                    stretch::testing::overlap(ui::inset(stage.placed()[i], 0.1f, 0.6f), stage.placed()[k]));
            }
        }
    });
}

TEST_CASE("unsafe edges of the screen stay free") {
    Stage stage(
        {.width = 390, .height = 844, .safe_top = 47, .safe_right = 5, .safe_bottom = 34, .safe_left = 5});
    for (const SampleScreen& sample : testing::sample_screens()) {
        stage.show(sample);
        for (std::size_t i = 0; i < stage.placed().size(); ++i) {
            const Rect r = stage.placed()[i];
            if (!is_on_canvas(stage, r) || holds_others(sample.screen.nodes[i])) continue;
            CAPTURE(sample.name);
            CAPTURE(sample.screen.nodes[i].id);
            CHECK(r.x >= 5);
            CHECK(r.right() <= 385.01f);
            CHECK(r.y >= 46.9f);
            CHECK(r.bottom() <= 810.01f);
        }
    }
}

TEST_CASE("on a phone the player is read from a distance and never scrolls") {
    Stage stage({.width = 390, .height = 844});
    for (const SampleScreen& sample : testing::sample_screens()) {
        if (sample.screen.id != ScreenId::player) continue;
        CAPTURE(sample.name);
        stage.show(sample);
        const bool waits = sample.screen.find("ready") != nullptr;
        CHECK(stage.place_of("time_left").w >= (waits ? 190 : 235));
        CHECK(stage.place_of("player.phase").h >= 44);
        CHECK(stage.place_of("figure").h >= 150);
        for (const Rect& r : stage.placed()) CHECK(r.bottom() <= 844);
    }
}

TEST_CASE("the controls of the player stay in sight in a small window with large text") {
    Stage stage({.width = 320, .height = 256, .text_scale = 2});
    stage.show(testing::sample_screen("player while holding"));
    for (const char* id : {"pause", "next", "previous", "hurts", "time_left", "player.phase"}) {
        CAPTURE(id);
        CHECK(stage.place_of(id).h >= 40);
        CHECK(stage.place_of(id).bottom() <= 256);
    }
}

TEST_CASE("both choices of a short question are seen at once in a wide low window with large text") {
    for (const Window& window :
         {Window{"small", 568, 320}, Window{"phone", 667, 375}, Window{"", 640, 360}}) {
        for (const float scale : text_scales) {
            Stage stage({.width = window.width, .height = window.height, .text_scale = scale});
            for (const char* name : {"player that asks", "embed that asks"}) {
                const SampleScreen& sample = testing::sample_screen(name);
                stage.show(sample);
                for (const Node& node : sample.screen.nodes) {
                    if (!node.group.starts_with("dialog.") || node.role != Role::button) continue;
                    CAPTURE(window.width);
                    CAPTURE(scale);
                    CAPTURE(node.id);
                    CHECK(stage.place_of(node.id).h >= 43.9f);
                    CHECK(stage.place_of(node.id).bottom() <= window.height);
                }
            }
        }
    }
}

TEST_CASE("a dialog that can be scrolled shows that there is more of it, and no other does") {
    int scrolled = 0;
    everywhere([&scrolled](Stage& stage, const SampleScreen& sample) {
        const auto dialog = std::ranges::find(sample.screen.nodes, Role::dialog, &Node::role);
        if (dialog == sample.screen.nodes.end()) return;
        const ui::Colours colours = stage.theme().colour;
        const std::vector<testing::Shape> shapes = stage.shapes();
        const auto scrim = std::ranges::find(shapes, colours.scrim, &testing::Shape::colour);
        REQUIRE(scrim != shapes.end());
        const Rect box = stage.place_of(dialog->id);
        const bool has_mark = std::any_of(scrim, shapes.end(), [&](const testing::Shape& shape) {
            return shape.colour == colours.edge && shape.at.x > box.right() - 10 && shape.at.h >= 30;
        });
        const std::vector<Rect> before = stage.placed();
        stage.wheel(60);
        const bool can_scroll = !std::ranges::equal(before, stage.placed(), {}, &Rect::y, &Rect::y);
        CHECK(has_mark == can_scroll);
        scrolled += can_scroll ? 1 : 0;
        stage.wheel(-60);
    });
    CHECK(scrolled > 0);
}
