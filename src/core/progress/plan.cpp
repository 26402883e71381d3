#include "core/progress/plan.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include "core/progress/past.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

std::span<const Entry> entries_from(std::span<const Entry> entries, std::int64_t utc_ms) {
    const auto first = std::ranges::find_if(
        entries, [utc_ms](const Entry& entry) { return entry.started_utc_ms >= utc_ms; });
    return {first, entries.end()};
}

// The rules at work for one person at one instant.
class Planner {
public:
    Planner(const Person& person, const Ladder& ladder, const Now& now)
        : person_(person),
          ladder_(ladder),
          now_{now.utc_ms, day_of(now.utc_ms, now.offset_min, person.day_start_hour), now.offset_min,
               person.day_start_hour},
          top_(top_rung(person.answers, person.permissions, ladder)) {}

    int top() const { return top_; }

    LegPlan leg(Side side) const {
        const std::span<const Entry> counted = entries_from(person_.entries, person_.bases.of(side).utc_ms);
        LegPlan plan;
        plan.decision = decide(ladder_, base_of(side), counted, side, now_, top_);
        // Only a professional's yes clears what needs one: no new answers, no choice by hand.
        const std::int64_t permitted = person_.permissions.of(Gate::session_signs).utc_ms;
        if (const auto referral = referral_of(entries_from(person_.entries, permitted), side)) {
            plan.decision.why = referral->why;
            plan.decision.numbers = {referral->pains, 0};
        }
        if (plan.decision.why == Why::first_dose && !says_where_to_begin(person_.answers))
            plan.decision.why = Why::first_for_all;
        plan.by_hand =
            plan.decision.why == Why::chosen_by_hand || stays_as_chosen(plan.decision, counted, side);
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
        return decide(ladder_, base, {first, entries.end()}, side, now_, top_).rung;
    }

    // Where the answers lead; once a professional has said yes, the careful start.
    int starting_rung(Side side) const {
        const int rung = starting_dose(person_.answers, ladder_).rungs.of(side);
        return permitted_utc_ms() > person_.answered_utc_ms ? lower_of(ladder_, rung, ladder_.starts.careful)
                                                            : rung;
    }

    // Where it stands before its first session that counts, said as a base.
    LegBase own_base(Side side) const {
        LegBase base = person_.bases.of(side);
        if (base.rung != 0) return base;
        base.rung = base_of(side).rung;
        if (!person_.entries.empty()) base.utc_ms = person_.entries.front().started_utc_ms;
        return base;
    }

    bool has_hurt(std::span<const Entry> all, Side side) const {
        return std::ranges::any_of(entries_from(all, person_.bases.of(side).utc_ms),
                                   [side](const Entry& entry) { return hurt(entry.legs.of(side)); });
    }

    // From then on sessions say where a leg stands.
    std::int64_t start_utc_ms() const { return std::max(person_.answered_utc_ms, permitted_utc_ms()); }

private:
    std::int64_t permitted_utc_ms() const {
        return std::ranges::max(person_.permissions.given, {}, &Said::utc_ms).utc_ms;
    }

    // What was chosen by hand and hardly begun since.
    bool stays_as_chosen(const Decision& decision, std::span<const Entry> since, Side side) const {
        const LegBase& base = person_.bases.of(side);
        return base.by_hand && decision.rung == base.rung && decision.why == Why::stay_not_full &&
               Past(ladder_, {}, since, side).last() == nullptr;
    }

    BaseKind kind_of(const LegBase& base) const {
        if (base.by_hand) return BaseKind::by_hand;
        if (base.utc_ms != 0 && base.utc_ms == permitted_utc_ms()) return BaseKind::permitted;
        return base.utc_ms == person_.answered_utc_ms ? BaseKind::first_dose : BaseKind::resumed;
    }

    // Whoever has only answered has nothing to come back to.
    std::optional<Day> since(const LegBase& base) const {
        if (!person_.has_trained && kind_of(base) == BaseKind::first_dose) return std::nullopt;
        return day_of(base.utc_ms, base.offset_min, person_.day_start_hour);
    }

