// Sessions and settings as they are kept between visits; the keys are in core/save/keys.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/save/codec.h"

namespace stretch {

// How long settings rest unchanged before they are kept: a slider that is dragged is one change, not fifty.
inline constexpr Millis settings_rest = 500_ms;

// What was read from the store comes into the app.
void take_session(AppState& app, std::string_view id, SessionRecord record);
// A session that is there already, because its own key is not yet removed, only learns where else it is.
void take_month(AppState& app, std::string_view month, std::vector<SessionRecord> records);
void take_settings(AppState& app, const StoredSettings& stored);
// Another tab has removed it. A session that is folded into its month stays.
void forget_session(AppState& app, std::string_view id);
void forget_month(AppState& app, std::string_view month);

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
// Keeps sessions that are in the history but in no store yet, each in the right place.
void keep_loose_sessions(AppState& app, Effects& effects);

// Notes when a backup was made, so that the reminder counts from there, and ends it.
void keep_backup_time(AppState& app, std::int64_t made_utc_ms, Effects& effects);

// Puts a session in its place in the history, unless one of its id is there.
bool insert_session(AppState& app, SessionRecord record);
// Here already, or deleted here.
bool has_session(AppState& app, const SessionRecord& record);

}  // namespace stretch
