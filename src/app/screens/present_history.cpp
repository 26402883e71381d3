// History: three answers, each a sentence and a picture, and every session.
#include "app/history/browse.h"
#include "app/plan/care.h"
#include "app/plan/plan_words.h"
#include "app/screens/fan_node.h"
#include "app/screens/history_answers.h"
#include "app/screens/history_sessions.h"
#include "app/screens/history_tables.h"
#include "app/state/history_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

void add_undo(const AppState& app, ScreenBuilder& build) {
    if (!app.shown.looking_back.has_just_deleted || app.kept.deleted_here.empty()) return;
    build.words("history.undo", text(Text::history_deleted));
    build.button("history.undo.act", text(Text::history_undo), UndoDelete{});
}

std::string week_advice(const WeekGoal& goal) {
    if (goal.is_met) return std::string{text(Text::history_week_met)};
    if (!goal.is_in_reach) return std::string{text(Text::history_week_missed)};
    const int may_rest = goal.days_left - (goal.days_wanted - goal.days_done);
    const std::string to_go = std::to_string(goal.days_wanted - goal.days_done);
    if (may_rest == 0) return text(Text::history_week_tight, {to_go});
    if (may_rest == 1) return text(Text::history_week_open_one, {to_go});
    return text(Text::history_week_open, {to_go, std::to_string(may_rest)});
}

void add_week(const AppState& app, ScreenBuilder& build) {
    const WeekGoal goal = week_goal(app);
    build.heading(
        "history.week.title", 3,
        text(Text::history_week, {std::to_string(goal.days_done), std::to_string(goal.days_wanted)}));
    build.last().now = goal.days_done;
    build.last().most = goal.days_wanted;
    build.words("history.week.advice", week_advice(goal));
}

void add_month(const AppState& app, ScreenBuilder& build) {
    const Day month = month_shown(app);
    build.heading("history.month.title", 3, month_and_year(month));
    build.button("history.month.previous", text(Text::month_previous), ShowMonth{-1});
    build.button("history.month.next", text(Text::month_next), ShowMonth{1});
    add_month_table(app, entries_between(app, month, days_in_month(month)), month, build);
}

bool a_range_check_is_due(const AppState& app) {
    return range_check_is_due(app, Side::left) || range_check_is_due(app, Side::right);
}

// Only what there is something to say about.
void add_words(std::string_view id, const std::string& words, ScreenBuilder& build) {
    if (!words.empty()) build.words(id, words);
}

void add_range(const AppState& app, ScreenBuilder& build) {
    add_range_tables(app, build);
    if (a_range_check_is_due(app) && !range_barrier(app, build.plan()))
        build.words("history.range.due",
                    text(app.kept.range_checks.empty() ? Text::range_first : Text::range_due));
    if (const auto barrier = range_barrier(app, build.plan()))
        build.words("history.range.barrier", text(words_for(*barrier)));
    else
        build.button("history.range.check", text(Text::range_check), OpenRangeCheck{});
}

void add_keeping(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build) {
    build.heading("history.keeping", 2, text(Text::history_keeping));
    add_words("history.keeping.answer", keeping_in_words(app, recent), build);
    add_week(app, build);
    add_weeks_table(app, recent, build);
    add_words("history.keeping.minutes", minutes_in_words(recent), build);
}

void add_further(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build) {
    build.heading("history.further", 2, text(Text::history_further));
    add_words("history.further.answer", further_in_words(app, recent), build);
    add_steps_table(app, recent, build);
    add_range(app, build);
}

void add_felt(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build) {
    build.heading("history.felt", 2, text(Text::history_felt));
    build.words("history.felt.answer", felt_in_words(app, recent));
    add_feel_table(app, recent, build);
}

void add_days(const AppState& app, ScreenBuilder& build) {
    build.heading("history.list.title", 2, text(Text::history_list));
    add_month(app, build);
    add_sessions(app, build);
}

}  // namespace

void present_history(const AppState& app, ScreenBuilder& build) {
    build.heading("history.title", 1, text(Text::history_title));
    add_undo(app, build);
    if (app.kept.history.empty()) {
        build.words("history.empty", text(Text::history_empty));
        // What looks like a first visit may follow on the browser having cleared everything away.
        build.button("history.import", text(Text::data_import), ChooseImport{});
        build.heading("history.further", 2, text(Text::history_further));
        return add_range(app, build);
    }
    add_fan(app, build, "history.fan");
    const RecentWeeks recent = recent_weeks(app);
    add_keeping(app, recent, build);
    add_further(app, recent, build);
    add_felt(app, recent, build);
    add_days(app, build);
}

void present_range_offer(const AppState& app, ScreenBuilder& build) {
    if (app.kept.history.empty() || app.play || !a_range_check_is_due(app)) return;
    if (range_barrier(app, build.plan())) return;
    build.button("today.range", text(Text::range_check), OpenRangeCheck{});
}

}  // namespace stretch
