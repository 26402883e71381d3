#include "core/progress/rules.h"

#include <algorithm>
#include <cassert>
#include <ranges>

namespace stretch {
namespace {

// Numbers in the sources are those of the science notes' list.
constexpr std::array<Rule, 10> all_rules{{
    {RuleId::first_dose, "R1", "Asher, towel hamstring stretch; our choice"},
    {RuleId::up,
     "R2",
     "ACSM 2011, up to tightness or slight discomfort; 1 to 2 of 10 gains as much as 9 to 10, SciELO "
     "S1980-65742020000200304; our choice",
     {sessions_for_up, mild_to}},
    {RuleId::stay, "R3", "Ingram 2024, strength does not move the gain; our choice"},
    {RuleId::down,
     "R4",
     "Hamstring home programme (pureunityhealth), pain at most 3 of 10; our choice",
     {too_strong_from}},
    {RuleId::stop_today, "R5", "Hamstring home programme (pureunityhealth); our choice"},
    {RuleId::see_professional,
     "R6",
     "NYU HJD hamstring leaflet; Pesonen 2021; our choice",
     {pains_for_professional}},
    {RuleId::plateau,
     "R7",
     "Ylinen 2009, Gribble 1999; our choice",
     {sessions_for_second_try, days_falls_count / 7, days_of_plateau / 7}},
    {RuleId::restart,
     "R8",
     "Feland 2001, Reid & Kim 2014; our choice",
     {days_a_step_back, 2 * days_a_step_back, most_steps_back* days_a_step_back}},
    {RuleId::maintenance,
     "R9",
     "Reid & Kim 2014",
     {weeks_for_maintenance, seconds_for_maintenance, maintenance_days}},
    {RuleId::by_hand, "R10", "Your body, your choice"},
}};

// One leg's part of the past, newest last. Sessions off the ladder, with a dose of one's own or a link's,
// lead nowhere; only their pain counts, and that they were no rest.
class Past {
public:
    Past(const Ladder& ladder, const Base& base, std::span<const Entry> entries, Side side)
        : ladder_(ladder), base_(base), entries_(entries), side_(side) {}

    BaseKind base_kind() const { return base_.kind; }
    // The last one that counts; nullptr: none does.
    const Entry* last() const {
        for (const Entry& entry : std::views::reverse(entries_))
            if (counts(entry)) return &entry;
        return nullptr;
    }

    int rung() const {
        for (const Entry& entry : std::views::reverse(entries_))
            if (is_on_ladder(entry)) return entry.of(side_).rung;
        return rung_moved(ladder_, base_.rung, 0);
    }

    // The longest time without any session since the last one on the ladder, or since the base.
    int days_off(Day today) const {
        int longest = 0;
        Day later = today;
        for (const Entry& entry : std::views::reverse(entries_)) {
            longest = std::max(longest, later - entry.day);
            later = entry.day;
            if (is_on_ladder(entry)) return longest;
        }
        return base_.since ? std::max(longest, later - *base_.since) : longest;
    }

    int clean_running(int rung) const {
        int count = 0;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!counts(entry)) continue;
            const LegResult& leg = entry.of(side_);
            if (leg.rung != rung || !is_clean(leg)) break;
            ++count;
        }
        return count;
    }

    struct Falls {
        int count = 0;
        Day last;
    };
    Falls falls_from(int rung, Day today) const {
        Falls falls;
        for (const Entry& entry : entries_) {
            const LegResult& leg = entry.of(side_);
            if (leg.rung != rung || !leads_down(leg) || today - entry.day >= days_falls_count) continue;
            ++falls.count;
            falls.last = entry.day;
        }
        return falls;
    }

private:
    bool is_on_ladder(const Entry& entry) const {
        return index_of(ladder_, entry.of(side_).rung).has_value();
    }
    bool counts(const Entry& entry) const { return is_on_ladder(entry) || hurt(entry.of(side_)); }

    const Ladder& ladder_;
    Base base_;
    std::span<const Entry> entries_;
    Side side_;
};

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
    }
    assert(false);
    return {};
}

class Judge {
public:
    Judge(const Ladder& ladder, const Past& past, Side side, Day today, int top)
        : ladder_(ladder), past_(past), side_(side), today_(today), top_(top), rung_(past.rung()) {}

    Decision after_sessions() const {
        const Entry* last = past_.last();
        const int days_off = past_.days_off(today_);
        // The longer the gap, the gentler.
        const int steps_back = std::min(days_off / days_a_step_back, most_steps_back);
        if (last != nullptr && hurt(last->of(side_)) && last->day >= today_)
            return {down(std::max(1, steps_back)), Why::stop_today, {}};
        if (steps_back > 0) return restart(last, days_off, steps_back);
        if (last == nullptr) return at_base();
        return leads_down(last->of(side_)) ? lower(last->of(side_)) : up_or_stay(last->of(side_));
    }

    Decision referred(const Referral& referral) const { return {down(1), referral.why, {referral.pains, 0}}; }

private:
    int down(int steps) const { return lower_of(ladder_, rung_moved(ladder_, rung_, -steps), top_); }

