#include "app/screens/learn_words.h"

#include <cassert>

#include "app/words/exercise_words.h"
#include "app/words/text.h"

namespace stretch {
namespace {

// What the words of a step begin with.
std::string_view key_of(const Exercise& exercise, const LearnStep& step) {
    switch (step.kind) {
        case StepKind::place: return "place";
        case StepKind::aid: return "aid";
        case StepKind::phase: return exercise.phases[step.row].id;
        case StepKind::other_leg: return "other";
    }
    assert(false);
    return {};
}

}  // namespace

std::string_view title_of(const Exercise& exercise, const LearnStep& step, Aid aid) {
    return exercise_text(exercise, key_of(exercise, step), {aid_names[static_cast<std::size_t>(aid)]});
}

std::vector<std::string> what_happens(const Exercise& exercise, const LearnStep& step, Aid aid) {
    std::vector<std::string> lines = exercise_lines(exercise, std::string{key_of(exercise, step)} + "_what");
    const std::string needs = needs_in_words(exercise, aid);
    if (step.kind == StepKind::place && !needs.empty()) lines.insert(lines.begin(), needs);
    return lines;
}

std::vector<std::string> what_to_watch(const Exercise& exercise, const LearnStep& step) {
    return exercise_lines(exercise, std::string{key_of(exercise, step)} + "_watch");
}

LearnStep step_of(const Phase& phase) {
    if (phase.kind == PhaseKind::setup) return {StepKind::aid, phase.row};
    if (phase.kind == PhaseKind::change) return {StepKind::other_leg, phase.row};
    if (is_of_repetition(phase.kind)) return {StepKind::phase, phase.row};
    return {StepKind::place, 0};
}

std::string step_in_words(const Exercise& exercise, int part, Aid aid) {
    const std::string_view title = title_of(exercise, step_of(exercise, part), aid);
    return text(Text::learn_step_of,
                {std::to_string(part + 1), std::to_string(steps_of(exercise).size()), title});
}

}  // namespace stretch
