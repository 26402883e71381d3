// hamstretch: the core on the command line.
//   hamstretch validate FILE...      checks exercise files; says every problem, with its line and place
//   hamstretch validate-ladder FILE  checks a ladder (assets/ladder.json) likewise
//   hamstretch timeline [QUERY]      the phases of a dose ("hold=20&reps=3"), with their starts
//   hamstretch figure WHEN [QUERY]   the figure as SVG, in the colours of the query's theme; WHEN is a phase
//                                    ("hold"): the end of the first one, or milliseconds from the start
//   hamstretch shapes WHEN [QUERY]   the same as a list of what is drawn, for tests/golden/figure
//                                    these three with --file FILE: of the exercise in that file;
//                                    the latter two with --camera YAW PITCH: seen from there, in degrees
//   hamstretch storyboard EXERCISE [QUERY]  a picture of each phase of one repetition, on one sheet, as SVG;
//                                    EXERCISE is an id, or the path of a file
//   hamstretch fields                what a link may say, as JSON: names, labels, ranges, usual values
//   hamstretch positions             what the program and the page tell each other by position, as JavaScript
//   hamstretch replay FILE           a script of commands (src/host/replay/replay.h) to a transcript
//   hamstretch simulate [--people N] [--days N] [--seed N]  made-up people under the rules: a table,
//                                    and the diary of whoever is the first to have a promise broken
//   hamstretch coach                 where the rules lead whom in a year: docs/coach.md
//   hamstretch replay FILE --stored  what it leaves in a browser's storage, as JSON
//   hamstretch replay FILE --file    the last file it makes for the person: the table or the calendar
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "app/settings/dose_words.h"
#include "app/settings/setting_fields.h"
#include "app/words/exercise_words.h"
#include "core/save/ladder_file.h"
#include "host/cli/check_files.h"
#include "host/cli/file_input.h"
#include "host/cli/pictures.h"
#include "host/cli/print_positions.h"
#include "host/embedded_data.h"
#include "host/replay/query.h"
#include "host/replay/replay.h"
#include "host/simulate/coach.h"
#include "host/simulate/simulate.h"

namespace {

using namespace stretch;
using Arguments = std::vector<std::string>;

constexpr const char* usage =
    "usage: hamstretch validate FILE... | validate-ladder FILE | timeline [QUERY] [--file FILE] |\n"
    "       figure WHEN [QUERY] [--file FILE] [--camera YAW PITCH] | shapes (likewise) |\n"
    "       storyboard EXERCISE [QUERY] | fields | positions |\n"
    "       replay FILE [--stored | --file] | simulate [--people N] [--days N] [--seed N] | coach\n";

// Names, labels and words of the tables need no escape in JSON: tests/web reads what is printed here.
void print_name(const char* kind, std::string_view name, Text label, bool is_first) {
    std::printf("%s\n  {\"kind\": \"%s\", \"name\": \"%s\", \"label\": \"%s\"", is_first ? "" : ",", kind,
                std::string{name}.c_str(), std::string{text(label)}.c_str());
}

// `without`: the exercises that do not have it.
void print_option(std::string_view value, std::string_view label, const std::string& without, bool is_first) {
    std::printf("%s{\"value\": \"%s\", \"label\": \"%s\", \"without\": \"%s\"}", is_first ? "" : ", ",
                std::string{value}.c_str(), std::string{label}.c_str(), without.c_str());
}

void print_choice(const ChoiceField& field, const Exercises& exercises) {
    const int standard = standard_of(field.setting, exercises.usual());
    std::printf(", \"standard\": \"%s\", \"options\": [",
                std::string{field.options[static_cast<std::size_t>(standard)].link_value}.c_str());
    for (std::size_t i = 0; i < field.options.size(); ++i) {
        std::string without;
        for (const Exercise& exercise : exercises.all())
            if (!is_offered(field.setting, static_cast<int>(i), exercise))
                without += (without.empty() ? "" : " ") + exercise.id;
        print_option(field.options[i].link_value, text(field.options[i].label), without, i == 0);
    }
    std::printf("]}");
}

void print_exercises(const Exercises& exercises) {
    print_name("choice", "exercise", Text::dose_exercise, true);
    std::printf(", \"standard\": \"%s\", \"options\": [", exercises.usual().id.c_str());
    for (const Exercise& exercise : exercises.all())
        print_option(exercise.id, exercise_text(exercise, "name"), "", &exercise == exercises.all().data());
    std::printf("]}");
}

void print_number(const NumberField& field, const Range& range) {
    std::printf(", \"standard\": %d, \"least\": %d, \"most\": %d, \"step\": %d, \"words\": [", range.standard,
                range.least, range.most, field.step);
    for (int value = range.least; value <= range.most; ++value)
        std::printf("%s\"%s\"", value == range.least ? "" : ", ",
                    number_in_words(field.setting, value).c_str());
    std::printf("]}");
}

int print_fields() {
    const Exercises exercises = own_exercises();
    const DoseRanges& ranges = exercises.usual().ranges;
    std::printf("[");
    print_exercises(exercises);
    for (const ChoiceField& field : choice_fields()) {
        print_name("choice", field.name, field.label, false);
        print_choice(field, exercises);
    }
    for (const NumberField& field : number_fields()) {
        if (field.name.empty()) continue;
        print_name("number", field.name, field.label, false);
        print_number(field, range_of(field.setting, ranges));
    }
    for (const ToggleField& field : toggle_fields()) {
        if (field.name.empty()) continue;
        print_name("toggle", field.name, field.label, false);
        std::printf(", \"standard\": \"%s\"}", range_of(field.setting, ranges).standard == 1 ? "on" : "off");
    }
    std::printf("\n]\n");
    return EXIT_SUCCESS;
}

int print_positions() {
    std::fputs(positions_in_javascript().c_str(), stdout);
    return EXIT_SUCCESS;
}

int print_replay(const std::string& path, Result<std::string> (&play)(std::string_view)) {
    const auto script = read_or_say(path);
    if (!script) return EXIT_FAILURE;
    const Result<std::string> result = play(*script);
    if (!result) return say(path, result.problems());
    std::fputs(result.value().c_str(), stdout);
    return EXIT_SUCCESS;
}

// Options and their values in turn, as they stand after the command; nullopt: some are not usable, and it is
// said which.
std::optional<SimulationSize> size_of_simulation(const Arguments& arguments) {
    SimulationSize size;
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        const std::string& name = arguments[i];
        const auto number = whole<int>(arguments[i + 1]);
        const bool is_known = name == "--people" || name == "--days" || name == "--seed";
        if (!is_known || !number || *number < 1) {
            std::fprintf(stderr,
                         "%s %s: give --people, --days or --seed, each with a whole number from 1 up\n",
                         name.c_str(), arguments[i + 1].c_str());
            return std::nullopt;
        }
        if (name == "--people") size.people = *number;
        if (name == "--days") size.days = *number;
        if (name == "--seed") size.seed = static_cast<std::uint64_t>(*number);
    }
    return size;
}

