// What is kept between visits, and under which keys.
#pragma once

#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/state.h"

namespace stretch {

// How long settings rest unchanged before they are kept: a slider that is dragged is one change, not fifty.
inline constexpr Millis settings_rest = 500_ms;

// Takes one kept value into the app, or sets it aside.
void load_stored(AppState& app, std::string_view key, std::string_view value, Effects& effects);
// Takes out of the app what another tab has removed. A session that is folded into its month stays.
void forget_stored(AppState& app, std::string_view key);

// Writes the older of the two slots, so that the newer one stands whatever happens.
void keep_settings(AppState& app, Effects& effects);

// One key for each session, written once: two tabs then lose nothing.
void keep_session(AppState& app, SessionRecord record, Effects& effects);

// An embed keeps nothing unless it is asked to: then this session and the later ones of the visit, in a store
// that it does not read but for what is there already.
bool may_keep_here(const AppState& app);
void keep_here(AppState& app, const SessionRecord& record, Effects& effects);
void note_kept_here(AppState& app, std::string_view key);
bool is_session_key(std::string_view key);

// Folds the sessions of old months, kept one by one until then, into a key for each month. Those of this
// month and the two before stay as they are: the first frame needs them, and reads nothing else.
void fold_months(AppState& app, Effects& effects);
// Whether what was kept then is to be folded: three months ago or more, by the calendar.
bool is_of_an_old_month(const AppState& app, std::int64_t utc_ms, int offset_min);
// Keeps sessions that are in the history but in no store yet, each in the right place.
void keep_loose_sessions(AppState& app, Effects& effects);

// Notes when a backup was made, so that the reminder counts from there.
void keep_backup_time(AppState& app, Effects& effects);

// Puts a session in its place in the history, unless one of its id is there.
bool insert_session(AppState& app, SessionRecord record);
// Here already, or deleted here.
bool has_session(AppState& app, const SessionRecord& record);

}  // namespace stretch
