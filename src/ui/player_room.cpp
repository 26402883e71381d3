#include "ui/player_room.h"

#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr Colour white = rgb(0xffffff), black = rgb(0);

Colour& figure_of(Colours& c, Ink ink) {
    return c.figure[static_cast<std::size_t>(ink)];
}

// What the ground becomes while the leg is on its way.
Colour risen(const Colours& c) {
    return mix(c.ground, c.accent, 0.2f);
}

// Quiet buttons must not vanish in the ground that rises behind them.
void furnish_moving(Colours& c) {
    if (c.outlined) return;
    const Colour risen_from = risen(c);
    c.tint = c.surface;
    c.on_tint = c.ink;
    c.ink_soft = readable(c.ink_soft, risen_from, 5);
    c.accent_text = readable(c.accent_text, risen_from, 5);
    c.track = mix(c.track, c.ink, 0.12f);
    c.accent = readable(c.accent, risen_from, 3.4);
    c.on_accent = contrast(white, c.accent) > contrast(black, c.accent) ? white : black;
    figure_of(c, Ink::working) = readable(figure_of(c, Ink::working), risen_from, 3.4);
    figure_of(c, Ink::body) = readable(figure_of(c, Ink::body), risen_from, 3.4);
}

// White on the accent, deep enough to be read.
void furnish_deep(Colours& c) {
    c.ground = readable(mix(c.accent, black, 0.2f), white, 7.5);
    c.surface = mix(c.ground, black, 0.22f);
    c.line = mix(c.ground, white, 0.25f);
    c.edge = mix(c.ground, white, 0.6f);
    c.ink = c.ink_soft = c.focus = c.knob = white;
    c.accent = c.accent_text = readable(mix(c.accent, white, 0.72f), c.ground, 4.6);
    c.on_accent = c.ground;
    c.tint = mix(c.ground, white, 0.14f);
    c.on_tint = white;
    c.track = mix(c.ground, white, 0.24f);
    c.danger = white;
    for (std::size_t i = 0; i < c.figure.size(); ++i) {
        const InkColour colour = ink_colour(Palette::dark, static_cast<Ink>(i));
        c.figure[i] = rgb(colour.rgb, colour.alpha);
    }
    figure_of(c, Ink::halo) = c.ground;
    figure_of(c, Ink::mat) = mix(c.ground, black, 0.28f);
    figure_of(c, Ink::mat_edge) = mix(c.ground, black, 0.45f);
    figure_of(c, Ink::body) = mix(c.ground, white, 0.62f);
    figure_of(c, Ink::body_far) = mix(c.ground, white, 0.42f);
    figure_of(c, Ink::working) = white;
    figure_of(c, Ink::stretched) = mix(c.ground, white, 0.5f);
    figure_of(c, Ink::arc) = mix(c.ground, white, 0.5f);
    figure_of(c, Ink::detail) = mix(c.ground, black, 0.3f);
}

// Black on yellow where all else is white on black.
void furnish_inverted(Colours& c) {
    const Colour bright = readable(c.accent, black, 9);
    c.ground = c.surface = c.tint = c.track = c.on_accent = bright;
    c.line = c.edge = c.ink = c.ink_soft = c.knob = c.danger = c.accent = c.accent_text = c.on_tint =
        c.focus = black;
    c.hurt = black;
    c.on_hurt = bright;
    figure_of(c, Ink::shadow) = rgb(0, 0);
    figure_of(c, Ink::mat) = mix(bright, black, 0.08f);
    figure_of(c, Ink::mat_edge) = figure_of(c, Ink::arc) = black;
    figure_of(c, Ink::halo) = bright;
    figure_of(c, Ink::body) = mix(bright, black, 0.55f);
    figure_of(c, Ink::body_far) = mix(bright, black, 0.42f);
    figure_of(c, Ink::working) = black;
    figure_of(c, Ink::stretched) = mix(bright, black, 0.4f);
    figure_of(c, Ink::towel) = figure_of(c, Ink::towel_far) = rgb(0x00308f);
    figure_of(c, Ink::detail) = black;
}

// How much of the way is gone, as the joints go it: slowly off, slowly there.
float eased(float share) {
    return share * share * share * (10 - 15 * share + 6 * share * share);
}

float level_of(const Motion& motion, Room room, bool in_cuts) {
    if (room == Room::full) return 1;
    if (in_cuts) return 0.5f;
    const float gone = eased(std::clamp(motion.phase_share, 0.0f, 1.0f));
    return room == Room::rising ? gone : 1 - gone;
}

}  // namespace

Room room_of(const Screen& screen) {
    if (screen.id != ScreenId::player || !screen.phase) return Room::plain;
    switch (*screen.phase) {
        case PhaseKind::approach: return Room::rising;
        case PhaseKind::deepen: return Room::full;
        case PhaseKind::hold: return Room::deep;
        case PhaseKind::release: return Room::draining;
        case PhaseKind::rest: return Room::hollow;
        case PhaseKind::setup:
        case PhaseKind::change:
        case PhaseKind::done: return Room::plain;
    }
    return Room::plain;
}

Colour risen_ground(const Colours& c, Room room) {
    const bool rises = room == Room::rising || room == Room::full || room == Room::draining;
    return rises && !c.outlined ? risen(c) : c.ground;
}

void furnish(Colours& c, Palette palette, Room room) {
    switch (room) {
        case Room::deep: return palette == Palette::contrast ? furnish_inverted(c) : furnish_deep(c);
        case Room::rising:
        case Room::full:
        case Room::draining: return furnish_moving(c);
        case Room::hollow:
        case Room::plain: return;
    }
}

void draw_room(Page& page, Room room) {
    const Colours& c = page.theme.colour;
    const Viewport& v = page.frame.viewport;
    const Rect whole{0, 0, v.width, v.height};
    switch (room) {
        case Room::deep: return fill(page.list, whole, c.ground);
        case Room::rising:
        case Room::full:
        case Room::draining: {
            if (c.outlined) return;
            Rect rest = whole;
            const float level = level_of(page.frame.motion, room, page.frame.motion.reduced);
            return fill(page.list, cut_bottom(rest, v.height * level), risen(c));
        }
        case Room::hollow:
        case Room::plain: return;
    }
}

void draw_frame(Page& page, Room room) {
    if (room != Room::hollow) return;
    const Colours& c = page.theme.colour;
    const Viewport& v = page.frame.viewport;
    const float thickness = std::clamp(std::min(v.width, v.height) * 0.022f, 5.0f, 14.0f);
    outline(page.list, {0, 0, v.width, v.height}, c.outlined ? c.ink : mix(c.ground, c.accent, 0.6f), 0,
            thickness);
}

}  // namespace stretch::ui
