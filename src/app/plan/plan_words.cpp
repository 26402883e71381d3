#include "app/plan/plan_words.h"

#include <algorithm>

#include "app/plan/todays_state.h"
#include "app/settings/dose_words.h"
#include "app/settings/setting_fields.h"
#include "app/state/plan_command.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

// Never earlier than the instant.
std::string minute_after(std::int64_t utc_ms, int offset_min) {
    return clock_time(local_time(utc_ms + 59'999, offset_min));
}

template <typename Enum>
Text nth_after(Text first, Enum value) {
    return static_cast<Text>(static_cast<int>(first) + static_cast<int>(value));
}

std::string in_words(const Decision& decision) {
    return text(sentence_of(decision.why),
                {std::to_string(decision.numbers[0]), std::to_string(decision.numbers[1])});
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

// Whether the rules have the word, or the dose is somebody's own.
bool is_ruled(const AppState& app, const TodaysPlan& plan) {
    const bool decides = plan.source == DoseSource::rules || plan.verdict == Verdict::see_professional;
    return decides && !app.given.ladder.empty();
}

// The sentences of both legs; one where they agree, and where one leg closes the way its own alone.
std::vector<std::string> of_both_legs(const TodaysPlan& plan, std::string (*words_of)(const Decision&)) {
    for (const Why gravest : {Why::refer_nerve, Why::refer_pain_again})
        for (const Side side : both_sides)
            if (plan.of(side).decision.why == gravest) return {words_of(plan.of(side).decision)};
    const std::string left = words_of(plan.legs.left.decision);
    const std::string right = words_of(plan.legs.right.decision);
    if (left == right) return {left};
    return {text(Text::why_leg, {text(leg(Side::left)), left}),
            text(Text::why_leg, {text(leg(Side::right)), right})};
}

// One or two days off are rest, and nothing to talk about.
constexpr int days_worth_telling = 3;

int days_since_last(const AppState& app) {
    const SessionRecord* last = last_session(app);
    return last == nullptr ? 0 : today(app) - day_of(app, *last);
}

std::string rest_in_words(const AppState& app, std::int64_t until_utc_ms) {
    const std::string time = minute_after(until_utc_ms, app.now.offset_min);
    const Day day = day_of(until_utc_ms, app.now.offset_min, 0);
    const bool is_today = day == day_of(app.now.utc_ms, app.now.offset_min, 0);
    return text(is_today ? Text::today_rest : Text::today_rest_tomorrow, {time});
}

std::vector<std::string> what_forbids(const Screening& screening) {
    std::vector<std::string> lines;
    for (const ScreeningReason reason : screening)
        if (reason < ScreeningReason::permitted) lines.emplace_back(text(consequence_of(reason)));
    return lines;
}

bool starts_over(const LegPlan& leg) {
    return rule_of(leg.decision.why) == RuleId::restart;
}

}  // namespace

std::string manner_of(const Exercises& exercises, const LegDose& dose) {
    if (dose.exercise == usual_exercise) return manner_and_grip(dose);
    const std::string name = exercise_short(exercises, dose.exercise);
    return exercises.has(dose.exercise) ? lower_case(name) + ", " + manner_and_grip(dose) : name;
}

std::vector<std::string> dose_lines(const Exercises& exercises, const Dose& dose) {
    std::vector<std::string> lines;
    if (!dose.other_leg)
        return {
            text(Text::today_summary, {times_in_words(dose), manner_and_grip(leg_dose(dose, dose.first))})};
    for (const Side side : both_sides) {
        const Dose own = dose_of(dose, side);
        lines.push_back(text(Text::today_leg, {text(leg(side)), times_in_words(own),
                                               manner_of(exercises, leg_dose(dose, side))}));
    }
    return lines;
}

std::string leg_dose_in_words(const Exercises& exercises, const Dose& dose, Side side) {
    const Dose own = dose_of(dose, side);
    return times_in_words(own) + ", " + manner_of(exercises, leg_dose(dose, side));
}

std::string change_in_words(const Exercises& exercises, const LegDose& from, const LegDose& to) {
    if (to.exercise != from.exercise) return lower_case(exercise_name(exercises, to.exercise));
    if (to.hold != from.hold) return text(Text::change_hold, {whole_seconds(to.hold)});
    if (to.knee != from.knee) return knee_in_words(to.knee);
    if (to.aid != from.aid)
        return std::string{text(to.aid == Aid::hands ? Text::change_to_hands : Text::change_to_aid)};
    return grip_in_words(to.grip_percent);
}

std::string not_for_person(const AppState& app, const Dose& dose) {
    const Profile& profile = app.kept.profile;
    for (const Side side : {dose.first, other(dose.first)}) {
        const Exercise& exercise = app.given.exercises.of(dose, side);
        const int troubles = troubles_against(exercise, profile.answers, profile.permissions);
        if (troubles != 0) return not_for_in_words(exercise, troubles);
    }
    return {};
}

std::string length_in_words(const Exercises& exercises, const Dose& dose) {
    return whole_minutes(compile(exercises, dose).total);
}

std::string due_in_words(const AppState& app, const TodaysPlan& plan) {
    const DueToday due = due_today(app);
    const std::string done = std::to_string(due.done), planned = std::to_string(due.planned);
    if (const auto until = rests_until(app)) return rest_in_words(app, *until);
    if (due.left > 0 && due.wait > Millis{})
        return text(Text::today_wait,
                    {done, planned, minute_after(app.now.utc_ms + due.wait.count, app.now.offset_min)});
    if (todays_state(app) == TodaysState::first)
        return text(Text::today_first, {length_in_words(app.given.exercises, plan.dose)});
    if (due.done > 0 && due.planned == 1) return std::string{text(Text::today_once_done)};
    if (due.done > 0) return text(due.left > 0 ? Text::today_done_so_far : Text::today_done, {done, planned});
    const int days = days_since_last(app);
    return days >= days_worth_telling ? text(Text::today_last, {std::to_string(days)})
                                      : std::string{text(Text::today_none)};
}

std::string week_in_words(const WeekGoal& week) {
    const Text words = week.is_met        ? Text::today_week_met
                       : week.is_in_reach ? Text::today_week
                                          : Text::today_week_quiet;
    return text(words, {std::to_string(week.days_done), std::to_string(week.days_wanted)});
}

std::vector<std::string> why_today(const AppState& app, const TodaysPlan& plan) {
    if (is_ruled(app, plan)) return of_both_legs(plan, in_words);
    std::vector<std::string> words{source_in_words(plan.source)};
    if (hurt_last_time(app)) words.emplace_back(text(Text::why_hurt_last));
    return words;
}

std::vector<std::string> why_with_rules(const AppState& app, const TodaysPlan& plan) {
    const Screening screening = screen(app.kept.profile.answers, app.kept.profile.permissions);
    if (screening.verdict == Verdict::see_professional) {
        // All of what a yes would open.
        std::vector<std::string> lines = what_forbids(screening);
        if (is_closed_by_signs(plan)) lines.push_back(of_both_legs(plan, in_words).front());
        return lines;
    }
    return is_ruled(app, plan) ? of_both_legs(plan, in_words) : why_today(app, plan);
}

std::string why_of_leg(const TodaysPlan& plan, Side side) {
    switch (plan.source) {
        case DoseSource::settings:
        case DoseSource::link:
        case DoseSource::person: return source_in_words(plan.source);
        case DoseSource::rules: break;
    }
    return in_words(plan.of(side).decision);
}

std::vector<std::string> why_closed(const AppState& app, const TodaysPlan& plan) {
    std::vector<std::string> lines =
        what_forbids(screen(app.kept.profile.answers, app.kept.profile.permissions));
    if (is_closed_by_signs(plan)) lines.push_back(of_both_legs(plan, in_words).front());
    return lines;
}

std::optional<std::string> rest_in_words(const AppState& app) {
    const auto until = rests_until(app);
    return until ? std::optional{rest_in_words(app, *until)} : std::nullopt;
}

bool is_restart(const TodaysPlan& plan) {
    return plan.source == DoseSource::rules && (starts_over(plan.legs.left) || starts_over(plan.legs.right));
}

Text sentence_of(Why why) {
    return nth_after(Text::why_first_dose, why);
}

std::string in_words(const Rule& rule) {
    const auto figure = [&rule](std::size_t i) { return std::to_string(rule.figures[i]); };
    return text(nth_after(Text::rule_1, rule.id), {figure(0), figure(1), figure(2)});
}

Text advice_on(PainPlace place) {
    return nth_after(Text::advice_none, place);
}

Text words_for(RangeBarrier barrier) {
    return nth_after(Text::range_not_blocked, barrier);
}

Text words_for(Gate gate) {
    return nth_after(Text::gate_signs, gate);
}

Text consequence_of(ScreeningReason reason) {
    return nth_after(Text::because_emergency, reason);
}

}  // namespace stretch
