#include "app/update.h"

#include <algorithm>
#include <cmath>

#include "app/fields.h"
#include "app/keeping.h"
#include "app/link.h"
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

SessionRecord record_of(const AppState& app, const Player& player) {
    return {.started_utc_ms = player.started_utc_ms,
            .offset_min = player.offset_min,
            .exercise = app.exercise.id,
            .dose = player.dose,
            .length = player.session.clock,
            .planned = planned_hold_per_leg(player.dose),
            .held = player.session.held,
            .ending = player.session.ending};
}

// Answers one command. The overloads are in the order of command.h.
class Updater {
public:
    Updater(AppState& app, Effects& effects) : app_(app), effects_(effects) {}

    void operator()(const OpenTab& command) {
        if (app_.player) return;
        keep_settings(app_, effects_);
        app_.finished.reset();
        app_.screen = screen_of(command.tab);
    }

    void operator()(const StartSession&) {
        if (app_.player) return;
        keep_settings(app_, effects_);
        const Dose& dose = app_.settings.dose;
        app_.player = Player{.dose = dose,
                             .timeline = compile(app_.exercise, dose),
                             .session = {},
                             .started_utc_ms = app_.utc_ms,
                             .offset_min = app_.offset_min,
                             .caption = {}};
        app_.finished.reset();
        app_.screen = ScreenId::player;
        effects_.push_back(KeepAwake{true});
        take(begin(app_.player->timeline));
    }

    void operator()(const PauseOrResume&) {
        if (!can_steer()) return;
        Session& session = app_.player->session;
        if (session.state == RunState::waiting) return (*this)(SayReady{});
        const bool was_paused = session.state == RunState::paused;
        session = was_paused ? resume(session) : pause(session);
        if (!was_paused) return went_still();
        effects_.push_back(KeepAwake{true});
        const Phase phase = current_phase(session, app_.player->timeline);
        announce(app_, text(Text::announce_resumed, {text(phase_title(phase.id))}));
    }

    void operator()(const NextPhase&) {
        if (can_steer()) take(next_phase(app_.player->session, app_.player->timeline));
    }

    void operator()(const PreviousPhase&) {
        if (can_steer()) take(previous_phase(app_.player->session, app_.player->timeline));
    }

    void operator()(const SayReady&) {
        if (can_steer()) app_.player->session = say_ready(app_.player->session, app_.player->timeline);
    }

    void operator()(const SayItHurts&) {
        if (!app_.player) return;
        app_.player->asks_to_end = false;
        take(stop_for_pain(app_.player->session, app_.player->timeline));
    }

    void operator()(const AskToEnd&) {
        if (!app_.player) return;
        if (app_.player->asks_to_end) return (*this)(KeepGoing{});
        app_.player->asks_to_end = true;
        app_.player->was_running = app_.player->session.state == RunState::running;
        app_.player->session = pause(app_.player->session);
        effects_.push_back(StopSpeaking{});
    }

    void operator()(const EndSession&) {
        if (app_.player) take(end(app_.player->session));
    }

    void operator()(const KeepGoing&) {
        if (!app_.player || !app_.player->asks_to_end) return;
        app_.player->asks_to_end = false;
        if (app_.player->was_running) app_.player->session = resume(app_.player->session);
    }

    void operator()(const CloseFinish&) {
        if (app_.player) return;
        app_.finished.reset();
        app_.screen = ScreenId::today;
    }

    void operator()(const ToggleMute&) {
        app_.muted = !app_.muted;
        if (app_.muted) effects_.push_back(StopSpeaking{});
    }

    void operator()(const ChangeSetting& command) {
        set_value(app_.settings, command.setting, command.value, app_.exercise.ranges);
        app_.camera.mirrored = app_.settings.mirrored;
        app_.keep_settings_in = settings_rest;
    }

    void operator()(const ResetDose&) {
        app_.settings.dose = standard_dose(app_.exercise.ranges);
        app_.keep_settings_in = settings_rest;
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

    void operator()(const Advance& command) {
        if (app_.keep_settings_in) {
            *app_.keep_settings_in -= command.dt;
            if (*app_.keep_settings_in <= Millis{}) keep_settings(app_, effects_);
        }
        if (app_.player) take(advance(app_.player->session, app_.player->timeline, command.dt));
    }

    void operator()(const SetClock& command) {
        app_.utc_ms = command.utc_ms;
        app_.offset_min = command.offset_min;
    }

    void operator()(const OpenLink& command) {
        LinkReading reading = read_link(command.parameters, app_.settings, app_.exercise);
        app_.settings = reading.settings;
        app_.accent = reading.accent;
        std::ranges::move(reading.notices, std::back_inserter(app_.notices));
    }

    void operator()(const LoadStored& command) {
        load_stored(app_, command.key, command.value, effects_);
        app_.camera.mirrored = app_.settings.mirrored;
    }

    void operator()(const ReportStoreFailed&) { storage_failed(Text::notice_store_failed); }
    void operator()(const ReportStorageBlocked&) { storage_failed(Text::notice_storage_blocked); }

    void operator()(const Seek& command) {
        if (can_steer()) take(seek(app_.player->session, app_.player->timeline, command.position));
    }

    void operator()(const LeavePage&) { keep_settings(app_, effects_); }

private:
    // Whether the phases are the person's to choose: not while a question is open, nor while a leg is eased
    // down.
    bool can_steer() const {
        return app_.player && !app_.player->asks_to_end && !app_.player->session.easing;
    }

    void take(const Step& step) {
        app_.player->session = step.session;
        tell_events(app_, step.events, effects_);
        if (step.session.state == RunState::finished) finish();
    }

    void went_still() {
        effects_.push_back(KeepAwake{false});
        effects_.push_back(StopSpeaking{});
        announce(app_, std::string{text(Text::announce_paused)});
    }

    void finish() {
        const SessionRecord record = record_of(app_, *app_.player);
        const bool is_worth_keeping = record.held.left + record.held.right > Millis{};
        app_.finished = record;
        app_.player.reset();
        app_.screen = ScreenId::finish;
        effects_.push_back(KeepAwake{false});
        if (is_worth_keeping) keep_session(app_, record, effects_);
    }

    void storage_failed(Text notice) {
        if (!app_.storage_works) return;
        app_.storage_works = false;
        app_.notices.emplace_back(text(notice));
    }

    AppState& app_;
    Effects& effects_;
};

}  // namespace

Effects update(AppState& app, const Command& command) {
    Effects effects;
    std::visit(Updater(app, effects), command);
    const bool only_time =
        std::holds_alternative<Advance>(command) || std::holds_alternative<SetClock>(command);
    if (!only_time) ++app.revision;
    return effects;
}

}  // namespace stretch
