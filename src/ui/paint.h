// Shapes on an ImGui draw list: in our colours, with clean edges at any pixel density.
#pragma once

#include <imgui.h>

#include <span>

#include "ui/layout.h"
#include "ui/theme.h"

namespace stretch::ui {

constexpr ImU32 packed(Colour c) {
    return IM_COL32(c.red, c.green, c.blue, c.alpha);
}

void fill(ImDrawList& list, Rect r, Colour colour, float radius = 0);
void outline(ImDrawList& list, Rect r, Colour colour, float radius, float thickness);

// What lies above the rest throws it: below `r` and a little to its sides, `colour` where it is darkest.
void soft_shadow(ImDrawList& list, Rect r, Colour colour, float radius);

// From `colour` at one edge of `r` to nothing at the other.
enum class Fading { upwards, downwards };
void fade(ImDrawList& list, Rect r, Colour colour, Fading fading);

// Round ends, each as thick as its diameter.
void tapered(ImDrawList& list, ImVec2 from, ImVec2 to, float from_diameter, float to_diameter, Colour colour);
inline void stroke(ImDrawList& list, ImVec2 from, ImVec2 to, float thickness, Colour colour) {
    tapered(list, from, to, thickness, thickness, colour);
}

// A band between two edges, given as pairs of points from one end to the other.
void strip(ImDrawList& list, std::span<const ImVec2> pairs, Colour colour);

// An arc with round ends; shares of a full turn, clockwise from the top.
void arc(ImDrawList& list, ImVec2 centre, float radius, float thickness, float from, float to, Colour colour);

}  // namespace stretch::ui
