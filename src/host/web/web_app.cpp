#include "host/web/web_app.h"

#include <imgui.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "app/wake.h"
#include "core/body/svg.h"
#include "core/save/exercise_file.h"
#include "core/save/ladder_file.h"
#include "host/embedded_exercise.h"
#include "host/web/carry_out.h"
#include "host/web/host_imports.h"

namespace stretch::web {
namespace {

Millis page_clock() {
    return Millis{static_cast<std::int64_t>(host_now())};
}

SetClock wall_clock() {
    return {static_cast<std::int64_t>(host_utc_ms()), host_offset_min()};
}

App make_app(std::string tab_id) {
    Exercise exercise = read_exercise(embedded_exercise()).value();
    Ladder ladder = read_ladder(embedded_ladder(), exercise).value();
    return App{std::move(exercise), std::move(tab_id), std::move(ladder)};
}

}  // namespace

WebApp::WebApp(std::string tab_id) : app_(make_app(std::move(tab_id))), now_(page_clock()) {
    run(app_.update(wall_clock()));
}

void WebApp::catch_up() {
    // Whoever comes back to a tab left open finds today's day in it.
    if (!app_.state().play) run(app_.update(wall_clock()));
    const Millis now = page_clock();
    if (now <= now_) return;
    const Millis dt = now - now_;
    now_ = now;
    run(app_.update(Advance{dt}));
}

void WebApp::apply(const Command& command) {
    catch_up();
    run(app_.update(wall_clock()));
    run(app_.update(command));
    touched();
    host_request_frame();
}

void WebApp::run(const Effects& effects) {
    const int not_kept = carry_out(effects);
    tell_announcement(effects);
    if (not_kept > 0) run(app_.update(ReportStoreFailed{}));
}

void WebApp::tell_announcement(const Effects& effects) {
    if (app_.state().told.announcement.empty()) return;
    // A result is told even where the voice tells it too: it is what stays.
    const bool is_spoken = app_.state().play && std::ranges::any_of(effects, [](const Effect& effect) {
                               return std::holds_alternative<Speak>(effect);
                           });
    host_announce(app_.state().told.announcement.c_str(), is_spoken);
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

// The control that the key stands for now.
std::string_view WebApp::node_of(Key key) const {
    const Node* way_out = screen_.way_out_of_dialog();
    switch (key) {
        case Key::space: return "pause";
        case Key::left: return "previous";
        case Key::right: return "next";
        case Key::escape: return way_out != nullptr ? std::string_view{way_out->id} : "end";
        case Key::h: return "hurts";
        case Key::m: return "mute";
        case Key::question: return "dialog.keys.close";
    }
    return {};
}

bool WebApp::press_key(Key key) {
    catch_up();
    refresh_screen();
    // The list of keys has a control of its own only in the settings, and a key everywhere.
    if (key == Key::question && !screen_.has_dialog()) {
        apply(ShowKeys{});
        return true;
    }
    // Pain needs no dialog to be closed first.
    const Node* node = key == Key::h ? screen_.find(node_of(key)) : pressable(node_of(key));
    if (node == nullptr || !node->action) return false;
    apply(Command{*node->action});
    return true;
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

void WebApp::set_preferences(ui::Preferences preferences) {
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

void WebApp::show_plainly() {
    lose_context();
    is_plain_ = true;
    told_palette_.reset();
    twin_ = {};
    placed_.clear();
    host_request_frame();
}

void WebApp::refresh_screen() {
    const ScreenVersion version = screen_version(app_.state());
    if (shown_version_ == version) return;
    shown_version_ = version;
    present(app_.state(), screen_);
}

ui::Palette WebApp::palette() const {
    // An embed's theme is the wish of the page around it.
    const bool is_own_wish = app_.state().given.place == Place::whole_app;
    return ui::palette_of(app_.state().kept.settings.theme,
                          is_own_wish ? ui::Chosen::by_reader : ui::Chosen::by_page, preferences_);
}

double WebApp::frame() {
    catch_up();
    refresh_screen();
    if (frames_wanted_ > 0) --frames_wanted_;
    if (is_plain_) {
        frames_wanted_ = 0;
        write_plainly();
    } else if (viewport_.width > 0 && viewport_.height > 0) {
        draw();
    }
    return wait();
}

double WebApp::tick() {
    catch_up();
    return wait_for_time();
}

Playback WebApp::playback() const {
    if (app_.state().shown.finished)
        return {PlaybackState::finished, app_.state().shown.finished->length,
                app_.state().shown.finished->length};
    if (!app_.state().play)
        return {PlaybackState::idle,
                {},
                compile(app_.state().given.exercise, app_.state().kept.settings.dose).total};
    const Player& player = *app_.state().play;
    const auto state = [&] {
        switch (player.session.state) {
            case RunState::paused: return PlaybackState::paused;
            case RunState::waiting: return PlaybackState::waiting;
            case RunState::running:
            case RunState::finished: break;
        }
        return PlaybackState::running;
    }();
    return {state, position(player.session, player.timeline), player.timeline.total};
}

double WebApp::wait() const {
    if (frames_wanted_ > 0 || ui::is_gliding() || (can_draw_ && now_ < fade_end_)) return 0;
    const double next = wait_for_time();
    if (!moves(app_.state()) || preferences_.reduced_motion) return next;
    if (is_plain_) return std::min(next, static_cast<double>(plain_step.count));
    return can_draw_ ? 0 : next;
}

double WebApp::wait_for_time() const {
    const std::optional<Millis> next = next_wake(app_.state());
    if (!next) return -1;
    return static_cast<double>(std::max(*next, 1_ms).count);
}

// One pose gives way to the next only within a session: a screen that opens is there at once.
void WebApp::begin_fade(const Moment& moment) {
    const bool is_new =
        shown_moment_ && app_.state().play &&
        (shown_moment_->phase.id != moment.phase.id || shown_moment_->phase.side != moment.phase.side);
    if (is_new && preferences_.reduced_motion) {
        std::swap(fading_, scene_);
        fade_end_ = now_ + fade;
    }
    shown_moment_.reset();
    if (app_.state().play) shown_moment_ = moment;
}

float WebApp::fading_share() const {
    return now_ < fade_end_ ? static_cast<float>(share(fade_end_ - now_, fade)) : 0;
}

void WebApp::draw_figure() {
    if (screen_.shows_figure) {
        const Moment moment = figure_moment(app_.state(), screen_.figure_dose);
        begin_fade(moment);
        stretch::draw_figure(app_.state(), screen_.figure_dose,
                             preferences_.reduced_motion ? key_moment(moment) : moment, scene_);
    } else {
        scene_.clear();
    }
}

void WebApp::tell_palette() {
    const ui::Palette palette = this->palette();
    if (told_palette_ != palette) host_palette(static_cast<int>(palette));
    told_palette_ = palette;
}

// The twin first: the figure goes into its element.
void WebApp::write_plainly() {
    tell_palette();
    const int text_size = app_.state().kept.settings.text_size_percent;
    if (told_text_size_ != text_size) host_text_size(text_size);
    told_text_size_ = text_size;
    twin_.show(screen_, *shown_version_, placed_);
    draw_figure();
    std::string svg = screen_.shows_figure ? to_svg(scene_, palette()) : std::string{};
    if (svg == told_svg_) return;
    host_figure(svg.c_str());
    told_svg_ = std::move(svg);
}

void WebApp::draw() {
    const ui::Palette palette = this->palette();
    tell_palette();

    ui::Viewport viewport = viewport_;
    viewport.text_scale *= static_cast<float>(app_.state().kept.settings.text_size_percent) / 100.0f;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {viewport.width, viewport.height};
    io.DisplayFramebufferScale = {viewport.pixel_ratio, viewport.pixel_ratio};
    io.DeltaTime = 1.0f / 60.0f;
    // ImGui tells the density only to the font it has in hand; ours are all drawn by their own size.
    for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = viewport.pixel_ratio;
    draw_figure();
    const Moment moment = figure_moment(app_.state(), screen_.figure_dose);
    const double passed = preferences_.reduced_motion ? stepped_phase_share(moment) : phase_share(moment);
    ImGui::NewFrame();
    const std::optional<Command> asked = ui::draw({screen_,
                                                   scene_,
                                                   viewport,
                                                   palette,
                                                   app_.state().visit.accent,
                                                   {static_cast<float>(passed), preferences_.reduced_motion,
                                                    now_ < fade_end_ ? &fading_ : nullptr, fading_share()},
                                                   focused_,
                                                   focus_is_visible_},
                                                  placed_);
    ImGui::Render();
    if (can_draw_) renderer_.draw(ImGui::GetDrawData(), ui::background(palette));
    twin_.show(screen_, *shown_version_, placed_);
    if (asked) apply(*asked);
}

}  // namespace stretch::web
