#include "app/answer.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "app/history/browse.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/store.h"
#include "app/plan/care.h"
#include "app/plan/change_plan.h"
#include "app/plan/reminders.h"
#include "app/plan/todays_plan.h"
#include "app/screens/learn_words.h"
#include "app/session/broken_off.h"
#include "app/session/playing.h"
#include "app/settings/link.h"
#include "app/settings/own_settings.h"
#include "app/state/notices.h"
#include "app/state/page_command.h"
#include "core/progress/rules.h"
#include "core/routine/within.h"
#include "core/save/records.h"

namespace stretch {
namespace {

ScreenId screen_of(Tab tab) {
    switch (tab) {
        case Tab::today: return ScreenId::today;
        case Tab::plan: return ScreenId::plan;
        case Tab::learn: return ScreenId::learn;
        case Tab::history: return ScreenId::history;
        case Tab::settings: break;
    }
    return ScreenId::settings;
}

struct PageAnswers : Answering {
    void operator()(const OpenTab& command) {
        if (app_.play || is_embed(app_)) return;
        keep_settings(app_, effects_);
        app_.shown.finished.reset();
        forget_what_was_looked_at(app_);
        close_reminders(app_, effects_);
        app_.shown.screen = screen_of(command.tab);
        app_.shown.learn = {};
    }

    void operator()(const OpenLearn& command) {
        (*this)(OpenTab{Tab::learn});
        if (app_.shown.screen != ScreenId::learn) return;
        const int position = std::clamp(command.exercise, 0, app_.given.exercises.size() - 1);
        const Exercise& exercise = app_.given.exercises.at(position);
        const bool is_steps = command.section == LearnSection::steps;
        const int last = is_steps ? static_cast<int>(steps_of(exercise).size()) - 1
                         : command.section == LearnSection::rules ? static_cast<int>(rules().size())
                                                                  : 0;
        app_.shown.learn = {command.section, std::clamp(command.part, 0, last), {}, position};
    }

    void operator()(const StepOfLearning& command) {
        if (!shows_step(app_)) return;
        const int position = app_.shown.learn.exercise;
        (*this)(OpenLearn{LearnSection::steps, command.step, position});
        const Exercise& exercise = app_.given.exercises.at(position);
        const Dose dose = with_exercise(app_.given.exercises, todays_plan(app_).dose, exercise.id);
        announce(app_, step_in_words(exercise, app_.shown.learn.part, dose.aid));
    }

    void operator()(const ReadAsText&) {
        if (app_.shown.screen == ScreenId::learn) effects_.push_back(ActOnPage{PageAction::read_as_text});
    }

    void operator()(const ShowKeys&) {
        if (app_.shown.shows_keys || (app_.play && is_asked(*app_.play))) return;
        app_.shown.shows_keys = true;
        interrupt(app_, effects_);
    }

    void operator()(const HideKeys&) {
        if (!app_.shown.shows_keys) return;
        app_.shown.shows_keys = false;
        go_on(app_);
    }

    void operator()(const DismissNotice& command) {
        const auto index = static_cast<std::size_t>(command.index);
        if (index < app_.told.notices.size())
            app_.told.notices.erase(app_.told.notices.begin() + command.index);
    }

    void operator()(const TurnCamera& command) {
        const double yaw = in_degrees(app_.shown.camera.yaw) + command.yaw_deg;
        const double pitch = in_degrees(app_.shown.camera.pitch) + command.pitch_deg;
        app_.shown.camera.yaw = degrees(std::remainder(yaw, 360.0));
        app_.shown.camera.pitch = degrees(std::clamp(pitch, 0.0, 85.0));
    }

    void operator()(const OpenSettingsPart& command) { app_.shown.settings_part = command.part; }
    void operator()(const ReportWindow& command) { app_.shown.is_wide = command.is_wide; }

    void operator()(const ResetCamera&) {
        app_.shown.camera = {};
        app_.shown.camera.mirrored = app_.kept.settings.mirrored;
    }

    void operator()(const Install&) {
        if (app_.visit.install_way == InstallWay::share_sheet) app_.shown.shows_install_steps = true;
        if (app_.visit.install_way == InstallWay::prompt)
            effects_.push_back(ActOnPage{PageAction::prompt_to_install});
    }

