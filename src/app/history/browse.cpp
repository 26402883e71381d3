#include "app/history/browse.h"

#include <algorithm>
#include <cstdlib>
#include <ranges>

#include "app/plan/change_plan.h"
#include "app/plan/plan_words.h"
#include "app/plan/todays_plan.h"
#include "app/state/history_command.h"
#include "app/state/notices.h"
#include "app/words/words.h"

namespace stretch {
namespace {

constexpr int usual_thigh_deg = 60;

int months_between(const Date& from, const Date& to) {
    return (to.year - from.year) * 12 + to.month - from.month;
}

// With any session; today: there is none.
Day first_day(const AppState& app) {
    Day first = today(app);
    for (const SessionRecord& record : std::views::reverse(dated_sessions(app))) {
        const Day day = day_of(app, record);
        if (day + -most_days_back > first) break;
        first = std::min(first, day);
    }
    return first;
}

int months_to_look_back(const AppState& app) {
    return months_between(date_of(first_day(app)), date_of(last_day(app)));
}

// Where that leg came last, with the other knee the same way if it was ever checked so.
int last_thigh_deg(const AppState& app, Side side, OtherKnee other_knee) {
    int degrees = usual_thigh_deg;
    bool is_same_way = false;
    for (const RangeCheck& check : app.kept.range_checks) {
        const bool same = check.other_knee == other_knee;
        if (check.side != side || (is_same_way && !same)) continue;
        degrees = check.thigh_deg;
        is_same_way = same;
    }
    return degrees;
}

void aim_at_last(AppState& app) {
    RangeAim& aim = app.shown.range_aim;
    aim.way = RangeWay::by_eye;
    aim.thigh_deg = last_thigh_deg(app, aim.side, aim.other_knee);
}

// Of two places with the same wall clock at most: from the date line to the date line.
constexpr std::int64_t longest_between_twins_ms = 26LL * 60 * 60 * 1000;

LocalTime wall_clock_of(const SessionRecord& record) {
    return local_time(record.started_utc_ms, record.offset_min);
}

enum class Twin { none, of_other_offset, of_same_offset };

Twin twin_of(const SessionRecord& record, const SessionRecord& other) {
    if (record.id == other.id || wall_clock_of(record) != wall_clock_of(other)) return Twin::none;
    return record.offset_min == other.offset_min ? Twin::of_same_offset : Twin::of_other_offset;
}

// The nearest kind among those that are called the same; the history is ordered by instant, latest first.
Twin nearest_twin(const AppState& app, const SessionRecord& record) {
    Twin nearest = Twin::none;
    auto at = std::ranges::lower_bound(app.kept.history, record.started_utc_ms + longest_between_twins_ms,
                                       std::ranges::greater{}, &SessionRecord::started_utc_ms);
    for (; at != app.kept.history.end(); ++at) {
        if (at->started_utc_ms < record.started_utc_ms - longest_between_twins_ms) break;
        nearest = std::max(nearest, twin_of(record, *at));
    }
    return nearest;
}

// "UTC+2", "UTC-3:30"
std::string offset_in_words(int offset_min) {
    const int length = std::abs(offset_min);
    std::string words = offset_min < 0 ? "UTC-" : "UTC+";
    words += std::to_string(length / 60);
    if (length % 60 != 0) words += ":" + two_digits(length % 60);
    return words;
}

// "08:30:07"
std::string to_the_second(const SessionRecord& record) {
    const auto second = static_cast<int>((record.started_utc_ms / 1000 % 60 + 60) % 60);
    return clock_time(wall_clock_of(record)) + ":" + two_digits(second);
}

const SessionRecord& record_at(const AppState& app, int index) {
    return app.kept.history[static_cast<std::size_t>(index)];
}

std::string told_apart(const AppState& app, const SessionRecord& record, const std::string& words) {
    switch (nearest_twin(app, record)) {
        case Twin::none: break;
        case Twin::of_other_offset:
            return text(Text::history_apart, {words, offset_in_words(record.offset_min)});
        case Twin::of_same_offset: return text(Text::history_apart, {words, to_the_second(record)});
    }
    return words;
}

}  // namespace

Day last_day(const AppState& app) {
    Day last = today(app);
    for (const SessionRecord& record : dated_sessions(app)) {
        const Day day = day_of(app, record);
        if (day + most_days_back < last) break;
        last = std::max(last, day);
    }
    return last;
}

Day month_shown(const AppState& app) {
    Day first = first_of_month(last_day(app));
    for (int i = 0; i < app.shown.looking_back.months_back; ++i) first = first_of_month(first + -1);
    return first;
}

std::optional<int> open_session_index(const AppState& app) {
    const auto found =
        std::ranges::find(app.kept.history, app.shown.looking_back.session, &SessionRecord::id);
    if (found == app.kept.history.end()) return std::nullopt;
    return static_cast<int>(found - app.kept.history.begin());
}

std::string name_of_past_session(const AppState& app, int index) {
    const SessionRecord& record = record_at(app, index);
    return told_apart(app, record, started_in_words(record, app.now.utc_ms));
}

std::string name_within_week(const AppState& app, int index) {
    const SessionRecord& record = record_at(app, index);
    if (!has_own_date(app, record)) return name_of_past_session(app, index);
    const LocalTime began = wall_clock_of(record);
    const Day date = day_of(Date{began.year, began.month, began.day});
    return told_apart(
        app, record,
        text(Text::history_item, {short_weekday(weekday(date)), short_date(date), clock_time(began)}));
}

std::string week_of_past_session(const AppState& app, int index) {
    const SessionRecord& record = record_at(app, index);
    if (!has_own_date(app, record)) return std::string{text(Text::history_no_week)};
    const Day week = first_of_week(day_of(app, record));
    const int weeks_ago = (first_of_week(today(app)) - week) / 7;
    if (weeks_ago == 0) return std::string{text(Text::history_this_week)};
    if (weeks_ago == 1) return std::string{text(Text::history_last_week)};
    return text(Text::history_week_of, {date_near(week, today(app))});
}

void forget_what_was_looked_at(AppState& app) {
    app.shown.looking_back = {};
}

void show_month(AppState& app, const ShowMonth& command) {
    int& back = app.shown.looking_back.months_back;
    back = std::clamp(back - command.by, 0, months_to_look_back(app));
    announce(app, month_and_year(month_shown(app)));
}

void open_session(AppState& app, const OpenPastSession& command) {
    if (command.index < 0 || static_cast<std::size_t>(command.index) >= app.kept.history.size()) return;
    const SessionRecord& record = app.kept.history[static_cast<std::size_t>(command.index)];
    app.shown.looking_back.session = record.id;
    app.shown.looking_back.as_opened = {record.check_in, record.held, false, record.pain_seen};
    app.shown.looking_back.legs_apart = record.check_in.left != record.check_in.right;
    app.shown.looking_back.has_just_deleted = false;
    app.shown.screen = ScreenId::past_session;
}

void leave_detail(AppState& app) {
    if (app.shown.screen == ScreenId::range) app.shown.screen = app.shown.range_aim.back_to;
    if (app.shown.screen == ScreenId::past_session) app.shown.screen = ScreenId::history;
    app.shown.looking_back.session.clear();
}

bool is_corrected(const AppState& app, const SessionRecord& record) {
    const SessionNote& before = app.shown.looking_back.as_opened;
    return record.check_in != before.check_in || record.held != before.held;
}

void offer_undo(AppState& app) {
    if (app.kept.deleted_here.empty()) return;
    leave_detail(app);
    app.shown.looking_back.has_just_deleted = true;
    announce(app, text(Text::history_deleted));
}

void say_undone(AppState& app) {
    if (!app.shown.looking_back.has_just_deleted) return;
    app.shown.looking_back.has_just_deleted = false;
    announce(app, text(Text::history_undone));
}

void open_range_check(AppState& app) {
    if (app.play || app.shown.screen == ScreenId::range) return;
    if (const auto barrier = range_barrier(app, todays_plan(app)))
        return announce(app, text(words_for(*barrier)));
    RangeAim& aim = app.shown.range_aim;
    aim.back_to = app.shown.screen == ScreenId::today ? ScreenId::today : ScreenId::history;
    const bool only_right = !range_check_is_due(app, Side::left) && range_check_is_due(app, Side::right);
    aim.side = only_right ? Side::right : Side::left;
    if (!app.kept.range_checks.empty()) aim.other_knee = app.kept.range_checks.back().other_knee;
    aim_at_last(app);
    app.shown.looking_back.has_just_deleted = false;
    app.shown.screen = ScreenId::range;
}

void aim_range(AppState& app, const AimRange& command) {
    RangeAim& aim = app.shown.range_aim;
    switch (command.part) {
        case RangePart::side: aim.side = command.value == 0 ? Side::left : Side::right; break;
        case RangePart::other_knee:
            aim.other_knee = command.value == 0 ? OtherKnee::bent : OtherKnee::long_leg;
            break;
        case RangePart::degrees:
        case RangePart::picture:
            aim.thigh_deg = std::clamp(command.value, 0, most_thigh_deg);
            aim.way = command.part == RangePart::picture ? RangeWay::by_picture : RangeWay::by_eye;
            return;
    }
    aim_at_last(app);
}

void save_range(AppState& app, Effects& effects) {
    if (app.shown.screen != ScreenId::range) return;
    RangeAim& aim = app.shown.range_aim;
    if (const auto barrier = range_barrier(app, todays_plan(app)))
        return announce(app, text(words_for(*barrier)));
    set_range(app, {aim.side, aim.thigh_deg, aim.other_knee, aim.way}, effects);
    announce(app, text(Text::range_saved, {text(leg(aim.side)), std::to_string(aim.thigh_deg)}));
    if (!range_check_is_due(app, other(aim.side))) {
        app.shown.screen = aim.back_to;
        return;
    }
    aim.side = other(aim.side);
    aim_at_last(app);
}

}  // namespace stretch
