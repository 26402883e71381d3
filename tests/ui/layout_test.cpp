// Where things are: on every screen, in every window, at every text size.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

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
const Window windows[] = {{"phone", 390, 844},           {"phone on its side", 844, 390},
                          {"small embed", 320, 480},     {"desktop", 1440, 900},
                          {"tablet", 820, 1180},         {"400 % zoom", 320, 256},
                          {"corner of a page", 200, 200}};
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

// As one reads: above it in the same column, or to the left of it in the same row.
bool comes_before(Rect a, Rect b) {
    const bool is_above = a.bottom() <= b.y + 1 && a.x < b.right() && b.x < a.right();
    const bool is_beside = a.right() <= b.x + 1 && std::abs(a.centre_y() - b.centre_y()) < 1;
    return is_above || is_beside;
}

// The tabs, where the thumb is or where a desktop has them; the list of Learn, which a desktop has beside the
// page that is read; the cross of a box, in its corner.
bool has_its_own_place(const Node& node) {
    return node.role == Role::tab || node.id.starts_with("learn.to.") || node.id.ends_with(".dismiss");
}

bool holds_others(const Node& node) {
    return node.role == Role::radio_group || node.role == Role::group || node.role == Role::list ||
           node.role == Role::dialog || node.role == Role::table;
}

}  // namespace

