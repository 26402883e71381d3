#include "app/screens/history_tables.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/history/browse.h"
#include "app/plan/todays_plan.h"
#include "app/screens/table.h"
#include "app/words/words.h"

namespace stretch {
namespace {

// The smallest of some round steps that needs no more than five marks up to `most`.
int round_step(int most) {
    for (const int step : {5, 10, 15, 20, 30, 60, 90, 120, 180, 300})
        if (most <= 5 * step) return step;
    return 600;
}

int hundredths(Millis time, Millis unit) {
    return static_cast<int>(time.count * 100 / unit.count);
}

// "7.5", without a point where there is none to tell.
std::string tenths(int hundredths_of_it) {
    const int rounded = (hundredths_of_it + 5) / 10;
    const std::string whole = std::to_string(rounded / 10);
    return rounded % 10 == 0 ? whole : whole + "." + std::to_string(rounded % 10);
}

std::string in_seconds(Millis time) {
    return text(Text::cell_seconds, {whole_seconds(time)});
}

Day first_week(const AppState& app) {
    return first_of_week(last_day(app)) + -7 * (weeks_in_chart - 1);
}

std::size_t week_of(Day day, Day first) {
    return static_cast<std::size_t>(std::clamp((day - first) / 7, 0, weeks_in_chart - 1));
}

// What one leg said in one week.
struct WeekOfFeel {
    int sum = 0;
    int said = 0;
    int hurt = 0;
    bool told_pain = false;

    int mean() const { return said == 0 ? no_number : sum * 100 / said; }
};
using WeeksOfFeel = std::array<WeekOfFeel, weeks_in_chart>;

WeeksOfFeel feel_by_week(std::span<const Entry> entries, Side side, Day first) {
    WeeksOfFeel weeks;
    for (const SeriesPoint& point : series(entries, side, Series::stretch)) {
        WeekOfFeel& week = weeks[week_of(point.day, first)];
        week.sum += point.value;
        ++week.said;
    }
    for (const SeriesPoint& point : series(entries, side, Series::pain)) {
        WeekOfFeel& week = weeks[week_of(point.day, first)];
        week.hurt += point.value;
        week.told_pain = true;
    }
    return weeks;
}

bool anything_said(const WeeksOfFeel& weeks) {
    return std::ranges::any_of(weeks, [](const WeekOfFeel& week) { return week.said > 0 || week.told_pain; });
}

using WeeksOfRungs = std::array<int, weeks_in_chart>;

// Places on the ladder from 1, the last of each week; `no_number` without a session on it.
WeeksOfRungs rungs_by_week(const AppState& app, std::span<const Entry> entries, Side side, Day first) {
    WeeksOfRungs weeks;
    weeks.fill(no_number);
    for (const SeriesPoint& point : series(entries, side, Series::rung))
        if (const auto place = index_of(app.given.ladder, point.value))
            weeks[week_of(point.day, first)] = static_cast<int>(*place) + 1;
    return weeks;
}

std::string day_in_words(const CalendarDay& day) {
    std::string words = std::to_string(day.day);
    if (day.sessions == 1) words = text(Text::day_one_session, {words});
    if (day.sessions > 1) words = text(Text::day_sessions, {words, std::to_string(day.sessions)});
    if (day.hurt) words = text(Text::day_hurt, {words});
    return day.is_today ? text(Text::day_today, {words}) : words;
}

}  // namespace

void add_month_table(const AppState& app, std::span<const Entry> entries, Day month, ScreenBuilder& build) {
    const MonthSheet sheet = month_sheet(entries, month);
    int days_done = 0;
    for (const Span& day : sheet.days) days_done += day.sessions > 0 ? 1 : 0;
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

void add_days_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build) {
    const std::vector<Span> days = by_day(entries, last_day(app) + -(days_in_chart - 1), days_in_chart);
    int most = 30;
    for (const Span& day : days)
        for (const Side side : both_sides)
            most = std::max(
                {most, hundredths(day.of(side).held, 100_s), hundredths(day.of(side).planned, 100_s)});
    build.heading("history.days.title", 2, text(Text::chart_days));
    Table table(build, "history.days", text(Text::chart_days_table), Text::chart_days_heads);
    const int step = round_step(most);
    table.axis(0, axis_end(most, step), step);
    for (const Span& day : days) {
        table.row(short_date(day.first), day.first);
        for (const Side side : both_sides)
            for (const Millis time : {day.of(side).held, day.of(side).planned})
                table.cell(in_seconds(time), hundredths(time, 1_s));
    }
}

void add_weeks_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build) {
    const std::vector<Span> weeks = by_week(entries, last_day(app), weeks_in_chart);
    constexpr Millis minute = 60_s;
    int most = 1200;
    for (const Span& week : weeks)
        for (const Side side : both_sides) most = std::max(most, hundredths(week.of(side).held, minute));
    build.heading("history.weeks.title", 2, text(Text::chart_weeks));
    {
        Table table(build, "history.weeks", text(Text::chart_weeks_table), Text::chart_weeks_heads);
        const int step = round_step((most + 99) / 100);
        table.axis(0, axis_end((most + 99) / 100, step), step);
        for (const Span& week : weeks) {
            table.row(short_date(week.first), week.first);
            for (const Side side : both_sides) {
                const int minutes = hundredths(week.of(side).held, minute);
                table.cell(text(Text::cell_minutes, {tenths(minutes)}), minutes);
            }
        }
    }
    const auto line = [&](std::string_view id, Text words, Millis at) {
        const int minutes = hundredths(at, minute);
        build.words(id, text(words, {std::to_string(minutes / 100)}));
        build.last().now = minutes;
    };
    line("history.weeks.least", Text::chart_weeks_least, weekly_least);
    line("history.weeks.plateau", Text::chart_weeks_plateau, weekly_plateau);
}

