// Plan: what comes next for each leg and why, how often, reminders, and what can be set by hand.
#include <algorithm>

#include "app/plan/goal_days.h"
#include "app/plan/plan_words.h"
#include "app/screens/field_nodes.h"
#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "app/state/plan_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

constexpr int minutes_an_hour = 60;

std::string node_id(Side side, std::string_view what) {
    return std::string{side == Side::left ? "plan.left" : "plan.right"}.append(what);
}

int place_on(const Ladder& ladder, int rung) {
    return static_cast<int>(index_of(ladder, rung).value_or(0)) + 1;
}

bool is_on_ladder(const AppState& app, const TodaysPlan& plan) {
    const bool is_of_the_rules = plan.source == DoseSource::rules || plan.source == DoseSource::settings;
    return is_of_the_rules && !app.given.ladder.empty();
}

void add_step_to(const AppState& app, int from, int to, Side side, ScreenBuilder& build) {
    if (from == to) return;
    const bool is_further = *index_of(app.given.ladder, to) > *index_of(app.given.ladder, from);
    const Aid aid = app.kept.settings.dose.aid;
    build.button(node_id(side, is_further ? ".further" : ".easier"),
                 text(is_further ? Text::plan_further : Text::plan_easier,
                      {with_capital(text(side_word(side))),
                       change_in_words(app.given.exercises, dose_on(app.given.ladder, from, aid),
                                       dose_on(app.given.ladder, to, aid))}),
                 ChooseRung{side, to});
}

// "Left, step 3 of 14", a step back and a step on.
void add_step(const AppState& app, int rung, Side side, ScreenBuilder& build) {
    const Ladder& ladder = app.given.ladder;
    build.words(node_id(side, ".step"), text(Text::plan_step, {with_capital(text(side_word(side))),
                                                               std::to_string(place_on(ladder, rung)),
                                                               std::to_string(ladder.rungs.size())}));
    add_step_to(app, rung, rung_moved(ladder, rung, -1), side, build);
    add_step_to(app, rung, rung_moved(ladder, rung, 1), side, build);
}

void add_leg(const AppState& app, const TodaysPlan& plan, Side side, ScreenBuilder& build) {
    if (is_on_ladder(app, plan))
        add_step(app, plan.of(side).decision.rung, side, build);
    else
        build.heading(node_id(side, ""), 3, text(leg(side)));
    build.words(node_id(side, ".dose"), leg_dose_in_words(app.given.exercises, plan.dose, side));
}

// Once where it is the same for both.
void add_reasons(const TodaysPlan& plan, Side side, ScreenBuilder& build) {
    const std::string why = why_of_leg(plan, side);
    if (why != why_of_leg(plan, other(side)))
        build.words(node_id(side, ".reason"), why);
    else if (side != plan.dose.first)
        build.words("plan.reason", text(Text::why_leg, {text(Text::both_legs), why}));
}

void add_steps(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    if (!is_on_ladder(app, plan)) return;
    const Ladder& ladder = app.given.ladder;
    const int left = place_on(ladder, plan.of(Side::left).decision.rung);
    const int right = place_on(ladder, plan.of(Side::right).decision.rung);
    const std::string most = std::to_string(ladder.rungs.size());
    Node& node = build.add("plan.steps", Role::image,
                           text(Text::plan_steps, {most, std::to_string(left), std::to_string(right)}));
    node.value = std::string{text(Text::badge_left)} + between_cells + std::string{text(Text::badge_right)};
    node.most = static_cast<int>(ladder.rungs.size());
    node.numbers = {left, right};
    for (const std::size_t step : steps_of_poses(ladder)) node.numbers.push_back(static_cast<int>(step) + 1);
}

bool is_set_by_hand(const AppState& app, const TodaysPlan& plan) {
    const bool is_other_dose = plan.source == DoseSource::person || plan.source == DoseSource::link;
    return is_other_dose || app.kept.profile.legs.left.by_hand || app.kept.profile.legs.right.by_hand;
}

void add_way_back(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    if (!is_set_by_hand(app, plan) || app.given.ladder.empty()) return;
    const bool is_linked = plan.source == DoseSource::link;
    build.heading("plan.h.choice", 3, text(is_linked ? Text::plan_by_link : Text::plan_by_hand));
    build.words("plan.by_hand", text(is_linked ? Text::plan_set_by_link : Text::plan_set_by_hand));
    build.button("plan.follow", text(Text::plan_follow), FollowRule{});
}

