// The app in the page: the one AppState, moved on by the page's clock, shown on the canvas and in the twin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/effect.h"
#include "app/present.h"
#include "app/state.h"
#include "app/update.h"
#include "core/body/scene.h"
#include "host/web/renderer.h"
#include "host/web/twin.h"
#include "ui/ui.h"

namespace stretch::web {

// What the person told the system, as web/host/preferences.js sends it.
struct Preferences {
    bool reduced_motion = false;
    bool dark = false;
    bool more_contrast = false;
    bool forced_colours = false;
};

// The keys of the player, as web/host/input.js numbers them.
enum class Key { space, left, right, escape, h, m };

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
    void set_preferences(Preferences preferences);
    void touched() { frames_wanted_ = frames_after_input; }

    [[nodiscard]] bool start_drawing();
    void lose_context();

    // Moves time on and draws. Both return when they want to be called again: 0 at the next animation frame,
    // a positive number in so many milliseconds, -1 only after an input.
    double frame();
    // Moves time on, for a page that nobody sees.
    double tick();

private:
    // ImGui needs one frame to see an input, one to act on it and one to settle.
    static constexpr int frames_after_input = 3;

    void catch_up();
    void run(const Effects& effects);
    void refresh_screen();
    void draw();
    void draw_figure();
    ui::Palette palette() const;
    double wait() const;
    double wait_for_time() const;
    const Node* pressable(std::string_view node_id) const;

    AppState app_;
    Screen screen_;
    std::optional<ScreenVersion> shown_version_;
    Scene scene_;
    Renderer renderer_;
    Twin twin_;
    std::vector<ui::Rect> placed_;
    ui::Viewport viewport_{};
    Preferences preferences_;
    std::optional<ui::Palette> told_palette_;
    std::string focused_;
    bool focus_is_visible_ = false;
    bool can_draw_ = false;
    int frames_wanted_ = 0;
    int told_announcements_ = 0;
    Millis now_;
};

}  // namespace stretch::web
