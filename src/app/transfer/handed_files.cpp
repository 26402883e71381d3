#include "app/transfer/handed_files.h"

#include <utility>

#include "app/keep/kept_sessions.h"
#include "app/state/notices.h"
#include "app/words/words.h"

namespace stretch {
namespace {

void close_question(AppState& app) {
    if (app.shown.question == Question::backup) app.shown.question = Question::none;
}

}  // namespace

void make_backup(AppState& app, Effects& effects) {
    app.shown.backup_made_utc_ms = app.now.utc_ms;
    effects.push_back(SaveBackup{});
}

void backup_is_handed(AppState& app, Handed how, Effects& effects) {
    if (how == Handed::perhaps) {
        if (app.shown.question == Question::none) app.shown.question = Question::backup;
        return;
    }
    close_question(app);
    const std::int64_t made = std::exchange(app.shown.backup_made_utc_ms, 0);
    if (how == Handed::not_kept) return tell_result(app, text(Text::notice_file_not_saved));
    keep_backup_time(app, made == 0 ? app.now.utc_ms : made, effects);
    announce(app, last_backup_in_words(app));
}

void table_is_handed(AppState& app, Handed how) {
    switch (how) {
        case Handed::kept: return announce(app, text(Text::notice_file_saved));
        case Handed::perhaps: return announce(app, text(Text::notice_file_handed));
        case Handed::not_kept: return tell_result(app, text(Text::notice_file_not_saved));
    }
}

std::string last_backup_in_words(const AppState& app) {
    const std::int64_t made = app.kept.backed_up_utc_ms;
    if (made == 0) return std::string{text(Text::data_never)};
    return text(Text::data_last, {date_and_time(local_time(made, app.now.offset_min))});
}

}  // namespace stretch
