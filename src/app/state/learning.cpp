#include "app/state/learning.h"

#include <algorithm>

namespace stretch {
namespace {

constexpr Millis longest_movement = 5_s;

// Putting the towel in place fills three fifths of its phase (core/body/pose.cpp), the rest is for the
// count-in.
constexpr Millis placing{longest_movement.count * 5 / 3};

}  // namespace

std::vector<LearnStep> steps_of(const Exercise& exercise) {
    std::vector<LearnStep> steps{{StepKind::place, 0}, {StepKind::aid, 0}};
    for (std::size_t row = 0; row < exercise.phases.size(); ++row)
        if (is_of_repetition(exercise.phases[row].kind)) steps.push_back({StepKind::phase, row});
    steps.push_back({StepKind::other_leg, exercise.row_of(PhaseKind::change)});
    return steps;
}

LearnStep step_of(const Exercise& exercise, int part) {
    const std::vector<LearnStep> steps = steps_of(exercise);
    return steps[static_cast<std::size_t>(std::clamp(part, 0, static_cast<int>(steps.size()) - 1))];
}

Millis movement_of(const Exercise& exercise, const LearnStep& step) {
    if (step.kind == StepKind::place) return {};
    const ExercisePhase& phase = exercise.phases[step.row];
    if (step.kind != StepKind::phase || phase.kind == PhaseKind::hold) return longest_movement;
    return std::min(phase.length, longest_movement);
}

Moment moment_of(const Exercise& exercise, Side first, const LearnStep& step, Millis moved) {
    const Millis most = movement_of(exercise, step);
    const Millis length = step.kind == StepKind::phase ? most : placing;
    const Side side = step.kind == StepKind::other_leg ? other(first) : first;
    return {phase_alone(exercise, step.row, side, length), std::min(moved, most), std::nullopt};
}

}  // namespace stretch
