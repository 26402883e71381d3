// Plan: what comes next for each leg and why, everything that can be set by hand, the rules, the guide.
#include "app/plan/plan_words.h"
#include "app/screens/field_nodes.h"
#include "app/state/command.h"
#include "app/state/plan_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

std::string node_id(Side side, std::string_view what) {
    return std::string{side == Side::left ? "plan.left" : "plan.right"}.append(what);
}

void add_step(const AppState& app, const Decision& decision, Side side, ScreenBuilder& build) {
    const std::size_t place = index_of(app.given.ladder, decision.rung).value_or(0) + 1;
    const std::size_t most = app.given.ladder.rungs.size();
    Node& node = build.add(node_id(side, ".step"), Role::text,
                           text(Text::plan_step, {std::to_string(place), std::to_string(most)}));
    node.now = static_cast<int>(place);
    node.most = static_cast<int>(most);
}

void add_step_to(const AppState& app, int from, int to, Side side, ScreenBuilder& build) {
    if (from == to) return;
    const bool is_further = *index_of(app.given.ladder, to) > *index_of(app.given.ladder, from);
    const Aid aid = app.kept.settings.dose.aid;
    build.button(
        node_id(side, is_further ? ".further" : ".easier"),
        text(is_further ? Text::plan_further : Text::plan_easier,
             {with_capital(text(side_word(side))),
              change_in_words(dose_on(app.given.ladder, from, aid), dose_on(app.given.ladder, to, aid))}),
        ChooseRung{side, to});
}

void add_leg(const AppState& app, const TodaysPlan& plan, Side side, ScreenBuilder& build) {
    const Decision& decision = plan.of(side).decision;
    const bool is_on_ladder = plan.source == DoseSource::rules || plan.source == DoseSource::settings;
    build.heading(node_id(side, ""), 3, text(leg(side)));
    build.words(node_id(side, ".dose"), leg_dose_in_words(plan.dose, side));
    if (is_on_ladder && !app.given.ladder.empty()) add_step(app, decision, side, build);
    build.words(node_id(side, ".reason"), why_of_leg(plan, side));
    if (!is_on_ladder || app.given.ladder.empty()) return;
    add_step_to(app, decision.rung, rung_moved(app.given.ladder, decision.rung, -1), side, build);
    add_step_to(app, decision.rung, rung_moved(app.given.ladder, decision.rung, 1), side, build);
}

bool is_set_by_hand(const AppState& app, const TodaysPlan& plan) {
    const bool is_other_dose = plan.source == DoseSource::person || plan.source == DoseSource::link;
    return is_other_dose || app.kept.profile.legs.left.by_hand || app.kept.profile.legs.right.by_hand;
}

void add_way_back(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    if (!is_set_by_hand(app, plan) || app.given.ladder.empty()) return;
    build.heading("plan.h.choice", 3, text(Text::plan_by_hand));
    build.words("plan.by_hand", text(Text::plan_set_by_hand));
    build.button("plan.follow", text(Text::plan_follow), FollowRule{});
}

void add_now(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    build.heading("plan.h.now", 2, text(Text::plan_now));
    build.words("plan.length", text(Text::today_length, {length_in_words(app.given.exercise, plan.dose),
                                                         text(side_word(plan.dose.first))}));
    for (const Side side : {plan.dose.first, other(plan.dose.first)}) add_leg(app, plan, side, build);
    add_way_back(app, plan, build);
    const bool has_answered = app.kept.profile.answered_utc_ms != 0;
    build.heading("plan.h.answers", 3, text(has_answered ? Text::plan_answers : Text::plan_make_yours));
    build.button("dose.questions", text(has_answered ? Text::change_answers : Text::questions_open),
                 OpenScreening{});
}

void add_blocked(const AppState& app, ScreenBuilder& build) {
    build.heading("plan.h.now", 2, text(title_of_blocked(app)));
    present_blocked(app, "plan", build);
    build.button("dose.questions", text(Text::change_answers), OpenScreening{});
}

// What is done today, whoever chose it.
Settings shown_settings(const AppState& app, const TodaysPlan& plan) {
    Settings shown = app.kept.settings;
    shown.dose = plan.dose;
    return shown;
}

void add_controls(const AppState& app, const Settings& shown, ScreenBuilder& build) {
    build.heading("plan.h.hand", 2, text(Text::plan_hand));
    build.words("plan.hand", text(Text::plan_hand_how));
    for (const ChoiceField& field : choice_fields())
        if (is_of_a_leg(field.setting)) add_choice(shown, field, build);
    for (const NumberField& field : number_fields())
        if (is_of_a_leg(field.setting)) add_number(shown, app.given.exercise.ranges, field, build);
    build.heading("plan.h.course", 2, text(Text::plan_course));
    for (const NumberField& field : number_fields()) {
        const bool is_here =
            is_dose(field.setting) && !is_of_a_leg(field.setting) && field.setting != Setting::sessions;
        if (is_here) add_number(shown, app.given.exercise.ranges, field, build);
    }
    for (const ChoiceField& field : choice_fields())
        if (is_dose(field.setting) && !is_of_a_leg(field.setting)) add_choice(shown, field, build);
    build.button("dose.reset", text(Text::dose_reset), ResetDose{});
}

void add_slider(std::string_view id, Text label, std::string value, Range range, Text reason,
                const Command& action, ScreenBuilder& build) {
    Node& node = build.add(id, Role::slider, text(label));
    node.now = range.standard;
    node.least = range.least;
    node.most = range.most;
    node.value = std::move(value);
    node.action = action;
    build.words(std::string{id} + ".why", text(reason));
}

void add_maintenance(const AppState& app, ScreenBuilder& build) {
    const std::string days = std::to_string(maintenance_days);
    Node& node = build.add("plan.maintenance", Role::toggle, text(Text::plan_maintenance, {days}));
    node.selected = app.kept.profile.maintains;
    node.value = text(node.selected ? Text::on : Text::off);
    node.action = AnswerMaintenance{node.selected ? Maintenance::declined : Maintenance::accepted};
    build.words("plan.maintenance.why",
                text(Text::reason_maintenance, {std::to_string(weeks_for_maintenance), days}));
}

void add_often(const AppState& app, const Settings& shown, ScreenBuilder& build) {
    build.heading("plan.h.often", 2, text(Text::plan_often));
    for (const NumberField& field : number_fields())
        if (field.setting == Setting::sessions) add_number(shown, app.given.exercise.ranges, field, build);
    const int days = app.kept.profile.week_goal_days, hour = app.kept.profile.day_start_hour;
    // Three days a week are the goal as long as they are enough.
    if (!app.kept.profile.maintains)
        add_slider("plan.week_goal", Text::plan_week_goal, text(Text::plan_days, {std::to_string(days)}),
                   {1, 7, days}, Text::reason_week_goal, SetWeekGoal{days}, build);
    add_maintenance(app, build);
    LocalTime begin;
    begin.hour = hour;
    add_slider("plan.day_start", Text::plan_day_start, clock_time(begin), {0, 23, hour},
               Text::reason_day_start, SetDayStart{hour}, build);
}

}  // namespace

void present_plan(const AppState& app, ScreenBuilder& build) {
    const TodaysPlan& plan = build.plan();
    const Settings shown = shown_settings(app, plan);
    build.heading("plan.title", 1, text(Text::plan_title));
    if (plan.verdict == Verdict::see_professional)
        add_blocked(app, build);
    else
        add_now(app, plan, build);
    present_permissions(app, build);
    if (plan.verdict != Verdict::see_professional) add_controls(app, shown, build);
    add_often(app, shown, build);
}

}  // namespace stretch
