// What the person puts right in the history. A session itself is never written again: its note lies over it.
#pragma once

#include "app/state/effect.h"
#include "app/state/history_command.h"
#include "app/state/state.h"

namespace stretch {

void delete_session(AppState& app, const DeletePastSession& command, Effects& effects);
// Of the last one deleted in this visit.
void undo_delete(AppState& app, Effects& effects);
void correct_session(AppState& app, const CorrectPastSession& command, Effects& effects);
// The session that is open is again as it was when it was opened.
void undo_corrections(AppState& app, Effects& effects);

}  // namespace stretch
