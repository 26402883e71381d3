// What is kept: its section in the settings, and the questions about it.
#include <algorithm>
#include <iterator>

#include "app/keep/storage_words.h"
#include "app/plan/reminders.h"
#include "app/screens/screen_builder.h"
#include "app/transfer/backup.h"
#include "app/transfer/handed_files.h"
#include "app/transfer/move_device.h"
#include "app/words/words.h"
#include "core/save/keys.h"

namespace stretch {
namespace {

void ask_about_broken_off(const AppState& app, ScreenBuilder& build) {
    const HeldTime& held = app.kept.broken_off->so_far.held;
    Dialog dialog(build, "dialog.resume", Text::resume_question);
    dialog.words(".text",
                 text(Text::resume_explained, {whole_seconds(held.left), whole_seconds(held.right)}));
    dialog.button(".continue", Text::resume_continue, ContinueSession{});
    dialog.way_out(".keep", Text::resume_keep, KeepBrokenOff{});
    dialog.button(".discard", Text::resume_discard, DiscardBrokenOff{});
}

std::ptrdiff_t number_of(const ImportOffer& offer, KeptKind kind) {
    return std::ranges::count_if(offer.values,
                                 [kind](const auto& value) { return kind_of(value.first) == kind; });
}

// What comes, kind by kind; what does not come is told only where it could be missed.
void add_news(const ImportOffer& offer, Dialog& dialog) {
    if (offer.settings || offer.profile) {
        const bool both = offer.settings && offer.profile;
        dialog.words(".settings", text(both             ? Text::import_settings_and_plan
                                       : offer.settings ? Text::import_settings
                                                        : Text::import_plan));
    }
    const std::string notes = std::to_string(number_of(offer, KeptKind::note) + std::ssize(offer.said));
    const std::string checks = std::to_string(number_of(offer, KeptKind::range_check));
    if (notes != "0") dialog.words(".notes", text(Text::import_notes, {notes}));
    if (checks != "0") dialog.words(".checks", text(Text::import_checks, {checks}));
}

void ask_about_import(const ImportOffer& offer, ScreenBuilder& build) {
    const std::string known = std::to_string(offer.known);
    const bool has_news = brings_news(offer);
    Dialog dialog(build, "dialog.import", has_news ? Text::import_question : Text::import_no_news);
    dialog.words(".text", has_news ? text(Text::import_new, {std::to_string(offer.sessions.size()), known})
                                   : text(Text::import_nothing, {known}));
    add_news(offer, dialog);
    if (offer.leaves_own) dialog.words(".own", text(Text::import_leaves_own));
    if (offer.newer > 0) dialog.words(".newer", text(Text::import_newer, {std::to_string(offer.newer)}));
    if (offer.unreadable > 0)
        dialog.words(".unreadable", text(Text::import_unreadable, {std::to_string(offer.unreadable)}));
    if (has_news) dialog.button(".apply", Text::import_apply, ApplyImport{});
    dialog.way_out(".cancel", has_news ? Text::cancel : Text::close, CloseQuestion{});
}

void ask_about_deleting(const AppState& app, ScreenBuilder& build) {
    Dialog dialog(build, "dialog.delete", Text::delete_question);
    dialog.words(".text", text(Text::delete_explained));
    // With the rest their names are forgotten, and no later file takes them back.
    if (reminders_were_made(app)) dialog.words(".reminders", text(Text::reminders_stay));
    dialog.way_out(".cancel", Text::delete_keep, CloseQuestion{});
    dialog.button(".confirm", Text::data_delete, DeleteEverything{});
}

void ask_about_backup(ScreenBuilder& build) {
    Dialog dialog(build, "dialog.backup", Text::backup_question);
    dialog.words(".text", text(Text::backup_explained));
    dialog.button(".yes", Text::backup_yes, ReportHanded{PersonsFile::backup, Handed::kept});
    dialog.button(".again", Text::backup_again, ExportBackup{});
    dialog.way_out(".no", Text::backup_no, ReportHanded{PersonsFile::backup, Handed::not_kept});
}

void add_rungs(const AppState& app, const PerLeg<int>& rungs, Dialog& dialog) {
    for (const Side side : both_sides)
        if (const auto place = index_of(app.given.ladder, rungs.of(side)))
            dialog.words(side == Side::left ? ".left" : ".right",
                         text(Text::session_rung, {text(leg(side)), std::to_string(*place + 1)}));
}

void ask_about_moving(const AppState& app, ScreenBuilder& build) {
    Dialog dialog(build, "dialog.move", Text::move_question);
    const MoveOutcome outcome = outcome_of(app, app.shown.moved);
    if (outcome == MoveOutcome::nothing) {
        dialog.words(".text", text(Text::move_nothing));
        return dialog.way_out(".cancel", Text::close, CloseQuestion{});
    }
    dialog.words(".text", text(Text::move_brings));
    add_rungs(app, rungs_after(app, app.shown.moved), dialog);
    if (leaves_warnings(app, app.shown.moved)) dialog.words(".stays", text(Text::move_stays));
    if (outcome == MoveOutcome::replaces) {
        dialog.words(".replaces", text(Text::move_replaces));
        dialog.way_out(".cancel", Text::move_keep, CloseQuestion{});
    }
    dialog.button(".apply", Text::move_apply, ApplyMoved{});
    if (outcome == MoveOutcome::fills) dialog.way_out(".cancel", Text::cancel, CloseQuestion{});
}

}  // namespace

void present_question(const AppState& app, ScreenBuilder& build) {
    if (app.kept.offers_broken_off && app.shown.screen != ScreenId::finish)
        return ask_about_broken_off(app, build);
    switch (app.shown.question) {
        case Question::none: return;
        case Question::import: return ask_about_import(app.shown.import, build);
        case Question::delete_everything: return ask_about_deleting(app, build);
        case Question::move: return ask_about_moving(app, build);
        case Question::backup: return ask_about_backup(build);
    }
}

void present_data(const AppState& app, ScreenBuilder& build) {
    build.words("data.where", text(Text::data_where));
    build.words("data.promise", text(storage_words(app.visit.storage)));
    if (app.visit.storage.would_ask) build.button("data.keep", text(Text::data_keep), AskForGood{});
    build.words("data.last", last_backup_in_words(app));
    build.button("data.export", text(Text::data_export), ExportBackup{});
    build.button("data.import", text(Text::data_import), ChooseImport{});
    if (can_move(build.plan()))
        build.button("data.move", text(Text::move_open), OpenMovePage{});
    else
        build.words("data.move", text(Text::move_not_now));
    build.button("data.table", text(Text::data_table), ExportTable{});
    build.button("data.delete", text(Text::data_delete), AskToDelete{});
}

}  // namespace stretch
