// The pieces of the player and their sizes; player_view.cpp arranges them.
#pragma once

#include "ui/widgets.h"

namespace stretch::ui {

// The nodes of the player; nullptr: not there now.
struct PlayerNodes {
    explicit PlayerNodes(const Page& page);

    const Node *phase, *leg, *time, *cue, *paused, *repetition, *next, *total, *progress, *figure, *captions;
    const Node *previous, *pause, *forward, *ready, *hurts, *easier, *form, *turn, *end, *mute;
};

// Type and measures of the player, in CSS pixels.
struct PlayerSizes {
    TextStyle phase, number, cue, aside, note;
    float badge = 0;            // diameter of the disc with the leg's letter
    float pause = 0, skip = 0;  // diameters of the round buttons
    float gap = space::s;
};

// `unit` 1: read from 1.5 m on a phone, of which 6 pixels are a millimetre: in minutes of arc the digits are
// 39 high, the phase 18, the leg 16, the cue 12.
PlayerSizes player_sizes(float unit, float text_scale);

float phase_height(const PlayerSizes& sizes);
void phase_word(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);

// The time left, the leg in its disc to the left of it, to the right the way the leg goes.
float number_height(const PlayerSizes& sizes);
void number_row(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);

// Each of the two by itself. Digits that are too wide for `r` get smaller.
void number(Page& page, const Node& time, TextStyle style, Rect r);
void leg_badge(Page& page, const Node& leg, Rect r);

// The repetitions as dots.
inline constexpr float dots_height = 18;
float dots_width(const PlayerNodes& nodes);
void dots(Page& page, const PlayerNodes& nodes, Rect r);

// The cue while it is shown, what is next and what was said; what has no room is left to the twin.
float message_height(const PlayerSizes& sizes, int lines);
void message(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r);

}  // namespace stretch::ui
