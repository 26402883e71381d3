#include "host/simulate/simulate.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/progress/rules.h"
#include "host/simulate/leg_watch.h"

namespace stretch {
namespace {

constexpr Day first_day{20'000};
constexpr std::int64_t day_ms = 86'400'000;  // of the made-up calendar, which has no clock changes
constexpr int weeks_of_gain = 6;             // most of a gain comes early (science notes, 3)

// How much stronger a rung feels than the lowest one, 0 to 10.
double strength_of(const LegDose& dose) {
    const double hold = 0.03 * static_cast<double>(seconds_rounded(dose.hold) - 5);
    const double knee = 0.5 * static_cast<double>(dose.knee);
    const double grip = 0.02 * dose.grip_percent;
    return hold + knee + grip + (dose.aid == Aid::hands ? 0.3 : 0.0);
}

// One person's year.
class Life {
public:
    Life(const Exercise& exercise, const Ladder& ladder, const MadeUpPerson& person, Dice& dice,
         SimulationReport& report)
        : ladder_(ladder),
          person_(person),
          dice_(dice),
          report_(report),
          counts_(report.by_kind[static_cast<std::size_t>(person.kind)]),
          top_(top_rung(person.answers, {}, ladder)),
          watch_{LegWatch{ladder, exercise.ranges, report}, LegWatch{ladder, exercise.ranges, report}} {
        begin();
    }

    void live(int days) {
        ++counts_.people;
        for (int day = 0; day < days; ++day) live_a_day(first_day + day);
        judge_the_end(days);
    }

private:
    // Where a leg stands before the first session that counts.
    struct Standing {
        Base base;
        std::size_t counts_from = 0;
    };

    static std::size_t place(Side side) { return side == Side::left ? 0 : 1; }

    void begin() {
        const StartingDose start = starting_dose(person_.answers, ladder_);
        entries_.clear();
        standing_ = {Standing{{start.rungs.left, BaseKind::first_dose}},
                     Standing{{start.rungs.right, BaseKind::first_dose}}};
        for (LegWatch& watch : watch_) watch.starts_anew();
    }

    void live_a_day(Day today) {
        if (weekday(today) == 0 && dice_.happens(person_.gaps)) away_until_ = today + dice_.whole(3, 30);
        if (weekday(today) == 0) look_for_maintenance(today);
        if (weekday(today) == 3 && dice_.happens(person_.chooses)) choose_by_hand(today);
        if (today < away_until_ || !dice_.happens(person_.comes)) return;
        for (int session = 0; session < person_.sessions_a_day; ++session)
            if (!do_session(today, session)) return;
    }

    void look_for_maintenance(Day today) {
        if (!is_maintained_ && maintenance_is_due(entries_, today, 5)) is_maintained_ = true;
    }

    // A few steps up or down, against whatever the rules say.
    void choose_by_hand(Day today) {
        const Side side = dice_.happens(0.5) ? Side::left : Side::right;
        const int rung = rung_moved(ladder_, decision_for(side, today).rung, dice_.whole(-3, 3));
        standing_[place(side)] = {{rung, BaseKind::by_hand}, entries_.size()};
        watch_[place(side)].starts_anew();
        ++counts_.by_hand;
    }

    // False: no more today.
    bool do_session(Day today, int session) {
        const Decision left = decision_for(Side::left, today);
        const Decision right = decision_for(Side::right, today);
        if (is_referred(left) || is_referred(right)) return see_professional(today), false;
        if (must_rest(entries_, present_on(today, session))) return false;
        follow(Side::left, left, today);
        follow(Side::right, right, today);
        const bool says = dice_.happens(person_.says);
        Entry entry;
        entry.day = today;
        entry.started_utc_ms = today.number * day_ms + session * 14'400'000LL;
        const bool is_own = dice_.happens(person_.own_dose);
        entry.legs.left = is_own ? do_own(Side::left, says) : do_leg(Side::left, left.rung, says);
        entry.legs.right = is_own ? do_own(Side::right, says) : do_leg(Side::right, right.rung, says);
        watch_[0].done(entry.legs.left);
        watch_[1].done(entry.legs.right);
        entries_.push_back(entry);
        ++counts_.sessions;
        ++done_;
        return true;
    }

    static Present present_on(Day today, int session) {
        return {today.number * day_ms + session * 14'400'000LL, today};
    }

    Decision decision_for(Side side, Day today) const {
        const Standing& standing = standing_[place(side)];
        const std::span<const Entry> all = std::span<const Entry>{entries_}.subspan(standing.counts_from);
        const std::size_t count = std::min(entries_for_rules, all.size());
        Decision decision = decide(ladder_, standing.base, all.last(count), side, present_on(today, 0), top_);
        if (const auto referral = referral_of(entries_, side)) decision.why = referral->why;
        return decision;
    }

    void follow(Side side, const Decision& decision, Day today) {
        watch_[place(side)].see(decision, today, top_);
        count_step(decision);
    }

    void count_step(const Decision& decision) {
        switch (rule_of(decision.why)) {
            case RuleId::up: ++counts_.steps_up; break;
            case RuleId::down: ++counts_.steps_down; break;
            case RuleId::restart: ++counts_.restarts; break;
            case RuleId::first_dose:
            case RuleId::stay:
            case RuleId::stop_today:
            case RuleId::see_professional:
            case RuleId::plateau:
            case RuleId::maintenance:
            case RuleId::by_hand: break;
        }
    }

    static bool is_referred(const Decision& decision) {
        return rule_of(decision.why) == RuleId::see_professional;
    }

    // Weeks later the questions are answered again: a new start.
    void see_professional(Day today) {
        ++counts_.referred;
        begin();
        away_until_ = today + dice_.whole(7, 28);
    }

    // Any dose within the ranges, such as a link's.
    LegResult do_own(Side side, bool says) {
        LegResult leg = do_leg(side, any_rung(), says);
        leg.rung = 0;
        return leg;
    }

    int any_rung() {
        const int last = static_cast<int>(ladder_.rungs.size()) - 1;
        return ladder_.rungs[static_cast<std::size_t>(dice_.whole(0, last))].id;
    }

    LegResult do_leg(Side side, int rung, bool says) {
        const LegDose dose = dose_on(ladder_, rung, Aid::towel);
        const double felt = dice_.around(expected(side, rung), person_.wavering);
        LegResult leg{
            .rung = rung, .dose = dose, .planned = dose.hold * 2, .held = dose.hold * 2, .feel = {}};
        leg.eased = dice_.happens(person_.eases);
        const bool hurts = dice_.happens(person_.pain * std::max(0.0, felt - 3.0) * 0.1);
        leg.stopped = hurts && dice_.happens(0.5);
        if (leg.stopped || felt > 8.5 || dice_.happens(person_.cuts_short)) leg.held = dose.hold;
        if (!says) return leg;
        leg.feel.stretch = std::clamp(static_cast<int>(std::lround(felt)), 0, most_stretch);
        leg.feel.pain = hurts ? static_cast<PainPlace>(dice_.whole(1, 5)) : PainPlace::none;
        return leg;
    }

    double expected(Side side, int rung) const {
        const double share = 1.0 - std::exp(-static_cast<double>(done_) / (5.0 * weeks_of_gain));
        const double more = side == Side::right ? person_.right_is_tighter : 0.0;
        return person_.stretch_at_start + more + strength_of(dose_on(ladder_, rung, Aid::towel)) -
               person_.gain_most * share;
    }

    void judge_the_end(int days) {
        const int left = last_rung(Side::left);
        counts_.rungs_at_end += places_between(ladder_, ladder_.rungs.front().id, left) + 1;
        if (left == top_) ++counts_.at_the_top;
        if (is_maintained_) ++counts_.maintained;
        const bool is_promised = person_.is_without_pain() && person_.is_regular() && days >= 300;
        if (!is_promised) return;
        for (const Side side : both_sides)
            if (!has_got_there(side))
                ++report_.broken[static_cast<std::size_t>(Promise::everybody_gets_there)];
    }

    int last_rung(Side side) const {
        const std::size_t from = standing_[place(side)].counts_from;
        for (std::size_t i = entries_.size(); i > from; --i)
            if (entries_[i - 1].of(side).rung != 0) return entries_[i - 1].of(side).rung;
        return standing_[place(side)].base.rung;
    }

    // The next rung is too strong when three good sessions running are not to be had there or here: the mild
    // zone ends at 4, and whoever wavers leaves it earlier.
    bool has_got_there(Side side) const {
        const int rung = last_rung(side);
        if (rung == top_) return true;
        const int next = rung_moved(ladder_, rung, 1);
        return expected(side, next) + person_.wavering > 3.5;
    }

    const Ladder& ladder_;
    const MadeUpPerson& person_;
    Dice& dice_;
    SimulationReport& report_;
    KindOfPeople& counts_;
    int top_;
    std::array<LegWatch, 2> watch_;
    std::array<Standing, 2> standing_;
    std::vector<Entry> entries_;  // since the last new start
    Day away_until_;
    int done_ = 0;
    bool is_maintained_ = false;
};

}  // namespace

SimulationReport simulate(const Exercise& exercise, const Ladder& ladder, const SimulationSize& size) {
    SimulationReport report;
    Dice dice(size.seed);
    for (int i = 0; i < size.people; ++i) {
        const MadeUpPerson person = make_person(dice);
        Life(exercise, ladder, person, dice, report).live(size.days);
        if (report.first_broken_person < 0 && !report.all_kept()) report.first_broken_person = i;
    }
    return report;
}

}  // namespace stretch
