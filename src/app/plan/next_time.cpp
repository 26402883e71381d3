#include "app/plan/next_time.h"

#include "app/plan/plan_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

Text forward(Why why) {
    switch (why) {
        case Why::first_dose:
        case Why::first_for_all:
        case Why::resumed:
        case Why::permitted: return Text::next_same;
        case Why::chosen_by_hand: return Text::next_chosen;
        case Why::up: return Text::next_up;
        case Why::stay_counting: return Text::next_counting;
        case Why::stay_not_said: return Text::next_not_said;
        case Why::stay_not_full: return Text::next_not_full;
        case Why::stay_strong: return Text::next_strong;
        case Why::stay_bottom: return Text::next_bottom;
        case Why::stay_bottom_open: return Text::next_bottom_open;
        case Why::stay_top: return Text::next_top;
        case Why::stay_careful: return Text::next_careful;
        case Why::plateau: return Text::next_plateau;
        case Why::down_strong:
        case Why::down_pain:
        case Why::down_sore:
        case Why::down_eased: return Text::next_down;
        case Why::down_lowest: return Text::next_lowest;
        case Why::rest: return Text::next_rest;
        case Why::restart:
        case Why::restart_pain: return Text::next_restart;
        case Why::refer_nerve:
        case Why::refer_pain_again: break;
    }
    return sentence_of(why);
}

// What the sentence is about: days to go, a day, or what the rule says.
std::string number_in(const Decision& decision, Day today) {
    if (decision.why == Why::stay_counting) return std::to_string(decision.numbers[1] - decision.numbers[0]);
    if (decision.why == Why::plateau) return day_and_month(today + decision.numbers[1]);
    return std::to_string(decision.numbers[0]);
}

std::string of_leg(const AppState& app, const TodaysPlan& plan, Side side) {
    const Decision& decision = plan.of(side).decision;
    const LegDose before = leg_dose(app.shown.finished->dose, side), after = plan.of(side).dose;
    const std::string change = before == after ? leg_dose_in_words(app.given.exercises, plan.dose, side)
                                               : change_in_words(app.given.exercises, before, after);
    return text(forward(decision.why), {number_in(decision, today(app)), change});
}

std::vector<std::string> of_both_legs(const AppState& app, const TodaysPlan& plan) {
    const std::string left = of_leg(app, plan, Side::left), right = of_leg(app, plan, Side::right);
    if (left == right) return {left};
    return {text(Text::why_leg, {text(leg(Side::left)), left}),
            text(Text::why_leg, {text(leg(Side::right)), right})};
}

// The leg that hurt goes lower, where there is something lower.
Text after_rest(const AppState& app, const TodaysPlan& plan) {
    for (const Side side : both_sides) {
        const Decision& decision = plan.of(side).decision;
        const bool is_lower = decision.rung != app.shown.finished->rungs.of(side);
        if (plan.source == DoseSource::rules && decision.why == Why::rest && is_lower) return Text::next_rest;
    }
    return Text::next_rest_lowest;
}

}  // namespace

std::vector<std::string> next_time_in_words(const AppState& app, const TodaysPlan& plan) {
    if (plan.verdict == Verdict::see_professional) return why_closed(app, plan);
    if (const auto rest = rest_in_words(app)) return {*rest, std::string{text(after_rest(app, plan))}};
    switch (plan.source) {
        case DoseSource::rules: return of_both_legs(app, plan);
        case DoseSource::link: return {std::string{text(Text::next_link)}};
        case DoseSource::person: return {std::string{text(Text::next_own)}};
        case DoseSource::settings: break;
    }
    return {std::string{text(Text::next_same)}};
}

}  // namespace stretch
