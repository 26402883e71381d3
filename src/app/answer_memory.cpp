#include "app/answer.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/history/spreadsheet.h"
#include "app/keep/backup_reminder.h"
#include "app/keep/forget_everything.h"
#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/storage_words.h"
#include "app/keep/store.h"
#include "app/load_stored.h"
#include "app/plan/reminders.h"
#include "app/session/broken_off.h"
#include "app/state/memory_command.h"
#include "app/state/notices.h"
#include "app/transfer/backup.h"
#include "app/transfer/handed_files.h"
#include "app/transfer/move_device.h"
#include "app/words/text.h"
#include "core/save/keys.h"

namespace stretch {
namespace {

struct MemoryAnswers : Answering {
    void operator()(const LoadStored& command) {
        if (is_embed(app_)) return note_kept_here(app_, command.key);
        load_stored(app_, command.key, command.value, effects_);
        app_.shown.camera.mirrored = app_.kept.settings.mirrored;
    }

    void operator()(const ForgetStored& command) { forget_stored(app_, command.key); }
    void operator()(const ReportTabGone& command) { offer_broken_off(app_, command.certainty, effects_); }

    void operator()(const FoldMonths&) {
        fold_months(app_, effects_);
        fold_range_checks(app_, effects_);
    }

    void operator()(const ReportStorageKind& command) {
        app_.visit.storage = {command.is_persistent, command.forgets_in_a_week, command.would_ask};
        if (app_.visit.awaits_storage_kind) announce(app_, text(storage_words(app_.visit.storage)));
        app_.visit.awaits_storage_kind = false;
        if (!app_.play) remind_of_backup(app_, effects_);
    }

    void operator()(const AskForGood&) {
        app_.visit.awaits_storage_kind = true;
        effects_.push_back(ActOnPage{PageAction::keep_for_good});
    }

    void operator()(const ReportStoreFailed& command) {
        note_not_kept(app_, command.key);
        // What was to be folded into a table is still there one by one.
        const std::optional<KeptKind> kind = kind_of(command.key);
        if (!kind || !holds_many(*kind)) storage_failed(app_, Text::notice_store_failed);
    }

    void operator()(const ReportKept&) {
        if (app_.shown.taken_in) return tell_what_was_taken_in(app_, effects_);
        const std::string words = std::exchange(app_.told.when_kept, {});
        if (!words.empty()) tell_result(app_, words);
    }

    void operator()(const ReportStorageBlocked&) {
        app_.visit.storage_is_blocked = true;
        storage_failed(app_, Text::notice_storage_blocked);
    }

    void operator()(const ReportDeletedElsewhere&) {
        forget_everything(app_);
        tell_once(app_, text(Text::notice_deleted_elsewhere));
    }

    void operator()(const ExportBackup&) { make_backup(app_, effects_); }
    void operator()(const ExportTable&) {
        effects_.push_back(SaveFile{PersonsFile::table, "hamstretch.csv", table_of(app_)});
    }
    void operator()(const ReportHanded& command) {
        switch (command.file) {
            case PersonsFile::backup: return backup_is_handed(app_, command.how, effects_);
            case PersonsFile::calendar: return reminders_are_handed(app_, command.how, effects_);
            case PersonsFile::table: return table_is_handed(app_, command.how);
        }
    }

    void operator()(const ChooseImport&) {
        app_.shown.import = {};
        effects_.push_back(ChooseBackup{});
    }

    void operator()(const OfferImported& command) { offer_imported(app_, command.key, command.value); }
    void operator()(const ReportImport& command) { ask_to_import(app_, command.file); }

    void operator()(const ApplyImport&) {
        if (app_.shown.question == Question::import) apply_import(app_, effects_);
    }

    void operator()(const OpenMovePage&) { open_move(app_, effects_); }

    void operator()(const OfferMoved& command) {
        if (!is_embed(app_)) offer_moved(app_, command.settings, command.profile);
    }

    void operator()(const ApplyMoved&) {
        if (app_.shown.question == Question::move) apply_moved(app_, effects_);
    }

    void operator()(const AskToDelete&) { app_.shown.question = Question::delete_everything; }

    void operator()(const DeleteEverything&) {
        if (app_.shown.question != Question::delete_everything) return;
        forget_everything(app_);
        effects_.push_back(RemoveEverything{});
        tell_when_kept(app_, text(Text::notice_deleted), effects_);
    }

    void operator()(const CloseQuestion&) {
        app_.shown.question = Question::none;
        app_.shown.import = {};
    }
};

}  // namespace

void answer(AppState& app, const MemoryCommand& command, Effects& effects) {
    std::visit(MemoryAnswers{{app, effects}}, command);
}

}  // namespace stretch