void add_feel_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build) {
    const Day first = first_week(app);
    const std::array feel{feel_by_week(entries, Side::left, first),
                          feel_by_week(entries, Side::right, first)};
    if (!anything_said(feel[0]) && !anything_said(feel[1])) return;
    build.heading("history.feel.title", 2, text(Text::chart_feel));
    {
        Table table(build, "history.feel", text(Text::chart_feel_table), Text::chart_feel_heads);
        table.axis(0, most_stretch, 5);
        const std::string_view none = text(Text::chart_none);
        for (std::size_t week = 0; week < weeks_in_chart; ++week) {
            const Day day = first + 7 * static_cast<int>(week);
            table.row(short_date(day), day);
            for (const WeeksOfFeel& leg : feel) {
                const int mean = leg[week].mean();
                table.cell(mean == no_number ? std::string{none} : tenths(mean), mean);
            }
            for (const WeeksOfFeel& leg : feel) {
                const WeekOfFeel& told = leg[week];
                table.cell(told.told_pain ? std::to_string(told.hurt) : std::string{none},
                           told.hurt > 0 ? 100 * told.hurt : no_number);
            }
        }
    }
    build.words("history.feel.advice", text(Text::chart_feel_advice));
}

void add_rungs_table(const AppState& app, std::span<const Entry> entries, ScreenBuilder& build) {
    const Day first = first_week(app);
    const std::array rungs{rungs_by_week(app, entries, Side::left, first),
                           rungs_by_week(app, entries, Side::right, first)};
    const auto is_on = [](int place) { return place != no_number; };
    if (std::ranges::none_of(rungs[0], is_on) && std::ranges::none_of(rungs[1], is_on)) return;
    build.heading("history.rungs.title", 2, text(Text::chart_rungs));
    const int steps = static_cast<int>(app.given.ladder.rungs.size());
    Table table(build, "history.rungs", text(Text::chart_rungs_table, {std::to_string(steps)}),
                Text::chart_rungs_heads);
    const int marks_apart = (steps + 3) / 4;
    table.axis(0, axis_end(steps, marks_apart), marks_apart);
    for (std::size_t week = 0; week < weeks_in_chart; ++week) {
        const Day day = first + 7 * static_cast<int>(week);
        table.row(short_date(day), day);
        for (const WeeksOfRungs& leg : rungs) {
            const int place = leg[week];
            table.cell(place == no_number ? std::string{text(Text::chart_none)} : std::to_string(place),
                       place == no_number ? no_number : 100 * place);
        }
    }
}

}  // namespace stretch
