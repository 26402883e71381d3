#include "host/simulate/life.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <vector>

#include "core/progress/history.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

constexpr Day first_day{20'003};  // a Monday
// Of the made-up calendar, which has no clock changes.
constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr int first_hour = 8, hours_between = 4;
constexpr int weeks_of_gain = 6;  // most of a gain comes early (science notes, 3)
// As the app asks: about care again after six weeks.
constexpr int days_until_asked_again = 42;
constexpr int days_to_get_there = 120;  // from the lowest step, with some silence and some days off
constexpr std::size_t entries_of_seven_weeks = std::size_t{3} * 7 * 7;

// How much stronger a rung feels than the lowest one, 0 to 10.
double strength_of(const LegDose& dose) {
    const double hold = 0.03 * static_cast<double>(seconds_rounded(dose.hold) - 5);
    const double knee = 0.5 * static_cast<double>(dose.knee);
    const double grip = 0.02 * dose.grip_percent;
    return hold + knee + grip + (dose.aid == Aid::hands ? 0.3 : 0.0);
}

// Even after one more good session.
bool lacks_days(const Decision& decision) {
    return decision.why == Why::stay_counting && decision.numbers[0] + 1 < decision.numbers[1];
}

bool is_restart(const LegPlan& leg) {
    return rule_of(leg.decision.why) == RuleId::restart;
}

}  // namespace

Life::Life(const Exercises& exercises, const Ladder& ladder, const MadeUpPerson& person, Dice dice,
           Promises& promises)
    : exercises_(exercises),
      ladder_(ladder),
      person_(person),
      dice_(dice),
      promises_(promises),
      watch_{LegWatch(ladder, promises), LegWatch(ladder, promises)} {
    self_.answers = person.answers;
    self_.dose = self_.own_dose = standard_dose(exercises.usual());
    flags_closed_ = person.answers.red_flags.value_or(0);
    has_trouble_ = flags_closed_ != 0 || person.answers.troubles.value_or(0) != 0;
    const Visit visit = visit_on(first_day, 0);
    answer_questions({visit.today, {visit.now.utc_ms - hour_ms, 0}});
}

void Life::live(int days, const Watcher& watcher) {
    for (int day = 0; day < days; ++day) live_a_day(first_day + day, watcher);
    judge_the_end(days);
}

int Life::rung(Side side) const {
    for (const Entry& entry : std::views::reverse(self_.entries)) {
        if (entry.started_utc_ms < self_.bases.of(side).utc_ms) break;
        if (entry.of(side).rung != 0) return entry.of(side).rung;
    }
    return self_.bases.of(side).rung;
}

Life::Visit Life::visit_on(Day today, int session) {
    const int hour = first_hour + session * hours_between;
    return {today, {today.number * day_ms + hour * hour_ms, 0}};
}

std::span<const Entry> Life::newest(std::size_t most) const {
    const std::span<const Entry> all{self_.entries};
    return all.last(std::min(most, all.size()));
}

// All at once, as the first visit or a later one ends.
void Life::answer_questions(const Visit& visit) {
    const int left = rung_after_questions(self_, ladder_, visit.now, Side::left);
    const int right = rung_after_questions(self_, ladder_, visit.now, Side::right);
    put(Side::left, {left, false, visit.now.utc_ms, 0}, visit.today);
    put(Side::right, {right, false, visit.now.utc_ms, 0}, visit.today);
    self_.answered_utc_ms = visit.now.utc_ms;
}

void Life::put(Side side, const LegBase& base, Day today) {
    self_.bases.of(side) = base;
    watch_.of(side).starts_anew(base.rung, today, self_.has_trained || base.by_hand);
}

