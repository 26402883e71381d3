// Sees what becomes of one simulated leg, and counts the promises that the rules break to it. It keeps its
// own account of what was done, and asks the rules for nothing.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "core/progress/plan.h"
#include "host/simulate/promises.h"

namespace stretch {

inline int places_between(const Ladder& ladder, int from, int to) {
    return static_cast<int>(index_of(ladder, to).value()) - static_cast<int>(index_of(ladder, from).value());
}

// One leg's fate, and the promises made to it.
class LegWatch {
public:
    LegWatch(const Ladder& ladder, Promises& promises) : ladder_(ladder), promises_(promises) {}

    // The leg is put on a rung: by answers, by hand, by a professional's yes. `has_past`: there is something
    // to come back to, so that days off count from today.
    void starts_anew(int rung, Day today, bool has_past) {
        began_ = decided_ = rung;
        standing_.reset();
        last_.reset();
        clean_days_.clear();
        falls_.clear();
        leads_down_ = eases_down_ = has_fallen_ = was_off_ = was_hurt_ = false;
        eased_ = same_ = 0;
        break_ = 0;
        began_on_ = today;
        last_day_.reset();
        last_visit_.reset();
        last_on_ladder_.reset();
        other_rung_on_.reset();
        is_done_ = may_restart_ = true;
        if (has_past) last_day_ = last_visit_ = today;
    }

    // `top`: by the answers and the yeses that the life itself knows of.
    void see(const LegPlan& plan, Day today, int top) {
        const Decision& decision = plan.decision;
        // What was chosen by hand may stand above the rules' top until the rules go on.
        if (!index_of(ladder_, decision.rung)) return promises_.breaks(Promise::never_out_of_range);
        if (!plan.by_hand && is_above(ladder_, decision.rung, top)) promises_.breaks(Promise::care_stays);
        days_off_ = std::max(break_, last_day_ ? today - *last_day_ - 1 : 0);
        longest_off_ = std::max(longest_off_, days_off_);
        check_step(decision, today, top);
        if (was_off_ && !was_hurt_ && top == top_) check_off(decision);
        if (!was_off_ && is_done_) check_stay(decision, today);
        decided_ = decision.rung;
        top_ = top;
        is_done_ = false;
    }

    void done(const LegResult& leg, Day today) {
        is_done_ = true;
        last_visit_ = today;
        was_off_ = leg.rung == 0;
        was_hurt_ = hurt(leg);
        const bool is_session = counts(leg) || leads_down(leg);
        // Whoever has done anything at all has something to come back to.
        if (!last_day_) last_day_ = began_on_;
        if (is_session) {
            break_ = std::max(break_, today - *last_day_ - 1);
            last_day_ = today;
        }
        // Off the ladder only pain counts, and until the next session on it.
        if (was_off_ && was_hurt_) leads_down_ = true;
        if (!was_off_ && is_session) done_on_ladder(leg, today);
    }

    // The session ended before this leg's turn.
    void left_out() {
        if (!last_day_) last_day_ = began_on_;
    }

    // Of the last session, a day or more later.
    void told_sore() { leads_down_ = true; }
    void told_bottom(bool stayed_down) {
        if (last_) last_->feel.bottom_down = stayed_down;
    }

    int began() const { return began_; }
    int longest_off() const { return longest_off_; }
    bool has_been_below() const { return has_been_below_; }

private:
    int from() const { return standing_.value_or(began_); }

    void done_on_ladder(const LegResult& leg, Day today) {
        const bool is_new_rung = standing_ != leg.rung;
        if (is_new_rung) other_rung_on_ = last_on_ladder_;
        last_on_ladder_ = today;
        if (is_new_rung || !is_clean(leg)) clean_days_.clear();
        const bool is_new_day = clean_days_.empty() || clean_days_.back() != today;
        // The day of a step has counted for that step.
        if (is_clean(leg) && is_new_day && other_rung_on_ != today) clean_days_.push_back(today);
        eased_ = leg.eased ? (is_new_rung ? 1 : eased_ + 1) : 0;
        eases_down_ = eased_ >= promised_eased_for_down;
        leads_down_ = leads_down(leg);
        break_ = 0;
        has_fallen_ = false;
        may_restart_ = is_full(leg) || (may_restart_ && !is_restart_);
        standing_ = leg.rung;
        last_ = leg;
    }

