#include "app/answer.h"

#include <variant>

#include "app/coach.h"
#include "app/coaching.h"
#include "app/playing.h"
#include "app/reminders.h"
#include "app/running.h"

namespace stretch {
namespace {

struct SessionAnswers : Answering {
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

    void operator()(const Seek& command) {
        if (can_steer(app_))
            take(app_, seek(app_.player->session, app_.player->timeline, command.position), effects_);
    }

    void operator()(const SayReady&) {
        if (can_steer(app_)) app_.player->session = say_ready(app_.player->session, app_.player->timeline);
    }

    void operator()(const Ease&) {
        if (can_steer(app_)) take(app_, ease(app_, effects_), effects_);
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

    void operator()(const ToggleMute&) {
        app_.muted = !app_.muted;
        if (app_.muted) effects_.push_back(StopSpeaking{});
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

    void operator()(const Play&) {
        if (!app_.player) return (*this)(StartSession{});
        if (app_.player->session.state == RunState::paused) (*this)(PauseOrResume{});
    }

    void operator()(const Pause&) {
        if (moves(app_)) (*this)(PauseOrResume{});
    }
};

}  // namespace

void answer(AppState& app, const SessionCommand& command, Effects& effects) {
    std::visit(SessionAnswers{{app, effects}}, command);
}

}  // namespace stretch
