// The canvas without a browser: ImGui with fonts but no renderer, and a pointer to play with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/command.h"
#include "support/sample_screens.h"
#include "ui/theme.h"
#include "ui/ui.h"

namespace stretch::testing {

constexpr bool overlap(ui::Rect a, ui::Rect b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

enum class Pointing { mouse, touch };

struct DrawnWords {
    std::string words;
    ui::Rect at;
};

// What is painted besides words: a fill, an outline or a stroke.
struct Shape {
    ui::Colour colour;
    ui::Rect at;
};

class Stage {
public:
    explicit Stage(ui::Viewport viewport, Pointing pointing = Pointing::mouse);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // The window from the next frame on.
    void resize(ui::Viewport viewport) { viewport_ = viewport; }
    void want_less_movement() { less_movement_ = true; }
    void wear(ui::Palette palette) { palette_ = palette; }

    // Shows a screen and lets it settle. `focused` is scrolled into view.
    void show(const SampleScreen& sample, std::string_view focused = {});
    // One frame of it; what was asked for in it.
    std::optional<Command> frame();

    // Each plays whole frames and gives back everything that was asked for meanwhile.
    std::vector<Command> press(float x, float y);
    std::vector<Command> drag(float from_x, float from_y, float to_x, float to_y);
    std::vector<Command> double_press(float x, float y);
    // A drag that the browser takes away half way.
    std::vector<Command> broken_drag(float from_x, float from_y, float to_x, float to_y);
    void wheel(float pixels_down);

    const std::vector<ui::Rect>& placed() const { return placed_; }
    ui::Rect place_of(std::string_view id) const;
    // All words of the last frame, in the order drawn.
    std::vector<DrawnWords> drawn();
    // All shapes of the last frame, in the order drawn.
    std::vector<Shape> shapes() const;
    ui::Theme theme() const { return ui::make_theme(palette_, 0, viewport_.text_scale); }
    const ui::Viewport& viewport() const { return viewport_; }

private:
    void collect(std::vector<Command>& commands);

    ui::Viewport viewport_;
    Pointing pointing_;
    bool less_movement_ = false;
    ui::Palette palette_ = ui::Palette::light;
    const SampleScreen* sample_ = nullptr;
    std::string focused_;
    std::vector<ui::Rect> placed_;
    std::string regular_, bold_;
};

}  // namespace stretch::testing