    void check_step(const Decision& decision, Day today, int top) {
        const int step = places_between(ladder_, from(), decision.rung);
        // Care brings down at once what was chosen above its top.
        if (decision.rung == top && step < 0 && is_above(ladder_, from(), top)) return;
        const int for_days_off = static_cast<int>(
            std::ranges::count_if(promised_days_off, [&](int days) { return days_off_ >= days; }));
        const int least = -for_days_off - (leads_down_ || eases_down_ ? 1 : 0);
        const bool has_other_reason = leads_down_ || eases_down_;
        is_restart_ = step < 0 && for_days_off > 0 && !has_other_reason;
        if (is_restart_ && !may_restart_) promises_.breaks(Promise::one_restart_at_a_time);
        const bool is_lowest = from() == ladder_.rungs.front().id;
        if (step >= 0 && !is_lowest && has_other_reason) promises_.breaks(Promise::down_when_due);
        if (step < 0 && least == 0) promises_.breaks(Promise::down_for_a_reason);
        if (step > 1 || step < std::min(least, -1)) promises_.breaks(Promise::one_change_at_a_time);
        if (step > 0 && (was_hurt_ || !last_ || !is_clean(*last_)))
            promises_.breaks(Promise::never_up_after_pain);
        if (step > 0 && clean_days_.size() < promised_days_for_a_step)
            promises_.breaks(Promise::three_days_for_a_step);
        if (step < 0 && for_days_off == 0 && !was_off_ && !has_fallen_) fell(from(), today);
        if (places_between(ladder_, began_, decision.rung) < 0) has_been_below_ = true;
    }

    void check_off(const Decision& decision) {
        const int step = places_between(ladder_, decided_, decision.rung);
        const bool is_for_time = rule_of(decision.why) == RuleId::restart || decision.why == Why::up;
        if (step != 0 && !is_for_time) promises_.breaks(Promise::own_dose_leads_nowhere);
    }

    // The reason is seen before each session.
    void check_stay(const Decision& decision, Day today) {
        const bool was_away = last_visit_ && today - *last_visit_ > promised_days_off.front();
        same_ = decision.rung == decided_ && !was_away ? same_ + 1 : 0;
        if (same_ > promised_stays_without_advice && !says_what_would_move_it(decision.why))
            promises_.breaks(Promise::stays_say_what_moves);
    }

    void fell(int rung, Day today) {
        std::erase_if(falls_,
                      [today](const Fall& fall) { return today - fall.day >= 7 * promised_weeks_of_falls; });
        has_fallen_ = true;
        falls_.push_back({rung, today});
        if (std::ranges::count(falls_, rung, &Fall::rung) > 2) promises_.breaks(Promise::no_oscillation);
    }

    struct Fall {
        int rung;
        Day day;
    };

    const Ladder& ladder_;
    Promises& promises_;
    int began_ = 0;
    Day began_on_;
    int decided_ = 0;
    int top_ = 0;                    // then
    std::optional<int> standing_;    // rung of the last session on the ladder
    std::optional<LegResult> last_;  // on the ladder
    std::optional<Day> last_day_;    // of any session, or of the beginning
    std::optional<Day> last_on_ladder_;
    std::optional<Day> other_rung_on_;  // the last time
    std::vector<Day> clean_days_;       // on this rung, running
    std::vector<Fall> falls_;
    int break_ = 0;                  // the longest since the last session on the ladder
    int days_off_ = 0;               // the same, until today
    int longest_off_ = 0;            // ever
    int eased_ = 0;                  // running
    int same_ = 0;                   // sessions running on this rung
    std::optional<Day> last_visit_;  // whatever was held in it
    bool is_done_ = true;            // since the last decision
    bool may_restart_ = true;
    bool is_restart_ = false;  // the last decision
    bool has_fallen_ = false;  // since the last session that counted
    bool was_hurt_ = false;
    bool leads_down_ = false;
    bool eases_down_ = false;
    bool was_off_ = false;
    bool has_been_below_ = false;
};

}  // namespace stretch
