#include "app/screens/learn_words.h"

#include <array>
#include <cassert>

namespace stretch {
namespace {

struct StepWords {
    std::span<const Text> happens;
    std::span<const Text> watch;
};

constexpr std::array lie{Text::learn_lie_what, Text::plan_start_2};
constexpr std::array lie_watch{Text::learn_lie_1, Text::learn_lie_2};
constexpr std::array aid{Text::learn_towel_what, Text::plan_need_1, Text::plan_need_2};
constexpr std::array aid_watch{Text::learn_towel_1, Text::learn_towel_2, Text::learn_lie_1};
constexpr std::array lift{Text::plan_rep_lift};
constexpr std::array lift_watch{Text::learn_lift_1, Text::learn_lift_2};
constexpr std::array pull{Text::plan_rep_pull};
constexpr std::array pull_watch{Text::learn_pull_1, Text::learn_pull_2};
constexpr std::array hold{Text::plan_rep_hold, Text::learn_hold_still, Text::learn_hold_breath};
// The foot relaxed: pulling up the toes stretches the nerve (public patient leaflets, Pesonen and others
// 2021).
constexpr std::array hold_watch{Text::learn_hold_1, Text::learn_hold_2, Text::learn_hold_3};
constexpr std::array lower{Text::plan_rep_lower};
constexpr std::array lower_watch{Text::learn_lower_1};
constexpr std::array other_leg{Text::learn_other_what};
constexpr std::array other_leg_watch{Text::learn_other_1, Text::learn_other_2};

// In the order of LearnStep.
constexpr std::array<StepWords, learn_steps> steps{{{lie, lie_watch},
                                                    {aid, aid_watch},
                                                    {lift, lift_watch},
                                                    {pull, pull_watch},
                                                    {hold, hold_watch},
                                                    {lower, lower_watch},
                                                    {other_leg, other_leg_watch}}};

}  // namespace

Text title_of(LearnStep step, Aid aid_in_use) {
    switch (step) {
        case LearnStep::lie: return Text::learn_lie;
        case LearnStep::aid: return aid_in_use == Aid::hands ? Text::learn_hands : Text::learn_towel;
        case LearnStep::lift: return Text::phase_lift;
        case LearnStep::pull: return Text::phase_pull;
        case LearnStep::hold: return Text::phase_hold;
        case LearnStep::lower: return Text::phase_lower;
        case LearnStep::other_leg: return Text::learn_other;
    }
    assert(false);
    return {};
}

std::span<const Text> what_happens(LearnStep step) {
    return steps[static_cast<std::size_t>(step)].happens;
}

std::span<const Text> what_to_watch(LearnStep step) {
    return steps[static_cast<std::size_t>(step)].watch;
}

LearnStep step_of(PhaseKind phase) {
    switch (phase) {
        case PhaseKind::setup: return LearnStep::aid;
        case PhaseKind::approach: return LearnStep::lift;
        case PhaseKind::deepen: return LearnStep::pull;
        case PhaseKind::hold: return LearnStep::hold;
        case PhaseKind::release: return LearnStep::lower;
        case PhaseKind::change: return LearnStep::other_leg;
        case PhaseKind::rest:
        case PhaseKind::done: break;
    }
    return LearnStep::lie;
}

std::string step_in_words(int step, Aid aid_in_use) {
    const std::string_view title = text(title_of(static_cast<LearnStep>(step), aid_in_use));
    return text(Text::learn_step_of, {std::to_string(step + 1), std::to_string(learn_steps), title});
}

}  // namespace stretch
