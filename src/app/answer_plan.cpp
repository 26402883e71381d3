#include "app/answer.h"

#include <algorithm>
#include <variant>

#include "app/coach_words.h"
#include "app/coaching.h"
#include "app/fields.h"
#include "app/keeping.h"
#include "app/own_settings.h"
#include "app/questions.h"
#include "app/reminders.h"
#include "app/telling.h"
#include "app/text.h"
#include "core/routine/validate.h"

namespace stretch {
namespace {

struct PlanAnswers : Answering {
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
    void operator()(const AnswerMaintenance& command) { answer_maintenance(app_, command.answer, effects_); }
    void operator()(const SetWeekGoal& command) { set_week_goal(app_, command.days, effects_); }
    void operator()(const SetDayStart& command) { set_day_start(app_, command.hour, effects_); }
    void operator()(const OpenReminders&) { open_reminders(app_, effects_); }
    void operator()(const SetReminderTime& command) { set_reminder_time(app_, command); }
    void operator()(const SaveReminders&) { save_reminders(app_, effects_); }
    void operator()(const CloseReminders&) { close_reminders(app_, effects_); }
    void operator()(const NoteAsked& command) { note_asked(app_, command.what, effects_); }

private:
    void keep_settings_soon() {
        if (!is_embed(app_)) app_.keep_settings_in = settings_rest;
    }

    void tell(std::string_view words) {
        if (!words.empty()) announce(app_, words);
    }
};

}  // namespace

void answer(AppState& app, const PlanCommand& command, Effects& effects) {
    std::visit(PlanAnswers{{app, effects}}, command);
}

}  // namespace stretch
