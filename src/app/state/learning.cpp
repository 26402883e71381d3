#include "app/state/learning.h"

#include <algorithm>
#include <cassert>

namespace stretch {
namespace {

constexpr Millis longest_movement = 5_s;

// Putting the towel in place fills three fifths of its phase (core/body/pose.cpp), the rest is for the
// count-in.
constexpr Millis placing{longest_movement.count * 5 / 3};

Millis length_of(const Exercise& exercise, PhaseKind phase) {
    switch (phase) {
        case PhaseKind::setup:
        case PhaseKind::change: return placing;
        case PhaseKind::approach:
        case PhaseKind::deepen:
        case PhaseKind::release: return exercise.length_of(phase);
        case PhaseKind::hold:
        case PhaseKind::rest:
        case PhaseKind::done: break;
    }
    return longest_movement;
}

}  // namespace

PhaseKind phase_of(LearnStep step) {
    switch (step) {
        case LearnStep::lie:
        case LearnStep::aid: return PhaseKind::setup;
        case LearnStep::lift: return PhaseKind::approach;
        case LearnStep::pull: return PhaseKind::deepen;
        case LearnStep::hold: return PhaseKind::hold;
        case LearnStep::lower: return PhaseKind::release;
        case LearnStep::other_leg: return PhaseKind::change;
    }
    assert(false);
    return {};
}

Millis movement_of(const Exercise& exercise, LearnStep step) {
    if (step == LearnStep::lie) return {};
    return std::min(length_of(exercise, phase_of(step)), longest_movement);
}

Moment moment_of(const Exercises& exercises, const Dose& dose, LearnStep step, Millis moved) {
    const Side side = step == LearnStep::other_leg ? other(dose.first) : dose.first;
    const Millis most = movement_of(exercises.of(dose, side), step);
    const bool is_placing = step == LearnStep::lie || step == LearnStep::aid || step == LearnStep::other_leg;
    const Millis length = is_placing ? placing : most;
    return {phase_alone(exercises, dose, phase_of(step), side, length), std::min(moved, most), std::nullopt};
}

}  // namespace stretch
