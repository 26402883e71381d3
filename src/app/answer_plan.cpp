#include "app/answer.h"

#include <algorithm>
#include <variant>

#include "app/keep/kept_sessions.h"
#include "app/plan/care.h"
#include "app/plan/change_plan.h"
#include "app/plan/goal_days.h"
#include "app/plan/next_time.h"
#include "app/plan/plan_words.h"
#include "app/plan/reminders.h"
#include "app/plan/screening_questions.h"
#include "app/settings/own_settings.h"
#include "app/settings/setting_fields.h"
#include "app/state/notices.h"
#include "app/state/plan_command.h"
#include "app/words/text.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

struct PlanAnswers : Answering {
    void operator()(const ChangeSetting& command) {
        take_the_lead(app_, command);
        make_own(app_, command.setting);
        Settings& settings = app_.kept.settings;
        const Exercises& exercises = app_.given.exercises;
        if (command.setting == Setting::exercise) {
            const int position = std::clamp(command.value, 0, exercises.size() - 1);
            settings.dose = with_exercise(exercises, settings.dose, exercises.at(position).id);
        } else {
            set_value(settings, command.setting, command.value, ranges_of(settings, exercises));
            settings.dose = within(exercises, settings.dose);
        }
        app_.shown.camera.mirrored = app_.kept.settings.mirrored;
        keep_settings_soon();
    }

    void operator()(const ResetDose&) {
        std::erase_if(app_.kept.linked.said, is_dose);
        app_.kept.settings.dose = standard_dose(app_.given.exercises.usual());
        follow_rule(app_, effects_);
        keep_settings_soon();
        tell_why();
    }

    void operator()(const AnswerScreening& command) {
        answer_screening(app_, command, effects_);
        const bool is_beside_result = app_.shown.screen == ScreenId::screening &&
                                      app_.shown.screening_page == page_of(command.question) &&
                                      page_of(command.question) == screening_pages;
        if (is_beside_result) answer_beside_result(app_, effects_);
        tell(consequence_in_words(app_.kept.profile.answers, command.question));
    }

    void operator()(const FinishScreening&) { finish_screening(app_, effects_); }

    void operator()(const OpenScreening&) {
        if (app_.play) return;
        keep_settings(app_, effects_);
        app_.shown.finished.reset();
        app_.shown.screening_page = 0;
        app_.shown.screen = ScreenId::screening;
    }

    void operator()(const ShowScreeningPage& command) {
        if (app_.shown.screen != ScreenId::screening) return;
        app_.shown.screening_page = std::clamp(command.page, 0, screening_pages);
        if (app_.shown.screening_page == screening_pages) finish_screening(app_, effects_);
    }

    void operator()(const SkipScreeningPage&) {
        if (app_.shown.screen != ScreenId::screening) return;
        take_answers_back(app_, app_.shown.screening_page, effects_);
        (*this)(ShowScreeningPage{app_.shown.screening_page + 1});
    }

    void operator()(const CheckIn& command) {
        check_in(app_, command, effects_);
        if (app_.shown.check_in == CheckInStep::pain) announce_question(app_, text(Text::ask_pain));
    }

    void operator()(const SomethingHurt&) {
        something_hurt(app_, effects_);
        if (app_.shown.check_in == CheckInStep::place) announce_question(app_, text(Text::ask_where));
    }

    void operator()(const CheckInPain& command) {
        check_in_pain(app_, command, effects_);
        if (command.place != PainPlace::none) tell(text(advice_on(command.place)));
        if (app_.shown.check_in == CheckInStep::bottom) announce_question(app_, text(Text::ask_bottom));
        if (app_.shown.check_in == CheckInStep::done) tell_next();
    }

    void operator()(const TellBottom& command) {
        tell_bottom(app_, command.stayed_down, effects_);
        app_.shown.finished ? tell_next() : tell_why();
    }

    void operator()(const TellSore&) {
        tell_sore(app_, effects_);
        tell_why();
    }

    void operator()(const TakePermission&) {
        take_permission(app_, effects_);
        tell_why();
    }

    void operator()(const NotYetPermitted&) {
        app_.shown.asks_meanwhile = true;
        tell(text(Text::blocked_meanwhile));
    }

    void operator()(const TakePermissionBack& command) {
        take_permission_back(app_, command.gate, effects_);
        tell_why();
    }

    void operator()(const AnswerCare& command) {
        answer_care(app_, command.answer, effects_);
        tell_why();
    }

    void operator()(const PutBackInCare&) {
        put_back_in_care(app_, effects_);
        tell_why();
    }

    void operator()(const SkipCheckIn&) {
        if (app_.shown.check_in != CheckInStep::none) app_.shown.check_in = CheckInStep::skipped;
        app_.shown.resting = {};
    }

    void operator()(const ChooseRung& command) {
        choose_rung(app_, command, effects_);
        tell_why();
    }

    void operator()(const ShowByHand& command) { app_.shown.shows_by_hand = command.is_shown; }

    void operator()(const FollowRule&) {
        follow_rule(app_, effects_);
        tell_why();
    }

    void operator()(const DeclineRestart&) {
        decline_restart(app_, effects_);
        tell_why();
    }

    void operator()(const AnswerMaintenance& command) {
        answer_maintenance(app_, command.answer, effects_);
        tell_why();
    }

    void operator()(const ChooseGoalDay& command) { choose_goal_day(app_, command.weekday, effects_); }
    void operator()(const SetWeekGoal& command) { set_week_goal(app_, command.days, effects_); }
    void operator()(const SetDayStart& command) { set_day_start(app_, command.hour, effects_); }
    void operator()(const OpenReminders&) { open_reminders(app_, effects_); }
    void operator()(const SetReminderTime& command) { set_reminder_time(app_, command); }
    void operator()(const SaveReminders&) { save_reminders(app_, effects_); }
    void operator()(const TakeRemindersBack&) { take_reminders_back(app_, effects_); }
    void operator()(const CloseReminders&) { close_reminders(app_, effects_); }
    void operator()(const NoteAsked& command) { note_asked(app_, command.what, effects_); }

private:
    void keep_settings_soon() {
        if (!is_embed(app_)) app_.kept.keep_settings_in = settings_rest;
    }

    void tell_why() {
        for (const std::string& line : why_with_rules(app_, todays_plan(app_))) tell(line);
    }

    void tell_next() {
        for (const std::string& line : next_time_in_words(app_, todays_plan(app_))) tell(line);
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
