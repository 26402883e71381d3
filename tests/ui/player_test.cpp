// The player is read by somebody who lies 1.5 m away.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "app/state/command.h"
#include "support/files.h"
#include "support/stage.h"
#include "ui/player_room.h"

using namespace stretch;
using stretch::testing::DrawnWords;
using stretch::testing::Pointing;
using stretch::testing::read_file;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;
using ui::Rect;

namespace {

struct Window {
    const char* name;
    float width, height;
    double mm_of_a_pixel;
};
// A phone of 390 by 844 is 65 mm wide, on its side as upright; the embed is looked at on the same phone; a
// desk has 96 pixels to an inch.
const Window windows[] = {{"phone", 390, 844, 1.0 / 6},
                          {"phone on its side", 844, 390, 1.0 / 6},
                          {"embed", 320, 480, 1.0 / 6},
                          {"desk", 1440, 900, 25.4 / 96}};
const char* const phases[] = {
    "player getting ready", "player while lifting",  "player while pulling", "player as a hold begins",
    "player while holding", "player while lowering", "player at rest",       "player while switching legs"};

// Height of a capital of the bold face, in ems: `sCapHeight` of the font's table OS/2 over its units.
double cap_height() {
    const std::string font = read_file("tests/data/manrope-bold.ttf");
    const auto number = [&](std::size_t at, int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(font[at + static_cast<std::size_t>(i)]);
        return value;
    };
    const auto table = [&](std::string_view tag) {
        for (std::size_t at = 12;; at += 16)
            if (font.substr(at, 4) == tag) return number(at + 8, 4);
    };
    constexpr std::size_t cap_height_in_os2 = 88, units_in_head = 18;
    return static_cast<double>(number(table("OS/2") + cap_height_in_os2, 2)) /
           static_cast<double>(number(table("head") + units_in_head, 2));
}

double minutes_of_arc(double em, const Window& window) {
    static const double cap = cap_height();
    constexpr double distance_mm = 1500, minutes_in_a_radian = 60 * 180 / 3.14159265358979;
    return minutes_in_a_radian * 2 * std::atan(em * cap * window.mm_of_a_pixel / 2 / distance_mm);
}

// The size in which the words of that node are drawn.
std::optional<float> size_drawn(Stage& stage, const SampleScreen& sample, std::string_view id) {
    const Node& node = *sample.screen.find(id);
    const Rect place = ui::grown(stage.place_of(id), 2);
    for (const DrawnWords& words : stage.drawn()) {
        const bool is_of_node = words.words == node.name || words.words == node.brief ||
                                (node.role == Role::timer && node.value.ends_with(words.words));
        if (is_of_node && !words.words.empty() && testing::overlap(place, words.at)) return words.size;
    }
    return std::nullopt;
}

template <typename Check>
void in_each_phase(Check check) {
    for (const Window& window : windows) {
        for (const char* name : phases) {
            CAPTURE(window.name);
            CAPTURE(name);
            Stage stage({.width = window.width, .height = window.height});
            const SampleScreen& sample = testing::sample_screen(name);
            stage.show(sample);
            check(stage, sample, window);
        }
    }
}

bool is_pause(const std::vector<Command>& asked) {
    return asked.size() == 1 && std::holds_alternative<PauseOrResume>(asked.front());
}

constexpr ui::Viewport phone{.width = 390, .height = 844};
constexpr float long_enough_ms = 4000;

// How many shapes are to be seen where the node is.
std::ptrdiff_t shapes_at(const Stage& stage, std::string_view id) {
    const Rect place = stage.place_of(id);
    return std::ranges::count_if(stage.shapes(), [&](const testing::Shape& shape) {
        const bool is_ground = shape.at.w > place.w + 20 || shape.at.h > place.h + 20;
        return shape.colour.alpha > 0 && !is_ground && testing::overlap(shape.at, place);
    });
}

}  // namespace

TEST_CASE("in every phase the number, the phase and the leg are read from 1.5 m") {
    in_each_phase([](Stage& stage, const SampleScreen& sample, const Window& window) {
        const auto minutes = [&](std::string_view id) {
            return minutes_of_arc(size_drawn(stage, sample, id).value_or(0), window);
        };
        CHECK(minutes("time_left") >= 36);
        CHECK(minutes("player.phase") >= 18);
        CHECK(minutes("player.leg") >= 16);
    });
}

TEST_CASE("the cue is read from 1.5 m while it is shown; in a small embed it gives way to the number") {
    in_each_phase([](Stage& stage, const SampleScreen& sample, const Window& window) {
        const std::optional<float> size = size_drawn(stage, sample, "player.cue");
        if (!sample.screen.find("player.cue")->selected) {
            CHECK_FALSE(size.has_value());
            return;
        }
        if (window.height < 500 && window.width < 500) return;
        REQUIRE(size.has_value());
        CHECK(minutes_of_arc(*size, window) >= 12);
    });
}

