// The warning signs that are asked about before the very first session, with the words and the answer of the
// last of the five questions: who has answered that one is not asked again.
#pragma once

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// Never in an embed, and not of whoever has trained here before.
bool signs_are_asked_about(const AppState& app);

void ask_about_signs(AppState& app);
// An answer that has come meanwhile, from another tab, stands.
void deny_signs(AppState& app, Effects& effects);
void name_signs(AppState& app);
// To the list, or to Today where signs were named or nothing was said.
void leave_signs(AppState& app);

}  // namespace stretch
