#include "app/screens/history_tables.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/plan/todays_plan.h"
#include "app/screens/table.h"
#include "app/words/words.h"

namespace stretch {
namespace {

// What one leg said in one week.
struct WeekOfFeel {
    int sum = 0;
    int said = 0;
    int hurt = 0;
    bool told_pain = false;

    int mean() const { return said == 0 ? no_number : sum * 100 / said; }
};
using WeeksOfFeel = std::vector<WeekOfFeel>;

WeeksOfFeel feel_by_week(const RecentWeeks& recent, Side side) {
    WeeksOfFeel weeks(recent.weeks.size());
    for (const SeriesPoint& point : series(recent.entries, side, Series::stretch)) {
        WeekOfFeel& week = weeks[recent.week_of(point.day)];
        week.sum += point.value;
        ++week.said;
    }
    for (const SeriesPoint& point : series(recent.entries, side, Series::pain)) {
        WeekOfFeel& week = weeks[recent.week_of(point.day)];
        week.hurt += point.value;
        week.told_pain = true;
    }
    return weeks;
}

// Places on the ladder from 1, the last of each week; `no_number` without a session on it.
std::vector<int> steps_by_week(const AppState& app, const RecentWeeks& recent, Side side) {
    std::vector<int> weeks(recent.weeks.size(), no_number);
    for (const SeriesPoint& point : series(recent.entries, side, Series::rung))
        if (const auto place = index_of(app.given.ladder, point.value))
            weeks[recent.week_of(point.day)] = static_cast<int>(*place) + 1;
    return weeks;
}

std::string or_none(int number, const std::string& words) {
    return number == no_number ? std::string{text(Text::chart_none)} : words;
}

std::string day_in_words(const CalendarDay& day) {
    std::string words = std::to_string(day.day);
    if (day.sessions == 1) words = text(Text::day_one_session, {words});
    if (day.sessions > 1) words = text(Text::day_sessions, {words, std::to_string(day.sessions)});
    if (day.hurt) words = text(Text::day_hurt, {words});
    return day.is_today ? text(Text::day_today, {words}) : words;
}

// What a week's row is called where its values are told.
std::string week_told(const AppState& app, const RecentWeeks& recent, std::size_t week) {
    if (week + 1 == recent.weeks.size()) return std::string{text(Text::look_this_week)};
    return date_near(recent.weeks[week].first, today(app));
}

std::string with_pain(const std::string& words, bool hurt) {
    return hurt ? text(Text::look_hurt, {words}) : words;
}

std::string week_in_words(const AppState& app, const RecentWeeks& recent, std::size_t week) {
    const Span& span = recent.weeks[week];
    const std::string words =
        text(Text::look_days, {week_told(app, recent, week), days_in_words(span.days()),
                               in_minutes(span.legs.left.held), in_minutes(span.legs.right.held)});
    return with_pain(words, span.hurt);
}

}  // namespace

void add_month_table(const AppState& app, std::span<const Entry> entries, Day month, ScreenBuilder& build) {
    const MonthSheet sheet = month_sheet(entries, month);
    int days_done = 0;
    for (const Span& day : sheet.days) days_done += day.days();
    Table table(build, "history.month.table", text(Text::month_table), Text::month_heads);
    const int column = sheet.column_of_first, days = static_cast<int>(sheet.days.size());
    for (int week_start = -column; week_start < days; week_start += 7) {
        const Day first_there = sheet.first + std::max(0, week_start);
        table.row(short_date(first_there), first_there);
        for (int at = week_start; at < week_start + 7; ++at) {
            if (at < 0 || at >= days) {
                table.cell({}, no_number);
                continue;
            }
            const Span& span = sheet.days[static_cast<std::size_t>(at)];
            const CalendarDay day{at + 1, span.sessions, span.hurt, span.first == today(app)};
            table.cell(day_in_words(day), as_number(day));
        }
    }
    build.words("history.month.days", text(Text::month_days, {std::to_string(days_done)}));
}

void add_weeks_table(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build) {
    if (recent.weeks.size() < 2) return;
    Table table(build, "history.weeks", text(Text::chart_weeks_table), Text::chart_weeks_heads);
    table.axis(0, 7, 7);
    for (std::size_t week = 0; week < recent.weeks.size(); ++week) {
        const Span& span = recent.weeks[week];
        table.row(short_date(span.first), span.first);
        table.cell(days_in_words(span.days()), 100 * span.days());
        for (const Side side : both_sides)
            table.cell(text(Text::cell_minutes, {in_minutes(span.of(side).held)}), no_number);
        table.cell(text(span.hurt ? Text::chart_hurt : Text::chart_none), span.hurt ? 100 : no_number);
        table.tell(week_in_words(app, recent, week));
    }
    table.look(app, HistoryChart::weeks);
    const int wanted = week_goal(app).days_wanted;
    build.words("history.weeks.goal", text(Text::chart_weeks_goal, {days_in_words(wanted)}));
    build.last().now = 100 * wanted;
}

void add_feel_table(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build) {
    const std::array feel{feel_by_week(recent, Side::left), feel_by_week(recent, Side::right)};
    int told = 0;
    for (std::size_t week = 0; week < recent.weeks.size(); ++week)
        told += feel[0][week].said > 0 || feel[1][week].said > 0 ? 1 : 0;
    if (told < 2) return;
    {
        Table table(build, "history.feel", text(Text::chart_feel_table), Text::chart_feel_heads);
        table.axis(0, most_stretch, 2);
        table.band(100 * mild_from, 100 * mild_to);
        for (std::size_t week = 0; week < recent.weeks.size(); ++week) {
            table.row(short_date(recent.weeks[week].first), recent.weeks[week].first);
            std::array<std::string, 2> words;
            bool hurt = false;
            for (std::size_t leg = 0; leg < 2; ++leg) {
                const int mean = feel[leg][week].mean();
                words[leg] = or_none(mean, in_tenths(mean));
                table.cell(words[leg], mean);
            }
            for (const WeeksOfFeel& leg : feel) {
                const WeekOfFeel& week_of_leg = leg[week];
                hurt = hurt || week_of_leg.hurt > 0;
                table.cell(or_none(week_of_leg.told_pain ? 0 : no_number, std::to_string(week_of_leg.hurt)),
                           week_of_leg.hurt > 0 ? 100 : no_number);
            }
            const std::string when = week_told(app, recent, week);
            table.tell(with_pain(text(Text::look_feel, {when, words[0], words[1]}), hurt));
        }
        table.look(app, HistoryChart::feel);
    }
    build.words("history.feel.band", text(Text::chart_feel_advice));
}

void add_steps_table(const AppState& app, const RecentWeeks& recent, ScreenBuilder& build) {
    const std::array steps{steps_by_week(app, recent, Side::left), steps_by_week(app, recent, Side::right)};
    int told = 0;
    for (std::size_t week = 0; week < recent.weeks.size(); ++week)
        told += steps[0][week] != no_number || steps[1][week] != no_number ? 1 : 0;
    if (told < 2) return;
    const int most = static_cast<int>(app.given.ladder.rungs.size());
    Table table(build, "history.steps", text(Text::chart_steps_table, {std::to_string(most)}),
                Text::chart_steps_heads);
    table.axis(1, most, 5);
    for (std::size_t week = 0; week < recent.weeks.size(); ++week) {
        table.row(short_date(recent.weeks[week].first), recent.weeks[week].first);
        std::array<std::string, 2> words;
        for (std::size_t leg = 0; leg < 2; ++leg) {
            const int place = steps[leg][week];
            words[leg] = or_none(place, std::to_string(place));
            table.cell(words[leg], place == no_number ? no_number : 100 * place);
        }
        table.tell(text(Text::look_steps, {week_told(app, recent, week), words[0], words[1]}));
    }
    table.look(app, HistoryChart::steps);
}

}  // namespace stretch