TEST_CASE("every node has a place") {
    everywhere([](const Stage& stage, const SampleScreen& sample) {
        REQUIRE(stage.placed().size() == sample.screen.nodes.size());
        for (std::size_t i = 0; i < stage.placed().size(); ++i) {
            CAPTURE(sample.screen.nodes[i].id);
            // A small frame on somebody's page does without the picture, as nothing in it can be scrolled to.
            if (sample.screen.nodes[i].role == Role::image && stage.viewport().width < 320) continue;
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

TEST_CASE("controls are reached by key in the order in which they are seen") {
    // High enough that nothing is scrolled.
    for (const Window& window : {Window{"phone", 390, 20000}, Window{"desktop", 1440, 14000}}) {
        Stage stage({.width = window.width, .height = window.height});
        for (const SampleScreen& sample : testing::sample_screens()) {
            stage.show(sample);
            // The player arranges itself by the window, and is left in the same order from each.
            if (sample.screen.id == ScreenId::player) continue;
            const std::vector<Node>& nodes = sample.screen.nodes;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                for (std::size_t k = i + 1; k < nodes.size(); ++k) {
                    if (!is_control(nodes[i]) || !is_control(nodes[k])) continue;
                    if (layer(sample.screen, nodes[i]) != layer(sample.screen, nodes[k])) continue;
                    if (has_its_own_place(nodes[i]) || has_its_own_place(nodes[k])) continue;
                    CAPTURE(window.name);
                    CAPTURE(sample.name);
                    CAPTURE(nodes[i].id);
                    CAPTURE(nodes[k].id);
                    CHECK_FALSE(comes_before(stage.placed()[k], stage.placed()[i]));
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
        CHECK(stage.place_of("time_left").h >= 110);
        CHECK(stage.place_of("player.phase").h >= 66);
        CHECK(stage.place_of("figure").h >= 281);
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

namespace {

// From a corner of somebody's page to a desktop.
constexpr float widths[] = {120, 160, 200, 240, 320, 390, 560, 844, 1440};
constexpr float heights[] = {120, 200, 256, 320, 480, 568, 700, 900};

bool can_be_told_to_stop(const SampleScreen& sample) {
    return sample.screen.find("hurts") != nullptr && !sample.screen.has_dialog();
}

template <typename Check>
void in_every_window(Check check) {
    Stage stage({});
    for (const float scale : text_scales) {
        for (const float width : widths) {
            for (const float height : heights) {
                stage.resize({.width = width, .height = height, .text_scale = scale});
                for (const SampleScreen& sample : testing::sample_screens()) {
                    if (!can_be_told_to_stop(sample)) continue;
                    CAPTURE(width);
                    CAPTURE(height);
                    CAPTURE(scale);
                    CAPTURE(sample.name);
                    stage.show(sample);
                    check(stage, sample);
                }
            }
        }
    }
}

bool is_in_window(const Stage& stage, Rect r) {
    return r.x >= 0 && r.y >= 0 && r.right() <= stage.viewport().width + 0.01f &&
           r.bottom() <= stage.viewport().height + 0.01f;
}

}  // namespace

TEST_CASE(
    "however small the window, it-hurts and pause are a thumb wide, in sight and alone in their place") {
    in_every_window([](const Stage& stage, const SampleScreen& sample) {
        for (const std::string_view id : {"hurts", "pause"}) {
            CAPTURE(id);
            const Rect r = stage.place_of(id);
            CHECK(r.w >= 43.9f);
            CHECK(r.h >= 43.9f);
            CHECK(is_in_window(stage, r));
            for (const Node& node : sample.screen.nodes) {
                if (node.id == id || holds_others(node)) continue;
                CAPTURE(node.id);
                CHECK_FALSE(stretch::testing::overlap(ui::inset(r, 0.1f, 0.1f), stage.place_of(node.id)));
            }
        }
    });
}

TEST_CASE("nothing beside it-hurts is wider, and in 200 by 200 phase and time left are still in sight") {
    in_every_window([](const Stage& stage, const SampleScreen&) {
        for (const char* id : {"pause", "previous", "next"}) {
            CAPTURE(id);
            CHECK(stage.place_of("hurts").w >= stage.place_of(id).w);
        }
        if (stage.viewport().width < 200 || stage.viewport().height < 200) return;
        for (const char* id : {"player.phase", "time_left"}) {
            CAPTURE(id);
            CHECK(is_in_window(stage, stage.place_of(id)));
            CHECK(stage.place_of(id).bottom() <= stage.place_of("hurts").y);
            CHECK(stage.place_of(id).h >= 20);
        }
    });
}

namespace {

// The way into a session, on every screen that has one before it.
const Node* way_in(const Screen& screen) {
    if (screen.id != ScreenId::today || screen.has_dialog()) return nullptr;
    const Node* start = screen.find("start");
    return start != nullptr ? start : screen.find("start.anyway");
}

constexpr ui::Viewport start_windows[] = {
    {.width = 390, .height = 844}, {.width = 844, .height = 390},  {.width = 320, .height = 480},
    {.width = 568, .height = 320}, {.width = 1440, .height = 900}, {.width = 820, .height = 1180},
    {.width = 320, .height = 568}, {.width = 1024, .height = 600},
};

}  // namespace

TEST_CASE("Start is inside the first view, whatever the day, the window and the size of text") {
    Stage stage({});
    for (ui::Viewport window : start_windows) {
        for (const float scale : text_scales) {
            window.text_scale = scale;
            stage.resize(window);
            for (const SampleScreen& sample : testing::sample_screens()) {
                const Node* start = way_in(sample.screen);
                if (start == nullptr) continue;
                CAPTURE(window.width);
                CAPTURE(window.height);
                CAPTURE(scale);
                CAPTURE(sample.name);
                stage.show(sample);
                CHECK(is_in_window(stage, stage.place_of(start->id)));
                CHECK(stage.place_of(start->id).h >= 44);
            }
        }
    }
}

TEST_CASE("the two ways on from the warning signs stay in sight while the list is read") {
    for (const ui::Viewport& window : start_windows) {
        Stage stage(window);
        stage.show(testing::sample_screen("signs"));
        CAPTURE(window.width);
        CAPTURE(window.height);
        CHECK(is_in_window(stage, stage.place_of("signs.none")));
        CHECK(is_in_window(stage, stage.place_of("signs.some")));
        CHECK(is_in_window(stage, stage.place_of("signs.title")));
    }
}
