// The design system: every colour, type size, distance and radius of the canvas. Views use nothing else.
//
// Type      Manrope, two weights. Sizes are CSS pixels of the em, times the person's text scale (1 to 2).
//           The player's words and digits are sized by the room there is (player_parts.h).
// Space     multiples of 4: xs 4, s 8, m 12, l 16, xl 24, xxl 40.
// Radius    12 controls, 20 cards, half the height for pills.
// Targets   at least 44 by 44 CSS pixels; the primary action 60 high.
// Colour    a warm, quiet ground; one accent (petrol) for the working leg and the primary action; ochre
// belongs to the
//           towel alone; brick to "It hurts". Text keeps 4.5:1 on what it stands on, marks and edges that
//           carry meaning 3:1. `contrast` is black, white and yellow, with outlines in place of tints.
// Motion    nothing moves but the figure, the ground and the number of a session, and what a finger drags.
#pragma once

#include <array>
#include <cstdint>

#include "core/body/ink_colours.h"
#include "core/save/settings.h"

namespace stretch::ui {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

    friend bool operator==(const Colour&, const Colour&) = default;
};

constexpr Colour rgb(std::uint32_t rrggbb, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(rrggbb >> 16 & 0xff), static_cast<std::uint8_t>(rrggbb >> 8 & 0xff),
            static_cast<std::uint8_t>(rrggbb & 0xff), alpha};
}

// `from` at share 0, `to` at share 1; the alpha of `from`.
Colour mix(Colour from, Colour to, float share);

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);

// `colour`, moved towards black or white only as far as it takes to stand out from `ground` by `least`.
Colour readable(Colour colour, Colour ground, double least);

using stretch::Palette;

// What the person told the system.
struct Preferences {
    bool reduced_motion = false;
    bool dark = false;
    bool more_contrast = false;
    bool forced_colours = false;
};

enum class Chosen { by_reader, by_page };

// The palette of a chosen theme. Whoever has colours forced on every page gets the one of most contrast, and
// who wishes for more contrast gets it unless the reader has chosen another here.
Palette palette_of(stretch::Theme theme, Chosen chosen, const Preferences& preferences);

struct Colours {
    Colour ground;       // the screen
    Colour surface;      // cards, bars
    Colour line;         // outlines and dividers
    Colour edge;         // outlines of controls: 3:1
    Colour ink;          // text
    Colour ink_soft;     // secondary text
    Colour accent;       // primary action, ring, working leg
    Colour on_accent;    // text on it
    Colour accent_text;  // accent as text on ground and surface
    Colour tint;         // ground of a selected control
    Colour on_tint;
    Colour tint_edge;  // around it: 3:1
    Colour hurt;       // ground of "It hurts"
    Colour on_hurt;
    Colour hurt_edge;  // around it: 3:1
    Colour danger;     // words and outline of what takes something away for good
    Colour track;      // ground of controls that hold several others, and of rings
    Colour knob;
    Colour focus;
    Colour scrim;                   // over the screen behind a dialog
    Colour shadow;                  // under what lies above the screen, where it is darkest; empty: none
    std::array<Colour, 12> figure;  // by Ink
    bool outlined = false;          // cards and quiet buttons are told by an outline rather than a tint
};

enum class Weight { regular, bold };

struct TextStyle {
    Weight weight = Weight::regular;
    float size = 17;       // em, CSS pixels
    float leading = 1.4f;  // line height, share of the size
    float tracking = 0;    // between characters, share of the size
    bool is_underlined = false;
};

namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 40;
}
namespace radius {
inline constexpr float control = 12, card = 20;
}
namespace size {
inline constexpr float target = 44, control = 48, primary = 60, icon = 24, column = 640;
}

struct Theme {
    Colours colour;
    TextStyle display, title, heading, body, strong, small, label;  // large to small
};

// `accent` is 0xrrggbb, 0 for the palette's own; it is made readable where it must be read.
Theme make_theme(Palette palette, std::uint32_t accent, float text_scale);

Colour background(Palette palette);

}  // namespace stretch::ui
