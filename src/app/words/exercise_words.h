// What an exercise says. Its words stand in the catalogue (assets/text/en_exercises.inc) under its prefix and
// what is said, with the ids of its own phases: "supine" and "cue_lift". What it does not say itself is said
// by "any".
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/routine/exercises.h"
#include "core/routine/timeline.h"

namespace stretch {

// Empty: nobody says that.
std::string_view exercise_text(const Exercise& exercise, std::string_view what);
// The same with the first of these endings that there are words for, else without any: "cue_lift" with
// "bent".
std::string_view exercise_text(const Exercise& exercise, std::string_view what,
                               std::initializer_list<std::string_view> endings);
// "what_1", "what_2", ... as far as there are; {0} is where it is felt.
std::vector<std::string> exercise_lines(const Exercise& exercise, std::string_view what);

// What is needed for it: "You need a floor, a mat and a towel."; empty: nothing
std::string needs_in_words(const Exercise& exercise, Aid aid);
// With which of these troubles, as bits, it is not for now. Empty: with none of them.
std::string not_for_in_words(const Exercise& exercise, int troubles);

// Of an exercise that this version does not have: its id.
std::string exercise_name(const Exercises& exercises, std::string_view id);
std::string exercise_short(const Exercises& exercises, std::string_view id);
// Of both legs: "Lying hamstring stretch", "Left: ..., right: ...".
std::string exercise_name(const Exercises& exercises, const Dose& dose);

// What must be said of every exercise and is not: ids of the catalogue.
std::vector<std::string> missing_words(const Exercise& exercise);

// What is said of the phases of a session, of each leg by its own exercise.
class PhaseWords {
public:
    PhaseWords(const Exercises& exercises, const Dose& dose) : exercises_(exercises), dose_(dose) {}

    std::string_view title(const Phase& phase) const;
    // The one form cue, to be read.
    std::string cue(const Phase& phase) const;
    // The same for who lies 1.5 m away; empty: it is short as it is.
    std::string brief_cue(const Phase& phase) const;
    // What is said when the phase begins.
    std::string spoken(const Phase& phase) const;
    // What a screen reader is told when the phase begins: phase, leg, repetition, length.
    std::string announced(const Phase& phase, int repetitions) const;

private:
    const Exercise& of(const Phase& phase) const { return exercises_.of(dose_, phase.side); }
    std::string_view id(const Phase& phase) const { return of(phase).phases[phase.row].id; }
    // The legs have different exercises: the change is one of place too.
    bool changes_place(const Phase& phase) const;

    const Exercises& exercises_;
    const Dose& dose_;
};

}  // namespace stretch
