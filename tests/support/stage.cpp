#include "support/stage.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cstdint>

#include "app/state/command.h"
#include "support/files.h"

namespace stretch::testing {
namespace {

std::span<const unsigned char> bytes_of(const std::string& text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

// What a renderer would do with textures, without one.
void honour_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

ui::Colour colour_of(ImU32 packed) {
    const auto part = [packed](int shift) { return static_cast<std::uint8_t>(packed >> shift & 0xff); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

bool is_paint(const ImDrawVert& corner) {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    const bool is_soft_edge = (corner.col & IM_COL32_A_MASK) == 0;
    return corner.uv.x == white.x && corner.uv.y == white.y && !is_soft_edge;
}

// ImGui gives each shape corners of its own, one behind the other.
void collect_shapes(const ImDrawList& list, std::vector<Shape>& shapes) {
    int last = -1;
    bool is_begun = false;
    for (int triangle = 0; triangle + 2 < list.IdxBuffer.Size; triangle += 3) {
        const ImDrawIdx* corners = &list.IdxBuffer[triangle];
        if (*std::min_element(corners, corners + 3) > last) is_begun = false;
        last = std::max<int>(last, *std::max_element(corners, corners + 3));
        for (int i = 0; i < 3; ++i) {
            const ImDrawVert& corner = list.VtxBuffer[corners[i]];
            if (!is_paint(corner)) continue;
            const ui::Rect at{corner.pos.x, corner.pos.y, 0, 0};
            if (!is_begun) shapes.push_back({colour_of(corner.col), at});
            is_begun = true;
            ui::Rect& whole = shapes.back().at;
            const float x = std::min(whole.x, at.x), y = std::min(whole.y, at.y);
            whole = {x, y, std::max(whole.right(), at.x) - x, std::max(whole.bottom(), at.y) - y};
        }
    }
}

}  // namespace

Stage::Stage(ui::Viewport viewport, Pointing pointing)
    : viewport_(viewport),
      pointing_(pointing),
      regular_(read_file("tests/data/manrope-regular.ttf")),
      bold_(read_file("tests/data/manrope-bold.ttf")) {
    ImGui::CreateContext();
    ui::forget();
    ui::set_up_context();
    ui::load_fonts(bytes_of(regular_), bytes_of(bold_));
}

Stage::~Stage() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
}

void Stage::show(const SampleScreen& sample, std::string_view focused) {
    sample_ = &sample;
    focused_.clear();
    frame();
    focused_ = focused;
    for (int i = 0; i < 3; ++i) frame();
}

std::optional<Command> Stage::frame() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {viewport_.width, viewport_.height};
    io.DisplayFramebufferScale = {viewport_.pixel_ratio, viewport_.pixel_ratio};
    io.DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
    const auto command = ui::draw({.screen = sample_->screen,
                                   .scene = sample_->scene,
                                   .viewport = viewport_,
                                   .palette = palette_,
                                   .accent = 0,
                                   .motion = {0.3f, less_movement_},
                                   .focused = focused_,
                                   .focus_is_visible = !focused_.empty()},
                                  placed_);
    ImGui::Render();
    honour_textures();
    return command;
}

std::vector<DrawnWords> Stage::drawn() {
    static std::vector<DrawnWords> heard;
    heard.clear();
    ui::watch_words([](std::string_view words, ui::Rect at) { heard.push_back({std::string{words}, at}); });
    frame();
    ui::watch_words(nullptr);
    return heard;
}

std::vector<Shape> Stage::shapes() const {
    std::vector<Shape> shapes;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) collect_shapes(*list, shapes);
    return shapes;
}

void Stage::collect(std::vector<Command>& commands) {
    if (const auto command = frame()) commands.push_back(*command);
}

std::vector<Command> Stage::press(float x, float y) {
    return drag(x, y, x, y);
}

std::vector<Command> Stage::drag(float from_x, float from_y, float to_x, float to_y) {
    ImGuiIO& io = ImGui::GetIO();
    std::vector<Command> commands;
    const bool touches = pointing_ == Pointing::touch;
    io.AddMouseSourceEvent(touches ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(from_x, from_y);
    collect(commands);
    io.AddMouseButtonEvent(0, true);
    collect(commands);
    constexpr int steps = 6;
    for (int i = 1; i <= steps && (from_x != to_x || from_y != to_y); ++i) {
        const float share = static_cast<float>(i) / steps;
        io.AddMousePosEvent(from_x + (to_x - from_x) * share, from_y + (to_y - from_y) * share);
        collect(commands);
    }
    io.AddMouseButtonEvent(0, false);
    collect(commands);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    collect(commands);
    return commands;
}

std::vector<Command> Stage::broken_drag(float from_x, float from_y, float to_x, float to_y) {
    ImGuiIO& io = ImGui::GetIO();
    std::vector<Command> commands;
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(from_x, from_y);
    collect(commands);
    io.AddMouseButtonEvent(0, true);
    collect(commands);
    io.AddMousePosEvent(to_x, to_y);
    collect(commands);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    collect(commands);
    io.AddMouseButtonEvent(0, false);
    collect(commands);
    collect(commands);
    return commands;
}

std::vector<Command> Stage::double_press(float x, float y) {
    std::vector<Command> commands = press(x, y);
    for (Command& command : press(x, y)) commands.push_back(std::move(command));
    return commands;
}

void Stage::wheel(float pixels_down) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(viewport_.width / 2, viewport_.height / 2);
    io.AddMouseWheelEvent(0, -pixels_down / 100);
    frame();
    frame();
}

ui::Rect Stage::place_of(std::string_view id) const {
    const std::vector<Node>& nodes = sample_->screen.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].id == id) return placed_[i];
    }
    FAIL("there is no " << id);
    return {};
}

}  // namespace stretch::testing
