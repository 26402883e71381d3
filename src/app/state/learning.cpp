#include "app/state/learning.h"

#include <algorithm>
#include <cassert>

namespace stretch {
namespace {

constexpr Millis longest_movement = 5_s;

// Putting the towel in place fills three fifths of its phase (core/body/pose.cpp), the rest is for the
// count-in.
constexpr Millis placing{longest_movement.count * 5 / 3};

Millis length_of(const Exercise& exercise, PhaseId phase) {
    switch (phase) {
        case PhaseId::setup:
        case PhaseId::change: return placing;
        case PhaseId::lift: return exercise.lengths.lift;
        case PhaseId::pull: return exercise.lengths.pull;
        case PhaseId::lower: return exercise.lengths.lower;
        case PhaseId::hold:
        case PhaseId::rest:
        case PhaseId::done: break;
    }
    return longest_movement;
}

}  // namespace

PhaseId phase_of(LearnStep step) {
    switch (step) {
        case LearnStep::lie:
        case LearnStep::aid: return PhaseId::setup;
        case LearnStep::lift: return PhaseId::lift;
        case LearnStep::pull: return PhaseId::pull;
        case LearnStep::hold: return PhaseId::hold;
        case LearnStep::lower: return PhaseId::lower;
        case LearnStep::other_leg: return PhaseId::change;
    }
    assert(false);
    return {};
}

Millis movement_of(const Exercise& exercise, LearnStep step) {
    if (step == LearnStep::lie) return {};
    return std::min(length_of(exercise, phase_of(step)), longest_movement);
}

Moment moment_of(const Exercise& exercise, const Dose& dose, LearnStep step, Millis moved) {
    const Side side = step == LearnStep::other_leg ? other(dose.first) : dose.first;
    const Millis most = movement_of(exercise, step);
    const bool is_placing = step == LearnStep::lie || step == LearnStep::aid || step == LearnStep::other_leg;
    const Millis length = is_placing ? placing : most;
    return {{phase_of(step), side, 1, {}, length, std::nullopt}, std::min(moved, most), std::nullopt};
}

}  // namespace stretch
