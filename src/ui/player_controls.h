// The controls of the player: ways out, transport, and what is rarely wanted.
#pragma once

#include "ui/player_parts.h"

namespace stretch::ui {

enum class EndButton { elsewhere, here };
// "End session" as a cross, progress of the session, time left of it, mute.
void top_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r,
             EndButton end = EndButton::here);
void transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);
// The same; "I'm ready" takes what is left of the row.
void ready_and_transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);
// Whether that width has room for the transport, and for the ways out with whole words at the person's size.
bool controls_fit(const Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width);
// "It hurts" and "Easier", sharing a row.
inline constexpr float between_ways_out = 20;
float way_out_height(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width);
void ways_out(Page& page, const PlayerNodes& nodes, Rect r);

// All controls in one row, for what is wide: ways out at the left, transport, rare ones at the right.
bool bar_fits(const Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width);
void control_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);
// Progress of the session and the time left of it, above all.
inline constexpr float thin_bar_height = 22;
void thin_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);

// "It hurts", previous, pause and next in one row. What protects takes its room first: previous and next are
// left out before the words of "It hurts" get smaller, and get a row of their own elsewhere.
bool skips_fit(const Page& page, const PlayerNodes& nodes, float width);
void control_row(Page& page, const PlayerNodes& nodes, PlayerSizes sizes, Rect r);
void skip_row(Page& page, const PlayerNodes& nodes, Rect r);

}  // namespace stretch::ui
