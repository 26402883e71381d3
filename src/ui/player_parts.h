// The pieces of the player and their sizes; player_view.cpp arranges them.
#pragma once

#include "ui/widgets.h"

namespace stretch::ui {

// The nodes of the player; nullptr: not there now.
struct PlayerNodes {
    explicit PlayerNodes(const Page& page);

    const Node *phase, *leg, *time, *cue, *repetition, *next, *total, *progress, *figure, *captions;
    const Node *previous, *pause, *forward, *ready, *hurts, *easier, *form, *end, *mute;
};

// Type and measures of the player, in CSS pixels. Read from 1.5 m away, so all that has room is large.
struct PlayerSizes {
    TextStyle phase, leg, cue, note;
    float ring = 0;             // diameter
    float pause = 0, skip = 0;  // diameters of the round buttons
    float gap = space::s;
};

// `unit` 1: a phone of 390 by 844, words above the ring; or of 320 by 480, words beside the ring.
PlayerSizes stacked_sizes(float unit, float text_scale);
PlayerSizes beside_sizes(float unit, float text_scale);

// Phase, leg, ring, cue and notes: one below the other, centred; or the words left of the ring.
void board_stacked(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow);
void board_beside(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow);

enum class EndButton { elsewhere, here };
// "End session" as a cross, progress of the session, time left of it, mute.
void top_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r,
             EndButton end = EndButton::here);
void transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);
// Whether that width has room for the transport, and for the ways out with whole words at the person's size.
bool controls_fit(const Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width);
// "It hurts" and "Easier", sharing a row.
float way_out_height(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width);
void ways_out(Page& page, const PlayerNodes& nodes, Rect r);
// "It hurts", previous, pause and next in one row. What protects takes its room first: previous and next are
// left out before the words of "It hurts" get smaller, and get a row of their own elsewhere.
bool skips_fit(const Page& page, const PlayerNodes& nodes, float width);
void control_row(Page& page, const PlayerNodes& nodes, PlayerSizes sizes, Rect r);
void skip_row(Page& page, const PlayerNodes& nodes, Rect r);
float caption_height(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width);
void caption(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);

}  // namespace stretch::ui