void add_now(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    build.heading("plan.h.now", 2, text(Text::plan_now));
    present_figure(app, build);
    build.words("plan.length", text(Text::today_length, {length_in_words(app.given.exercises, plan.dose),
                                                         text(side_word(plan.dose.first))}));
    for (const Side side : {plan.dose.first, other(plan.dose.first)}) {
        add_leg(app, plan, side, build);
        add_reasons(plan, side, build);
    }
    add_steps(app, plan, build);
    add_way_back(app, plan, build);
    const bool has_answered = app.kept.profile.answered_utc_ms != 0;
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
    build.words("plan.hand", text(Text::plan_hand_how));
    add_exercises(shown, app.given.exercises, build);
    const std::string not_for = not_for_person(app, shown.dose);
    if (!not_for.empty()) build.words("dose.exercise.not_for.why", not_for);
    for (const ChoiceField& field : choice_fields())
        if (is_of_a_leg(field.setting)) add_choice(shown, app.given.exercises, field, build);
    for (const NumberField& field : number_fields())
        if (is_of_a_leg(field.setting) || field.setting == Setting::repetitions)
            add_number(shown, ranges_of(shown, app.given.exercises), field, build);
    // Seated, the other leg has one place only.
    const bool is_lying = std::ranges::any_of(both_sides, [&](Side side) {
        return app.given.exercises.of(shown.dose, side).posture == Posture::lying;
    });
    for (const ChoiceField& field : choice_fields())
        if (field.setting == Setting::start && is_lying) add_choice(shown, app.given.exercises, field, build);
    build.button("dose.reset", text(Text::dose_reset), ResetDose{});
}

void add_by_hand(const AppState& app, const Settings& shown, ScreenBuilder& build) {
    Node& node = build.add("plan.by_hand.open", Role::disclosure, text(Text::plan_hand));
    node.selected = app.shown.shows_by_hand;
    node.action = ShowByHand{!node.selected};
    if (app.shown.shows_by_hand) add_controls(app, shown, build);
}

// Which days: seven to press, those of the goal pressed.
void add_goal_days(const AppState& app, ScreenBuilder& build) {
    const std::vector<int> chosen = goal_days(app);
    build.add("plan.days", Role::group, text(Text::plan_which_days));
    for (int day = 0; day < 7; ++day) {
        Node& node = build.add("plan.days." + std::to_string(day + 1), Role::toggle, short_weekday(day));
        node.group = "plan.days";
        node.selected = std::ranges::find(chosen, day) != chosen.end();
        node.action = ChooseGoalDay{day};
    }
}

void add_week_goal(const AppState& app, ScreenBuilder& build) {
    const int days = app.kept.profile.week_goal_days;
    Node& node = build.add("plan.week_goal", Role::slider, text(Text::plan_week_goal));
    node.now = days;
    node.least = 1;
    node.most = 7;
    node.value = text(Text::plan_days, {std::to_string(days)});
    node.action = SetWeekGoal{days};
    add_goal_days(app, build);
    build.words("plan.week_goal.why", text(Text::reason_week_goal));
}

void add_day_start(const AppState& app, ScreenBuilder& build) {
    const int hour = app.kept.profile.day_start_hour;
    Node& node = build.add("plan.day_start", Role::time, text(Text::plan_day_start));
    write_time(hour * minutes_an_hour, minutes_an_hour, node);
    node.action = SetDayStart{hour};
    build.words("plan.day_start.why", text(Text::reason_day_start));
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
    // Three days a week are the goal as long as they are enough.
    if (!app.kept.profile.maintains) add_week_goal(app, build);
    for (const NumberField& field : number_fields())
        if (field.setting == Setting::sessions)
            add_number(shown, ranges_of(shown, app.given.exercises), field, build);
    add_maintenance(app, build);
    add_day_start(app, build);
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
    add_often(app, shown, build);
    present_reminders(app, build);
    if (plan.verdict != Verdict::see_professional) add_by_hand(app, shown, build);
}

}  // namespace stretch
