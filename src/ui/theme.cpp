#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace stretch::ui {
namespace {

double luminance(Colour colour) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr Colour black = rgb(0x000000), white = rgb(0xffffff);

Colours light() {
    Colours c;
    c.ground = rgb(0xf5f1e9);
    c.surface = rgb(0xfffdf8);
    c.line = rgb(0xe3dccd);
    c.edge = rgb(0x8c8574);
    c.ink = rgb(0x1b2a2d);
    c.ink_soft = rgb(0x56635f);
    c.accent = rgb(0x0e6a6c);
    c.on_accent = white;
    c.tint = rgb(0xd9e7e2);
    c.on_tint = rgb(0x0b4a4c);
    c.hurt = rgb(0xf6dfd6);
    c.on_hurt = rgb(0x8f2f1d);
    c.danger = rgb(0x8f2f1d);
    c.track = rgb(0xe0d9c9);
    c.knob = white;
    c.focus = rgb(0x1b2a2d);
    c.scrim = rgb(0x1b2a2d, 140);
    c.shadow = rgb(0x0c1a1c, 90);
    return c;
}

Colours dark() {
    Colours c;
    c.ground = rgb(0x11191b);
    c.surface = rgb(0x1a2426);
    c.line = rgb(0x2b383a);
    c.edge = rgb(0x74837f);
    c.ink = rgb(0xf0f1ea);
    c.ink_soft = rgb(0xa9b5b1);
    c.accent = rgb(0x62cabf);
    c.on_accent = rgb(0x05211f);
    c.tint = rgb(0x1f4543);
    c.on_tint = rgb(0xc5f0e9);
    c.hurt = rgb(0x472720);
    c.on_hurt = rgb(0xffc2b0);
    c.danger = rgb(0xffc2b0);
    c.track = rgb(0x2c393b);
    c.knob = rgb(0xf0f1ea);
    c.focus = rgb(0xf0f1ea);
    c.scrim = rgb(0x000000, 170);
    c.shadow = rgb(0x000000, 130);
    return c;
}

Colours high_contrast() {
    Colours c;
    c.ground = c.surface = c.on_accent = c.tint = c.on_hurt = c.track = black;
    c.line = c.edge = c.ink = c.ink_soft = c.knob = c.hurt = c.danger = white;
    c.accent = c.on_tint = rgb(0xffd60a);
    c.focus = rgb(0x6ee7ff);
    c.scrim = rgb(0x000000, 200);
    c.shadow = rgb(0x000000, 0);
    c.outlined = true;
    return c;
}

Colours screen_colours(Palette palette) {
    switch (palette) {
        case Palette::print:  // paper has no screens
        case Palette::light: return light();
        case Palette::dark: return dark();
        case Palette::contrast: break;
    }
    return high_contrast();
}

Colour& figure_colour(Colours& c, Ink ink) {
    return c.figure[static_cast<std::size_t>(ink)];
}

Colours own_colours(Palette palette) {
    Colours c = screen_colours(palette);
    for (std::size_t i = 0; i < c.figure.size(); ++i) {
        const InkColour colour = ink_colour(palette, static_cast<Ink>(i));
        c.figure[i] = rgb(colour.rgb, colour.alpha);
    }
    return c;
}

// `fill`, moved towards `ink` only as far as it takes to be told from whatever a control stands on.
Colour edge_of(const Colours& c, Colour fill, Colour ink) {
    constexpr int steps = 16;
    for (int step = 1; step <= steps; ++step) {
        const Colour edge = mix(fill, ink, static_cast<float>(step) / steps);
        if (std::min(contrast(edge, c.ground), contrast(edge, c.surface)) >= 3) return edge;
    }
    return c.edge;
}

void take_accent(Colours& c, Colour accent) {
    for (const Colour ground : {c.ground, c.surface, c.track}) accent = readable(accent, ground, 3.0);
    c.accent = accent;
    c.on_accent = contrast(white, c.accent) > contrast(black, c.accent) ? white : black;
    c.tint = mix(c.surface, c.accent, c.outlined ? 0.0f : 0.16f);
    c.on_tint = readable(c.accent, c.tint, 4.5);
    figure_colour(c, Ink::working) = c.accent;
    figure_colour(c, Ink::stretched) = mix(c.accent, c.outlined ? black : c.ground, 0.6f);
    figure_colour(c, Ink::arc) = mix(c.accent, c.ground, 0.45f);
}

}  // namespace

Colour mix(Colour from, Colour to, float share) {
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) + static_cast<float>(b - a) * share));
    };
    return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue),
            from.alpha};
}

double contrast(Colour a, Colour b) {
    const double one = luminance(a) + 0.05, two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

Colour readable(Colour colour, Colour ground, double least) {
    const Colour end = contrast(white, ground) > contrast(black, ground) ? white : black;
    for (int step = 0; step < 32; ++step) {
        const Colour moved = mix(colour, end, static_cast<float>(step) / 32.0f);
        if (contrast(moved, ground) >= least) return moved;
    }
    return end;
}

Theme make_theme(Palette palette, std::uint32_t accent, float text_scale) {
    Theme theme;
    Colours& c = theme.colour;
    c = own_colours(palette);
    if (accent != 0) take_accent(c, rgb(accent));
    c.accent_text = readable(readable(c.accent, c.ground, 4.5), c.surface, 4.5);
    c.tint_edge = c.outlined ? c.edge : edge_of(c, c.tint, c.on_tint);
    c.hurt_edge = c.outlined ? c.hurt : edge_of(c, c.hurt, c.on_hurt);
    const float scale = std::clamp(text_scale, 1.0f, 2.0f);
    theme.display = {Weight::bold, 44 * scale, 1.12f, -0.022f};
    theme.title = {Weight::bold, 32 * scale, 1.2f, -0.02f};
    theme.heading = {Weight::bold, 22 * scale, 1.28f, -0.012f};
    theme.body = {Weight::regular, 17 * scale, 1.5f, 0};
    theme.strong = {Weight::bold, 17 * scale, 1.4f, 0};
    theme.small = {Weight::regular, 15 * scale, 1.45f, 0};
    theme.label = {Weight::bold, 13 * scale, 1.3f, 0.005f};
    return theme;
}

Colour background(Palette palette) {
    return own_colours(palette).ground;
}

Palette palette_of(stretch::Theme theme, Chosen chosen, const Preferences& preferences) {
    const bool is_wish = chosen == Chosen::by_page && preferences.more_contrast;
    if (preferences.forced_colours || is_wish) return Palette::contrast;
    switch (theme) {
        case stretch::Theme::light: return Palette::light;
        case stretch::Theme::dark: return Palette::dark;
        case stretch::Theme::contrast: return Palette::contrast;
        case stretch::Theme::automatic: break;
    }
    if (preferences.more_contrast) return Palette::contrast;
    return preferences.dark ? Palette::dark : Palette::light;
}

}  // namespace stretch::ui
