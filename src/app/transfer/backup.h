// Taking what is kept out of the browser and back in.
#pragma once

#include <string>
#include <string_view>

#include "app/state/effect.h"
#include "app/state/memory_command.h"
#include "app/state/state.h"

namespace stretch {

// Looks at one value of a backup file, which may be anything. Nothing is kept before `apply_import`. An empty
// key: an entry that has none.
void offer_imported(AppState& app, std::string_view key, std::string_view value);
// The file is read to its end, or is none of ours: asks whether to take it, or tells.
void ask_to_import(AppState& app, ImportFile file);
bool brings_news(const ImportOffer& offer);
// Adds what is new. What is here already stays as it is, so that a second time changes nothing.
void apply_import(AppState& app, Effects& effects);
// Of what came: this could not be kept.
void note_not_kept(AppState& app, std::string_view key);
// Counted by what was kept. What was not is not here either, so that the same file can be taken in again.
void tell_what_was_taken_in(AppState& app, Effects& effects);

}  // namespace stretch
