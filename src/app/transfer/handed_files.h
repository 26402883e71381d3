// Files that the person gets: told by what became of them, and a backup counts as made only when it is
// certain that its file has come.
#pragma once

#include <string>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

void make_backup(AppState& app, Effects& effects);
// Perhaps kept: the person is asked, and says which of the two others it was.
void backup_is_handed(AppState& app, Handed how, Effects& effects);
void table_is_handed(AppState& app, Handed how);
// When a backup was made, or that none was.
std::string last_backup_in_words(const AppState& app);

}  // namespace stretch
