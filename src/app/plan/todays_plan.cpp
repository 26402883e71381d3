#include "app/plan/todays_plan.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <span>

#include "app/settings/own_settings.h"
#include "core/save/entries.h"

namespace stretch {
namespace {

constexpr int days_until_asked_again = 42;
constexpr std::size_t most_entries_for_plan = 8 * entries_for_rules;  // years of three sessions a day
constexpr std::size_t sessions_without_a_word = 6;
constexpr int days_remembered = 14;
constexpr std::size_t entries_for_maintenance = std::size_t{3} * 7 * (weeks_for_maintenance + 1);

// A session dated by a wrong clock counts for no day. Where it hurt, that counts once: as of when the app
// first saw it; until that is kept, as of now.
std::optional<Entry> doubtful_entry(const AppState& app, const SessionRecord& record) {
    Entry entry = stretch::entry_of(record, app.given.ladder, app.kept.profile.day_start_hour);
    if (!hurt(entry)) return std::nullopt;
    for (LegResult* leg : {&entry.legs.left, &entry.legs.right}) leg->planned = leg->held = {};
    if (!record.pain_seen) {
        entry.started_utc_ms = app.now.utc_ms;
        entry.ended_utc_ms = 0;
        entry.day = today(app);
    }
    return entry;
}

// Whether a session on a rung chosen by hand stands for that rung.
enum class Choices { as_they_were, as_own_doses };

// The newest sessions, oldest first.
std::vector<Entry> entries_of(const AppState& app, std::size_t most, Choices choices) {
    std::vector<Entry> entries;
    entries.reserve(std::min(most, app.kept.history.size()));
    for (const SessionRecord& record : dated_sessions(app)) {
        if (entries.size() >= most) break;
        entries.push_back(entry_of(app, record));
        if (choices == Choices::as_own_doses && record.by_hand)
            entries.back().legs.left.rung = entries.back().legs.right.rung = 0;
    }
    std::ranges::reverse(entries);
    return entries;
}

template <typename Visit>
void for_each_undated(const AppState& app, const Visit& visit) {
    const std::span<const SessionRecord> all = app.kept.history;
    const std::span<const SessionRecord> dated = dated_sessions(app);
    const auto ahead = static_cast<std::size_t>(dated.data() - all.data());
    std::ranges::for_each(all.first(ahead), visit);
    std::ranges::for_each(all.subspan(ahead + dated.size()), visit);
}

// Each in its place.
void add_doubtful(const AppState& app, Day first, std::vector<Entry>& entries) {
    for_each_undated(app, [&](const SessionRecord& record) {
        const std::optional<Entry> entry = doubtful_entry(app, record);
        if (entry && entry->day >= first)
            entries.insert(
                std::ranges::upper_bound(entries, entry->started_utc_ms, {}, &Entry::started_utc_ms), *entry);
    });
}

// Enough for whatever asks for rest, wherever on earth it began and however long it took.
std::vector<Entry> recent_entries(const AppState& app) {
    return entries_since(app, today(app) + -4);
}

bool stands_somewhere(const AppState& app, std::span<const Entry> entries, Side side) {
    return std::ranges::any_of(entries, [&app, side](const Entry& entry) {
        return counts(entry.of(side)) && index_of(app.given.ladder, entry.of(side).rung).has_value();
    });
}

// Enough for every rule. Where the newest were all of one's own dose, or hardly begun, as many more as it
// takes to see where each leg stood.
std::vector<Entry> entries_for_plan(const AppState& app) {
    for (std::size_t most = entries_for_rules;; most *= 2) {
        std::vector<Entry> entries = newest_entries(app, most);
        const bool is_enough =
            stands_somewhere(app, entries, Side::left) && stands_somewhere(app, entries, Side::right);
        if (is_enough || most >= app.kept.history.size() || most >= most_entries_for_plan) return entries;
    }
}

bool says_nothing(const SessionRecord& record) {
    const CheckInAnswers& said = record.check_in;
    return !said.left.stretch && !said.right.stretch && !said.left.pain && !said.right.pain;
}

}  // namespace

Person person_of(const AppState& app) {
    return person_of(app, app.kept.profile);
}

Person person_of(const AppState& app, const Profile& known) {
    const Kept& kept = app.kept;
    const Profile profile = brought_back(known, app.now.utc_ms);
    return {.answers = profile.answers,
            .permissions = profile.permissions,
            .answered_utc_ms = profile.answered_utc_ms,
            .bases = profile.legs,
            .entries = entries_for_plan(app),
            .has_trained = !kept.history.empty(),
            .dose = kept.settings.dose,
            .own_dose = own_settings(app).dose,
            .link_gives_dose = kept.linked.gives_dose,
            .lead = kept.settings.lead,
            .day_start_hour = profile.day_start_hour};
}

TodaysPlan todays_plan(const AppState& app) {
    return plan_for(person_of(app), app.given.ladder, app.given.exercises, app.now);
}

int rung_by_rules(const AppState& app, Side side) {
    std::vector<Entry> all = entries_of(app, app.kept.history.size(), Choices::as_own_doses);
    add_doubtful(app, Day{}, all);
    return rung_by_rules(person_of(app), app.given.ladder, app.now, all, side);
}

bool may_start(const AppState& app, const TodaysPlan& plan) {
    return !app.play && plan.verdict != Verdict::see_professional;
}

bool must_rest(const AppState& app) {
    return stretch::must_rest(recent_entries(app), present_of(app));
}

std::optional<std::int64_t> rests_until(const AppState& app) {
    std::optional<std::int64_t> until;
    const std::vector<Entry> entries = recent_entries(app);
    for (const Entry& entry : entries)
        if (stretch::must_rest({&entry, 1}, present_of(app)))
            until = std::max(until.value_or(0), rest_ends(entry, present_of(app)));
    return until;
}

Day today(const AppState& app) {
    return day_of(app.now.utc_ms, app.now.offset_min, app.kept.profile.day_start_hour);
}

Present present_of(const AppState& app) {
    return {app.now.utc_ms, today(app), app.now.offset_min, app.kept.profile.day_start_hour};
}

Day day_of(const AppState& app, const SessionRecord& record) {
    return day_of(record, app.kept.profile.day_start_hour);
}

Entry entry_of(const AppState& app, const SessionRecord& record) {
    if (!record.pain_seen || !has_own_date(app, record))
        return entry_of(record, app.given.ladder, app.kept.profile.day_start_hour);
    // The clock is right again, and so is the date.
    SessionRecord as_dated = record;
    as_dated.pain_seen.reset();
    return entry_of(as_dated, app.given.ladder, app.kept.profile.day_start_hour);
}

Profile brought_back(Profile profile, std::int64_t now_utc_ms) {
    std::vector<std::int64_t*> instants{&profile.legs.left.utc_ms,
                                        &profile.legs.right.utc_ms,
                                        &profile.answered_utc_ms,
                                        &profile.maintenance_answered_utc_ms,
                                        &profile.permissions.care_lifted.utc_ms,
                                        &profile.permissions.care_asked.utc_ms};
    for (Said& permission : profile.permissions.given) instants.push_back(&permission.utc_ms);
    for (std::int64_t* when : instants) {
        // 0 is never, by a clock before 1970 too.
        if (*when != 0) *when = std::min(*when, now_utc_ms);
    }
    return profile;
}

std::vector<Entry> newest_entries(const AppState& app, std::size_t most) {
    std::vector<Entry> entries = entries_of(app, most, Choices::as_they_were);
    add_doubtful(app, entries.size() < most ? Day{} : entries.front().day, entries);
    return entries;
}

std::vector<Entry> entries_since(const AppState& app, Day first) {
    std::vector<Entry> entries;
    for (const SessionRecord& record : dated_sessions(app)) {
        const Day day = day_of(app, record);
        // A traveller's local dates may stand a little out of order: two days of margin cover every offset.
        if (day + 2 < first) break;
        if (day >= first) entries.push_back(entry_of(app, record));
    }
    std::ranges::reverse(entries);
    add_doubtful(app, first, entries);
    return entries;
}

bool has_own_date(const AppState& app, const SessionRecord& record) {
    return !is_doubtful(record.started_utc_ms, app.now.utc_ms);
}

std::span<const SessionRecord> dated_sessions(const AppState& app) {
    const std::vector<SessionRecord>& all = app.kept.history;
    const auto is_dated = [&app](const SessionRecord& record) { return has_own_date(app, record); };
    const auto first = std::ranges::find_if(all, is_dated);
    const auto last = std::find_if(all.rbegin(), std::make_reverse_iterator(first), is_dated);
    return {first, last.base()};
}

std::vector<const SessionRecord*> undated_pain(const AppState& app) {
    std::vector<const SessionRecord*> found;
    for_each_undated(app, [&](const SessionRecord& record) {
        if (!record.pain_seen && doubtful_entry(app, record)) found.push_back(&record);
    });
    return found;
}

const SessionRecord* last_session(const AppState& app) {
    const std::span<const SessionRecord> dated = dated_sessions(app);
    return dated.empty() ? nullptr : &dated.front();
}

DueToday due_today(const AppState& app) {
    return due_today(recent_entries(app), present_of(app), app.kept.settings.dose.sessions_a_day);
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

bool care_is_asked_about(const AppState& app) {
    const Profile& profile = app.kept.profile;
    if (app.given.ladder.empty() || !asks_for_care(profile.answers, profile.permissions)) return false;
    const Said& asked = profile.permissions.care_asked;
    const Day day = day_of(asked.utc_ms, asked.offset_min, profile.day_start_hour);
    if (asked.is_said() && today(app) - day < days_until_asked_again) return false;
    return care_has_gone_well(newest_entries(app, entries_for_maintenance), today(app));
}

PerLeg<bool> stepped_up_lately(const AppState& app) {
    const std::vector<Entry> last = newest_entries(app, sessions_since_step + 1);
    // What was before a choice by hand, or a new start, counts no more.
    const auto may_be_told = [&](Side side) {
        const std::int64_t since = app.kept.profile.of(side).utc_ms;
        return !last.empty() && last.back().started_utc_ms >= since &&
               soreness_may_be_told(app.given.ladder, last, side, app.now.utc_ms);
    };
    return {may_be_told(Side::left), may_be_told(Side::right)};
}

bool soreness_may_be_told(const AppState& app) {
    if (app.given.ladder.empty()) return false;
    const PerLeg<bool> stepped = stepped_up_lately(app);
    return stepped.left || stepped.right;
}

bool feeling_is_asked_for(const AppState& app) {
    const SessionRecord* last = last_session(app);
    if (last == nullptr || today(app) - day_of(app, *last) > days_remembered) return false;
    std::size_t silent = 0;
    for (const SessionRecord& record : dated_sessions(app)) {
        if (!says_nothing(record)) return false;
        if (++silent == sessions_without_a_word) return true;
    }
    return false;
}

PerLeg<bool> asked_for_bottom(const AppState& app, const TodaysPlan& plan) {
    const SessionRecord* last = last_session(app);
    if (plan.source != DoseSource::rules || last == nullptr) return {};
    const Entry entry = entry_of(app, *last);
    const auto is_asked = [&](Side side) {
        const bool decides = counts(entry.of(side)) && index_of(app.given.ladder, entry.of(side).rung);
        return decides && is_asked_for_bottom(plan.of(side).decision);
    };
    return {is_asked(Side::left), is_asked(Side::right)};
}

bool bottom_is_asked_for(const AppState& app, const TodaysPlan& plan) {
    const PerLeg<bool> asked = asked_for_bottom(app, plan);
    return asked.left || asked.right;
}

}  // namespace stretch
