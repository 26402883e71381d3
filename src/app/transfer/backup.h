// Taking what is kept out of the browser and back in.
#pragma once

#include <string>
#include <string_view>

#include "app/state/effect.h"
#include "app/state/memory_command.h"
#include "app/state/state.h"

namespace stretch {

// Looks at one value of a backup file, which may be anything. Nothing is kept before `apply_import`.
void offer_imported(AppState& app, std::string_view key, std::string_view value);
// The file is read to its end, or is none of ours: asks whether to take it, or tells.
void ask_to_import(AppState& app, ImportFile file);
// Adds what is new. What is here already stays as it is, so that a second time changes nothing.
void apply_import(AppState& app, Effects& effects);

}  // namespace stretch