void Life::live_a_day(Day today, const Watcher& watcher) {
    const int day_of_week = weekday(today);
    if (day_of_week == 0 && dice_.happens(person_.gaps)) away_until_ = today + dice_.whole(3, 30);
    if (day_of_week == 0) look_at_the_week(today);
    if (day_of_week == 3 && dice_.happens(person_.chooses)) choose_by_hand(visit_on(today, 0));
    if (!is_day_for(person_.rhythm, first_day, today, dice_) || today < away_until_) return;
    tell_soreness(visit_on(today, 0));
    for (int session = 0; session < person_.rhythm.sessions_a_day; ++session)
        if (!do_session(visit_on(today, session), watcher)) return;
}

// A few steps up or down, against whatever the rules say.
void Life::choose_by_hand(const Visit& visit) {
    if (!is_open()) return;
    const Side side = dice_.happens(0.5) ? Side::left : Side::right;
    const Now before{visit.now.utc_ms - hour_ms, 0};
    const int rung = rung_moved(ladder_, plan_at(before).of(side).decision.rung, dice_.whole(-3, 3));
    put(side, {rung, true, before.utc_ms, 0}, visit.today);
    ++fate_.by_hand;
}

bool Life::declines_restart(const TodaysPlan& plan) {
    return (is_restart(plan.legs.left) || is_restart(plan.legs.right)) && dice_.happens(person_.declines);
}

void Life::go_on_as_before(const Visit& visit) {
    for (const Side side : both_sides)
        put(side, {rung_before_break(self_, ladder_, side), true, visit.now.utc_ms, 0}, visit.today);
    ++fate_.by_hand;
}

// When the app asks: noted with the newest session, for the legs that have stepped up.
void Life::tell_soreness(const Visit& visit) {
    if (self_.entries.empty() || person_.is_sore == 0.0) return;
    Entry& last = self_.entries.back();
    for (const Side side : both_sides) {
        const bool is_asked =
            soreness_may_be_told(ladder_, newest(sessions_since_step + 1), side, visit.now.utc_ms);
        if (!is_asked || !dice_.happens(person_.is_sore)) continue;
        last.legs.of(side).feel.sore = true;
        // What was before a choice by hand counts no more.
        if (last.started_utc_ms >= self_.bases.of(side).utc_ms) watch_.of(side).told_sore();
    }
}

void Life::look_at_the_week(Day today) {
    const std::span<const Entry> entries = newest(entries_of_seven_weeks);
    if (!fate_.is_maintained) fate_.is_maintained = maintenance_is_due(entries, today, 5);
    if (asks_for_care(self_.answers, self_.permissions)) answer_about_care(today);
}

void Life::answer_about_care(Day today) {
    if (care_asked_on_ && today - *care_asked_on_ < days_until_asked_again) return;
    if (!is_open() || !care_has_gone_well(newest(entries_of_seven_weeks), today)) return;
    const Said now{visit_on(today, 0).now.utc_ms, 0};
    care_asked_on_ = today;
    self_.permissions.care_asked = now;
    ++fate_.care_asked;
    if (!dice_.happens(person_.care_is_better)) return;
    self_.permissions.care_lifted = now;
    care_lifted_on_ = today;
}

// False: no more today.
bool Life::do_session(const Visit& visit, const Watcher& watcher) {
    TodaysPlan plan = plan_at(visit.now);
    if (watcher) watcher(visit.today, plan);
    const bool is_closed = plan.verdict == Verdict::see_professional;
    if (!is_closed && !is_open()) promises_.breaks(Promise::own_key_for_each_gate);
    if (is_closed) return wait_for_yes(visit), false;
    if (must_rest(newest(4), {visit.now.utc_ms, visit.today})) return false;
    if (declines_restart(plan)) {
        go_on_as_before(visit);
        plan = plan_at(visit.now);
    }
    see(visit, plan);
    const bool says = dice_.happens(person_.says);
    const bool is_own = dice_.happens(person_.own_dose);
    const auto lie_down = [&](Side side) {
        return is_own ? do_own(side, says) : do_leg(side, plan.of(side).decision.rung, says);
    };
    Entry entry{visit.now.utc_ms, visit.today, {lie_down(Side::left), lie_down(Side::right)}};
    // "It hurts" ends the session before the other leg.
    if (entry.legs.left.stopped) {
        entry.legs.right.held = Millis{};
        entry.legs.right.feel = {};
        entry.legs.right.stopped = entry.legs.right.eased = false;
    }
    keep(entry);
    if (says && !is_own) tell_bottom(visit, plan);
    return true;
}