    void operator()(const DeclineInstall&) {
        app_.kept.settings.install_declined = true;
        app_.kept.keep_settings_in = settings_rest;
    }

    void operator()(const CloseInstallSteps&) { app_.shown.shows_install_steps = false; }

    void operator()(const UpdateNow&) {
        if (app_.play || !app_.visit.update_is_ready) return;
        keep_settings(app_, effects_);
        effects_.push_back(ActOnPage{PageAction::reload_for_update});
    }

    void operator()(const OpenFullApp&) { effects_.push_back(ActOnPage{PageAction::open_full_app}); }

    void operator()(const BecomeEmbed& command) {
        app_.given.place = Place::embed;
        // Nothing is known there of whoever plays it: the dose of its page is the dose.
        app_.given.ladder = {};
        app_.visit.keeping_here.is_possible = command.can_keep;
    }

    void operator()(const KeepHere&) {
        if (!may_keep_here(app_)) return;
        app_.visit.keeping_here.is_on = true;
        effects_.push_back(ActOnPage{PageAction::open_store});
        keep_here(app_, *app_.shown.finished, effects_);
    }

    void operator()(const LeavePage&) {
        keep_settings(app_, effects_);
        keep_running(app_, effects_);
    }

    void operator()(const Advance& command) {
        if (app_.kept.keep_settings_in) {
            *app_.kept.keep_settings_in -= command.dt;
            if (*app_.kept.keep_settings_in <= Millis{}) keep_settings(app_, effects_);
        }
        if (step_moves(app_)) app_.shown.learn.moved += command.dt;
        pass_time(app_, command.dt, effects_);
    }

    void operator()(const SetClock& command) {
        const WhatTheClockShows before = what_the_clock_shows();
        app_.now.utc_ms = std::clamp(command.utc_ms, earliest_utc_ms, latest_utc_ms);
        app_.now.offset_min = command.offset_min;
        if (app_.visit.has_opened && !app_.play && !is_embed(app_)) date_doubtful_pain(app_, effects_);
        if (what_the_clock_shows() != before) ++app_.told.revision;
    }

    void operator()(const OpenLink& command) {
        // What an embed shows is what its page asked for last, and nothing from before.
        if (is_embed(app_)) forget_link();
        LinkReading reading = read_link(command.parameters, own_settings(app_), app_.given.exercises);
        take_link(app_, reading);
        app_.visit.accent = reading.accent;
        tell_of_link(app_, std::move(reading.notices));
        app_.visit.has_opened = true;
        if (reading.tab) (*this)(OpenTab{*reading.tab});
        if (reading.tab == Tab::learn)
            (*this)(OpenLearn{reading.learn, reading.learn_part, reading.exercise});
        const bool may_begin = !is_embed(app_) && !must_rest(app_);
        if (reading.begins && may_begin) answer(app_, AskToStart{}, effects_);
    }

    void operator()(const ReportPartMissing&) { tell_result(app_, text(Text::notice_part_missing)); }
    void operator()(const ReportUpdateReady&) { app_.visit.update_is_ready = true; }
    void operator()(const ReportInstallWay& command) { app_.visit.install_way = command.way; }

private:
    struct WhatTheClockShows {
        Day day;
        bool waits = false;  // for the next session of the day
        bool rests = false;  // after pain
        bool may_be_sore = false;

        friend bool operator==(const WhatTheClockShows&, const WhatTheClockShows&) = default;
    };
    WhatTheClockShows what_the_clock_shows() const {
        if (app_.play) return {today(app_)};
        return {today(app_), due_today(app_).wait > Millis{}, must_rest(app_), soreness_may_be_told(app_)};
    }

    void forget_link() {
        app_.kept.linked = {};
        app_.kept.settings = {};
        app_.kept.settings.dose = standard_dose(app_.given.exercises.usual());
        app_.told.notices.clear();
    }
};

}  // namespace

void answer(AppState& app, const PageCommand& command, Effects& effects) {
    std::visit(PageAnswers{{app, effects}}, command);
}

}  // namespace stretch
