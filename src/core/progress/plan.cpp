#include "core/progress/plan.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include "core/routine/validate.h"

namespace stretch {
namespace {

std::span<const Entry> entries_from(std::span<const Entry> entries, std::int64_t utc_ms) {
    const auto first = std::ranges::find_if(
        entries, [utc_ms](const Entry& entry) { return entry.started_utc_ms >= utc_ms; });
    return {first, entries.end()};
}

bool refers(const Decision& decision) {
    return rule_of(decision.why) == RuleId::see_professional;
}

// The rules at work for one person at one instant.
class Planner {
public:
    Planner(const Person& person, const Ladder& ladder, const DoseRanges& ranges, const Now& now)
        : person_(person),
          ladder_(ladder),
          usual_(standard_dose(ranges)),
          today_(day_of(now.utc_ms, now.offset_min, person.day_start_hour)),
          top_(top_rung(person.answers, ladder)) {}

    int top() const { return top_; }

    LegPlan leg(Side side) const {
        const std::span<const Entry> counted = entries_from(person_.entries, person_.bases.of(side).utc_ms);
        LegPlan plan;
        plan.decision = decide(ladder_, base_of(side), counted, side, today_, top_);
        // Only new answers clear what needs a professional; a choice by hand does not.
        const std::span<const Entry> since_answers = entries_from(person_.entries, person_.answered_utc_ms);
        if (const auto referral = referral_of(since_answers, side)) {
            plan.decision.why = referral->why;
            plan.decision.numbers = {referral->pains, 0};
        }
        plan.by_hand = plan.decision.why == Why::chosen_by_hand;
        plan.dose = dose_on(ladder_, plan.decision.rung, person_.dose.aid);
        return plan;
    }

    // The rung after these sessions, the first of which on the ladder begins them; none: none is on it.
    std::optional<int> standing_after(std::span<const Entry> entries, Side side) const {
        const auto first = std::ranges::find_if(entries, [&](const Entry& entry) {
            return index_of(ladder_, entry.legs.of(side).rung).has_value();
        });
        if (first == entries.end()) return std::nullopt;
        const Base base{first->legs.of(side).rung, BaseKind::resumed};
        return decide(ladder_, base, {first, entries.end()}, side, today_, top_).rung;
    }

    int starting_rung(Side side) const { return starting_dose(person_.answers, ladder_).rungs.of(side); }

    // Whether anything is known that the rules could go by.
    bool knows_the_person() const {
        return person_.answered_utc_ms != 0 || person_.bases.left.rung != 0 ||
               person_.bases.right.rung != 0 || person_.has_trained || asks_for_care();
    }

private:
    bool asks_for_care() const { return top_ != ladder_.rungs.back().id; }

    BaseKind kind_of(const LegBase& base) const {
        if (base.by_hand) return BaseKind::by_hand;
        return base.utc_ms == person_.answered_utc_ms ? BaseKind::first_dose : BaseKind::resumed;
    }

    // Whoever has only answered has nothing to come back to.
    std::optional<Day> since(const LegBase& base) const {
        if (!person_.has_trained && kind_of(base) == BaseKind::first_dose) return std::nullopt;
        return day_of(base.utc_ms, base.offset_min, person_.day_start_hour);
    }

    // Until the answers are all given a leg begins where the usual dose stands, or the own one if that is
    // gentler: what was set by hand leads no leg further. One that asks for care counts at once.
    Base base_of(Side side) const {
        const LegBase& base = person_.bases.of(side);
        if (base.rung != 0) return {base.rung, kind_of(base), since(base)};
        const int usual_rung = rung_not_above(ladder_, leg_dose(usual_, side));
        const int own_rung = rung_not_above(ladder_, leg_dose(person_.own_dose, side));
        const int rung = lower_of(ladder_, usual_rung, own_rung);
        return {asks_for_care() ? lower_of(ladder_, rung, starting_rung(side)) : rung, BaseKind::first_dose};
    }

    const Person& person_;
    const Ladder& ladder_;
    Dose usual_;
    Day today_;
    int top_;
};

DoseSource source_for(const Person& person, const Planner& planner) {
    if (person.link_gives_dose) return DoseSource::link;
    if (person.lead == Lead::person) return DoseSource::person;
    return planner.knows_the_person() ? DoseSource::rules : DoseSource::settings;
}

}  // namespace

TodaysPlan plan_for(const Person& person, const Ladder& ladder, const DoseRanges& ranges, const Now& now) {
    TodaysPlan plan;
    plan.dose = person.dose;
    for (const Side side : both_sides) plan.legs.of(side).dose = leg_dose(plan.dose, side);
    plan.verdict = screen(person.answers).verdict;
    if (ladder.empty()) return plan;
    const Planner planner(person, ladder, ranges, now);
    plan.source = source_for(person, planner);
    for (const Side side : both_sides) {
        LegPlan ruled = planner.leg(side);
        if (refers(ruled.decision)) plan.verdict = Verdict::see_professional;
        if (plan.source != DoseSource::rules) ruled.dose = plan.legs.of(side).dose;
        plan.legs.of(side) = ruled;
    }
    if (plan.source == DoseSource::rules)
        plan.dose = within(ranges, with_legs(person.dose, plan.legs.left.dose, plan.legs.right.dose));
    return plan;
}

int rung_by_rules(const Person& person, const Ladder& ladder, const DoseRanges& ranges, const Now& now,
                  std::span<const Entry> all, Side side) {
    const Planner planner(person, ladder, ranges, now);
    const int start = planner.starting_rung(side);
    const int rung =
        planner.standing_after(entries_from(all, person.answered_utc_ms), side)
            .value_or(lower_of(ladder, start, planner.standing_after(all, side).value_or(start)));
    const std::span<const Entry> since_choice = entries_from(all, person.bases.of(side).utc_ms);
    const bool has_hurt =
        std::ranges::any_of(since_choice, [side](const Entry& entry) { return hurt(entry.legs.of(side)); });
    const int now_rung = has_hurt ? planner.leg(side).decision.rung : rung;
    return lower_of(ladder, lower_of(ladder, rung, now_rung), planner.top());
}

int rung_after_questions(const Person& person, const Ladder& ladder, const DoseRanges& ranges, const Now& now,
                         Side side) {
    const Planner planner(person, ladder, ranges, now);
    const int start = planner.starting_rung(side);
    if (!person.has_trained) return start;
    const Decision decision = planner.leg(side).decision;
    const bool goes_on = person.bases.of(side).rung != 0 && !refers(decision) &&
                         !is_above(ladder, decision.rung, planner.top());
    return goes_on ? decision.rung : lower_of(ladder, start, decision.rung);
}

int rung_before_break(const Person& person, const Ladder& ladder, Side side) {
    for (const Entry& entry : std::views::reverse(person.entries)) {
        const LegResult& leg = entry.legs.of(side);
        if (!index_of(ladder, leg.rung)) continue;
        return rung_moved(ladder, leg.rung, leads_down(leg) ? -1 : 0);
    }
    return person.bases.of(side).rung;
}

}  // namespace stretch