TEST_CASE("the figure has a third of the height upright, more than half of the width on its side") {
    in_each_phase([](Stage& stage, const SampleScreen&, const Window& window) {
        const Rect figure = stage.place_of("figure");
        if (window.width > window.height)
            CHECK(figure.w >= 0.55f * window.width - 30);
        else if (window.height > 500)
            CHECK(figure.h >= window.height / 3);
        else
            CHECK(figure.h >= 80);
    });
}

TEST_CASE("on its side the phone has digits as large as upright") {
    Stage upright(phone);
    const SampleScreen& sample = testing::sample_screen("player while holding");
    upright.show(sample);
    const float size = size_drawn(upright, sample, "time_left").value_or(0);
    upright.resize({.width = 844, .height = 390});
    upright.show(sample);
    CHECK(size_drawn(upright, sample, "time_left").value_or(0) >= size);
}

TEST_CASE("in a low, wide window the figure and the whole cue are seen without scrolling") {
    for (const auto& [width, height] :
         {std::pair{480, 320}, {568, 320}, {640, 360}, {667, 375}, {448, 300}, {520, 260}}) {
        for (const char* name : phases) {
            CAPTURE(width);
            CAPTURE(height);
            CAPTURE(name);
            Stage stage({.width = static_cast<float>(width), .height = static_cast<float>(height)});
            const SampleScreen& sample = testing::sample_screen(name);
            stage.show(sample);
            const float foot = stage.place_of("hurts").y;
            CHECK(stage.place_of("figure").h >= 80);
            CHECK(stage.place_of("figure").bottom() <= foot);
            if (!sample.screen.find("player.cue")->selected) continue;
            CHECK(size_drawn(stage, sample, "player.cue").has_value());
            CHECK(stage.place_of("player.cue").bottom() <= foot);
        }
    }
}

TEST_CASE("seconds are alone below a minute") {
    Stage stage(phone);
    stage.show(testing::sample_screen("player while holding"));
    const auto drawn = stage.drawn();
    CHECK(std::ranges::count(drawn, "11", &DrawnWords::words) == 1);
    CHECK(testing::sample_screen("player while holding").screen.find("time_left")->value == "0:11");
}

TEST_CASE("it-hurts and easier are parted, and both are clear of the home bar") {
    constexpr float home_bar = 34;
    for (const ui::Viewport& viewport :
         {ui::Viewport{.width = 390, .height = 844, .safe_bottom = home_bar},
          ui::Viewport{.width = 844, .height = 390, .safe_bottom = home_bar},
          ui::Viewport{.width = 320, .height = 480, .safe_bottom = home_bar}}) {
        Stage stage(viewport);
        stage.show(testing::sample_screen("player while holding"));
        CAPTURE(viewport.width);
        CHECK(stage.place_of("easier").x - stage.place_of("hurts").right() >= 16);
        for (const char* id : {"hurts", "easier"})
            CHECK(stage.place_of(id).bottom() <= viewport.height - home_bar);
    }
}

TEST_CASE("each phase has its own ground") {
    using ui::Room;
    const auto room = [](const char* name) { return ui::room_of(testing::sample_screen(name).screen); };
    CHECK(room("player while lifting") == Room::rising);
    CHECK(room("player while pulling") == Room::full);
    CHECK(room("player while holding") == Room::deep);
    CHECK(room("player while lowering") == Room::draining);
    CHECK(room("player at rest") == Room::hollow);
    CHECK(room("player getting ready") == Room::plain);
    CHECK(room("today") == Room::plain);
}

TEST_CASE("words and marks stand out in every room, in every theme and with any accent") {
    using namespace stretch::ui;
    for (const Palette palette : {Palette::light, Palette::dark, Palette::contrast}) {
        for (const std::uint32_t accent : {0u, 0xff0000u, 0xffff00u, 0xffffffu, 0x000000u, 0x7b2d8eu}) {
            for (const Room room : {Room::rising, Room::full, Room::deep, Room::draining, Room::hollow}) {
                CAPTURE(static_cast<int>(palette));
                CAPTURE(accent);
                CAPTURE(static_cast<int>(room));
                Colours c = make_theme(palette, accent, 1).colour;
                furnish(c, palette, room);
                for (const Colour ground : {c.ground, risen_ground(c, room)}) {
                    CHECK(contrast(c.ink, ground) >= 7);
                    CHECK(contrast(c.ink_soft, ground) >= 4.5);
                    CHECK(contrast(c.accent_text, ground) >= 4.5);
                    CHECK(contrast(c.accent, ground) >= 3);
                    CHECK(contrast(c.figure[static_cast<std::size_t>(Ink::working)], ground) >= 3);
                    CHECK(contrast(c.figure[static_cast<std::size_t>(Ink::body)], ground) >= 3);
                }
                CHECK(contrast(c.on_accent, c.accent) >= 4.5);
                CHECK(contrast(c.on_tint, c.tint) >= 4.5);
                CHECK(contrast(c.on_hurt, c.hurt) >= 4.5);
            }
        }
    }
}

