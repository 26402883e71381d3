// The canvas: draws a Screen with Dear ImGui and tells what the person asked for. Arranges nodes by their
// ids, never invents a word. Coordinates are CSS pixels from the top left of the canvas.
//
// What a view reads of a node beyond its words: `pause` is drawn as "play" while it is `selected` (paused),
// `mute` as a struck-out speaker while it is `selected` (muted); `player.cue` is drawn while it is
// `selected`, `player.repetition` as `most` dots of which `now` are reached.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/screens/screen.h"
#include "app/state/command.h"
#include "core/body/scene.h"
#include "ui/layout.h"
#include "ui/lettering.h"
#include "ui/theme.h"

namespace stretch::ui {

struct Viewport {
    float width = 0, height = 0;
    float safe_top = 0, safe_right = 0, safe_bottom = 0, safe_left = 0;  // kept free of words and controls
    float text_scale = 1;                                                // 1 to 2
    float pixel_ratio = 1;                                               // device pixels to a CSS pixel
};

// From this width on a list stands beside what is chosen in it, and the figure beside the controls.
inline constexpr float two_panes_from = 900;

struct Motion {
    float phase_share = 0;          // 0 to 1 of the running phase
    bool reduced = false;           // the person wants less movement: no gliding after a scroll
    const Scene* fading = nullptr;  // an earlier pose that gives way to this one
    float fading_share = 0;         // how much of it is still to be seen, 1 to 0
    float swelling = 0;             // of the player's number, 0 to 1
    float untouched_ms = 0;         // since the last pointer or key
};

struct Frame {
    const Screen& screen;
    const Scene& scene;
    Viewport viewport;
    Palette palette = Palette::light;
    std::uint32_t accent = 0;  // 0xrrggbb; 0: the palette's
    Motion motion;
    std::string_view
        focused;  // id of the node with keyboard focus; when it changes, it is scrolled into view
    bool focus_is_visible = false;
    std::span<const Scene> poses_of_steps{};  // of Plan's picture of the steps
};

// Once for each ImGui context: our pixels only, nothing of ImGui's own look or keyboard handling.
void set_up_context();

// Draws one frame between ImGui's NewFrame and Render; gives back at most one command. `placed[i]` becomes
// the rectangle of `screen.nodes[i]`; what is scrolled away lies outside the viewport.
std::optional<Command> draw(const Frame& frame, std::vector<Rect>& placed);

// Whether the picture moves by itself now, because a scroll is gliding to a stop: another frame is needed.
bool is_gliding();

// Whether what is drawn in front would follow a wheel or finger on: up with `dy` below 0, else down. At its
// end a page around may move.
bool can_scroll(float dy);

// Drops what is kept between frames: scroll positions and a drag under way.
void forget();

}  // namespace stretch::ui
