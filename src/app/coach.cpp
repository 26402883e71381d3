#include "app/coach.h"

#include <algorithm>

#include "app/own_settings.h"
#include "app/words.h"
#include "core/routine/validate.h"

namespace stretch {
namespace {

constexpr int days_until_asked_again = 42;
constexpr std::size_t entries_for_maintenance = std::size_t{3} * 7 * (weeks_for_maintenance + 1);

// Files of the first version do not say which leg hurt: the one that was in use when it ended.
Side leg_in_use_at_end(const SessionRecord& record) {
    const Side first = record.dose.first;
    const bool is_second =
        record.held.of(other(first)) > Millis{} || record.held.of(first) >= planned_hold(record.dose, first);
    return is_second ? other(first) : first;
}

bool was_stopped(const SessionRecord& record, Side side) {
    return record.ending == Ending::stopped_for_pain &&
           record.hurt_side.value_or(leg_in_use_at_end(record)) == side;
}

// Before anything was known of the person, and before there were rules, the settings' dose may have been a
// rung's. A dose by hand or of a link stands on none, even where it is like one.
int rung_in(const AppState& app, const SessionRecord& record, Side side) {
    const int rung = record.rungs.of(side);
    if (rung != 0 || record.by_hand) return rung;
    return rung_matching(app.ladder, leg_dose(record.dose, side));
}

LegResult leg_result(const AppState& app, const SessionRecord& record, Side side) {
    const LegDose dose = leg_dose(record.dose, side);
    return {.rung = rung_in(app, record, side),
            .dose = dose,
            .planned = planned_hold(record.dose, side),
            .held = record.held.of(side),
            .feel = record.check_in.of(side),
            .stopped = was_stopped(record, side),
            .eased = side == Side::left ? record.eased_left : record.eased_right};
}

bool asks_for_care(const AppState& app) {
    return top_rung(app.profile.answers, app.ladder) != app.ladder.rungs.back().id;
}

bool knows_the_person(const AppState& app) {
    return app.profile.answered_utc_ms != 0 || app.profile.left.rung != 0 || app.profile.right.rung != 0 ||
           !app.history.empty() || asks_for_care(app);
}

BaseKind kind_of(const AppState& app, const LegBase& base) {
    if (base.by_hand) return BaseKind::by_hand;
    return base.utc_ms == app.profile.answered_utc_ms ? BaseKind::first_dose : BaseKind::resumed;
}

// Whoever has only answered has nothing to come back to.
std::optional<Day> since(const AppState& app, const LegBase& base) {
    if (app.history.empty() && kind_of(app, base) == BaseKind::first_dose) return std::nullopt;
    return day_of(base.utc_ms, base.offset_min, app.profile.day_start_hour);
}

int starting_rung(const AppState& app, Side side) {
    return starting_dose(app.profile.answers, app.ladder).rung(side);
}

// Until the answers are all given a leg begins where the usual dose stands, or the own one if that is
// gentler: what was set by hand leads no leg further. One that asks for care counts at once.
Base base_of(const AppState& app, Side side) {
    const LegBase& base = app.profile.of(side);
    if (base.rung != 0) return {base.rung, kind_of(app, base), since(app, base)};
    const Dose usual = standard_dose(app.exercise.ranges);
    const int usual_rung = rung_not_above(app.ladder, leg_dose(usual, side));
    const int own_rung = rung_not_above(app.ladder, leg_dose(own_settings(app).dose, side));
    const int rung = lower_of(app.ladder, usual_rung, own_rung);
    const bool is_careful = asks_for_care(app);
    return {is_careful ? lower_of(app.ladder, rung, starting_rung(app, side)) : rung, BaseKind::first_dose};
}

// Whether a session on a rung chosen by hand stands for that rung.
enum class Choices { as_they_were, as_own_doses };

// The newest sessions, oldest first.
std::vector<Entry> entries_of(const AppState& app, std::size_t most, Choices choices) {
    std::vector<Entry> entries;
    const std::size_t count = std::min(most, app.history.size());
    entries.reserve(count);
    for (std::size_t i = count; i-- > 0;) {
        entries.push_back(entry_of(app, app.history[i]));
        if (choices == Choices::as_own_doses && app.history[i].by_hand)
            entries.back().left.rung = entries.back().right.rung = 0;
    }
    // What a clock that was ahead has put into the future would be the newest for as long; pain is pain.
    std::erase_if(entries, [&app](const Entry& entry) {
        return entry.started_utc_ms > app.utc_ms && !hurt(entry.left) && !hurt(entry.right);
    });
    return entries;
}

std::span<const Entry> entries_from(std::span<const Entry> entries, std::int64_t utc_ms) {
    const auto first = std::ranges::find_if(
        entries, [utc_ms](const Entry& entry) { return entry.started_utc_ms >= utc_ms; });
    return {first, entries.end()};
}

LegPlan leg_plan(const AppState& app, std::span<const Entry> entries, Side side, int top) {
    const std::span<const Entry> counted = entries_from(entries, app.profile.of(side).utc_ms);
    LegPlan plan;
    plan.decision = decide(app.ladder, base_of(app, side), counted, side, today(app), top);
    // Only new answers clear what needs a professional; a choice by hand does not.
    if (const auto referral = referral_of(entries_from(entries, app.profile.answered_utc_ms), side)) {
        plan.decision.why = referral->why;
        plan.decision.numbers = {referral->pains, 0};
    }
    plan.by_hand = plan.decision.why == Why::chosen_by_hand;
    plan.dose = dose_on(app.ladder, plan.decision.rung, app.settings.dose.aid);
    return plan;
}

bool refers(const Decision& decision) {
    return rule_of(decision.why) == RuleId::see_professional;
}

Verdict verdict_of(const AppState& app, const TodaysPlan& plan) {
    if (refers(plan.left.decision) || refers(plan.right.decision)) return Verdict::see_professional;
    return screen(app.profile.answers).verdict;
}

DoseSource source_of(const AppState& app) {
    if (app.link_gives_dose) return DoseSource::link;
    if (app.settings.lead == Lead::person) return DoseSource::person;
    return knows_the_person(app) ? DoseSource::rules : DoseSource::settings;
}

std::string source_in_words(DoseSource source) {
    switch (source) {
        case DoseSource::settings: return std::string{text(Text::why_settings)};
        case DoseSource::link: return std::string{text(Text::why_link)};
        case DoseSource::person: return std::string{text(Text::why_own_dose)};
        case DoseSource::rules: break;
    }
    return {};
}

bool hurt_last_time(const AppState& app) {
    const std::vector<Entry> last = newest_entries(app, 1);
    return !last.empty() && (hurt(last[0].left) || hurt(last[0].right));
}

template <typename Enum>
Text nth_after(Text first, Enum value) {
    return static_cast<Text>(static_cast<int>(first) + static_cast<int>(value));
}

}  // namespace

TodaysPlan todays_plan(const AppState& app) {
    TodaysPlan plan;
    plan.dose = app.settings.dose;
    plan.left.dose = leg_dose(plan.dose, Side::left);
    plan.right.dose = leg_dose(plan.dose, Side::right);
    plan.verdict = screen(app.profile.answers).verdict;
    if (app.ladder.empty()) return plan;
    const std::vector<Entry> entries = newest_entries(app, entries_for_rules);
    const int top = top_rung(app.profile.answers, app.ladder);
    TodaysPlan ruled = plan;
    ruled.source = source_of(app);
    ruled.left = leg_plan(app, entries, Side::left, top);
    ruled.right = leg_plan(app, entries, Side::right, top);
    ruled.verdict = verdict_of(app, ruled);
    if (ruled.source == DoseSource::rules) {
        ruled.dose =
            within(app.exercise.ranges, with_legs(app.settings.dose, ruled.left.dose, ruled.right.dose));
    } else {
        ruled.left.dose = plan.left.dose;
        ruled.right.dose = plan.right.dose;
    }
    return ruled;
}

int rung_by_rules(const AppState& app, Side side) {
    const std::vector<Entry> all = entries_of(app, app.history.size(), Choices::as_own_doses);
    const int top = top_rung(app.profile.answers, app.ladder);
    const auto standing = [&](std::span<const Entry> entries) -> std::optional<int> {
        const auto first = std::ranges::find_if(entries, [&](const Entry& entry) {
            return index_of(app.ladder, entry.of(side).rung).has_value();
        });
        if (first == entries.end()) return std::nullopt;
        const Base base{first->of(side).rung, BaseKind::resumed};
        return decide(app.ladder, base, {first, entries.end()}, side, today(app), top).rung;
    };
    const int start = starting_rung(app, side);
    const int rung = standing(entries_from(all, app.profile.answered_utc_ms))
                         .value_or(lower_of(app.ladder, start, standing(all).value_or(start)));
    const std::span<const Entry> since_choice = entries_from(all, app.profile.of(side).utc_ms);
    const bool has_hurt =
        std::ranges::any_of(since_choice, [side](const Entry& entry) { return hurt(entry.of(side)); });
    const int now = has_hurt ? todays_plan(app).of(side).decision.rung : rung;
    return lower_of(app.ladder, lower_of(app.ladder, rung, now), top);
}

Dose todays_dose(const AppState& app) {
    return todays_plan(app).dose;
}

bool may_start(const AppState& app) {
    return !app.player && todays_plan(app).verdict != Verdict::see_professional;
}

bool must_rest_today(const AppState& app) {
    return must_rest_today(entries_since(app, today(app)), today(app));
}

std::vector<std::string> why_today(const AppState& app) {
    const TodaysPlan plan = todays_plan(app);
    const bool is_ruled = plan.source == DoseSource::rules || plan.verdict == Verdict::see_professional;
    if (!is_ruled || app.ladder.empty()) {
        std::vector<std::string> words{source_in_words(plan.source)};
        if (hurt_last_time(app)) words.emplace_back(text(Text::why_hurt_last));
        return words;
    }
    const std::string left = in_words(plan.left.decision);
    const std::string right = in_words(plan.right.decision);
    if (left == right) return {left};
    return {text(Text::why_leg, {text(leg(Side::left)), left}),
            text(Text::why_leg, {text(leg(Side::right)), right})};
}

std::string in_words(const Decision& decision) {
    return text(sentence_of(decision.why),
                {std::to_string(decision.numbers[0]), std::to_string(decision.numbers[1])});
}

Text sentence_of(Why why) {
    return nth_after(Text::why_first_dose, why);
}

Text sentence_of(RuleId rule) {
    return nth_after(Text::rule_1, rule);
}

Text consequence_of(ScreeningReason reason) {
    return nth_after(Text::because_emergency, reason);
}

Day today(const AppState& app) {
    return day_of(app.utc_ms, app.offset_min, app.profile.day_start_hour);
}

Day day_of(const AppState& app, const SessionRecord& record) {
    return day_of(record.started_utc_ms, record.offset_min, app.profile.day_start_hour);
}

Entry entry_of(const AppState& app, const SessionRecord& record) {
    return {record.started_utc_ms, day_of(app, record), leg_result(app, record, Side::left),
            leg_result(app, record, Side::right)};
}

std::vector<Entry> newest_entries(const AppState& app, std::size_t most) {
    return entries_of(app, most, Choices::as_they_were);
}

std::vector<Entry> entries_since(const AppState& app, Day first) {
    std::vector<Entry> entries;
    // A traveller's local dates may stand a little out of order: two days of margin cover every offset.
    for (const SessionRecord& record : app.history) {
        const Day day = day_of(app, record);
        if (day + 2 < first) break;
        if (day >= first) entries.push_back(entry_of(app, record));
    }
    std::ranges::reverse(entries);
    return entries;
}

DueToday due_today(const AppState& app) {
    return due_today(entries_since(app, today(app)), app.utc_ms, today(app),
                     app.settings.dose.sessions_a_day);
}

WeekGoal week_goal(const AppState& app) {
    const int days = app.profile.maintains ? maintenance_days : app.profile.week_goal_days;
    return week_goal(entries_since(app, first_of_week(today(app))), today(app), days);
}

bool maintenance_is_offered(const AppState& app) {
    if (app.ladder.empty() || app.profile.maintains) return false;
    const std::int64_t answered = app.profile.maintenance_answered_utc_ms;
    const Day asked = day_of(answered, app.offset_min, app.profile.day_start_hour);
    if (answered != 0 && today(app) - asked < days_until_asked_again) return false;
    return maintenance_is_due(newest_entries(app, entries_for_maintenance), today(app),
                              app.profile.week_goal_days);
}

bool range_check_is_due(const AppState& app, Side side) {
    return range_check_is_due(app.range_checks, side, today(app));
}

}  // namespace stretch