TEST_CASE("the number swells about its middle, and nothing else moves") {
    Stage stage(phone);
    const SampleScreen& sample = testing::sample_screen("player while holding");
    stage.show(sample);
    const Rect before = stage.place_of("time_left");
    const int vertices = ImGui::GetDrawData()->TotalVtxCount;
    stage.swell(1);
    stage.frame();
    CHECK(ImGui::GetDrawData()->TotalVtxCount == vertices);
    CHECK(stage.place_of("time_left").w == before.w);
    CHECK(stage.place_of("time_left").y == before.y);
}

TEST_CASE("a tap on the stage pauses, beside the figure and on it, by finger and by mouse") {
    for (const Pointing pointing : {Pointing::mouse, Pointing::touch}) {
        Stage stage(phone, pointing);
        const SampleScreen& sample = testing::sample_screen("player while holding");
        stage.show(sample);
        for (const char* id : {"figure", "time_left", "player.phase"}) {
            CAPTURE(id);
            const Rect r = stage.place_of(id);
            CHECK(is_pause(stage.press(r.centre_x(), r.centre_y())));
        }
        CHECK(is_pause(stage.press(195, 620)));
        stage.show(testing::sample_screen("player while paused"));
        CHECK(is_pause(stage.press(195, 620)));
    }
}

TEST_CASE("what is no tap on the stage does not pause: a drag, one that is taken away, a dialog, a wait") {
    Stage stage(phone, Pointing::touch);
    stage.show(testing::sample_screen("player while holding"));
    const Rect figure = stage.place_of("figure");
    for (const Command& command :
         stage.drag(figure.x + 60, figure.centre_y(), figure.x + 160, figure.centre_y()))
        CHECK(std::holds_alternative<TurnCamera>(command));
    CHECK(stage.broken_drag(195, 620, 195, 620).empty());
    CHECK(stage.drag(195, 620, 195, 700).empty());
    stage.show(testing::sample_screen("player that asks"));
    CHECK(stage.press(195, 60).empty());
    stage.show(testing::sample_screen("player that waits"));
    CHECK(stage.press(195, 420).empty());
}

TEST_CASE("after three untouched seconds only figure, number, phase, leg and it-hurts are left") {
    Stage stage(phone);
    stage.show(testing::sample_screen("player while holding"));
    const auto fading = {"pause", "next", "previous", "easier", "mute", "end", "session_progress"};
    for (const char* id : fading) CHECK(shapes_at(stage, id) > 0);
    const std::vector<Rect> places = stage.placed();
    stage.leave_alone(long_enough_ms);
    stage.frame();
    for (const char* id : fading) {
        CAPTURE(id);
        CHECK(shapes_at(stage, id) == 0);
    }
    for (const char* id : {"hurts", "player.leg", "figure"}) {
        CAPTURE(id);
        CHECK(shapes_at(stage, id) > 0);
    }
    CHECK(std::ranges::equal(places, stage.placed(), {}, &Rect::y, &Rect::y));
}

TEST_CASE("nothing fades while it is paused, waits, asks, or is used by keys") {
    for (const char* name : {"player while paused", "player that waits", "player while easing"}) {
        CAPTURE(name);
        Stage stage(phone);
        stage.leave_alone(long_enough_ms);
        stage.show(testing::sample_screen(name));
        CHECK(shapes_at(stage, "mute") > 0);
    }
    Stage stage(phone);
    stage.leave_alone(long_enough_ms);
    stage.show(testing::sample_screen("player while holding"), "hurts");
    CHECK(shapes_at(stage, "mute") > 0);
}

TEST_CASE("with less movement wanted the controls go at once") {
    Stage stage(phone);
    stage.want_less_movement();
    stage.leave_alone(3100);
    stage.show(testing::sample_screen("player while holding"));
    CHECK(shapes_at(stage, "mute") == 0);
}

TEST_CASE("a finger that comes down where a faded control is presses the stage, not what cannot be seen") {
    Stage stage(phone, Pointing::touch);
    const SampleScreen& sample = testing::sample_screen("player while holding");
    stage.leave_alone(long_enough_ms);
    stage.show(sample);
    const Rect next = stage.place_of("next"), hurts = stage.place_of("hurts");
    CHECK(is_pause(stage.press(next.centre_x(), next.centre_y())));
    stage.show(sample);
    const std::vector<Command> asked = stage.press(hurts.centre_x(), hurts.centre_y());
    REQUIRE(asked.size() == 1);
    CHECK(std::holds_alternative<SayItHurts>(asked.front()));
    stage.leave_alone(0);
    stage.show(sample);
    const std::vector<Command> seen = stage.press(next.centre_x(), next.centre_y());
    REQUIRE(seen.size() == 1);
    CHECK(std::holds_alternative<NextPhase>(seen.front()));
}
