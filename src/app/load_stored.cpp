#include "app/load_stored.h"

#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/store.h"
#include "app/session/broken_off.h"
#include "app/state/notices.h"
#include "core/save/kept_value.h"
#include "core/save/keys.h"

namespace stretch {
namespace {

// What is told of a damaged value, in the order of KeptKind. Nothing hangs on the time of a backup but a
// reminder.
constexpr std::array<std::optional<Text>, key_prefixes.size()> damage_notices{
    Text::notice_damaged_session, Text::notice_damaged_month,   Text::notice_damaged_settings,
    Text::notice_damaged_coach,   Text::notice_damaged_session, Text::notice_damaged_coach,
    Text::notice_damaged_coach,   Text::notice_damaged_coach,   std::nullopt};

struct Loader {
    AppState& app;
    std::string_view name;  // in the key
    Effects& effects;

    void operator()(SessionRecord& record) const { take_session(app, name, std::move(record)); }
    void operator()(std::vector<SessionRecord>& records) const { take_month(app, name, std::move(records)); }
    void operator()(const StoredSettings& stored) const { take_settings(app, stored); }
    void operator()(const StoredProfile& stored) const { take_profile(app, stored); }
    void operator()(RunningRecord& running) const { found_running(app, std::move(running), effects); }
    void operator()(const StoredNote& stored) const { take_note(app, name, stored); }
    void operator()(const RangeCheck& check) const { take_range_check(app, name, check); }
    void operator()(const std::vector<RangeCheck>& checks) const { take_range_checks(app, checks); }
    void operator()(const BackupTime& time) const {
        app.kept.backed_up_utc_ms = time.utc_ms;
        end_backup_notice(app);
    }
};

}  // namespace

void load_stored(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    note_version(app, key, value);
    const std::optional<KeptKind> kind = kind_of(key);
    if (!kind) return;
    auto read = decode_kept(*kind, value, app.given.exercises);
    if (auto* kept = std::get_if<KeptValue>(&read))
        return std::visit(Loader{app, name_in(key, *kind), effects}, *kept);
    const std::optional<Text> notice = damage_notices[static_cast<std::size_t>(*kind)];
    if (!notice) return;
    set_aside(app, key, value, std::get<ReadFault>(read), *notice, effects);
    // A table of many values is not written over by a new one before somebody has looked at it.
    if (holds_many(*kind)) leave_alone(app, key);
}

void forget_stored(AppState& app, std::string_view key) {
    leave_alone_no_more(app, key);
    const std::optional<KeptKind> kind = kind_of(key);
    if (!kind) return;
    switch (*kind) {
        case KeptKind::session: return forget_session(app, name_in(key, *kind));
        case KeptKind::month: return forget_month(app, name_in(key, *kind));
        case KeptKind::running: return running_is_cleared(app);
        case KeptKind::range_check: return forget_range_key(app, key);
        case KeptKind::settings:
        case KeptKind::profile:
        case KeptKind::note:
        case KeptKind::range_checks:
        case KeptKind::backup: return;
    }
}

}  // namespace stretch