int print_simulation(const Arguments& arguments) {
    const auto size = size_of_simulation(arguments);
    if (!size) return EXIT_FAILURE;
    const Exercises exercises = own_exercises();
    const Result<Ladder> ladder = read_ladder(embedded_ladder(), exercises);
    if (!ladder) return say("assets/ladder.json", ladder.problems());
    const SimulationReport report = simulate(exercises, ladder.value(), *size);
    std::fputs(in_a_table(report).c_str(), stdout);
    for (const std::int64_t person : report.first_broken)
        if (person >= 0)
            std::printf("\nperson %lld: %s", static_cast<long long>(person),
                        diary_of(exercises, ladder.value(), *size, static_cast<int>(person)).c_str());
    return report.all_kept() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int print_coach_page() {
    const Exercises exercises = own_exercises();
    const Result<Ladder> ladder = read_ladder(embedded_ladder(), exercises);
    if (!ladder) return say("assets/ladder.json", ladder.problems());
    std::fputs(coach_page(exercises, ladder.value()).c_str(), stdout);
    return EXIT_SUCCESS;
}

// "--file FILE" anywhere behind the command, taken out of the arguments.
std::optional<std::string> take_file(Arguments& arguments) {
    const auto option = std::ranges::find(arguments, "--file");
    if (arguments.end() - option < 2) return std::nullopt;
    std::string file = option[1];
    arguments.erase(option, option + 2);
    return file;
}

// "--camera YAW PITCH" likewise, in whole degrees; nullopt: they are not, and it is said.
std::optional<Camera> take_camera(Arguments& arguments) {
    const auto option = std::ranges::find(arguments, "--camera");
    if (option == arguments.end()) return Camera{};
    const bool is_whole = arguments.end() - option >= 3;
    const auto yaw = is_whole ? whole<int>(option[1]) : std::nullopt;
    const auto pitch = is_whole ? whole<int>(option[2]) : std::nullopt;
    if (!yaw || !pitch) {
        std::fprintf(stderr, "--camera: give yaw and pitch in whole degrees, such as --camera -20 20\n");
        return std::nullopt;
    }
    arguments.erase(option, option + 3);
    return Camera{degrees(*yaw), degrees(*pitch)};
}

// Nothing: it is none of these commands.
std::optional<int> run_picture(Arguments arguments) {
    const std::string command = arguments.empty() ? "" : arguments[0];
    if (command == "storyboard" && arguments.size() == 2) return print_storyboard(arguments[1], "");
    if (command == "storyboard" && arguments.size() == 3) return print_storyboard(arguments[1], arguments[2]);
    const auto file = take_file(arguments);
    if (command == "timeline" && arguments.size() == 1) return print_timeline({"", file, {}});
    if (command == "timeline" && arguments.size() == 2) return print_timeline({arguments[1], file, {}});
    const auto camera = take_camera(arguments);
    if (!camera) return EXIT_FAILURE;
    if (command != "figure" && command != "shapes") return std::nullopt;
    const FigureForm form = command == "figure" ? FigureForm::svg : FigureForm::shapes;
    if (arguments.size() == 2) return print_figure(arguments[1], {"", file, *camera}, form);
    if (arguments.size() == 3) return print_figure(arguments[1], {arguments[2], file, *camera}, form);
    return std::nullopt;
}

int run(const Arguments& arguments) {
    const std::string command = arguments.empty() ? "" : arguments[0];
    const std::string last = arguments.size() > 1 ? arguments.back() : "";
    if (command == "validate" && arguments.size() > 1)
        return validate_files({arguments.begin() + 1, arguments.end()});
    if (command == "validate-ladder" && arguments.size() == 2) return validate_ladder(last);
    if (const auto status = run_picture(arguments)) return *status;
    if (command == "fields" && arguments.size() == 1) return print_fields();
    if (command == "positions" && arguments.size() == 1) return print_positions();
    if (command == "simulate" && arguments.size() % 2 == 1) return print_simulation(arguments);
    if (command == "coach" && arguments.size() == 1) return print_coach_page();
    if (command == "replay" && arguments.size() == 2) return print_replay(last, replay);
    if (command == "replay" && arguments.size() == 3 && last == "--stored")
        return print_replay(arguments[1], replay_stored);
    if (command == "replay" && arguments.size() == 3 && last == "--file")
        return print_replay(arguments[1], replay_file);
    std::fputs(usage, stderr);
    return EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
    return run({argv + 1, argv + argc});
}
