#include "app/answer.h"

#include <array>
#include <variant>

#include "app/plan/reminders.h"
#include "app/plan/signs.h"
#include "app/plan/todays_plan.h"
#include "app/session/broken_off.h"
#include "app/session/easing.h"
#include "app/session/playing.h"
#include "app/state/notices.h"
#include "app/words/text.h"

namespace stretch {
namespace {

struct SessionAnswers : Answering {
    void operator()(const AskToStart&) {
        if (!may_start(app_, todays_plan(app_))) return;
        if (signs_are_asked_about(app_)) return ask_about_signs(app_);
        start_session(app_, effects_);
    }

    void operator()(const StartSession&) {
        if (may_start(app_, todays_plan(app_))) start_session(app_, effects_);
    }

    void operator()(const DenySigns&) {
        if (app_.shown.screen != ScreenId::signs) return;
        deny_signs(app_, effects_);
        (*this)(StartSession{});
    }

    void operator()(const NameSigns&) {
        if (app_.shown.screen == ScreenId::signs) name_signs(app_);
    }

    void operator()(const LeaveSigns&) {
        if (app_.shown.screen == ScreenId::signs) leave_signs(app_);
    }

    void operator()(const PauseOrResume&) {
        if (can_steer(app_)) pause_or_resume(app_, effects_);
    }

    void operator()(const NextPhase&) {
        if (can_steer(app_)) take(app_, next_phase(app_.play->session, app_.play->timeline), effects_);
    }

    void operator()(const PreviousPhase&) {
        if (can_steer(app_)) take(app_, previous_phase(app_.play->session, app_.play->timeline), effects_);
    }

    void operator()(const Seek& command) {
        if (can_steer(app_))
            take(app_, seek(app_.play->session, app_.play->timeline, command.position), effects_);
    }

    void operator()(const SayReady&) {
        if (can_steer(app_)) begin_count_in(app_);
    }

    void operator()(const Ease&) {
        if (can_steer(app_)) take(app_, ease(app_, effects_), effects_);
    }

    void operator()(const SayItHurts&) {
        if (app_.play) stop_for_pain(app_, effects_);
    }

    void operator()(const AskToEnd&) {
        if (!app_.play || app_.shown.shows_keys || app_.play->asks_about_form) return;
        if (app_.play->asks_to_end) return (*this)(KeepGoing{});
        app_.play->asks_to_end = true;
        interrupt(app_, effects_);
    }

    void operator()(const EndSession&) {
        if (app_.play) take(app_, end(app_.play->session), effects_);
    }

    void operator()(const KeepGoing&) {
        if (!app_.play || !app_.play->asks_to_end) return;
        app_.play->asks_to_end = false;
        go_on(app_);
    }

    void operator()(const ShowForm&) {
        if (!can_steer(app_)) return;
        if (moves(app_)) pause_or_resume(app_, effects_);
        app_.play->asks_about_form = true;
    }

    void operator()(const HideForm&) {
        if (app_.play) app_.play->asks_about_form = false;
    }

    void operator()(const CloseFinish&) {
        if (app_.play) return;
        app_.shown.finished.reset();
        app_.shown.shows_install_steps = false;
        close_reminders(app_, effects_);
        app_.shown.screen = ScreenId::today;
    }

    void operator()(const ToggleMute&) {
        app_.visit.muted = !app_.visit.muted;
        if (app_.visit.muted) effects_.push_back(StopSpeaking{});
    }

    void operator()(const TurnPicture&) {
        constexpr std::array told{Text::turned_upright, Text::turned_right, Text::turned_left};
        const auto next = (static_cast<std::size_t>(app_.visit.turn) + 1) % told.size();
        app_.visit.turn = static_cast<Turn>(next);
        announce(app_, text(told[next]));
    }

    void operator()(const ContinueSession&) {
        if (!app_.kept.offers_broken_off || app_.play) return;
        // The question may have stood there for hours.
        if (!may_continue(app_)) return keep_broken_off(app_, effects_);
        take(app_, continue_broken_off(app_, effects_), effects_);
        tell_going_on(app_, effects_);
    }

    void operator()(const KeepBrokenOff&) {
        if (app_.kept.offers_broken_off) keep_broken_off(app_, effects_);
    }

    void operator()(const DiscardBrokenOff&) {
        if (app_.kept.offers_broken_off) clear_running(app_, effects_);
    }

    void operator()(const Play&) {
        if (!app_.play) return (*this)(StartSession{});
        if (app_.play->session.state == RunState::paused) (*this)(PauseOrResume{});
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
