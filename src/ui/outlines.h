// A body seen from its left side, as two smooth outlines from above down: its front and its back.
#pragma once

#include <imgui.h>

#include <span>

#include "ui/theme.h"

namespace stretch::ui {

// How far back it reaches at a height: both in a unit of whoever draws, x backwards, y down.
struct OutlineKey {
    float y, x;
};

// From that unit to the canvas.
struct OutlinePlace {
    float x, y, unit;

    ImVec2 operator()(float across, float down) const { return {x + across * unit, y + down * unit}; }
};

float reach(std::span<const OutlineKey> outline, float y);
void draw_between(ImDrawList& list, std::span<const OutlineKey> front, std::span<const OutlineKey> back,
                  const OutlinePlace& place, Colour colour);
// A part of one outline as a line.
void draw_outline(ImDrawList& list, std::span<const OutlineKey> outline, float from, float to,
                  const OutlinePlace& place, float thickness, Colour colour);

}  // namespace stretch::ui
