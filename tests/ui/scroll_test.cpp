// The mark at the right edge that tells where one is: there for whoever wants to know.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>

#include "support/stage.h"

using namespace stretch;
using stretch::testing::Pointing;
using stretch::testing::Stage;

namespace {

constexpr ui::Viewport phone{.width = 390, .height = 844};

bool has_thumb(const Stage& stage) {
    const ui::Colour edge = stage.theme().colour.edge;
    return std::ranges::any_of(stage.shapes(), [&](const testing::Shape& shape) {
        return shape.colour == edge && shape.at.x > stage.viewport().width - 10 && shape.at.h >= 30;
    });
}

void rest(Stage& stage) {
    for (int i = 0; i < 300 && ui::is_gliding(); ++i) stage.frame();
    stage.frame();
}

}  // namespace

TEST_CASE("under a finger the scrollbar is there while the page moves, and gone when it rests") {
    Stage stage(phone, Pointing::touch);
    stage.show(testing::sample_screen("plan"));
    CHECK_FALSE(has_thumb(stage));

    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(200, 600);
    stage.frame();
    io.AddMouseButtonEvent(0, true);
    stage.frame();
    CHECK_FALSE(has_thumb(stage));
    for (const float y : {560.0f, 520.0f, 480.0f}) {
        io.AddMousePosEvent(200, y);
        stage.frame();
    }
    CHECK(has_thumb(stage));
    io.AddMouseButtonEvent(0, false);
    stage.frame();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    stage.frame();
    CHECK(ui::is_gliding());
    CHECK(has_thumb(stage));
    rest(stage);
    CHECK_FALSE(has_thumb(stage));
}

TEST_CASE("under a mouse the scrollbar is there while the pointer is over what scrolls") {
    Stage stage(phone, Pointing::mouse);
    stage.show(testing::sample_screen("plan"));
    CHECK_FALSE(has_thumb(stage));
    ImGui::GetIO().AddMousePosEvent(200, 300);
    stage.frame();
    CHECK(has_thumb(stage));
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    stage.frame();
    CHECK_FALSE(has_thumb(stage));
}
