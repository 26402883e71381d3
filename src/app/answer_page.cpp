#include "app/answer.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "app/coach.h"
#include "app/coaching.h"
#include "app/keeping.h"
#include "app/link.h"
#include "app/look_back.h"
#include "app/own_settings.h"
#include "app/playing.h"
#include "app/reminders.h"
#include "app/running.h"
#include "app/store.h"
#include "core/routine/validate.h"
#include "core/save/records.h"

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

struct PageAnswers : Answering {
    void operator()(const OpenTab& command) {
        if (app_.player || is_embed(app_)) return;
        keep_settings(app_, effects_);
        app_.finished.reset();
        forget_what_was_looked_at(app_);
        close_reminders(app_, effects_);
        app_.screen = screen_of(command.tab);
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

    void operator()(const UpdateNow&) {
        if (app_.player || !app_.update_is_ready) return;
        keep_settings(app_, effects_);
        effects_.push_back(ActOnPage{PageAction::reload_for_update});
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

    void operator()(const LeavePage&) {
        keep_settings(app_, effects_);
        keep_running(app_, effects_);
    }

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
        bring_back_from_future(app_);
        const auto [day, waits] = what_the_clock_shows();
        if (day != day_before || waits != waited_before) ++app_.revision;
    }

    void operator()(const OpenLink& command) {
        // What an embed shows is what its page asked for last, and nothing from before.
        if (is_embed(app_)) forget_link();
        LinkReading reading = read_link(command.parameters, own_settings(app_), app_.exercise);
        take_link(app_, reading);
        app_.accent = reading.accent;
        for (const std::string& notice : reading.notices) tell_once(app_, notice);
        app_.has_opened = true;
        if (reading.tab) (*this)(OpenTab{*reading.tab});
        const bool may_begin = !is_embed(app_) && !must_rest_today(app_);
        if (reading.begins && may_begin) answer(app_, StartSession{}, effects_);
    }

    void operator()(const ReportUpdateReady&) { app_.update_is_ready = true; }
    void operator()(const ReportInstallWay& command) { app_.install_way = command.way; }

private:
    // The day, and whether the next session of it has to wait.
    std::pair<Day, bool> what_the_clock_shows() const {
        return {today(app_), !app_.player && due_today(app_).wait > Millis{}};
    }

    void forget_link() {
        app_.linked = {};
        app_.settings = {};
        app_.settings.dose = standard_dose(app_.exercise.ranges);
        app_.notices.clear();
    }
};

}  // namespace

void answer(AppState& app, const PageCommand& command, Effects& effects) {
    std::visit(PageAnswers{{app, effects}}, command);
}

}  // namespace stretch
