#include "app/update.h"

#include <algorithm>
#include <cmath>

#include "app/backup.h"
#include "app/backup_reminder.h"
#include "app/badge.h"
#include "app/coach.h"
#include "app/coach_words.h"
#include "app/coaching.h"
#include "app/corrections.h"
#include "app/fields.h"
#include "app/keeping.h"
#include "app/keeping_coach.h"
#include "app/link.h"
#include "app/look_back.h"
#include "app/moving.h"
#include "app/own_settings.h"
#include "app/playing.h"
#include "app/questions.h"
#include "app/reminders.h"
#include "app/running.h"
#include "app/spreadsheet.h"
#include "app/store.h"
#include "app/telling.h"
#include "app/words.h"
#include "core/routine/validate.h"

namespace stretch {
namespace {

ScreenId screen_of(Tab tab) {
    switch (tab) {
        case Tab::today: return ScreenId::today;
        case Tab::plan: return ScreenId::plan;
        case Tab::history: return ScreenId::history;
        case Tab::settings: break;
    }
    return ScreenId::settings;
}

// Answers one command. The overloads are in the order of command.h.
class Updater {
public:
    Updater(AppState& app, Effects& effects) : app_(app), effects_(effects) {}

    void operator()(const OpenTab& command) {
        if (app_.player || is_embed()) return;
        keep_settings(app_, effects_);
        app_.finished.reset();
        forget_what_was_looked_at(app_);
        close_reminders(app_, effects_);
        app_.screen = screen_of(command.tab);
    }

    void operator()(const StartSession&) {
        if (may_start(app_)) start_session(app_, effects_);
    }

    void operator()(const PauseOrResume&) {
        if (can_steer(app_)) pause_or_resume(app_, effects_);
    }

    void operator()(const NextPhase&) {
        if (can_steer(app_)) take(app_, next_phase(app_.player->session, app_.player->timeline), effects_);
    }

    void operator()(const PreviousPhase&) {
        if (can_steer(app_))
            take(app_, previous_phase(app_.player->session, app_.player->timeline), effects_);
    }

    void operator()(const SayReady&) {
        if (can_steer(app_)) app_.player->session = say_ready(app_.player->session, app_.player->timeline);
    }

    void operator()(const SayItHurts&) {
        if (app_.player) stop_for_pain(app_, effects_);
    }

    void operator()(const AskToEnd&) {
        if (!app_.player || app_.shows_keys) return;
        if (app_.player->asks_to_end) return (*this)(KeepGoing{});
        app_.player->asks_to_end = true;
        interrupt(app_, effects_);
    }

    void operator()(const EndSession&) {
        if (app_.player) take(app_, end(app_.player->session), effects_);
    }

    void operator()(const KeepGoing&) {
        if (!app_.player || !app_.player->asks_to_end) return;
        app_.player->asks_to_end = false;
        go_on(app_);
    }

    void operator()(const CloseFinish&) {
        if (app_.player) return;
        app_.finished.reset();
        app_.shows_install_steps = false;
        close_reminders(app_, effects_);
        app_.screen = ScreenId::today;
    }

    void operator()(const ShowKeys&) {
        if (app_.shows_keys || (app_.player && app_.player->asks_to_end)) return;
        app_.shows_keys = true;
        interrupt(app_, effects_);
    }

    void operator()(const HideKeys&) {
        if (!app_.shows_keys) return;
        app_.shows_keys = false;
        go_on(app_);
    }

    void operator()(const ToggleMute&) {
        app_.muted = !app_.muted;
        if (app_.muted) effects_.push_back(StopSpeaking{});
    }

    void operator()(const ChangeSetting& command) {
        take_the_lead(app_, command);
        make_own(app_, command.setting);
        set_value(app_.settings, command.setting, command.value, app_.exercise.ranges);
        app_.camera.mirrored = app_.settings.mirrored;
        keep_settings_soon();
    }

    void operator()(const ResetDose&) {
        std::erase_if(app_.linked.said, is_dose);
        app_.settings.dose = standard_dose(app_.exercise.ranges);
        follow_rule(app_, effects_);
        keep_settings_soon();
    }

