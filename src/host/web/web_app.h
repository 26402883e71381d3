// The app in the page: the one AppState, moved on by the page's clock, shown on the canvas and in the twin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/screens/present.h"
#include "app/state/command.h"
#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/body/scene.h"
#include "host/web/positions.h"
#include "host/web/renderer.h"
#include "host/web/twin.h"
#include "ui/ui.h"

namespace stretch::web {

// What a page around an embed asks about.
struct Playback {
    PlaybackState state;
    Millis position;
    Millis length;  // of the whole session
};

class WebApp {
public:
    explicit WebApp(std::string tab_id);

    // Does what was asked at this very moment: time that has passed until now is told first.
    void apply(const Command& command);

    // What pressing or moving the control of that id does; an id that is not there does nothing.
    void press(std::string_view node_id);
    void set_value(std::string_view node_id, int value);
    // True when the key means something now.
    bool press_key(Key key);

    void focus(std::string_view node_id, bool is_visible);
    void set_viewport(const ui::Viewport& viewport);
    void set_preferences(ui::Preferences preferences);
    void touched();

    [[nodiscard]] bool start_drawing();
    void lose_context();
    // For a page that cannot draw: the twin is all there is, with the figure as SVG.
    void show_plainly();

    Playback playback() const;
    bool is_muted() const { return app_.state().visit.muted; }

    // Moves time on and draws. Both return when they want to be called again: 0 at the next animation frame,
    // a positive number in so many milliseconds, -1 only after an input.
    double frame();
    // Moves time on, for a page that nobody sees.
    double tick();

private:
    // ImGui needs one frame to see an input, one to act on it and one to settle.
    static constexpr int frames_after_input = 3;
    // How often a figure made of elements moves: enough to follow the leg, little to make.
    static constexpr Millis plain_step = 125_ms;
    // How long one key pose takes to give way to the next.
    static constexpr Millis fade = 350_ms;

    void catch_up();
    void run(const Effects& effects);
    void tell_announcement(const Effects& effects);
    bool loses_focus();
    void refresh_screen();
    void draw();
    void draw_figure();
    void draw_poses();
    void report_window(bool is_wide);
    void begin_fade(const Moment& moment);
    float fading_share() const;
    ui::Motion motion() const;
    void write_plainly();
    void tell_palette();
    ui::Palette palette() const;
    double wait() const;
    double wait_for_time() const;
    const Node* pressable(std::string_view node_id) const;
    std::string_view node_of(Key key) const;
    std::string_view in_player_or_learn(std::string_view player, std::string_view learn) const;

    App app_;
    Screen screen_;
    std::optional<ScreenVersion> shown_version_;
    Scene scene_;
    std::vector<Scene> poses_of_steps_;  // of Plan, made when it is first seen
    bool poses_are_mirrored_ = false;
    LegRaise poses_leg_raise_{};
    Scene fading_;                        // the key pose before, while it gives way
    std::optional<Moment> shown_moment_;  // of a session
    Millis fade_end_;
    Renderer renderer_;
    Twin twin_;
    std::vector<ui::Rect> placed_;
    ui::Viewport viewport_{};
    ui::Preferences preferences_;
    std::optional<ui::Palette> told_palette_;
    Turn told_turn_ = Turn::upright;
    std::string focused_;
    bool focus_is_visible_ = false;
    bool can_draw_ = false;
    bool is_plain_ = false;
    std::string told_svg_;
    int told_text_size_ = 0;
    int frames_wanted_ = 0;
    Millis now_;
    Millis last_input_;
};

}  // namespace stretch::web