// Weeks later there is a yes. Until then nothing else is tried in vain but once.
void Life::wait_for_yes(const Visit& visit) {
    if (!yes_on_) {
        ++fate_.referred;
        yes_on_ = visit.today + person_.days_to_yes;
        try_other_keys(visit);
    }
    if (visit.today >= *yes_on_) take_permission(visit);
}

// The questions once more, and each key of another gate.
void Life::try_other_keys(const Visit& visit) {
    const Permissions before = self_.permissions;
    const ClosedGates by_answers = closed_gates(self_.answers, before);
    answer_questions(visit);
    bool stays_closed = plan_at(visit.now).verdict == Verdict::see_professional;
    for (std::size_t gate = 0; gate < gates; ++gate) {
        const auto is_this = [gate](Gate each) { return static_cast<std::size_t>(each) == gate; };
        const bool is_sign = has_sign_ && is_this(Gate::session_signs);
        if (is_sign || std::ranges::any_of(by_answers, is_this)) continue;
        self_.permissions.given[gate] = {visit.now.utc_ms, 0};
        stays_closed = stays_closed && plan_at(visit.now).verdict == Verdict::see_professional;
    }
    self_.permissions = before;
    if (!stays_closed) promises_.breaks(Promise::own_key_for_each_gate);
}

// As the app takes it: for whatever stands between the person and a session now. An emergency has no key.
void Life::take_permission(const Visit& visit) {
    const ClosedGates by_answers = closed_gates(self_.answers, self_.permissions);
    if (by_answers.is_emergency) return;
    const TodaysPlan plan = plan_at(visit.now);
    std::vector<Gate> asked(by_answers.begin(), by_answers.end());
    if (refers(plan.legs.left.decision) || refers(plan.legs.right.decision))
        asked.push_back(Gate::session_signs);
    const int left = rung_when_permitted(self_, ladder_, visit.now, Side::left);
    const int right = rung_when_permitted(self_, ladder_, visit.now, Side::right);
    put(Side::left, {left, false, visit.now.utc_ms, 0}, visit.today);
    put(Side::right, {right, false, visit.now.utc_ms, 0}, visit.today);
    for (const Gate gate : asked) self_.permissions.of(gate) = {visit.now.utc_ms, 0};
    has_sign_ = false;
    flags_closed_ = 0;
    pains_running_ = {};
    yes_on_.reset();
    ++fate_.permitted;
    const TodaysPlan next = plan_at(visit.now);
    if (next.verdict == Verdict::see_professional) promises_.breaks(Promise::own_key_for_each_gate);
    for (const Side side : both_sides)
        if (is_above(ladder_, next.of(side).decision.rung, ladder_.starts.careful) ||
            next.of(side).decision.why != Why::permitted)
            promises_.breaks(Promise::yes_begins_carefully);
}

void Life::see(const Visit& visit, const TodaysPlan& plan) {
    if (within(exercises_, plan.dose) != plan.dose) promises_.breaks(Promise::never_out_of_range);
    for (const Side side : both_sides) {
        watch_.of(side).see(plan.of(side), visit.today, open_top());
        count_step(side, plan.of(side).decision);
    }
}

