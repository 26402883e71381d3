#include "core/progress/rules.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <ranges>

#include "core/progress/past.h"

namespace stretch {
namespace {

constexpr int hours_of_rest = static_cast<int>(rest_after_pain.count / 3'600'000);

// Numbers in the sources are those of the science notes' list.
constexpr std::array<Rule, 10> all_rules{{
    {RuleId::first_dose, "R1", "Asher, towel hamstring stretch; our choice"},
    {RuleId::up,
     "R2",
     "ACSM 2011, up to tightness or slight discomfort; 1 to 2 of 10 gains as much as 9 to 10, SciELO "
     "S1980-65742020000200304; our choice",
     {days_for_up, mild_to}},
    {RuleId::stay, "R3", "Ingram 2024, strength does not move the gain; our choice"},
    {RuleId::down,
     "R4",
     "Hamstring home programme (pureunityhealth), pain at most 3 of 10; our choice",
     {too_strong_from, eased_for_down}},
    {RuleId::stop_today, "R5", "Hamstring home programme (pureunityhealth); our choice", {hours_of_rest}},
    {RuleId::see_professional,
     "R6",
     "NYU HJD hamstring leaflet; Pesonen 2021; our choice",
     {pains_for_professional}},
    {RuleId::plateau,
     "R7",
     "Ylinen 2009, Gribble 1999; our choice",
     {days_for_second_try, days_falls_count / 7, days_of_plateau / 7}},
    {RuleId::restart, "R8", "Feland 2001, Reid & Kim 2014; our choice", days_off_for_steps},
    {RuleId::maintenance,
     "R9",
     "Reid & Kim 2014",
     {weeks_for_maintenance, seconds_for_maintenance, maintenance_days}},
    {RuleId::by_hand, "R10", "Your body, your choice"},
}};

Why why_stay(const LegResult& last) {
    if (!last.feel.stretch || !last.feel.pain) return Why::stay_not_said;
    if (!is_full(last)) return Why::stay_not_full;
    return Why::stay_strong;
}

Why why_at(BaseKind kind) {
    switch (kind) {
        case BaseKind::first_dose: return Why::first_dose;
        case BaseKind::by_hand: return Why::chosen_by_hand;
        case BaseKind::resumed: return Why::resumed;
        case BaseKind::permitted: return Why::permitted;
    }
    assert(false);
    return {};
}

class Judge {
public:
    Judge(const Ladder& ladder, const Past& past, Side side, const Present& now, int top)
        : ladder_(ladder), past_(past), side_(side), now_(now), top_(top), rung_(past.rung()) {}

    // Whoever hardly begins is told so, and not over and over what had led there.
    Decision after_sessions() const {
        const Decision decision = after_what_counts();
        const bool is_same_again = past_.hardly_begun() == decision.rung && decision.why != Why::rest;
        return is_same_again ? Decision{decision.rung, Why::stay_not_full, {}} : decision;
    }

    Decision referred(const Referral& referral) const { return {down(1), referral.why, {referral.pains, 0}}; }

private:
    Decision after_what_counts() const {
        const Entry* last = past_.last();
        const int days_off = past_.days_off(now_.day);
        const int steps_back = steps_for(days_off);
        if (last != nullptr && asks_for_rest(*last))
            return {down(std::max(1, steps_back)), Why::rest, {hours_of_rest, 0}};
        if (steps_back > 0 && past_.is_back_from_restart()) {
            const Decision decision = restart(last, days_off, steps_back);
            if (decision.rung != rung_) return decision;
        }
        if (last == nullptr) return at_base();
        if (leads_down(last->of(side_))) return lower(last->of(side_));
        const int eased = past_.eased_running(rung_);
        if (eased >= eased_for_down)
            return {down(1), at_lowest() ? Why::down_lowest : Why::down_eased, {eased, 0}};
        return up_or_stay(last->of(side_));
    }

    bool asks_for_rest(const Entry& last) const {
        return hurt(last.of(side_)) && rest_ends(last, now_) > now_.utc_ms;
    }

    // The longer the gap, the gentler.
    static int steps_for(int days_off) {
        return static_cast<int>(
            std::ranges::count_if(days_off_for_steps, [&](int days) { return days_off >= days; }));
    }

    bool at_lowest() const { return down(1) == rung_; }
    int down(int steps) const { return lower_of(ladder_, rung_moved(ladder_, rung_, -steps), top_); }

    // What had led down still does.
    Decision restart(const Entry* last, int days_off, int steps_back) const {
        const bool fell = last != nullptr && leads_down(last->of(side_));
        const int rung = down(steps_back + (fell ? 1 : 0));
        const bool was_pain = fell && hurt(last->of(side_));
        return {rung, was_pain ? Why::restart_pain : Why::restart, {days_off, steps_down_to(rung)}};
    }

    // As many as there are.
    int steps_down_to(int rung) const {
        return static_cast<int>(index_of(ladder_, rung_).value_or(0)) -
               static_cast<int>(index_of(ladder_, rung).value_or(0));
    }

    // Whoever chooses by hand may go above what care allows.
    Decision at_base() const {
        const bool is_chosen = past_.base_kind() == BaseKind::by_hand;
        if (!is_chosen && is_above(ladder_, rung_, top_))
            return {top_, Why::stay_careful, {weeks_for_care, 0}};
        return {rung_, why_at(past_.base_kind()), {}};
    }

