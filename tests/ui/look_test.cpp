// Colours, type and the cost of a frame.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <random>
#include <vector>

#include "support/stage.h"
#include "ui/lettering.h"
#include "ui/theme.h"

using namespace stretch;
using namespace stretch::ui;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;

namespace {

constexpr std::uint32_t extreme_accents[] = {0,        0xff0000, 0x00ff00, 0x0000ff, 0xffff00,
                                             0xffffff, 0x000000, 0x808080, 0x7b2d8e};

// Those, and twenty made up, the same at every run.
std::vector<std::uint32_t> accents() {
    std::vector<std::uint32_t> all(std::begin(extreme_accents), std::end(extreme_accents));
    std::mt19937 made_up(20);
    for (int i = 0; i < 20; ++i) all.push_back(made_up() & 0xffffff);
    return all;
}

template <typename Check>
void every_theme(Check check) {
    for (const Palette palette : {Palette::light, Palette::dark, Palette::contrast}) {
        for (const std::uint32_t accent : accents()) {
            CAPTURE(static_cast<int>(palette));
            CAPTURE(accent);
            check(make_theme(palette, accent, 1).colour);
        }
    }
}

int allocations = 0;
void* counted(std::size_t size, void*) {
    ++allocations;
    return std::malloc(size);
}
void released(void* memory, void*) {
    std::free(memory);
}

}  // namespace

TEST_CASE("words stand out from what they stand on, in every palette and with any accent") {
    every_theme([](const Colours& c) {
        for (const Colour ground : {c.ground, c.surface}) {
            CHECK(contrast(c.ink, ground) >= 7);
            CHECK(contrast(c.ink_soft, ground) >= 4.5);
            CHECK(contrast(c.accent_text, ground) >= 4.5);
        }
        CHECK(contrast(c.on_accent, c.accent) >= 4.5);
        CHECK(contrast(c.on_tint, c.tint) >= 4.5);
        CHECK(contrast(c.on_hurt, c.hurt) >= 4.5);
        CHECK(contrast(c.ink, c.track) >= 4.5);
        for (const Colour ground : {c.ground, c.surface}) CHECK(contrast(c.danger, ground) >= 4.5);
    });
}

TEST_CASE("the border of every control, and what is not yet filled of it, stand out by 3 to 1") {
    every_theme([](const Colours& c) {
        for (const Colour border : {c.edge, c.accent, c.tint_edge, c.hurt_edge, c.danger})
            for (const Colour ground : {c.ground, c.surface}) CHECK(contrast(border, ground) >= 3);
        // A chosen segment among the others.
        CHECK(contrast(c.accent, c.track) >= 3);
        // The knob of a switch on its ground.
        CHECK(contrast(c.on_accent, c.accent) >= 3);
        CHECK(contrast(c.edge, c.track) >= 2.3);
    });
}

namespace {

bool has_border(Role role) {
    return role == Role::button || role == Role::radio_group || role == Role::radio || role == Role::slider ||
           role == Role::toggle;
}

// How far the clearest of what is painted within `at` stands out from where controls stand; 0: nothing is.
double clearest(const std::vector<testing::Shape>& shapes, const Colours& c, Rect at) {
    double best = 0;
    for (const testing::Shape& shape : shapes) {
        const Rect room = grown(at, 6);
        if (shape.at.x < room.x || shape.at.right() > room.right() || shape.at.y < room.y ||
            shape.at.bottom() > room.bottom())
            continue;
        best = std::max(best, std::min(contrast(shape.colour, c.ground), contrast(shape.colour, c.surface)));
    }
    return best;
}

}  // namespace

TEST_CASE("every control is drawn with something that stands out, or with words alone") {
    Stage stage({.width = 390, .height = 20000});
    const Colours c = stage.theme().colour;
    for (const SampleScreen& sample : testing::sample_screens()) {
        if (sample.screen.has_dialog()) continue;
        CAPTURE(sample.name);
        stage.show(sample);
        const std::vector<testing::Shape> shapes = stage.shapes();
        for (std::size_t i = 0; i < sample.screen.nodes.size(); ++i) {
            const Node& node = sample.screen.nodes[i];
            const Rect at = stage.placed()[i];
            if (!has_border(node.role) || at.w <= 1 || at.h <= 1) continue;
            CAPTURE(node.id);
            const double found = clearest(shapes, c, at);
            CHECK((found == 0 || found >= 3));
        }
    }
}

TEST_CASE(
    "colours forced by the reader win over every theme, a wish for contrast over that of a page around") {
    using stretch::Theme;
    const Preferences none{}, dark{.dark = true}, contrast{.more_contrast = true},
        forced{.forced_colours = true};
    for (const Chosen chosen : {Chosen::by_reader, Chosen::by_page}) {
        for (const Theme theme : {Theme::automatic, Theme::light, Theme::dark, Theme::contrast})
            CHECK(palette_of(theme, chosen, forced) == Palette::contrast);
        CHECK(palette_of(Theme::light, chosen, dark) == Palette::light);
        CHECK(palette_of(Theme::dark, chosen, none) == Palette::dark);
        CHECK(palette_of(Theme::automatic, chosen, none) == Palette::light);
        CHECK(palette_of(Theme::automatic, chosen, dark) == Palette::dark);
        CHECK(palette_of(Theme::automatic, chosen, contrast) == Palette::contrast);
    }
    CHECK(palette_of(Theme::light, Chosen::by_reader, contrast) == Palette::light);
    CHECK(palette_of(Theme::light, Chosen::by_page, contrast) == Palette::contrast);
}

