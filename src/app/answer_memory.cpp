#include "app/answer.h"

#include <variant>

#include "app/history/spreadsheet.h"
#include "app/keep/backup_reminder.h"
#include "app/keep/forget_everything.h"
#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/storage_words.h"
#include "app/keep/store.h"
#include "app/load_stored.h"
#include "app/session/broken_off.h"
#include "app/state/memory_command.h"
#include "app/state/notices.h"
#include "app/transfer/backup.h"
#include "app/transfer/move_device.h"
#include "app/words/text.h"

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

    void operator()(const ReportStoreFailed&) { storage_failed(app_, Text::notice_store_failed); }
    void operator()(const ReportStorageBlocked&) { storage_failed(app_, Text::notice_storage_blocked); }

    void operator()(const ReportDeletedElsewhere&) {
        forget_everything(app_);
        tell_once(app_, text(Text::notice_deleted_elsewhere));
    }

    void operator()(const ExportBackup&) { effects_.push_back(SaveBackup{}); }
    void operator()(const ExportTable&) { effects_.push_back(SaveFile{"hamstretch.csv", table_of(app_)}); }
    void operator()(const ReportBackedUp&) { keep_backup_time(app_, effects_); }

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
        tell_result(app_, text(Text::notice_deleted));
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
