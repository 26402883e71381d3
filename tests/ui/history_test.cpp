// History as a picture: what stands out, what can be pressed, and how its columns end.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/stage.h"
#include "ui/theme.h"

using namespace stretch;
using namespace stretch::ui;
using Painted = stretch::testing::Shape;
using stretch::testing::Stage;

namespace {

bool lies_in(Rect inner, Rect outer) {
    return inner.x >= outer.x - 1 && inner.right() <= outer.right() + 1 && inner.y >= outer.y - 1 &&
           inner.bottom() <= outer.bottom() + 1;
}

std::vector<Painted> shapes_in(const Stage& stage, std::string_view id) {
    std::vector<Painted> shapes;
    for (const Painted& shape : stage.shapes())
        if (lies_in(shape.at, stage.place_of(id))) shapes.push_back(shape);
    return shapes;
}

// High enough that nothing is scrolled.
constexpr Viewport phone{.width = 390, .height = 8000};

// Marks of one shape and size.
std::vector<Rect> marks(const Stage& stage, std::string_view id, Colour colour) {
    std::vector<Rect> found;
    for (const Painted& shape : shapes_in(stage, id))
        if (shape.colour == colour && shape.at.w > 6 && shape.at.w < 11 &&
            std::abs(shape.at.w - shape.at.h) < 1)
            found.push_back(shape.at);
    return found;
}

// `look` at some months of history, drawn in each of the palettes.
template <typename Look>
void in_every_palette(Look look) {
    for (const Palette palette : {Palette::light, Palette::dark, Palette::contrast}) {
        CAPTURE(static_cast<int>(palette));
        Stage stage(phone);
        stage.wear(palette);
        stage.show(testing::sample_screen("history of some months"));
        look(stage);
    }
}

}  // namespace

TEST_CASE("the goal's dashes stand out from the grid and from the ground in every theme") {
    in_every_palette([](const Stage& stage) {
        const Colours& c = stage.theme().colour;
        std::vector<Colour> dashes, grid;
        for (const Painted& shape : shapes_in(stage, "history.weeks")) {
            const bool is_dash = shape.at.w <= 7.1f && shape.at.h <= 2.1f && shape.colour != c.surface;
            const bool is_grid = shape.at.w > 200 && shape.at.h <= 1.1f;
            if (is_dash) dashes.push_back(shape.colour);
            if (is_grid) grid.push_back(shape.colour);
        }
        CHECK(dashes.size() > 10);
        REQUIRE(grid.size() == 2);
        for (const Colour dash : dashes) {
            CHECK(contrast(dash, c.surface) >= 3);
            CHECK(contrast(dash, grid[1]) >= 3);
        }
    });
}

TEST_CASE("where both legs go together both are seen") {
    Stage stage(phone);
    stage.show(testing::sample_screen("history of some months"));
    const Colours& c = stage.theme().colour;
    const std::vector<Rect> left = marks(stage, "history.steps", c.accent);
    const std::vector<Rect> right = marks(stage, "history.steps", c.ink);
    CHECK(left.size() >= 8);
    CHECK(right.size() >= 8);
    for (const Rect& one : left)
        for (const Rect& other : right) CHECK_FALSE(testing::overlap(inset(one, 0.5f, 0.5f), other));
}

TEST_CASE("the good band is drawn behind how it felt, in every theme") {
    in_every_palette([](const Stage& stage) {
        const Colours& c = stage.theme().colour;
        const bool is_drawn =
            std::ranges::any_of(shapes_in(stage, "history.feel"), [&](const Painted& shape) {
                return shape.at.w > 200 && shape.at.h > 10 && shape.colour != c.surface;
            });
        CHECK(is_drawn);
    });
}

TEST_CASE("a press on a chart looks at the nearest row") {
    Stage stage(phone);
    stage.show(testing::sample_screen("history of some months"));
    const Rect chart = stage.place_of("history.weeks.look");
    CHECK(stage.press(chart.right() - 40, chart.centre_y()).empty());  // is looked at already
    const std::vector<Command> asked = stage.press(chart.x + 40, chart.centre_y());
    REQUIRE_FALSE(asked.empty());
    const auto* look = std::get_if<LookAtRow>(&asked.back());
    REQUIRE(look != nullptr);
    CHECK(look->chart == HistoryChart::weeks);
    CHECK(look->row == 0);
}

TEST_CASE("the first screen of a phone holds the first answer whole") {
    Stage stage({.width = 390, .height = 844});
    stage.show(testing::sample_screen("history of some months"));
    CHECK(stage.place_of("history.weeks.goal").bottom() <= stage.place_of("tab.history").y);
}

TEST_CASE("on a desk the columns of History end at about the same height") {
    Stage stage({.width = 1440, .height = 14000});
    stage.show(testing::sample_screen("history of some months"));
    float left = 0, right = 0;
    const Rect days = stage.place_of("history.list.title");
    for (const Rect& r : stage.placed()) {
        if (r.bottom() > days.y || r.w > 700) continue;
        (r.x < 720 ? left : right) = std::max(r.x < 720 ? left : right, r.bottom());
    }
    CHECK(std::abs(left - right) < 0.2f * std::max(left, right));
}