TEST_CASE("marks that carry meaning stand out by 3 to 1") {
    every_theme([](const Colours& c) {
        CHECK(contrast(c.accent, c.ground) >= 3);
        CHECK(contrast(c.focus, c.ground) >= 3);
        CHECK(contrast(c.edge, c.surface) >= 3);
        CHECK(contrast(c.edge, c.ground) >= 3);
        const auto figure = [&c](Ink ink) { return c.figure[static_cast<std::size_t>(ink)]; };
        CHECK(figure(Ink::halo) == c.ground);
        CHECK(contrast(figure(Ink::body), c.ground) >= 3);
        CHECK(contrast(figure(Ink::body), figure(Ink::mat)) >= 3);
        CHECK(contrast(figure(Ink::working), c.ground) >= 3);
    });
}

TEST_CASE("a readable colour is left as it is") {
    CHECK(readable(rgb(0x111111), rgb(0xffffff), 4.5) == rgb(0x111111));
    CHECK(contrast(readable(rgb(0xeeeeee), rgb(0xffffff), 4.5), rgb(0xffffff)) >= 4.5);
    CHECK(contrast(rgb(0x000000), rgb(0xffffff)) == doctest::Approx(21));
}

TEST_CASE("no line is wider than its column, and every character is in one") {
    Stage stage({.width = 390, .height = 844});
    stage.show(testing::sample_screen("plan"));
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    for (const SampleScreen& sample : testing::sample_screens()) {
        for (const Node& node : sample.screen.nodes) {
            for (const float width : {60.0f, 133.0f, 280.0f}) {
                CAPTURE(node.name);
                CAPTURE(width);
                const TextStyle style{Weight::bold, 34, 1.3f, -0.01f};
                const Rect words =
                    draw_text(list, style, rgb(0), {10, 10, width, 0}, node.name, Align::centre);
                CHECK(words.w <= width + 0.6f);
                CHECK(words.h == doctest::Approx(text_height(style, node.name, width)));
                CHECK(text_height(style, node.name, balanced_width(style, node.name, width)) ==
                      doctest::Approx(words.h));
            }
        }
    }
    ImGui::EndFrame();
}

TEST_CASE("each line of a link is underlined by itself, and no line goes through words") {
    int broken = 0;
    for (const float width : {320.0f, 390.0f}) {
        for (const float scale : {1.0f, 2.0f}) {
            Stage stage({.width = width, .height = 844, .text_scale = scale});
            const ui::Theme theme = stage.theme();
            const TextStyle& style = theme.body;
            for (const SampleScreen& sample : testing::sample_screens()) {
                if (sample.screen.has_dialog()) continue;
                for (const Node& node : sample.screen.nodes) {
                    if (node.role != Role::link || !node.value.empty()) continue;
                    CAPTURE(width);
                    CAPTURE(scale);
                    CAPTURE(sample.name);
                    stage.show(sample, node.id);
                    const Rect place = stage.place_of(node.id);
                    std::vector<Rect> lines;
                    for (const testing::Shape& shape : stage.shapes())
                        if (shape.colour == theme.colour.accent && shape.at.h < 3 &&
                            testing::overlap(place, shape.at))
                            lines.push_back(shape.at);
                    ImGui::NewFrame();
                    const float height = text_height(style, node.name, place.w);
                    ImGui::EndFrame();
                    REQUIRE(static_cast<float>(lines.size()) * line_height(style) == doctest::Approx(height));
                    float top = place.centre_y() - height / 2;
                    for (const Rect& line : lines) {
                        CHECK(line.y > top + line_height(style) / 2 + 0.4f * style.size);
                        CHECK(line.bottom() <= top + line_height(style));
                        top += line_height(style);
                    }
                    broken += lines.size() > 1 ? 1 : 0;
                }
            }
        }
    }
    CHECK(broken > 0);
}

TEST_CASE("balancing lines breaks no word that fits") {
    Stage stage({.width = 390, .height = 844});
    stage.show(testing::sample_screen("plan"));
    ImGui::NewFrame();
    const TextStyle style;
    for (const float width : {90.0f, 120.0f, 160.0f}) {
        CHECK(balanced_width(style, "Repetition 1 of 2", width) >= text_width(style, "Repetition"));
    }
    ImGui::EndFrame();
}

TEST_CASE("text of other scripts and broken UTF-8 is laid out without harm") {
    Stage stage({.width = 390, .height = 844});
    stage.show(testing::sample_screen("plan"));
    ImGui::NewFrame();
    const TextStyle style;
    CHECK(text_width(style, "\u00e9") > 0);
    CHECK(text_width(style, "\xff\xc3") > 0);
    CHECK(text_height(style, "", 100) == 0);
    CHECK(text_height(style, "a\nb", 100) == doctest::Approx(2 * line_height(style)));
    ImGui::EndFrame();
}

TEST_CASE("the digits of the clock keep their places") {
    Stage stage({.width = 390, .height = 844});
    stage.show(testing::sample_screen("player while holding"));
    ImGui::NewFrame();
    const TextStyle style{Weight::bold, 90, 1, -0.03f};
    CHECK(digits_width(style, "0:11") == doctest::Approx(digits_width(style, "0:28")));
    CHECK(digits_width(style, "1:11") == doctest::Approx(digits_width(style, "9:57")));
    ImGui::EndFrame();
}

TEST_CASE("a frame that shows nothing new allocates nothing") {
    ImGui::SetAllocatorFunctions(counted, released);
    {
        Stage stage({.width = 390, .height = 844, .pixel_ratio = 2});
        for (const char* name : {"player while holding", "settings", "today", "history of some months"}) {
            CAPTURE(name);
            stage.show(testing::sample_screen(name));
            for (int i = 0; i < 5; ++i) stage.frame();
            allocations = 0;
            for (int i = 0; i < 20; ++i) stage.frame();
            CHECK(allocations == 0);
        }
    }
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return std::malloc(size); }, released);
}