void Life::count_step(Side side, const Decision& decision) {
    switch (rule_of(decision.why)) {
        case RuleId::up: ++fate_.steps_up.of(side); break;
        case RuleId::down: fate_.steps_down.of(side) += decision.why == Why::down_lowest ? 0 : 1; break;
        case RuleId::restart: ++fate_.restarts.of(side); break;
        case RuleId::first_dose:
        case RuleId::stay:
        case RuleId::stop_today:
        case RuleId::see_professional:
        case RuleId::plateau:
        case RuleId::maintenance:
        case RuleId::by_hand: break;
    }
}

void Life::keep(const Entry& entry) {
    if (self_.entries.size() == entries_for_rules) self_.entries.erase(self_.entries.begin());
    watch_.left.done(entry.legs.left, entry.day);
    if (entry.legs.left.stopped)
        watch_.right.left_out();
    else
        watch_.right.done(entry.legs.right, entry.day);
    note_signs(entry);
    self_.entries.push_back(entry);
    self_.has_trained = true;
    ++fate_.sessions;
    ++done_;
}

void Life::note_signs(const Entry& entry) {
    for (const Side side : both_sides) {
        const LegResult& leg = entry.of(side);
        std::vector<int>& pains = pains_running_.of(side);
        if (hurt(leg))
            pains.push_back(done_);
        else if (counts(leg))
            pains.clear();
        // The app looks back no further.
        std::erase_if(pains,
                      [this](int when) { return done_ - when >= static_cast<int>(entries_for_rules); });
        has_sign_ = has_sign_ || is_nerve_sign(leg) || pains.size() >= promised_pains_for_professional;
    }
}

// Asked only when the next step hangs on it, which nothing but a clean session leads to.
void Life::tell_bottom(const Visit& visit, const TodaysPlan& before) {
    Entry& last = self_.entries.back();
    const auto may_be_asked = [&](Side side) {
        return is_clean(last.of(side)) && !lacks_days(before.of(side).decision);
    };
    if (!may_be_asked(Side::left) && !may_be_asked(Side::right)) return;
    const TodaysPlan next = plan_at(visit.now);
    if (!is_asked_for_bottom(next.legs.left.decision) && !is_asked_for_bottom(next.legs.right.decision))
        return;
    const bool stays_down = !dice_.happens(person_.bottom_comes_up);
    for (const Side side : both_sides) {
        last.legs.of(side).feel.bottom_down = stays_down;
        watch_.of(side).told_bottom(stays_down);
    }
}

// Any dose within the ranges, such as a link's.
LegResult Life::do_own(Side side, bool says) {
    const int last = static_cast<int>(ladder_.rungs.size()) - 1;
    LegResult leg = do_leg(side, ladder_.rungs[static_cast<std::size_t>(dice_.whole(0, last))].id, says);
    leg.rung = 0;
    return leg;
}

LegResult Life::do_leg(Side side, int rung, bool says) {
    const LegDose dose = dose_on(ladder_, rung, Aid::towel);
    const double felt = dice_.around(expected(side, rung), person_.wavering);
    LegResult leg{.rung = rung, .dose = dose, .planned = dose.hold * 2, .held = dose.hold * 2, .feel = {}};
    leg.eased = dice_.happens(person_.eases);
    const bool is_due_to_hurt = person_.hurts_every > 0 && (done_ + 1) % person_.hurts_every == 0;
    const bool hurts = is_due_to_hurt || dice_.happens(person_.pain * std::max(0.0, felt - 3.0) * 0.1);
    leg.stopped = hurts && !is_due_to_hurt && dice_.happens(0.5);
    if (leg.stopped || felt > 8.5 || dice_.happens(person_.cuts_short)) leg.held = dose.hold;
    if (person_.manner == Manner::presses_through)
        leg.held = Millis{dose.hold.count * dice_.whole(1, 4) / 10};
    if (!says) return leg;
    leg.feel.stretch = strength_felt(felt, rung);
    leg.feel.pain = PainPlace::none;
    if (hurts) leg.feel.pain = PainPlace::back_of_thigh;
    if (hurts && dice_.happens(person_.nerve_signs))
        leg.feel.pain = static_cast<PainPlace>(dice_.whole(1, static_cast<int>(last_pain_place)));
    return leg;
}

