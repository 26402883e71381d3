#include "ui/ui.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>

#include "ui/dialog_view.h"
#include "ui/page.h"
#include "ui/player_room.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr std::size_t screen_count = 10;

// What lasts from frame to frame.
struct Memory {
    std::array<Scroll, screen_count> scrolls;
    Scroll dialog;
    ScreenId screen = ScreenId::today;
    std::string page, focused, dialog_id;
    bool has_dialog = false;
    bool wants_frame = false;
    bool is_veiled = false;  // the player's controls are not to be seen
    bool is_waking = false;

    Theme theme;
    Palette palette = Palette::light;
    std::uint32_t accent = 0;
    float text_scale = 0;
    Room room = Room::plain;
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
    const Room room = room_of(frame.screen);
    const bool same = memory.text_scale == scale && memory.palette == frame.palette &&
                      memory.accent == frame.accent && memory.room == room;
    if (!same) {
        memory.text_scale = scale;
        memory.palette = frame.palette;
        memory.accent = frame.accent;
        memory.room = room;
        memory.theme = make_theme(frame.palette, frame.accent, scale);
        furnish(memory.theme.colour, frame.palette, room);
    }
    return memory.theme;
}

// A screen that is opened begins at its top, a page of it with a heading of its own too, and so does a
// dialog.
void follow_screen(const Screen& screen) {
    const auto title = std::ranges::find(screen.nodes, 1, &Node::level);
    const std::string_view page = title == screen.nodes.end() ? std::string_view{} : title->id;
    if (memory.screen == screen.id && memory.page == page) return;
    memory.screen = screen.id;
    memory.page = page;
    scroll_of(screen.id) = Scroll{};
    memory.dialog = Scroll{};
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

// From the frame in which it comes down to the one in which it is gone.
bool follow_waking() {
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        memory.is_waking = memory.is_veiled;
    else if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && !ImGui::IsMouseReleased(ImGuiMouseButton_Left))
        memory.is_waking = false;
    return memory.is_waking;
}

void draw_screen(Page& page) {
    Rect area = page.safe_area();
    switch (page.frame.screen.id) {
        case ScreenId::player: return draw_player(page, area);
        case ScreenId::finish: return draw_finish(page, area);
        case ScreenId::screening: return draw_screening(page, area);
        case ScreenId::signs: return draw_signs(page, area);
        case ScreenId::today: return tabs(page, area), draw_today(page, area);
        case ScreenId::learn: return tabs(page, area), draw_learn(page, area);
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
    page.is_waking = follow_waking();
    follow_dialog(page.dialog);
    draw_screen(page);
    if (dialog != nullptr) draw_dialog(page, *dialog);
    place_the_rest(page);
    memory.is_veiled = page.unveiled < 0.5f;
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
