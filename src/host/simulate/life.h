// One made-up person under the rules, day by day: what they get is what plan_for gives, and what they do and
// say is kept as the app would keep it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/progress/plan.h"
#include "host/simulate/leg_watch.h"
#include "host/simulate/people.h"

namespace stretch {

// What became of one person.
struct Fate {
    int sessions = 0;
    PerLeg<int> steps_up, steps_down, restarts;
    int referred = 0;   // to a professional
    int permitted = 0;  // by one
    int care_asked = 0;
    int by_hand = 0;             // steps chosen
    bool is_maintained = false;  // was offered three days a week
    int top = 0;                 // the highest rung that is open at the end
};

class Life {
public:
    // Is shown each plan that is made for a session, whether or not there is one.
    using Watcher = std::function<void(Day, const TodaysPlan&)>;

    Life(const Exercises& exercises, const Ladder& ladder, const MadeUpPerson& person, Dice dice,
         Promises& promises);

    void live(int days, const Watcher& watcher = {});
    const Fate& fate() const { return fate_; }
    // Where the leg stood in its last session, or stands before the first.
    int rung(Side side) const;

private:
    // Of the visit that begins now.
    struct Visit {
        Day today;
        Now now;
    };

    static Visit visit_on(Day today, int session);
    bool is_open() const { return !has_sign_ && flags_closed_ == 0; }
    bool is_in_care() const { return has_trouble_ && !care_lifted_on_; }
    int open_top() const { return is_in_care() ? ladder_.careful_top : ladder_.rungs.back().id; }
    std::span<const Entry> newest(std::size_t most) const;
    TodaysPlan plan_at(const Now& now) const { return plan_for(self_, ladder_, exercises_, now); }

    void answer_questions(const Visit& visit);
    void put(Side side, const LegBase& base, Day today);
    void live_a_day(Day today, const Watcher& watcher);
    void choose_by_hand(const Visit& visit);
    bool declines_restart(const TodaysPlan& plan);
    void go_on_as_before(const Visit& visit);
    void tell_soreness(const Visit& visit);
    void look_at_the_week(Day today);
    void answer_about_care(Day today);
    bool do_session(const Visit& visit, const Watcher& watcher);
    void wait_for_yes(const Visit& visit);
    void try_other_keys(const Visit& visit);
    void take_permission(const Visit& visit);
    void see(const Visit& visit, const TodaysPlan& plan);
    void count_step(Side side, const Decision& decision);
    void keep(const Entry& entry);
    void note_signs(const Entry& entry);
    void tell_bottom(const Visit& visit, const TodaysPlan& before);
    LegResult do_leg(Side side, int rung, bool says);
    LegResult do_own(Side side, bool says);
    int strength_felt(double felt, int rung);
    double expected(Side side, int rung) const;

    void judge_the_end(int days);
    bool has_got_there(Side side) const;
    bool is_mild_to(Side side, int rung) const;
    void judge_leg(Side side, Day last_day);

    const Exercises& exercises_;
    const Ladder& ladder_;
    const MadeUpPerson& person_;
    Dice dice_;
    Promises& promises_;
    PerLeg<LegWatch> watch_;
    Fate fate_;
    Person self_;  // as the app knows them
    Day away_until_;
    int done_ = 0;
    // What is closed by the life's own account.
    bool has_sign_ = false;
    int flags_closed_ = 0;                    // RedFlag bits
    PerLeg<std::vector<int>> pains_running_;  // each with its session
    bool has_trouble_ = false;
    std::optional<Day> care_lifted_on_;
    std::optional<Day> yes_on_;  // none: nothing is closed yet
    std::optional<Day> care_asked_on_;
};

}  // namespace stretch
