#include "app/plan/todays_plan.h"

#include <algorithm>

#include "app/settings/own_settings.h"
#include "core/save/entries.h"

namespace stretch {
namespace {

constexpr int days_until_asked_again = 42;
constexpr std::size_t entries_for_maintenance = std::size_t{3} * 7 * (weeks_for_maintenance + 1);

// Whether a session on a rung chosen by hand stands for that rung.
enum class Choices { as_they_were, as_own_doses };

// The newest sessions, oldest first.
std::vector<Entry> entries_of(const AppState& app, std::size_t most, Choices choices) {
    const std::vector<SessionRecord>& history = app.kept.history;
    std::vector<Entry> entries;
    const std::size_t count = std::min(most, history.size());
    entries.reserve(count);
    for (std::size_t i = count; i-- > 0;) {
        entries.push_back(entry_of(app, history[i]));
        if (choices == Choices::as_own_doses && history[i].by_hand)
            entries.back().legs.left.rung = entries.back().legs.right.rung = 0;
    }
    // What a clock that was ahead has put into the future would be the newest for as long; pain is pain.
    std::erase_if(entries, [&app](const Entry& entry) {
        return entry.started_utc_ms > app.now.utc_ms && !hurt(entry.legs.left) && !hurt(entry.legs.right);
    });
    return entries;
}

}  // namespace

Person person_of(const AppState& app) {
    const Kept& kept = app.kept;
    return {.answers = kept.profile.answers,
            .answered_utc_ms = kept.profile.answered_utc_ms,
            .bases = kept.profile.legs,
            .entries = newest_entries(app, entries_for_rules),
            .has_trained = !kept.history.empty(),
            .dose = kept.settings.dose,
            .own_dose = own_settings(app).dose,
            .link_gives_dose = kept.linked.gives_dose,
            .lead = kept.settings.lead,
            .day_start_hour = kept.profile.day_start_hour};
}

TodaysPlan todays_plan(const AppState& app) {
    return plan_for(person_of(app), app.given.ladder, app.given.exercise.ranges, app.now);
}

int rung_by_rules(const AppState& app, Side side) {
    const std::vector<Entry> all = entries_of(app, app.kept.history.size(), Choices::as_own_doses);
    return rung_by_rules(person_of(app), app.given.ladder, app.given.exercise.ranges, app.now, all, side);
}

bool may_start(const AppState& app, const TodaysPlan& plan) {
    return !app.play && plan.verdict != Verdict::see_professional;
}

bool must_rest_today(const AppState& app) {
    return must_rest_today(entries_since(app, today(app)), today(app));
}

Day today(const AppState& app) {
    return day_of(app.now.utc_ms, app.now.offset_min, app.kept.profile.day_start_hour);
}

Day day_of(const AppState& app, const SessionRecord& record) {
    return day_of(record, app.kept.profile.day_start_hour);
}

Entry entry_of(const AppState& app, const SessionRecord& record) {
    return entry_of(record, app.given.ladder, app.kept.profile.day_start_hour);
}

std::vector<Entry> newest_entries(const AppState& app, std::size_t most) {
    return entries_of(app, most, Choices::as_they_were);
}

std::vector<Entry> entries_since(const AppState& app, Day first) {
    std::vector<Entry> entries;
    // A traveller's local dates may stand a little out of order: two days of margin cover every offset.
    for (const SessionRecord& record : app.kept.history) {
        const Day day = day_of(app, record);
        if (day + 2 < first) break;
        if (day >= first) entries.push_back(entry_of(app, record));
    }
    std::ranges::reverse(entries);
    return entries;
}

DueToday due_today(const AppState& app) {
    return due_today(entries_since(app, today(app)), app.now.utc_ms, today(app),
                     app.kept.settings.dose.sessions_a_day);
}

WeekGoal week_goal(const AppState& app) {
    const Profile& profile = app.kept.profile;
    const int days = profile.maintains ? maintenance_days : profile.week_goal_days;
    return week_goal(entries_since(app, first_of_week(today(app))), today(app), days);
}

bool maintenance_is_offered(const AppState& app) {
    const Profile& profile = app.kept.profile;
    if (app.given.ladder.empty() || profile.maintains) return false;
    const std::int64_t answered = profile.maintenance_answered_utc_ms;
    const Day asked = day_of(answered, app.now.offset_min, profile.day_start_hour);
    if (answered != 0 && today(app) - asked < days_until_asked_again) return false;
    return maintenance_is_due(newest_entries(app, entries_for_maintenance), today(app),
                              profile.week_goal_days);
}

bool range_check_is_due(const AppState& app, Side side) {
    return range_check_is_due(app.kept.range_checks, side, today(app));
}

}  // namespace stretch