int Life::strength_felt(double felt, int rung) {
    const int place = places_between(ladder_, ladder_.rungs.front().id, rung) + 1;
    if (person_.mild_to_place && place > *person_.mild_to_place) return too_strong_from + 1;
    if (person_.manner == Manner::always_strong) return dice_.whole(mild_to + 1, too_strong_from - 1);
    if (person_.always_feels) return *person_.always_feels;
    return std::clamp(static_cast<int>(std::lround(felt)), 0, most_stretch);
}

double Life::expected(Side side, int rung) const {
    if (person_.always_feels) return *person_.always_feels;
    const double share = 1.0 - std::exp(-static_cast<double>(done_) / (5.0 * weeks_of_gain));
    const double more = side == Side::right ? person_.right_is_tighter : 0.0;
    return person_.stretch_at_start + more + strength_of(dose_on(ladder_, rung, Aid::towel)) -
           person_.gain_most * share;
}

void Life::judge_the_end(int days) {
    fate_.top = open_top();
    if (days < 300 || !person_.is_without_pain() || !is_open()) return;
    for (const Side side : both_sides) judge_leg(side, first_day + (days - 1));
}

void Life::judge_leg(Side side, Day last_day) {
    const LegWatch& watch = watch_.of(side);
    const bool has_had_time = !care_lifted_on_ || last_day - *care_lifted_on_ >= days_to_get_there;
    if (has_had_time && person_.is_regular() && person_.manner == Manner::honest && !has_got_there(side))
        promises_.breaks(Promise::everybody_gets_there);
    const bool is_made_easier = person_.eases > 0.0 || person_.is_sore > 0.0;
    const bool is_too_strong = person_.manner != Manner::always_strong && !is_mild_to(side, watch.began());
    const bool does_nothing = person_.manner == Manner::presses_through;
    if (is_made_easier || is_too_strong || does_nothing || !person_.follows_the_rules()) return;
    const int gained = places_between(ladder_, watch.began(), rung(side));
    if (watch.longest_off() < promised_days_off.front() && gained < 0)
        promises_.breaks(Promise::nobody_sinks);
    const bool is_steady = person_.rhythm.is_steady() && person_.gaps == 0.0;
    if (is_steady && person_.rhythm.every == 12 && watch.has_been_below())
        promises_.breaks(Promise::twelfth_day_holds);
    const bool says_enough = person_.manner == Manner::honest && person_.says >= 0.8;
    const bool can_climb = watch.began() != fate_.top &&
                           is_mild_to(side, rung_moved(ladder_, watch.began(), 1)) &&
                           person_.cuts_short + person_.eases <= 0.05;
    if (is_steady && person_.rhythm.every == 7 && says_enough && can_climb && gained < 1)
        promises_.breaks(Promise::weekly_climbs);
}

// Even before anything is gained and on a bad day.
bool Life::is_mild_to(Side side, int rung) const {
    const int place = places_between(ladder_, ladder_.rungs.front().id, rung) + 1;
    if (person_.mild_to_place && place > *person_.mild_to_place) return false;
    if (person_.always_feels) return *person_.always_feels <= mild_to;
    const double more = side == Side::right ? person_.right_is_tighter : 0.0;
    const double strength = strength_of(dose_on(ladder_, rung, Aid::towel));
    return person_.stretch_at_start + more + strength + 2.0 * person_.wavering < mild_to;
}

// The next rung is too strong when three good sessions running are not to be had there or here: the mild
// zone ends at 4, and whoever wavers leaves it earlier.
bool Life::has_got_there(Side side) const {
    const int now = rung(side);
    if (now == fate_.top || person_.mild_to_place) return true;
    return expected(side, rung_moved(ladder_, now, 1)) + person_.wavering > 3.5;
}

}  // namespace stretch
