#include "ui/ui.h"

#include <imgui.h>

#include <array>
#include <string>

#include "ui/dialog_view.h"
#include "ui/page.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr std::size_t screen_count = 9;

// What lasts from frame to frame.
struct Memory {
    std::array<Scroll, screen_count> scrolls;
    Scroll dialog;
    ScreenId screen = ScreenId::today;
    std::string title;  // id of the screen's heading: each question has its own
    std::string focused, dialog_id;
    bool has_dialog = false;
    bool wants_frame = false;

    Theme theme;
    Palette palette = Palette::light;
    std::uint32_t accent = 0;
    float text_scale = 0;
};

Memory memory;

Scroll& scroll_of(ScreenId id) {
    return memory.scrolls[static_cast<std::size_t>(id)];
}

// A large window is looked at from further away.
float reading_scale(const Viewport& v) {
    return v.width >= 1000 && v.height >= 700 ? 1.15f : 1.0f;
}

const Theme& theme_of(const Frame& frame) {
    const float scale = frame.viewport.text_scale * reading_scale(frame.viewport);
    const bool same =
        memory.text_scale == scale && memory.palette == frame.palette && memory.accent == frame.accent;
    if (!same) {
        memory.text_scale = scale;
        memory.palette = frame.palette;
        memory.accent = frame.accent;
        memory.theme = make_theme(frame.palette, frame.accent, scale);
    }
    return memory.theme;
}

std::string_view title_of(const Screen& screen) {
    for (const Node& node : screen.nodes)
        if (node.role == Role::heading && node.level == 1) return node.id;
    return {};
}

// A screen that is opened begins at its top, and so does a question, and a dialog.
void follow_screen(const Screen& screen) {
    const std::string_view title = title_of(screen);
    if (memory.screen == screen.id && memory.title == title) return;
    if (memory.screen != screen.id) memory.dialog = Scroll{};
    memory.screen = screen.id;
    memory.title = title;
    scroll_of(screen.id) = Scroll{};
}

void follow_dialog(std::string_view id) {
    if (memory.dialog_id == id) return;
    memory.dialog_id = id;
    memory.dialog = Scroll{};
}

bool follow_focus(std::string_view focused) {
    if (memory.focused == focused) return false;
    memory.focused = focused;
    return !focused.empty();
}

const Node* open_dialog(const Screen& screen) {
    for (const Node& node : screen.nodes) {
        if (node.role == Role::dialog) return &node;
    }
    return nullptr;
}

void draw_screen(Page& page) {
    Rect area = page.safe_area();
    switch (page.frame.screen.id) {
        case ScreenId::player: return draw_player(page, area);
        case ScreenId::finish: return draw_finish(page, area);
        case ScreenId::screening: return draw_screening(page, area);
        case ScreenId::today: return tabs(page, area), draw_today(page, area);
        case ScreenId::history: return tabs(page, area), draw_history(page, area);
        case ScreenId::plan:
        case ScreenId::settings: return tabs(page, area), draw_sections(page, area);
        case ScreenId::past_session: return tabs(page, area), draw_past_session(page, area);
        case ScreenId::range: return tabs(page, area), draw_range(page, area);
    }
}

// What no view has placed (an id it does not know) still gets a rectangle, so that the twin has one to show.
void place_the_rest(Page& page) {
    for (Rect& r : page.placed) {
        if (r.w <= 0 || r.h <= 0) r = {page.safe_area().x, page.safe_area().y, 1, 1};
    }
}

void open_window(const Viewport& viewport) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({viewport.width, viewport.height});
    ImGui::Begin("canvas", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

}  // namespace

void set_up_context() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_None;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.MouseDragThreshold = 8;
    io.MouseDoubleClickMaxDist = 24;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false;
    style.MouseCursorScale = 1;
}

std::optional<Command> draw(const Frame& frame, std::vector<Rect>& placed) {
    placed.assign(frame.screen.nodes.size(), Rect{});
    follow_screen(frame.screen);
    ImGui::GetStyle().CircleTessellationMaxError = 0.2f / std::max(1.0f, frame.viewport.pixel_ratio);
    open_window(frame.viewport);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float fringe = list._FringeScale;
    list._FringeScale = 1 / std::max(1.0f, frame.viewport.pixel_ratio);  // edges one device pixel soft

    const Node* dialog = open_dialog(frame.screen);
    memory.has_dialog = dialog != nullptr;
    Page page{.frame = frame,
              .theme = theme_of(frame),
              .list = list,
              .placed = placed,
              .scroll = scroll_of(frame.screen.id),
              .dialog_scroll = memory.dialog,
              .dialog = dialog != nullptr ? std::string_view(dialog->id) : std::string_view{},
              .focus_has_moved = follow_focus(frame.focused)};
    follow_dialog(page.dialog);
    draw_screen(page);
    if (dialog != nullptr) draw_dialog(page, *dialog);
    place_the_rest(page);
    memory.wants_frame = page.reveal.has_value();
    list._FringeScale = fringe;
    ImGui::End();
    return page.command;
}

bool is_gliding() {
    return memory.wants_frame || scroll_of(memory.screen).is_gliding() || memory.dialog.is_gliding();
}

bool can_scroll(float dy) {
    return (memory.has_dialog ? memory.dialog : scroll_of(memory.screen)).can_go(dy);
}

void forget() {
    memory = Memory{};
}

}  // namespace stretch::ui
