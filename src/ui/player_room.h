// Rooms of colour: the ground of the player tells the phase from the corner of the eye. It rises with the
// lift, is deep in the hold, drains while the leg is lowered; a rest is an empty frame.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

enum class Room { plain, rising, full, deep, draining, hollow };

Room room_of(const Screen& screen);

// The colours of a screen in that room.
void furnish(Colours& colours, Palette palette, Room room);

// What the ground becomes while the leg is on its way; in other rooms the ground itself.
Colour risen_ground(const Colours& colours, Room room);

void draw_room(Page& page, Room room);
// The frame of a rest, after all else.
void draw_frame(Page& page, Room room);

}  // namespace stretch::ui
