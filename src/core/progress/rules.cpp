#include "core/progress/rules.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <ranges>

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

// One leg's part of the past, newest last. Sessions off the ladder, with a dose of one's own or a link's,
// lead nowhere; only their pain counts, and that they were no rest. What was hardly begun counts for nothing.
class Past {
public:
    Past(const Ladder& ladder, const Base& base, std::span<const Entry> entries, Side side)
        : ladder_(ladder), base_(base), entries_(entries), side_(side) {}

    BaseKind base_kind() const { return base_.kind; }
    // The last one that counts; nullptr: none does.
    const Entry* last() const {
        for (const Entry& entry : std::views::reverse(entries_))
            if (counts_here(entry)) return &entry;
        return nullptr;
    }

    int rung() const {
        for (const Entry& entry : std::views::reverse(entries_))
            if (is_on_ladder(entry)) return entry.of(side_).rung;
        return rung_moved(ladder_, base_.rung, 0);
    }

    // The longest row of whole days without any session since the last one on the ladder, or since the base.
    int days_off(Day today) const {
        int longest = 0;
        Day later = today;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!is_session(entry)) continue;
            longest = std::max(longest, days_between(entry.day, later));
            later = entry.day;
            if (is_on_ladder(entry)) return longest;
        }
        return base_.since ? std::max(longest, days_between(*base_.since, later)) : longest;
    }

    // Whether a full session lies between the last restart and now, so that there may be another. A break
    // that no session on the ladder has followed has not been restarted from.
    bool is_back_from_restart() const {
        std::optional<Day> later;
        bool has_restarted = false;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!is_session(entry)) continue;
            if (later && has_restarted && is_break(entry.day, *later)) return false;
            if (is_on_ladder(entry) && is_full(entry.of(side_))) return true;
            has_restarted = has_restarted || is_on_ladder(entry);
            later = entry.day;
        }
        return !later || !has_restarted || !base_.since || !is_break(*base_.since, *later);
    }

    // The rung of the newest session on the ladder, where it came to less than half and nothing that counts
    // has followed.
    std::optional<int> hardly_begun() const {
        for (const Entry& entry : std::views::reverse(entries_)) {
            const LegResult& leg = entry.of(side_);
            if (is_session(entry)) break;
            if (index_of(ladder_, leg.rung) && leg.held > Millis{}) return leg.rung;
        }
        return std::nullopt;
    }

    // A day counts for one step only, however many sessions it has.
    int clean_days_running(int rung) const {
        int days = 0;
        std::optional<Day> counted;
        bool is_over = false;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!counts_here(entry)) continue;
            const LegResult& leg = entry.of(side_);
            is_over = is_over || leg.rung != rung || !is_clean(leg);
            if (is_over && counted != entry.day) break;
            if (leg.rung != rung) return days - 1;
            if (is_over) continue;
            if (counted != entry.day) ++days;
            counted = entry.day;
        }
        return days;
    }

    int eased_running(int rung) const {
        int count = 0;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!counts_here(entry)) continue;
            const LegResult& leg = entry.of(side_);
            if (leg.rung != rung || !leg.eased) break;
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
        int eased = 0;
        for (const Entry& entry : entries_) {
            const LegResult& leg = entry.of(side_);
            if (!counts_here(entry)) continue;
            eased = leg.rung == rung && leg.eased ? eased + 1 : 0;
            const bool fell = leads_down(leg) || eased == eased_for_down;
            if (fell) eased = 0;
            if (leg.rung != rung || !fell || today - entry.day >= days_falls_count) continue;
            ++falls.count;
            falls.last = entry.day;
        }
        return falls;
    }

private:
    static int days_between(Day earlier, Day later) { return later - earlier - 1; }
    static bool is_break(Day earlier, Day later) {
        return days_between(earlier, later) >= days_off_for_steps.front();
    }
    bool is_session(const Entry& entry) const {
        const LegResult& leg = entry.of(side_);
        return stretch::counts(leg) || leads_down(leg);
    }
    bool is_on_ladder(const Entry& entry) const {
        return is_session(entry) && index_of(ladder_, entry.of(side_).rung).has_value();
    }
    bool counts_here(const Entry& entry) const { return is_on_ladder(entry) || hurt(entry.of(side_)); }

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
        if (steps_back > 0 && past_.is_back_from_restart()) return restart(last, days_off, steps_back);
        if (last == nullptr) return at_base();
        if (leads_down(last->of(side_))) return lower(last->of(side_));
        const int eased = past_.eased_running(rung_);
        if (eased >= eased_for_down)
            return {down(1), at_lowest() ? Why::down_lowest : Why::down_eased, {eased, 0}};
        return up_or_stay(last->of(side_));
    }

    bool asks_for_rest(const Entry& last) const {
        return hurt(last.of(side_)) && (last.day >= now_.day || rests_by_the_clock(last, now_.utc_ms));
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

bool went_well(std::span<const Entry> entries, Day first, int days) {
    bool any = false;
    for (const Entry& entry : entries) {
        if (entry.day < first || entry.day - first >= days) continue;
        if (hurt(entry.legs.left) || hurt(entry.legs.right)) return false;
        any = any || counts(entry.legs.left) || counts(entry.legs.right);
    }
    return any;
}

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

bool says_what_would_move_it(Why why) {
    switch (why) {
        case Why::stay_counting:
        case Why::stay_not_said:
        case Why::stay_not_full:
        case Why::stay_strong:
        case Why::stay_bottom:
        case Why::stay_bottom_open:
        case Why::stay_top:
        case Why::stay_careful:
        case Why::plateau:
        case Why::down_lowest: return true;
        case Why::first_dose:
        case Why::first_for_all:
        case Why::chosen_by_hand:
        case Why::resumed:
        case Why::permitted:
        case Why::up:
        case Why::down_strong:
        case Why::down_pain:
        case Why::down_sore:
        case Why::down_eased:
        case Why::rest:
        case Why::refer_nerve:
        case Why::refer_pain_again:
        case Why::restart:
        case Why::restart_pain: return false;
    }
    assert(false);
    return {};
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
    return std::ranges::any_of(entries, [&now](const Entry& entry) {
        const bool is_fresh = entry.day == now.day || rests_by_the_clock(entry, now.utc_ms);
        return is_fresh && (hurt(entry.legs.left) || hurt(entry.legs.right));
    });
}

bool rests_by_the_clock(const Entry& entry, std::int64_t now_utc_ms) {
    return Millis{now_utc_ms - entry.started_utc_ms} < rest_after_pain;
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

bool care_has_gone_well(std::span<const Entry> entries, Day today) {
    const Day this_week = first_of_week(today);
    for (int week = 2; week <= weeks_for_care; week += 2)
        if (!went_well(entries, this_week + -7 * week, 14)) return false;
    return entries.front().day < this_week + -7 * (weeks_for_care - 1);
}

bool maintenance_is_due(std::span<const Entry> entries, Day today, int days_a_week) {
    const Day this_week = first_of_week(today);
    for (int week = 1; week <= weeks_for_maintenance; ++week)
        if (good_days(entries, this_week + -7 * week) < days_a_week) return false;
    return true;
}

}  // namespace stretch