    // Until the answers are all given a leg begins where those that are there lead, or where the own dose
    // stands if that is gentler: what was set by hand leads no leg further.
    Base base_of(Side side) const {
        const LegBase& base = person_.bases.of(side);
        if (base.rung != 0) return {base.rung, kind_of(base), since(base)};
        const int own_rung = rung_not_above(ladder_, leg_dose(person_.own_dose, side));
        return {lower_of(ladder_, starting_rung(side), own_rung), BaseKind::first_dose};
    }

    const Person& person_;
    const Ladder& ladder_;
    Present now_;
    int top_;
};

DoseSource source_for(const Person& person) {
    if (person.link_gives_dose) return DoseSource::link;
    return person.lead == Lead::person ? DoseSource::person : DoseSource::rules;
}

}  // namespace

TodaysPlan plan_for(const Person& person, const Ladder& ladder, const Exercises& exercises, const Now& now) {
    TodaysPlan plan;
    plan.dose = person.dose;
    for (const Side side : both_sides) plan.legs.of(side).dose = leg_dose(plan.dose, side);
    plan.verdict = screen(person.answers, person.permissions).verdict;
    if (ladder.empty()) return plan;
    const Planner planner(person, ladder, now);
    plan.source = source_for(person);
    for (const Side side : both_sides) {
        LegPlan ruled = planner.leg(side);
        if (refers(ruled.decision)) plan.verdict = Verdict::see_professional;
        if (plan.source != DoseSource::rules) ruled.dose = plan.legs.of(side).dose;
        plan.legs.of(side) = ruled;
    }
    if (plan.source == DoseSource::rules)
        plan.dose = within(exercises, with_legs(person.dose, plan.legs.left.dose, plan.legs.right.dose));
    return plan;
}

int rung_by_rules(const Person& person, const Ladder& ladder, const Now& now, std::span<const Entry> all,
                  Side side) {
    const Planner planner(person, ladder, now);
    const int start = planner.starting_rung(side);
    const int rung =
        planner.standing_after(entries_from(all, planner.start_utc_ms()), side)
            .value_or(lower_of(ladder, start, planner.standing_after(all, side).value_or(start)));
    const int now_rung = planner.has_hurt(all, side) ? planner.leg(side).decision.rung : rung;
    return lower_of(ladder, lower_of(ladder, rung, now_rung), planner.top());
}

int rung_after_questions(const Person& person, const Ladder& ladder, const Now& now, Side side) {
    const Planner planner(person, ladder, now);
    const int start = planner.starting_rung(side);
    if (!person.has_trained) return start;
    const Decision decision = planner.leg(side).decision;
    const bool goes_on = person.bases.of(side).rung != 0 && !refers(decision) &&
                         !is_above(ladder, decision.rung, planner.top());
    return goes_on ? decision.rung : lower_of(ladder, start, decision.rung);
}

int rung_when_permitted(const Person& person, const Ladder& ladder, const Now& now, Side side) {
    const int standing = Planner(person, ladder, now).leg(side).decision.rung;
    return lower_of(ladder, ladder.starts.careful, standing);
}

LegBase base_when_brought(const Person& person, const Ladder& ladder, const Now& now, Side side,
                          const LegBase& brought) {
    const Planner planner(person, ladder, now);
    if (!planner.has_hurt(person.entries, side)) return brought;
    const bool is_lower = brought.rung != 0 && index_of(ladder, brought.rung) &&
                          is_above(ladder, planner.leg(side).decision.rung, brought.rung);
    return is_lower ? brought : planner.own_base(side);
}

int rung_before_break(const Person& person, const Ladder& ladder, Side side) {
    // What was before a new start is no place to go back to.
    for (const Entry& entry :
         std::views::reverse(entries_from(person.entries, person.bases.of(side).utc_ms))) {
        const LegResult& leg = entry.legs.of(side);
        if (!index_of(ladder, leg.rung)) continue;
        return rung_moved(ladder, leg.rung, leads_down(leg) ? -1 : 0);
    }
    return person.bases.of(side).rung;
}

}  // namespace stretch
