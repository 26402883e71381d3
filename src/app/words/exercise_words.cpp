#include "app/words/exercise_words.h"

#include <array>

#include "app/words/text.h"
#include "app/words/words.h"

namespace stretch {
namespace {

constexpr std::string_view any = "any";

// By the position of the bit of Trouble.
constexpr std::array trouble_answers{Text::answer_back, Text::answer_hip, Text::answer_knee,
                                     Text::answer_fragile};

std::string_view catalogue(std::string_view prefix, std::string_view what) {
    return named_text(std::string{prefix}.append("_").append(what));
}

std::string with_ending(std::string_view what, std::string_view ending) {
    return std::string{what}.append("_").append(ending);
}

std::string_view ending_of(Knee knee) {
    return is_bent(knee) ? "bent" : "straight";
}

std::string_view name_of(Muscle muscle) {
    return muscle_names[static_cast<std::size_t>(muscle)];
}

std::string_view ending_of(Aid aid) {
    return aid_names[static_cast<std::size_t>(aid)];
}

void add_to_list(std::string& list, std::string_view words) {
    list.append(list.empty() ? "" : ", ").append(words);
}

std::string filled(std::string_view words, const Phase& phase) {
    const std::string_view side = text(side_word(phase.side));
    return fill(words, {side, whole_seconds(phase.length), with_capital(side)});
}

}  // namespace

std::string_view exercise_text(const Exercise& exercise, std::string_view what) {
    const std::string_view own = catalogue(exercise.words, what);
    return own.empty() ? catalogue(any, what) : own;
}

std::string_view exercise_text(const Exercise& exercise, std::string_view what,
                               std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings) {
        const std::string_view words = exercise_text(exercise, with_ending(what, ending));
        if (!words.empty()) return words;
    }
    return exercise_text(exercise, what);
}

std::vector<std::string> exercise_lines(const Exercise& exercise, std::string_view what) {
    const std::string_view felt =
        exercise_text(exercise, with_ending("felt_in", name_of(exercise.stretches)));
    const auto of_prefix = [&](std::string_view prefix) {
        std::vector<std::string> lines;
        for (;;) {
            const auto line = catalogue(prefix, with_ending(what, std::to_string(lines.size() + 1)));
            if (line.empty()) return lines;
            lines.push_back(fill(line, {felt}));
        }
    };
    std::vector<std::string> own = of_prefix(exercise.words);
    return own.empty() ? of_prefix(any) : own;
}

std::string needs_in_words(const Exercise& exercise, Aid aid) {
    std::string before;
    std::string_view last;
    const auto add = [&](std::string_view what) {
        if (!last.empty()) add_to_list(before, last);
        last = catalogue(any, std::string{"needs_"}.append(what));
    };
    for (const std::string& need : exercise.needs) add(need);
    if (aid != Aid::hands) add(ending_of(aid));
    if (last.empty()) return {};
    return fill(catalogue(any, before.empty() ? "needs_one" : "needs"), {before, last});
}

std::string not_for_in_words(const Exercise& exercise, int troubles) {
    std::string all;
    for (std::size_t i = 0; i < trouble_answers.size(); ++i)
        if (has_trouble(troubles & exercise.not_for, i))
            add_to_list(all, lower_case(text(trouble_answers[i])));
    return all.empty() ? all : fill(exercise_text(exercise, "not_for"), {all});
}

std::string exercise_name(const Exercises& exercises, std::string_view id) {
    return std::string{exercises.has(id) ? exercise_text(exercises.of(id), "name") : id};
}

std::string exercise_short(const Exercises& exercises, std::string_view id) {
    return std::string{exercises.has(id) ? exercise_text(exercises.of(id), "short") : id};
}

std::string exercise_name(const Exercises& exercises, const Dose& dose) {
    const std::string left = leg_dose(dose, Side::left).exercise,
                      right = leg_dose(dose, Side::right).exercise;
    if (left == right) return exercise_name(exercises, left);
    return text(Text::exercise_of_legs, {exercise_short(exercises, left), exercise_short(exercises, right)});
}

std::vector<std::string> missing_words(const Exercise& exercise) {
    std::vector<std::string> missing;
    const auto needs = [&](const std::string& what, std::initializer_list<std::string_view> endings = {}) {
        if (exercise_text(exercise, what, endings).empty()) missing.push_back(exercise.words + "_" + what);
    };
    for (const char* what : {"name", "short", "about", "place", "other", "say_move", "say_pain", "cue_easing",
                             "announce_pain", "sheet_next", "figure_rest"})
        needs(what);
    for (const Aid aid : exercise.aids) {
        const std::string_view ending = ending_of(aid);
        for (const char* what : {"cue_setup", "cue_switch", "brief", "figure_up", "figure_down", "aid"})
            needs(what, {ending});
    }
    for (const std::string& need : exercise.needs)
        if (catalogue(any, "needs_" + need).empty()) missing.push_back("any_needs_" + need);
    for (const Fault& fault : exercise.faults) {
        needs("fault_" + fault.id);
        needs("why_" + fault.id);
    }
    for (const ExercisePhase& phase : exercise.phases) {
        needs(phase.id);
        needs("say_" + phase.id);
        if (is_of_repetition(phase.kind) || phase.kind == PhaseKind::rest)
            needs("cue_" + phase.id, {"bent", "straight"});
    }
    return missing;
}

bool PhaseWords::changes_place(const Phase& phase) const {
    return phase.kind == PhaseKind::change && exercises_.of(dose_, other(phase.side)).id != of(phase).id;
}

std::string_view PhaseWords::title(const Phase& phase) const {
    return exercise_text(of(phase), id(phase));
}

std::string PhaseWords::cue(const Phase& phase) const {
    const LegDose dose = leg_dose(dose_, phase.side);
    const std::string_view of_phase = changes_place(phase) ? "setup" : id(phase);
    const std::string what = std::string{"cue_"}.append(of_phase);
    return filled(exercise_text(of(phase), what, {ending_of(dose.knee), ending_of(dose.aid)}), phase);
}

std::string PhaseWords::brief_cue(const Phase& phase) const {
    if (phase.kind != PhaseKind::setup && phase.kind != PhaseKind::change) return {};
    const LegDose dose = leg_dose(dose_, phase.side);
    return filled(exercise_text(of(phase), "brief", {ending_of(dose.aid)}), phase);
}

std::string PhaseWords::spoken(const Phase& phase) const {
    const std::string_view of_phase = changes_place(phase) ? "move" : id(phase);
    return filled(exercise_text(of(phase), std::string{"say_"}.append(of_phase)), phase);
}

std::string PhaseWords::announced(const Phase& phase, int repetitions) const {
    if (phase.kind == PhaseKind::done) return std::string{text(Text::announce_done)};
    const std::string side = lower_case(text(leg(phase.side)));
    const std::string length = whole_seconds(phase.length);
    if (!is_of_repetition(phase.kind)) return text(Text::announce_short_phase, {title(phase), side, length});
    return text(Text::announce_phase,
                {title(phase), side, std::to_string(phase.repetition), std::to_string(repetitions), length});
}

}  // namespace stretch
