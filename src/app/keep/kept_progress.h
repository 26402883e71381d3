// Plan, notes and range checks as they are kept between visits; the keys are in core/save/keys.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/save/progress_codec.h"

namespace stretch {

// What was read from the store comes into the app; of what is kept in generations the higher one counts.
void take_profile(AppState& app, const StoredProfile& stored);
void take_note(AppState& app, std::string_view id, const StoredNote& stored);
void take_range_check(AppState& app, std::string_view name, const RangeCheck& check);
void take_range_checks(AppState& app, std::span<const RangeCheck> checks);

void keep_profile(AppState& app, Effects& effects);
// Changes what is noted about a session, keeps it, and gives it back.
void keep_note(AppState& app, std::string_view id, const SessionNote& note, Effects& effects);
void keep_range_check(AppState& app, const RangeCheck& check, Effects& effects);
std::string range_key(const AppState& app, const RangeCheck& check);
bool has_range_check(const AppState& app, const RangeCheck& check);
// Folds the checks of old months, kept one by one until then, into a key for each year.
void fold_range_checks(AppState& app, Effects& effects);
// Another tab has removed the key: what it held is folded.
void forget_range_key(AppState& app, std::string_view key);

// The note of a session; an empty one when there is none.
SessionNote note_of(const AppState& app, std::string_view id);
// Lays a note over its session, whichever was read first. Called for each session that comes into the
// history.
void apply_notes(AppState& app, std::string_view id);

}  // namespace stretch
