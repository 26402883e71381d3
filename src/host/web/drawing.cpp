// The app drawn: the canvas, or the page where nothing can be drawn.
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "app/screens/shown_figure.h"
#include "core/body/svg.h"
#include "host/web/host_imports.h"
#include "host/web/web_app.h"

namespace stretch::web {

ui::Palette WebApp::palette() const {
    // An embed's theme is the wish of the page around it.
    const bool is_own_wish = app_.state().given.place == Place::whole_app;
    return ui::palette_of(app_.state().kept.settings.theme,
                          is_own_wish ? ui::Chosen::by_reader : ui::Chosen::by_page, preferences_);
}

// One pose gives way to the next only within a session: a screen that opens is there at once.
void WebApp::begin_fade(const Moment& moment) {
    const bool is_new =
        shown_moment_ && app_.state().play &&
        (shown_moment_->phase.row != moment.phase.row || shown_moment_->phase.side != moment.phase.side);
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
        stretch::draw_figure(
            app_.state(), screen_.figure_dose,
            preferences_.reduced_motion ? stepped_moment(app_.state(), screen_.figure_dose) : moment, scene_);
    } else {
        scene_.clear();
    }
}

void WebApp::draw_poses() {
    if (screen_.id != ScreenId::plan) return;
    const bool is_mirrored = app_.state().shown.camera.mirrored;
    const LegRaise raise = leg_raise_of(app_.state());
    if (!poses_of_steps_.empty() && poses_are_mirrored_ == is_mirrored && poses_leg_raise_ == raise) return;
    poses_are_mirrored_ = is_mirrored;
    poses_leg_raise_ = raise;
    draw_poses_of_steps(app_.state(), poses_of_steps_);
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

ui::Motion WebApp::motion() const {
    const Moment moment = figure_moment(app_.state(), screen_.figure_dose);
    const bool is_reduced = preferences_.reduced_motion;
    return {.phase_share = static_cast<float>(is_reduced ? stepped_phase_share(moment) : phase_share(moment)),
            .reduced = is_reduced,
            .fading = now_ < fade_end_ ? &fading_ : nullptr,
            .fading_share = fading_share(),
            .swelling = is_reduced ? 0 : static_cast<float>(swelling(moment)),
            .untouched_ms = static_cast<float>(std::max(now_ - last_input_, 0_ms).count)};
}

void WebApp::draw() {
    const ui::Palette palette = this->palette();
    tell_palette();
    if (told_turn_ != screen_.turn) host_turn(static_cast<int>(screen_.turn));
    told_turn_ = screen_.turn;

    ui::Viewport viewport = viewport_;
    viewport.text_scale *= static_cast<float>(app_.state().kept.settings.text_size_percent) / 100.0f;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {viewport.width, viewport.height};
    io.DisplayFramebufferScale = {viewport.pixel_ratio, viewport.pixel_ratio};
    io.DeltaTime = 1.0f / 60.0f;
    // ImGui tells the density only to the font it has in hand; ours are all drawn by their own size.
    for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = viewport.pixel_ratio;
    draw_figure();
    draw_poses();
    ImGui::NewFrame();
    const std::optional<Command> asked =
        ui::draw({screen_, scene_, viewport, palette, app_.state().visit.accent, motion(), focused_,
                  focus_is_visible_, poses_of_steps_},
                 placed_);
    ImGui::Render();
    if (can_draw_) renderer_.draw(ImGui::GetDrawData(), ui::background(palette));
    twin_.show(screen_, *shown_version_, placed_);
    if (asked) apply(*asked);
}

}  // namespace stretch::web
