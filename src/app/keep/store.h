// The app's way to what is kept. A value that a later version has kept, or that could not be read for want of
// memory, is left alone: shown where it can be read, part of every backup, never written over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/state/effect.h"
#include "app/state/state.h"
#include "app/words/text.h"
#include "core/save/envelope.h"
#include "core/save/keys.h"

namespace stretch {

// From now on nothing is certain to be kept; told once.
void storage_failed(AppState& app, Text notice);

// Keeps a value, unless what is there is to be left alone. An empty one is none: there was no memory to write
// it.
void store(AppState& app, std::string key, std::string value, Effects& effects);
void remove(AppState& app, std::string_view key, Effects& effects);
// Of the two slots of a kind the one whose turn it is with this generation.
void store_in_turn(AppState& app, KeptKind kind, std::uint64_t generation, std::string value,
                   Effects& effects);

void leave_alone(AppState& app, std::string_view key);
void leave_alone_no_more(AppState& app, std::string_view key);
// Of two slots for one value both are left alone if one is: the higher generation in the other would hide it.
bool is_left_alone(const AppState& app, std::string_view key);
// Called with each value that is read: leaves it alone if a later version wrote it.
void note_version(AppState& app, std::string_view key, std::string_view value);
// What becomes of a value that cannot be read: damage is told with `notice` and moved away.
void set_aside(AppState& app, std::string_view key, std::string_view value, ReadFault fault, Text notice,
               Effects& effects);

}  // namespace stretch
