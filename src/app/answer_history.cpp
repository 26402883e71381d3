#include "app/answer.h"

#include <variant>

#include "app/history/browse.h"
#include "app/history/corrections.h"
#include "app/plan/change_plan.h"
#include "app/state/history_command.h"
#include "app/state/notices.h"
#include "app/words/text.h"

namespace stretch {
namespace {

struct HistoryAnswers : Answering {
    void operator()(const ShowMonth& command) { show_month(app_, command); }
    void operator()(const ShowMoreSessions&) { app_.shown.looking_back.sessions_shown += sessions_a_page; }
    void operator()(const LookAtRow& command) {
        app_.shown.looking_back.rows[static_cast<std::size_t>(command.chart)] = command.row;
    }

    void operator()(const OpenPastSession& command) {
        if (!app_.play) open_session(app_, command);
    }

    void operator()(const LeaveDetail&) { leave_detail(app_); }

    void operator()(const DeletePastSession& command) {
        delete_session(app_, command, effects_);
        offer_undo(app_);
    }

    void operator()(const UndoDelete&) {
        undo_delete(app_, effects_);
        say_undone(app_);
    }

    void operator()(const CorrectPastSession& command) { correct_session(app_, command, effects_); }

    void operator()(const TellLegsApart&) { app_.shown.looking_back.legs_apart = true; }

    void operator()(const UndoCorrections&) {
        undo_corrections(app_, effects_);
        announce(app_, text(Text::session_undone));
    }

    void operator()(const OpenRangeCheck&) { open_range_check(app_); }
    void operator()(const AimRange& command) { aim_range(app_, command); }
    void operator()(const SaveRange&) { save_range(app_, effects_); }
    void operator()(const SetRange& command) { set_range(app_, command, effects_); }
};

}  // namespace

void answer(AppState& app, const HistoryCommand& command, Effects& effects) {
    std::visit(HistoryAnswers{{app, effects}}, command);
}

}  // namespace stretch
