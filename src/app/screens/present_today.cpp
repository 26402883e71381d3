// Today: what is due, what to do, and why.
#include "app/plan/care.h"
#include "app/plan/plan_words.h"
#include "app/plan/screening_questions.h"
#include "app/plan/todays_state.h"
#include "app/screens/screen_builder.h"
#include "app/state/command.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

// Only once there is something to tell.
void add_week(const AppState& app, ScreenBuilder& build) {
    if (app.kept.history.empty()) return;
    const WeekGoal week = week_goal(app);
    Node& node = build.add("today.week", Role::text, week_in_words(week));
    node.now = week.days_done;
    node.most = week.days_wanted;
}

void add_dose(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    const std::vector<std::string> lines = dose_lines(app.given.exercises, plan.dose);
    build.words("today.summary", lines.front());
    if (lines.size() > 1) build.words("today.summary.right", lines.back());
    build.words("today.length", text(Text::today_length, {length_in_words(app.given.exercises, plan.dose),
                                                          text(side_word(plan.dose.first))}));
}

bool takes_care_of_troubles(const AppState& app, const TodaysPlan& plan) {
    return plan.verdict == Verdict::with_care && app.kept.profile.answers.troubles.value_or(0) != 0;
}

// What the state of the day has to say besides its one sentence.
void add_state(const AppState& app, TodaysState state, ScreenBuilder& build) {
    switch (state) {
        case TodaysState::first: return build.words("today.promise", text(Text::today_promise));
        case TodaysState::done: build.words("today.enough", text(Text::today_enough)); break;
        case TodaysState::after_pain: build.words("today.hurt", text(Text::today_hurt)); [[fallthrough]];
        case TodaysState::resting:
            build.button("today.safe", text(Text::today_safe), OpenLearn{LearnSection::safe});
            break;
        case TodaysState::due:
        case TodaysState::waiting: break;
    }
    add_week(app, build);
}

// Where one rule decides for both legs, that one; else all of them.
OpenLearn rules_behind(const TodaysPlan& plan) {
    const RuleId left = rule_of(plan.legs.left.decision.why), right = rule_of(plan.legs.right.decision.why);
    return {LearnSection::rules, left == right ? static_cast<int>(left) + 1 : 0};
}

// A restart is offered by what Today already shows; this is the way not to take it.
void add_why(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    build.words("today.why", text(Text::today_why));
    build.lines("today.why", why_with_rules(app, plan));
    if (plan.source == DoseSource::rules)
        build.button("today.rules", text(Text::today_rules), rules_behind(plan));
    if (is_restart(plan)) build.button("today.as_before", text(Text::restart_decline), DeclineRestart{});
}

// In one line for whoever has passed it by a few times.
void offer_screening(const AppState& app, ScreenBuilder& build) {
    if (app.kept.history.size() < sessions_for_short_offer)
        build.words("offer.questions", text(Text::questions_offer));
    build.button("offer.questions.act", text(Text::questions_open), OpenScreening{});
}

void add_offers(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    if (maintenance_is_offered(app)) {
        const std::string weeks = std::to_string(weeks_for_maintenance),
                          days = std::to_string(maintenance_days);
        build.words("offer.maintenance", text(Text::maintenance_offer, {weeks, days}));
        build.button("offer.maintenance.act", text(Text::maintenance_accept, {days}),
                     AnswerMaintenance{Maintenance::accepted});
        build.button("offer.maintenance.dismiss", text(Text::maintenance_decline),
                     AnswerMaintenance{Maintenance::declined});
    }
    present_care_offer(app, build);
    const bool is_free = plan.source == DoseSource::settings || plan.source == DoseSource::rules;
    if (app.kept.profile.answered_utc_ms == 0 && is_free) offer_screening(app, build);
}

void present_closed_day(const AppState& app, ScreenBuilder& build) {
    build.heading("today.title", 1, text(title_of_blocked(app)));
    present_blocked(app, "today", build);
    build.button("today.answers", text(Text::change_answers), OpenScreening{});
    if (!is_emergency(app)) build.words("today.advice", text(Text::result_advice));
}

// What else than the usual exercise is done, and for whom it is not.
void add_about(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    for (const Side side : {plan.dose.first, other(plan.dose.first)}) {
        const Exercise& exercise = app.given.exercises.of(plan.dose, side);
        if (exercise.id == usual_exercise) continue;
        return build.words("today.about", exercise_text(exercise, "about"));
    }
}

}  // namespace

void present_today(const AppState& app, ScreenBuilder& build) {
    const TodaysPlan& plan = build.plan();
    if (plan.verdict == Verdict::see_professional) return present_closed_day(app, build);
    build.heading("today.title", 1, text(Text::today_title));
    build.words("today.done", due_in_words(app, plan));
    const TodaysState state = todays_state(app);
    add_state(app, state, build);
    present_figure(app, build);
    build.heading("today.exercise", 2, exercise_name(app.given.exercises, build.plan().dose));
    add_dose(app, plan, build);
    add_about(app, plan, build);
    if (state == TodaysState::first && takes_care_of_troubles(app, plan))
        build.words("today.ask_first",
                    consequence_in_words(app.kept.profile.answers, ScreeningQuestion::troubles));
    if (state == TodaysState::first)
        build.words("today.need", needs_in_words(app.given.exercises.of(plan.dose, plan.dose.first),
                                                 leg_dose(plan.dose, plan.dose.first).aid));
    build.button("today.learn", text(Text::today_learn),
                 OpenLearn{LearnSection::steps, 0, app.given.exercises.position_of(plan.dose.exercise)});
    present_care_beside_start(app, build);
    add_why(app, plan, build);
    present_questions_of_last(app, build);
    present_range_offer(app, build);
    add_offers(app, plan, build);
    build.words("today.advice", text(Text::today_advice));
    // It stands at the bottom of the screen, and so after what is said and asked before it.
    // R5: the rule says rest; going against it is possible, but not what the screen asks for.
    if (state == TodaysState::resting)
        build.button("start.anyway", text(Text::start_anyway), AskToStart{});
    else
        build.button("start", text(Text::start), AskToStart{});
}

void present_embed_start(const AppState& app, ScreenBuilder& build) {
    build.heading("today.exercise", 1, exercise_name(app.given.exercises, build.plan().dose));
    add_dose(app, build.plan(), build);
    present_figure(app, build);
    build.words("today.ask_first", text(Text::embed_ask_first));
    build.way_out("today.full");
    const bool keeps = app.visit.keeping_here.is_on && app.visit.storage_works;
    build.words("today.advice", text(keeps ? Text::embed_keeps : Text::embed_kept));
    build.button("start", text(Text::start), StartSession{});
}

}  // namespace stretch
