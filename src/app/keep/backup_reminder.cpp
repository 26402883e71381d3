#include "app/keep/backup_reminder.h"

#include <algorithm>
#include <utility>

#include "app/keep/kept_progress.h"
#include "app/keep/store.h"
#include "app/state/notices.h"
#include "app/words/text.h"

namespace stretch {
namespace {

constexpr std::ptrdiff_t sessions_between_backups = 20;
constexpr std::int64_t week_ms = 7LL * 24 * 60 * 60 * 1000;

// Noted by a clock that was wrong: as if never.
std::int64_t unless_to_come(const AppState& app, std::int64_t utc_ms) {
    return utc_ms > app.now.utc_ms ? 0 : utc_ms;
}

// The history is in order, the newest first.
std::ptrdiff_t sessions_since(const AppState& app, std::int64_t utc_ms) {
    return std::ranges::find_if(app.kept.history,
                                [utc_ms](const SessionRecord& r) { return r.started_utc_ms <= utc_ms; }) -
           app.kept.history.begin();
}

// For a week and more something has been here that is in no backup.
bool a_week_is_at_risk(const AppState& app, std::int64_t asked_utc_ms, std::ptrdiff_t since_backup) {
    if (!app.visit.storage.forgets_in_a_week || since_backup == 0) return false;
    const std::int64_t oldest = app.kept.history[static_cast<std::size_t>(since_backup - 1)].started_utc_ms;
    return app.now.utc_ms - std::max(oldest, asked_utc_ms) >= week_ms;
}

// What there is to tell now; empty: nothing.
std::string reminder(const AppState& app) {
    const std::int64_t asked = unless_to_come(app, app.kept.profile.backup_reminded_utc_ms);
    const std::int64_t backed_up = unless_to_come(app, app.kept.backed_up_utc_ms);
    const std::ptrdiff_t since_backup = sessions_since(app, backed_up);
    const bool are_many = sessions_since(app, std::max(backed_up, asked)) >= sessions_between_backups;
    if (are_many) return text(Text::notice_backup, {std::to_string(since_backup)});
    if (a_week_is_at_risk(app, asked, since_backup))
        return text(Text::notice_backup_week, {std::to_string(since_backup)});
    return {};
}

void note_asked_for_backup(AppState& app, Effects& effects) {
    app.kept.profile.backup_reminded_utc_ms = app.now.utc_ms;
    keep_profile(app, effects);
}

}  // namespace

void remind_of_backup(AppState& app, Effects& effects) {
    std::string words = reminder(app);
    if (words.empty()) return;
    end_backup_notice(app);
    tell_once(app, words);
    app.told.backup_notice = std::move(words);
    note_asked_for_backup(app, effects);
}

void count_as_backed_up(AppState& app, Effects& effects) {
    if (!reminder(app).empty()) note_asked_for_backup(app, effects);
}

}  // namespace stretch
