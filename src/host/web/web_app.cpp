#include "host/web/web_app.h"

#include <imgui.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "core/save/exercise_file.h"
#include "host/embedded_exercise.h"
#include "host/web/host_imports.h"

namespace stretch::web {
namespace {

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};

Millis page_clock() {
    return Millis{static_cast<std::int64_t>(host_now())};
}

SetClock wall_clock() {
    return {static_cast<std::int64_t>(host_utc_ms()), host_offset_min()};
}

}  // namespace

WebApp::WebApp(std::string tab_id)
    : app_(make_app(read_exercise(embedded_exercise()).value(), std::move(tab_id))), now_(page_clock()) {
    run(update(app_, wall_clock()));
}

void WebApp::catch_up() {
    const Millis now = page_clock();
    if (now <= now_) return;
    const Millis dt = now - now_;
    now_ = now;
    run(update(app_, Advance{dt}));
}

void WebApp::apply(const Command& command) {
    catch_up();
    run(update(app_, wall_clock()));
    run(update(app_, command));
    touched();
    host_request_frame();
}

void WebApp::run(const Effects& effects) {
    int not_kept = 0;
    for (const Effect& effect : effects) {
        std::visit(Match{
                       [](const Speak& speak) { host_speak(speak.text.c_str()); },
                       [](StopSpeaking) { host_stop_speaking(); },
                       [](Beep beep) { host_beep(static_cast<int>(beep.tone)); },
                       [](KeepAwake keep) { host_keep_awake(keep.on); },
                       [&](const Store& store) {
                           if (!host_store(store.key.c_str(), store.value.c_str())) ++not_kept;
                       },
                       [&](const SetAside& aside) {
                           if (!host_set_aside(aside.key.c_str(), aside.value.c_str())) ++not_kept;
                       },
                   },
                   effect);
    }
    if (not_kept > 0) run(update(app_, ReportStoreFailed{}));
    if (app_.announcements == told_announcements_) return;
    told_announcements_ = app_.announcements;
    host_announce(app_.announcement.c_str());
}

const Node* WebApp::pressable(std::string_view node_id) const {
    const Node* node = screen_.find(node_id);
    if (node == nullptr || !node->action) return nullptr;
    if (!screen_.has_dialog()) return node;
    const auto dialog = std::ranges::find(screen_.nodes, Role::dialog, &Node::role);
    return node->group == dialog->id ? node : nullptr;
}

void WebApp::press(std::string_view node_id) {
    refresh_screen();
    if (const Node* node = pressable(node_id)) apply(Command{*node->action});
}

void WebApp::set_value(std::string_view node_id, int value) {
    refresh_screen();
    if (const Node* node = pressable(node_id)) apply(with_value(*node->action, value));
}

bool WebApp::press_key(Key key) {
    catch_up();
    refresh_screen();
    if (screen_.id != ScreenId::player) return false;
    const auto node_id = [&]() -> std::string_view {
        switch (key) {
            case Key::space: return "pause";
            case Key::left: return "previous";
            case Key::right: return "next";
            case Key::escape: return screen_.has_dialog() ? "dialog.end.cancel" : "end";
            case Key::h: return "hurts";
            case Key::m: return "mute";
        }
        return {};
    }();
    const bool is_there = pressable(node_id) != nullptr;
    press(node_id);
    return is_there;
}

void WebApp::focus(std::string_view node_id, bool is_visible) {
    if (focused_ == node_id && focus_is_visible_ == is_visible) return;
    focused_ = node_id;
    focus_is_visible_ = is_visible;
    touched();
    host_request_frame();
}

void WebApp::set_viewport(const ui::Viewport& viewport) {
    viewport_ = viewport;
    touched();
    host_request_frame();
}

void WebApp::set_preferences(Preferences preferences) {
    preferences_ = preferences;
    touched();
    host_request_frame();
}

bool WebApp::start_drawing() {
    can_draw_ = renderer_.start();
    touched();
    return can_draw_;
}

void WebApp::lose_context() {
    renderer_.forget();
    can_draw_ = false;
}

void WebApp::refresh_screen() {
    const ScreenVersion version = screen_version(app_);
    if (shown_version_ == version) return;
    shown_version_ = version;
    present(app_, screen_);
}

ui::Palette WebApp::palette() const {
    switch (app_.settings.theme) {
        case Theme::light: return ui::Palette::light;
        case Theme::dark: return ui::Palette::dark;
        case Theme::contrast: return ui::Palette::contrast;
        case Theme::automatic: break;
    }
    if (preferences_.forced_colours || preferences_.more_contrast) return ui::Palette::contrast;
    return preferences_.dark ? ui::Palette::dark : ui::Palette::light;
}

double WebApp::frame() {
    catch_up();
    refresh_screen();
    if (frames_wanted_ > 0) --frames_wanted_;
    if (viewport_.width > 0 && viewport_.height > 0) draw();
    return wait();
}

double WebApp::tick() {
    catch_up();
    return wait_for_time();
}

double WebApp::wait() const {
    if (frames_wanted_ > 0 || ui::is_gliding()) return 0;
    if (moves(app_) && can_draw_ && !preferences_.reduced_motion) return 0;
    return wait_for_time();
}

double WebApp::wait_for_time() const {
    const std::optional<Millis> next = next_wake(app_);
    if (!next) return -1;
    return static_cast<double>(std::max(*next, 1_ms).count);
}

void WebApp::draw_figure() {
    if (screen_.shows_figure) {
        const Moment moment = figure_moment(app_);
        draw_scene(app_.exercise, figure_dose(app_),
                   preferences_.reduced_motion ? key_moment(moment) : moment, app_.camera, scene_);
    } else {
        scene_.clear();
    }
}

void WebApp::draw() {
    const ui::Palette palette = this->palette();
    if (told_palette_ != palette) host_palette(static_cast<int>(palette));
    told_palette_ = palette;

    ui::Viewport viewport = viewport_;
    viewport.text_scale *= static_cast<float>(app_.settings.text_size_percent) / 100.0f;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {viewport.width, viewport.height};
    io.DisplayFramebufferScale = {viewport.pixel_ratio, viewport.pixel_ratio};
    io.DeltaTime = 1.0f / 60.0f;
    // ImGui tells the density only to the font it has in hand; ours are all drawn by their own size.
    for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = viewport.pixel_ratio;
    draw_figure();
    const double passed = preferences_.reduced_motion ? stepped_phase_share(app_) : phase_share(app_);
    ImGui::NewFrame();
    const std::optional<Command> asked = ui::draw({screen_,
                                                   scene_,
                                                   viewport,
                                                   palette,
                                                   app_.accent,
                                                   {static_cast<float>(passed), preferences_.reduced_motion},
                                                   focused_,
                                                   focus_is_visible_},
                                                  placed_);
    ImGui::Render();
    if (can_draw_) renderer_.draw(ImGui::GetDrawData(), ui::background(palette));
    twin_.show(screen_, *shown_version_, placed_);
    if (asked) apply(*asked);
}

}  // namespace stretch::web
