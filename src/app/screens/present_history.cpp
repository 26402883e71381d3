// History: the week, the month, charts, and the list of sessions.
#include <algorithm>

#include "app/history/browse.h"
#include "app/plan/care.h"
#include "app/plan/plan_words.h"
#include "app/screens/history_tables.h"
#include "app/state/history_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

// What was done on these days, oldest first: only the sessions near them are looked at.
std::vector<Entry> entries_between(const AppState& app, Day first, int days) {
    const std::int64_t from = (first.number - most_days_back) * day_ms;
    const std::int64_t to = (first.number + days + most_days_back) * day_ms;
    const auto begin = std::ranges::lower_bound(app.kept.history, to, std::ranges::greater{},
                                                &SessionRecord::started_utc_ms);
    const auto end = std::ranges::upper_bound(app.kept.history, from, std::ranges::greater{},
                                              &SessionRecord::started_utc_ms);
    std::vector<Entry> entries;
    for (auto record = end; record != begin;) {
        --record;
        const Day day = day_of(app, *record);
        if (has_own_date(app, *record) && day >= first && day < first + days)
            entries.push_back(entry_of(app, *record));
    }
    return entries;
}

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
        "history.week.title", 2,
        text(Text::history_week, {std::to_string(goal.days_done), std::to_string(goal.days_wanted)}));
    build.last().now = goal.days_done;
    build.last().most = goal.days_wanted;
    build.words("history.week.advice", week_advice(goal));
}

void add_month(const AppState& app, ScreenBuilder& build) {
    const Day month = month_shown(app);
    build.heading("history.month.title", 2, month_and_year(month));
    build.button("history.month.previous", text(Text::month_previous), ShowMonth{-1});
    build.button("history.month.next", text(Text::month_next), ShowMonth{1});
    add_month_table(app, entries_between(app, month, days_in_month(month)), month, build);
}

void add_charts(const AppState& app, ScreenBuilder& build) {
    const Day last = last_day(app);
    const Day first = first_of_week(last) + -7 * (weeks_in_chart - 1);
    const std::vector<Entry> entries = entries_between(app, first, last - first + 1);
    add_days_table(app, entries, build);
    add_weeks_table(app, entries, build);
    add_feel_table(app, entries, build);
    add_rungs_table(app, entries, build);
}

bool a_range_check_is_due(const AppState& app) {
    return range_check_is_due(app, Side::left) || range_check_is_due(app, Side::right);
}

void add_range(const AppState& app, ScreenBuilder& build) {
    build.heading("history.range.title", 2, text(Text::range_heading));
    add_range_tables(app, build);
    if (a_range_check_is_due(app) && !range_barrier(app, build.plan()))
        build.words("history.range.due",
                    text(app.kept.range_checks.empty() ? Text::range_first : Text::range_due));
    if (const auto barrier = range_barrier(app, build.plan()))
        build.words("history.range.barrier", text(words_for(*barrier)));
    else
        build.button("history.range.check", text(Text::range_check), OpenRangeCheck{});
}

void add_session(const AppState& app, int index, ScreenBuilder& build) {
    const SessionRecord& record = app.kept.history[static_cast<std::size_t>(index)];
    const std::string id = "history.item." + std::to_string(index);
    const std::string when = name_of_past_session(app, index);
    Node& item = build.add(id, Role::list_item, when);
    item.value = held_in_words(record);
    item.group = "history.list";
    build.button(id + ".open", text(Text::session_open, {when}), OpenPastSession{index});
    build.last().group = id;
}

void add_sessions(const AppState& app, ScreenBuilder& build) {
    const int all = static_cast<int>(app.kept.history.size());
    const int shown = std::min(all, app.shown.looking_back.sessions_shown);
    build.heading("history.list.title", 2, text(Text::history_list));
    build.add("history.list", Role::list, text(Text::history_list));
    for (int i = 0; i < shown; ++i) add_session(app, i, build);
    if (shown == all) return;
    build.words("history.shown", text(Text::sessions_shown, {std::to_string(shown), std::to_string(all)}));
    build.button("history.more", text(Text::show_more), ShowMoreSessions{});
}

}  // namespace

void present_history(const AppState& app, ScreenBuilder& build) {
    build.heading("history.title", 1, text(Text::history_title));
    add_undo(app, build);
    if (app.kept.history.empty()) {
        build.words("history.empty", text(Text::history_empty));
        // What looks like a first visit may follow on the browser having cleared everything away.
        build.button("history.import", text(Text::data_import), ChooseImport{});
        return add_range(app, build);
    }
    add_week(app, build);
    add_month(app, build);
    add_charts(app, build);
    add_range(app, build);
    add_sessions(app, build);
}

void present_range_offer(const AppState& app, ScreenBuilder& build) {
    if (app.kept.history.empty() || app.play || !a_range_check_is_due(app)) return;
    if (range_barrier(app, build.plan())) return;
    build.button("today.range", text(Text::range_check), OpenRangeCheck{});
}

}  // namespace stretch