    void operator()(const DismissNotice& command) {
        const auto index = static_cast<std::size_t>(command.index);
        if (index < app_.notices.size()) app_.notices.erase(app_.notices.begin() + command.index);
    }

    void operator()(const TurnCamera& command) {
        const double yaw = in_degrees(app_.camera.yaw) + command.yaw_deg;
        const double pitch = in_degrees(app_.camera.pitch) + command.pitch_deg;
        app_.camera.yaw = degrees(std::remainder(yaw, 360.0));
        app_.camera.pitch = degrees(std::clamp(pitch, 0.0, 85.0));
    }

    void operator()(const ResetCamera&) {
        app_.camera = {};
        app_.camera.mirrored = app_.settings.mirrored;
    }

    void operator()(const UpdateNow&) {
        if (app_.player || !app_.update_is_ready) return;
        keep_settings(app_, effects_);
        effects_.push_back(ActOnPage{PageAction::reload_for_update});
    }

    void operator()(const Install&) {
        if (app_.install_way == InstallWay::share_sheet) app_.shows_install_steps = true;
        if (app_.install_way == InstallWay::prompt)
            effects_.push_back(ActOnPage{PageAction::prompt_to_install});
    }

    void operator()(const DeclineInstall&) {
        app_.settings.install_declined = true;
        app_.keep_settings_in = settings_rest;
    }

    void operator()(const CloseInstallSteps&) { app_.shows_install_steps = false; }
    void operator()(const ReportUpdateReady&) { app_.update_is_ready = true; }
    void operator()(const ReportInstallWay& command) { app_.install_way = command.way; }

    void operator()(const Advance& command) {
        if (app_.keep_settings_in) {
            *app_.keep_settings_in -= command.dt;
            if (*app_.keep_settings_in <= Millis{}) keep_settings(app_, effects_);
        }
        if (app_.player)
            take(app_, advance(app_.player->session, app_.player->timeline, command.dt), effects_);
    }

    void operator()(const SetClock& command) {
        const auto [day_before, waited_before] = what_the_clock_shows();
        app_.utc_ms = std::clamp(command.utc_ms, earliest_utc_ms, latest_utc_ms);
        app_.offset_min = command.offset_min;
        const auto [day, waits] = what_the_clock_shows();
        if (day != day_before || waits != waited_before) ++app_.revision;
    }

    void operator()(const OpenLink& command) {
        // What an embed shows is what its page asked for last, and nothing from before.
        if (is_embed()) forget_link();
        LinkReading reading = read_link(command.parameters, own_settings(app_), app_.exercise);
        take_link(app_, reading);
        app_.accent = reading.accent;
        for (const std::string& notice : reading.notices) tell_once(app_, notice);
        app_.has_opened = true;
        if (reading.tab) (*this)(OpenTab{*reading.tab});
        const bool may_begin = !is_embed() && !must_rest_today(app_);
        if (reading.begins && may_begin) (*this)(StartSession{});
    }

    void operator()(const LoadStored& command) {
        if (is_embed()) return note_kept_here(app_, command.key);
        load_stored(app_, command.key, command.value, effects_);
        app_.camera.mirrored = app_.settings.mirrored;
    }

    void operator()(const ReportStoreFailed&) { storage_failed(app_, Text::notice_store_failed); }
    void operator()(const ReportStorageBlocked&) { storage_failed(app_, Text::notice_storage_blocked); }

    void operator()(const Seek& command) {
        if (can_steer(app_))
            take(app_, seek(app_.player->session, app_.player->timeline, command.position), effects_);
    }

    void operator()(const LeavePage&) {
        keep_settings(app_, effects_);
        keep_running(app_, effects_);
    }

    void operator()(const ContinueSession&) {
        if (app_.offers_broken_off && !app_.player) take(app_, continue_broken_off(app_, effects_), effects_);
    }

    void operator()(const KeepBrokenOff&) {
        if (app_.offers_broken_off) keep_broken_off(app_, effects_);
    }

    void operator()(const DiscardBrokenOff&) {
        if (app_.offers_broken_off) clear_running(app_, effects_);
    }

