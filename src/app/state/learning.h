// What is read in Learn, and how far the figure of an opened step has moved. Kept nowhere.
#pragma once

#include <cstddef>

#include "app/state/page_command.h"
#include "core/body/moment.h"
#include "core/routine/dose.h"
#include "core/routine/exercises.h"

namespace stretch {

struct Learning {
    LearnSection section = LearnSection::contents;
    int part = 0;  // the step from 0; of the rules the number of the one that is open, 0: none
    Millis moved;  // since the step was opened
};

// The stretch step by step: lying down, the towel, then the phases of one repetition, then the other leg.
enum class LearnStep { lie, aid, lift, pull, hold, lower, other_leg };
inline constexpr int learn_steps = 7;

// The phase of the exercise that the step is about.
PhaseKind phase_of(LearnStep step);

// How long the figure of the step moves: as long as the phase, at most five seconds. What moves longer by
// itself needs a way to stop it (WCAG 2.2.2).
Millis movement_of(const Exercise& exercise, LearnStep step);

// What the figure shows when it has moved for so long. The leg that comes first is in use, in the step about
// the other leg the other one.
Moment moment_of(const Exercises& exercises, const Dose& dose, LearnStep step, Millis moved);

}  // namespace stretch
