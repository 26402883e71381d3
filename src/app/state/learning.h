// What is read in Learn, and how far the figure of an opened step has moved. Kept nowhere.
#pragma once

#include <cstddef>
#include <vector>

#include "app/state/page_command.h"
#include "core/body/moment.h"
#include "core/routine/dose.h"
#include "core/routine/exercises.h"

namespace stretch {

struct Learning {
    LearnSection section = LearnSection::contents;
    int part = 0;      // the step from 0; of the rules the number of the one that is open, 0: none
    Millis moved;      // since the step was opened
    int exercise = 0;  // whose steps: position in Exercises
};

// An exercise step by step: getting into place, the aid, the phases of one repetition, the other leg.
enum class StepKind { place, aid, phase, other_leg };
struct LearnStep {
    StepKind kind = StepKind::place;
    std::size_t row = 0;  // into Exercise::phases: that the step is about
};
std::vector<LearnStep> steps_of(const Exercise& exercise);
// The one that is open; of any other number the nearest.
LearnStep step_of(const Exercise& exercise, int part);

// How long the figure of the step moves: as long as the phase, at most five seconds. What moves longer by
// itself needs a way to stop it (WCAG 2.2.2).
Millis movement_of(const Exercise& exercise, const LearnStep& step);

// What the figure shows when it has moved for so long. The leg that comes first is in use, in the step about
// the other leg the other one.
Moment moment_of(const Exercise& exercise, Side first, const LearnStep& step, Millis moved);

}  // namespace stretch
