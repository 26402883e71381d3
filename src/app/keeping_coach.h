// What the plan keeps, and under which keys: `hamstretch:profile:a|b`, `hamstretch:note:<session>`,
// `hamstretch:range:<time>:<tab>`, and range checks of old months in `hamstretch:ranges:<year>`.
#pragma once

#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/state.h"

namespace stretch {

// False: the key is none of these.
bool load_stored_progress(AppState& app, std::string_view key, std::string_view value, Effects& effects);

void keep_profile(AppState& app, Effects& effects);
// Changes what is noted about a session, keeps it, and gives it back.
void keep_note(AppState& app, std::string_view id, const SessionNote& note, Effects& effects);
void keep_range_check(AppState& app, const RangeCheck& check, Effects& effects);
std::string range_key(const AppState& app, const RangeCheck& check);
bool has_range_check(const AppState& app, const RangeCheck& check);
// Folds the checks of old months, kept one by one until then, into a key for each year.
void fold_range_checks(AppState& app, Effects& effects);
// Another tab has removed the key: what it held is folded.
void forget_stored_progress(AppState& app, std::string_view key);

// The note of a session; an empty one when there is none.
SessionNote note_of(const AppState& app, std::string_view id);
// Lays a note over its session, whichever was read first. Called for each session that comes into the
// history.
void apply_notes(AppState& app, std::string_view id);

}  // namespace stretch