    Decision lower(const LegResult& last) const {
        if (at_lowest()) return {rung_, Why::down_lowest, {}};
        if (hurt(last)) return {down(1), Why::down_pain, {}};
        return {down(1), was_too_strong(last) ? Why::down_strong : Why::down_sore, {}};
    }

    Decision up_or_stay(const LegResult& last) const {
        if (is_above(ladder_, rung_, top_)) return {top_, Why::stay_careful, {weeks_for_care, 0}};
        const int next = rung_moved(ladder_, rung_, 1);
        if (!is_clean(last)) return {rung_, why_stay(last), {}};
        if (next == rung_) return {rung_, Why::stay_top, {}};
        if (rung_ == top_) return {rung_, Why::stay_careful, {weeks_for_care, 0}};
        return towards(next, last);
    }

    Decision towards(int next, const LegResult& last) const {
        const Past::Falls falls = past_.falls_from(next, now_.day);
        const int calm = now_.day - falls.last;
        if (falls.count >= 2 && calm < days_of_plateau)
            return {rung_, Why::plateau, {falls.count, days_of_plateau - calm}};
        const int wanted = falls.count > 0 ? days_for_second_try : days_for_up;
        const int clean = past_.clean_days_running(rung_);
        if (clean < wanted) return {rung_, Why::stay_counting, {clean, wanted}};
        if (!last.feel.bottom_down) return {rung_, Why::stay_bottom_open, {}};
        if (!*last.feel.bottom_down) return {rung_, Why::stay_bottom, {}};
        return {next, Why::up, {wanted, 0}};
    }

    const Ladder& ladder_;
    const Past& past_;
    Side side_;
    Present now_;
    int top_;
    int rung_;
};

}  // namespace

std::span<const Rule> rules() {
    return all_rules;
}

RuleId rule_of(Why why) {
    switch (why) {
        case Why::first_dose:
        case Why::first_for_all:
        case Why::permitted: return RuleId::first_dose;
        case Why::chosen_by_hand:
        case Why::resumed: return RuleId::by_hand;
        case Why::up: return RuleId::up;
        case Why::stay_counting:
        case Why::stay_not_said:
        case Why::stay_not_full:
        case Why::stay_strong:
        case Why::stay_bottom:
        case Why::stay_bottom_open:
        case Why::stay_top:
        case Why::stay_careful: return RuleId::stay;
        case Why::plateau: return RuleId::plateau;
        case Why::down_strong:
        case Why::down_pain:
        case Why::down_sore:
        case Why::down_eased:
        case Why::down_lowest: return RuleId::down;
        case Why::rest: return RuleId::stop_today;
        case Why::refer_nerve:
        case Why::refer_pain_again: return RuleId::see_professional;
        case Why::restart:
        case Why::restart_pain: return RuleId::restart;
    }
    assert(false);
    return {};
}

bool refers(const Decision& decision) {
    return rule_of(decision.why) == RuleId::see_professional;
}

bool says_what_would_move_it(Why why) {
    return rule_of(why) == RuleId::stay || rule_of(why) == RuleId::plateau || why == Why::down_lowest;
}

Decision decide(const Ladder& ladder, const Base& base, std::span<const Entry> entries, Side side,
                const Present& now, int top) {
    const Past past(ladder, base, entries, side);
    const Judge judge(ladder, past, side, now, top);
    if (const auto referral = referral_of(entries, side)) return judge.referred(*referral);
    return judge.after_sessions();
}

std::optional<Referral> referral_of(std::span<const Entry> entries, Side side) {
    const auto is_sign = [side](const Entry& entry) { return is_nerve_sign(entry.of(side)); };
    if (std::ranges::any_of(entries, is_sign)) return Referral{Why::refer_nerve, 0};
    int pains = 0;
    for (const Entry& entry : std::views::reverse(entries)) {
        if (hurt(entry.of(side)))
            ++pains;
        else if (counts(entry.of(side)))
            break;
    }
    if (pains >= pains_for_professional) return Referral{Why::refer_pain_again, pains};
    return std::nullopt;
}

bool must_rest(std::span<const Entry> entries, const Present& now) {
    return std::ranges::any_of(
        entries, [&now](const Entry& entry) { return hurt(entry) && rest_ends(entry, now) > now.utc_ms; });
}

std::int64_t rest_ends(const Entry& entry, const Present& now) {
    const bool has_end = entry.ended_utc_ms >= entry.started_utc_ms && entry.ended_utc_ms <= now.utc_ms;
    const std::int64_t pain = has_end ? entry.ended_utc_ms : entry.started_utc_ms;
    const Millis day = until_next_day(pain, now.offset_min, now.day_start_hour);
    return pain + std::max(day, rest_after_pain).count;
}

bool is_asked_for_bottom(const Decision& decision) {
    return decision.why == Why::stay_bottom_open;
}

bool soreness_may_be_told(const Ladder& ladder, std::span<const Entry> last, Side side,
                          std::int64_t now_utc_ms) {
    const Entry* first_there = nullptr;
    std::size_t sessions = 0;
    for (const Entry& entry : std::views::reverse(last)) {
        const LegResult& leg = entry.of(side);
        if (!counts(leg) || leg.feel.sore || !index_of(ladder, leg.rung)) return false;
        if (first_there != nullptr && leg.rung != first_there->of(side).rung) {
            const Millis since{now_utc_ms - first_there->started_utc_ms};
            return is_above(ladder, first_there->of(side).rung, leg.rung) && since >= soreness_after &&
                   since <= soreness_until;
        }
        if (++sessions > sessions_since_step) return false;
        first_there = &entry;
    }
    return false;
}

}  // namespace stretch
