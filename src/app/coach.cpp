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

bool knows_the_person(const AppState& app) {
    return app.profile.answered_utc_ms != 0 || app.profile.left.rung != 0 || app.profile.right.rung != 0 ||
           !app.history.empty();
}

BaseKind kind_of(const AppState& app, const LegBase& base) {
    if (base.by_hand) return BaseKind::by_hand;
    return base.utc_ms == app.profile.answered_utc_ms ? BaseKind::first_dose : BaseKind::resumed;
}

// Without answers a leg begins where the usual dose stands, or the own one if that is gentler: what was set
// by hand leads no leg further.
Base base_of(const AppState& app, Side side) {
    const LegBase& base = app.profile.of(side);
    if (base.rung != 0) return {base.rung, kind_of(app, base)};
    const Dose usual = standard_dose(app.exercise.ranges);
    const int usual_rung = rung_not_above(app.ladder, leg_dose(usual, side));
    const int own_rung = rung_not_above(app.ladder, leg_dose(own_settings(app).dose, side));
    const bool is_gentler = index_of(app.ladder, own_rung) < index_of(app.ladder, usual_rung);
    return {is_gentler ? own_rung : usual_rung, BaseKind::first_dose};
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
    if (!is_ruled || app.ladder.empty()) return {source_in_words(plan.source)};
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
    std::vector<Entry> entries;
    const std::size_t count = std::min(most, app.history.size());
    entries.reserve(count);
    for (std::size_t i = count; i-- > 0;) entries.push_back(entry_of(app, app.history[i]));
    return entries;
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
