// Goes on with a session that was broken off.
#pragma once

#include <cstddef>

#include "core/session/session.h"

namespace stretch {

// Where a session broken off in `phase` goes on: at the preparation of the repetition that was under way, or,
// when its hold was over, of the next one; `done` when nothing is left. Whoever has picked up a phone has let
// go of the towel and put the leg down: a hold cannot go on in its middle, so that repetition is done again
// from its lift.
std::size_t continues_at(const Timeline& timeline, std::size_t phase);

// The timeline with the preparation at `phase` made a setup of `length`, or of its own length where that is
// longer: time to lie down and take the aid again. A wait for "I'm ready" stays, and moves to the same
// distance from the end.
Timeline with_setup_at(Timeline timeline, std::size_t phase, Millis length);

// The first instant of a session that goes on at `phase` with what has been played and held before.
Step go_on(const Timeline& timeline, std::size_t phase, Millis clock, HeldTime held);

}  // namespace stretch