    void operator()(const ExportBackup&) { effects_.push_back(SaveBackup{}); }
    void operator()(const ExportTable&) { effects_.push_back(SaveFile{"hamstretch.csv", table_of(app_)}); }

    void operator()(const ChooseImport&) {
        app_.import = {};
        effects_.push_back(ChooseBackup{});
    }

    void operator()(const ApplyImport&) {
        if (app_.question == Question::import) apply_import(app_, effects_);
    }

    void operator()(const OpenMovePage&) { open_move(app_, effects_); }
    void operator()(const ApplyMoved&) {
        if (app_.question == Question::move) apply_moved(app_, effects_);
    }
    void operator()(const AskToDelete&) { app_.question = Question::delete_everything; }

    void operator()(const DeleteEverything&) {
        if (app_.question != Question::delete_everything) return;
        app_.question = Question::none;
        forget_everything(app_);
        effects_.push_back(RemoveEverything{});
        tell_result(app_, text(Text::notice_deleted));
    }

    void operator()(const CloseQuestion&) {
        app_.question = Question::none;
        app_.import = {};
    }

    void operator()(const ForgetStored& command) { forget_stored(app_, command.key); }

    void operator()(const ReportDeletedElsewhere&) {
        forget_everything(app_);
        tell_once(app_, text(Text::notice_deleted_elsewhere));
    }

    void operator()(const ReportTabGone& command) { offer_broken_off(app_, command.certainty, effects_); }
    void operator()(const FoldMonths&) {
        fold_months(app_, effects_);
        fold_range_checks(app_, effects_);
    }
    void operator()(const OfferImported& command) { offer_imported(app_, command.key, command.value); }
    void operator()(const ReportImport& command) { ask_to_import(app_, command.file); }
    void operator()(const ReportBackedUp&) { keep_backup_time(app_, effects_); }

    void operator()(const OfferMoved& command) {
        if (!is_embed()) offer_moved(app_, command.settings, command.profile);
    }
    void operator()(const ReportStorageKind& command) {
        app_.storage = {command.is_persistent, command.forgets_in_a_week};
        if (!app_.player) remind_of_backup(app_, effects_);
    }

    void operator()(const OpenFullApp&) { effects_.push_back(ActOnPage{PageAction::open_full_app}); }
    void operator()(const BecomeEmbed& command) {
        app_.place = Place::embed;
        app_.keeping_here.is_possible = command.can_keep;
    }

    void operator()(const KeepHere&) {
        if (!may_keep_here(app_)) return;
        app_.keeping_here.is_on = true;
        effects_.push_back(ActOnPage{PageAction::open_store});
        keep_here(app_, *app_.finished, effects_);
    }

    void operator()(const Play&) {
        if (!app_.player) return (*this)(StartSession{});
        if (app_.player->session.state == RunState::paused) (*this)(PauseOrResume{});
    }

    void operator()(const Pause&) {
        if (moves(app_)) (*this)(PauseOrResume{});
    }

    void operator()(const AnswerScreening& command) {
        answer_screening(app_, command, effects_);
        tell(consequence_in_words(app_.profile.answers, command.question));
    }
    void operator()(const FinishScreening&) { finish_screening(app_, effects_); }
    void operator()(const OpenQuestions&) {
        if (app_.player) return;
        keep_settings(app_, effects_);
        app_.finished.reset();
        app_.question_page = 0;
        app_.screen = ScreenId::questions;
    }

    void operator()(const ShowQuestion& command) {
        if (app_.screen != ScreenId::questions) return;
        app_.question_page = std::clamp(command.page, 0, question_pages);
        if (app_.question_page == question_pages) finish_screening(app_, effects_);
    }

    void operator()(const SkipQuestion&) {
        if (app_.screen != ScreenId::questions) return;
        take_answers_back(app_, app_.question_page, effects_);
        (*this)(ShowQuestion{app_.question_page + 1});
    }