    // What had led down still does.
    Decision restart(const Entry* last, int days_off, int steps_back) const {
        const bool fell = last != nullptr && leads_down(last->of(side_));
        const int steps = steps_back + (fell ? 1 : 0);
        const bool was_pain = fell && hurt(last->of(side_));
        return {down(steps), was_pain ? Why::restart_pain : Why::restart, {days_off, steps}};
    }

    // Whoever chooses by hand may go above what care allows.
    Decision at_base() const {
        const bool is_chosen = past_.base_kind() == BaseKind::by_hand;
        if (!is_chosen && is_above(ladder_, rung_, top_)) return {top_, Why::stay_careful, {}};
        return {rung_, why_at(past_.base_kind()), {}};
    }

    Decision lower(const LegResult& last) const {
        const int rung = down(1);
        if (rung == rung_) return {rung, Why::down_lowest, {}};
        return {rung, hurt(last) ? Why::down_pain : Why::down_strong, {}};
    }

    Decision up_or_stay(const LegResult& last) const {
        if (is_above(ladder_, rung_, top_)) return {top_, Why::stay_careful, {}};
        const int next = rung_moved(ladder_, rung_, 1);
        if (!is_clean(last)) return {rung_, why_stay(last), {}};
        if (next == rung_) return {rung_, Why::stay_top, {}};
        if (rung_ == top_) return {rung_, Why::stay_careful, {}};
        return towards(next);
    }

    Decision towards(int next) const {
        const Past::Falls falls = past_.falls_from(next, today_);
        const int calm = today_ - falls.last;
        if (falls.count >= 2 && calm < days_of_plateau)
            return {rung_, Why::plateau, {falls.count, days_of_plateau - calm}};
        const int wanted = falls.count > 0 ? sessions_for_second_try : sessions_for_up;
        const int clean = past_.clean_running(rung_);
        if (clean >= wanted) return {next, Why::up, {clean, 0}};
        return {rung_, Why::stay_counting, {clean, wanted}};
    }

    const Ladder& ladder_;
    const Past& past_;
    Side side_;
    Day today_;
    int top_;
    int rung_;
};

bool is_good_at_top_dose(const LegResult& leg) {
    return is_full(leg) && !hurt(leg) && leg.dose.hold >= seconds(seconds_for_maintenance);
}

int good_days(std::span<const Entry> entries, Day monday) {
    int days = 0;
    Day counted = monday + -1;
    for (const Entry& entry : entries) {
        if (entry.day < monday || entry.day - monday >= 7 || entry.day == counted) continue;
        if (!is_good_at_top_dose(entry.legs.left) || !is_good_at_top_dose(entry.legs.right)) continue;
        counted = entry.day;
        ++days;
    }
    return days;
}

}  // namespace

std::span<const Rule> rules() {
    return all_rules;
}

RuleId rule_of(Why why) {
    switch (why) {
        case Why::first_dose: return RuleId::first_dose;
        case Why::chosen_by_hand:
        case Why::resumed: return RuleId::by_hand;
        case Why::up: return RuleId::up;
        case Why::stay_counting:
        case Why::stay_not_said:
        case Why::stay_not_full:
        case Why::stay_strong:
        case Why::stay_top:
        case Why::stay_careful: return RuleId::stay;
        case Why::plateau: return RuleId::plateau;
        case Why::down_strong:
        case Why::down_pain:
        case Why::down_lowest: return RuleId::down;
        case Why::stop_today: return RuleId::stop_today;
        case Why::refer_nerve:
        case Why::refer_pain_again: return RuleId::see_professional;
        case Why::restart:
        case Why::restart_pain: return RuleId::restart;
    }
    assert(false);
    return {};
}

Decision decide(const Ladder& ladder, const Base& base, std::span<const Entry> entries, Side side, Day today,
                int top) {
    const Past past(ladder, base, entries, side);
    const Judge judge(ladder, past, side, today, top);
    if (const auto referral = referral_of(entries, side)) return judge.referred(*referral);
    return judge.after_sessions();
}

std::optional<Referral> referral_of(std::span<const Entry> entries, Side side) {
    const auto is_sign = [side](const Entry& entry) { return is_nerve_sign(entry.of(side)); };
    if (std::ranges::any_of(entries, is_sign)) return Referral{Why::refer_nerve, 0};
    int pains = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend() && hurt(entry->of(side)); ++entry) ++pains;
    if (pains >= pains_for_professional) return Referral{Why::refer_pain_again, pains};
    return std::nullopt;
}

bool must_rest_today(std::span<const Entry> entries, Day today) {
    return std::ranges::any_of(entries, [today](const Entry& entry) {
        return entry.day == today && (hurt(entry.legs.left) || hurt(entry.legs.right));
    });
}

bool maintenance_is_due(std::span<const Entry> entries, Day today, int days_a_week) {
    const Day this_week = first_of_week(today);
    for (int week = 1; week <= weeks_for_maintenance; ++week)
        if (good_days(entries, this_week + -7 * week) < days_a_week) return false;
    return true;
}

}  // namespace stretch
