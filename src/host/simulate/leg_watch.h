// Sees what becomes of one simulated leg, and counts the promises that the rules break to it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/progress/rules.h"
#include "core/routine/validate.h"
#include "host/simulate/simulate.h"

namespace stretch {

inline int places_between(const Ladder& ladder, int from, int to) {
    return static_cast<int>(index_of(ladder, to).value()) - static_cast<int>(index_of(ladder, from).value());
}

// One leg's fate, and the promises made to it.
class LegWatch {
public:
    LegWatch(const Ladder& ladder, const DoseRanges& ranges, SimulationReport& report)
        : ladder_(ladder), ranges_(ranges), report_(report) {}

    void see(const Decision& decision, Day today, int top) {
        // What was chosen by hand may stand above the rules' top until the rules go on.
        if (decision.why != Why::chosen_by_hand) check_range(decision, top);
        if (last_ && !has_new_base_) check_step(decision, today, top);
        if (was_off_ && !was_hurt_ && !has_new_base_) check_off(decision);
        has_new_base_ = false;
        decided_ = decision.rung;
    }
    void done(const LegResult& leg) {
        was_hurt_ = hurt(leg);
        was_off_ = leg.rung == 0;
        // Off the ladder only pain counts, and until the next session on it.
        leads_down_ = hurt(leg) || (was_off_ ? leads_down_ : was_too_strong(leg));
        if (!was_off_) last_ = leg;
    }
    void starts_anew() {
        has_new_base_ = true;
        last_.reset();
        leads_down_ = false;
        falls_.clear();
    }

private:
    void broke(Promise promise) { ++report_.broken[static_cast<std::size_t>(promise)]; }

    void check_range(const Decision& decision, int top) {
        const auto index = index_of(ladder_, decision.rung);
        const bool is_on_ladder = index && *index <= index_of(ladder_, top).value();
        Dose dose = standard_dose(ranges_);
        if (is_on_ladder) {
            const LegDose leg = dose_on(ladder_, decision.rung, Aid::towel);
            dose = with_legs(dose, leg, leg);
        }
        if (!is_on_ladder || within(ranges_, dose) != dose) broke(Promise::never_out_of_range);
    }

    void check_step(const Decision& decision, Day today, int top) {
        const int step = places_between(ladder_, last_->rung, decision.rung);
        // Care brings down at once what was chosen above its top.
        if (decision.rung == top && step < 0) return;
        // After a session that had led down, days off come on top of it.
        const bool is_restart = rule_of(decision.why) == RuleId::restart;
        const int least = (is_restart ? -3 : 0) - (!is_restart || leads_down_ ? 1 : 0);
        if (step < least || step > 1) broke(Promise::one_change_at_a_time);
        if (step > 0 && (was_hurt_ || !is_clean(*last_))) broke(Promise::never_up_after_pain);
        if (step < 0 && !is_restart && !was_off_) fell(last_->rung, today);
    }

    void check_off(const Decision& decision) {
        const int step = places_between(ladder_, decided_, decision.rung);
        const bool is_for_time = rule_of(decision.why) == RuleId::restart || decision.why == Why::up;
        if (step != 0 && !is_for_time) broke(Promise::own_dose_leads_nowhere);
    }

    void fell(int rung, Day today) {
        std::erase_if(falls_, [today](const Fall& fall) { return today - fall.day >= days_of_plateau; });
        falls_.push_back({rung, today});
        if (std::ranges::count(falls_, rung, &Fall::rung) > 2) broke(Promise::no_oscillation);
    }

    struct Fall {
        int rung;
        Day day;
    };

    const Ladder& ladder_;
    const DoseRanges& ranges_;
    SimulationReport& report_;
    std::optional<LegResult> last_;  // on the ladder
    std::vector<Fall> falls_;
    int decided_ = 0;
    bool was_hurt_ = false;
    bool leads_down_ = false;  // by the rules: the last session that counts
    bool was_off_ = false;
    bool has_new_base_ = false;
};

}  // namespace stretch