    void operator()(const CheckIn& command) {
        check_in(app_, command, effects_);
        if (app_.check_in == CheckInStep::pain) tell(text(Text::ask_pain));
    }
    void operator()(const CheckInPain& command) {
        check_in_pain(app_, command, effects_);
        if (app_.check_in != CheckInStep::done) return;
        for (const std::string& line : why_with_rules(app_)) tell(line);
    }
    void operator()(const SkipCheckIn&) {
        if (app_.check_in != CheckInStep::none) app_.check_in = CheckInStep::skipped;
    }
    void operator()(const ChooseRung& command) { choose_rung(app_, command, effects_); }
    void operator()(const FollowRule&) { follow_rule(app_, effects_); }
    void operator()(const DeclineRestart&) { decline_restart(app_, effects_); }
    void operator()(const SetRange& command) { set_range(app_, command, effects_); }
    void operator()(const DeleteSession& command) {
        delete_session(app_, command, effects_);
        offer_undo(app_);
    }
    void operator()(const UndoDelete&) {
        undo_delete(app_, effects_);
        say_undone(app_);
    }
    void operator()(const CorrectSession& command) { correct_session(app_, command, effects_); }
    void operator()(const UndoCorrections&) {
        undo_corrections(app_, effects_);
        tell(std::string{text(Text::session_undone)});
    }
    void operator()(const ShowMonth& command) { show_month(app_, command); }
    void operator()(const ShowMoreSessions&) { app_.looking_back.sessions_shown += sessions_a_page; }
    void operator()(const OpenSession& command) {
        if (!app_.player) open_session(app_, command);
    }
    void operator()(const LeaveDetail&) { leave_detail(app_); }
    void operator()(const OpenRangeCheck&) { open_range_check(app_); }
    void operator()(const AimRange& command) { aim_range(app_, command); }
    void operator()(const SaveRange&) { save_range(app_, effects_); }
    void operator()(const Ease&) {
        if (can_steer(app_)) take(app_, ease(app_, effects_), effects_);
    }
    void operator()(const SetWeekGoal& command) { set_week_goal(app_, command.days, effects_); }
    void operator()(const SetDayStart& command) { set_day_start(app_, command.hour, effects_); }
    void operator()(const AnswerMaintenance& command) { answer_maintenance(app_, command.answer, effects_); }
    void operator()(const NoteAsked& command) { note_asked(app_, command.what, effects_); }
    void operator()(const OpenReminders&) { open_reminders(app_, effects_); }
    void operator()(const SetReminderTime& command) { set_reminder_time(app_, command); }
    void operator()(const SaveReminders&) { save_reminders(app_, effects_); }
    void operator()(const CloseReminders&) { close_reminders(app_, effects_); }

private:
    // The day, and whether the next session of it has to wait.
    std::pair<Day, bool> what_the_clock_shows() const {
        return {today(app_), !app_.player && due_today(app_).wait > Millis{}};
    }

    void keep_settings_soon() {
        if (!is_embed()) app_.keep_settings_in = settings_rest;
    }

    bool is_embed() const { return app_.place == Place::embed; }

    void forget_link() {
        app_.linked = {};
        app_.settings = {};
        app_.settings.dose = standard_dose(app_.exercise.ranges);
        app_.notices.clear();
    }

    void tell(std::string_view words) {
        if (!words.empty()) announce(app_, words);
    }

    AppState& app_;
    Effects& effects_;
};

// An embed keeps sessions alone, and those only when it was asked to.
bool keeps_something_else(const Effect& effect) {
    if (const auto* store = std::get_if<Store>(&effect)) return !is_session_key(store->key);
    return std::holds_alternative<SetAside>(effect) || std::holds_alternative<Remove>(effect);
}

}  // namespace

Effects update(AppState& app, const Command& command) {
    Effects effects;
    app.announcement.clear();
    const std::uint64_t revision = app.revision;
    const ScreenId screen = app.screen;
    std::visit(Updater(app, effects), command);
    if (app.place == Place::embed) std::erase_if(effects, keeps_something_else);
    const bool only_time =
        std::holds_alternative<Advance>(command) || std::holds_alternative<SetClock>(command);
    if (!only_time) ++app.revision;
    // While kept values come in one by one it is not known yet what is due.
    const bool is_loading = std::holds_alternative<LoadStored>(command);
    if (!is_loading && (app.revision != revision || app.screen != screen)) set_badge(app, effects);
    return effects;
}

}  // namespace stretch
