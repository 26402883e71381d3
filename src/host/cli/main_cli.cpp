// hamstretch: the core on the command line.
//   hamstretch validate FILE...      checks exercise files; says every problem, with its place
//   hamstretch timeline [QUERY]      the phases of a dose ("hold=20&reps=3"), with their starts
//   hamstretch figure MS [QUERY]     the figure at an instant of the session, as SVG
//   hamstretch replay FILE           a script of commands (src/host/replay/replay.h) to a transcript
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/link.h"
#include "core/body/scene.h"
#include "core/body/svg.h"
#include "core/routine/timeline.h"
#include "core/routine/validate.h"
#include "core/save/exercise_file.h"
#include "core/session/session.h"
#include "host/embedded_exercise.h"
#include "host/replay/query.h"
#include "host/replay/replay.h"

namespace {

using namespace stretch;
using Arguments = std::vector<std::string>;

constexpr const char* usage =
    "usage: hamstretch validate FILE... | timeline [QUERY] | figure MS [QUERY] | replay FILE\n";

bool read_file(const std::string& path, std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return false;
    std::array<char, 4096> block;
    while (std::feof(file) == 0 && std::ferror(file) == 0)
        text.append(block.data(), std::fread(block.data(), 1, block.size(), file));
    std::fclose(file);
    return true;
}

int say(const std::string& place, const Problems& problems) {
    for (const Problem& problem : problems)
        std::fprintf(stderr, "%s: %s: %s\n", place.c_str(), problem.place.c_str(), problem.reason.c_str());
    return problems.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int cannot_read(const std::string& path) {
    std::fprintf(stderr, "%s: cannot be read; give the path of an existing file\n", path.c_str());
    return EXIT_FAILURE;
}

int validate_files(const Arguments& paths) {
    int status = EXIT_SUCCESS;
    for (const std::string& path : paths) {
        std::string text;
        if (!read_file(path, text)) {
            status = cannot_read(path);
            continue;
        }
        const Result<Exercise> exercise = read_exercise(text);
        if (!exercise) status = say(path, exercise.problems());
    }
    return status;
}

Exercise own_exercise() {
    const Result<Exercise> exercise = read_exercise(embedded_exercise());
    if (!exercise) std::exit(say("assets/exercises/supine.json", exercise.problems()));
    return exercise.value();
}

Dose dose_of(const Exercise& exercise, const std::string& query) {
    Settings settings;
    settings.dose = standard_dose(exercise.ranges);
    const LinkReading reading = read_link(split_query(query), settings, exercise);
    for (const std::string& notice : reading.notices) std::fprintf(stderr, "%s\n", notice.c_str());
    return reading.settings.dose;
}

int print_timeline(const std::string& query) {
    const Exercise exercise = own_exercise();
    const Timeline timeline = compile(exercise, dose_of(exercise, query));
    for (const Phase& phase : timeline.phases)
        std::printf("%8lld  %-6s %-5s %d/%d  %lld ms\n", static_cast<long long>(phase.start.count),
                    std::string{phase_name(phase.id)}.c_str(), phase.side == Side::left ? "left" : "right",
                    phase.repetition, timeline.repetitions, static_cast<long long>(phase.length.count));
    return EXIT_SUCCESS;
}

int print_figure(const std::string& at, const std::string& query) {
    const Exercise exercise = own_exercise();
    const Dose dose = dose_of(exercise, query);
    const Timeline timeline = compile(exercise, dose);
    const Step step = seek(begin(timeline).session, timeline, Millis{std::atoll(at.c_str())});
    Scene scene;
    draw_scene(exercise, dose, {timeline[step.session.phase], step.session.elapsed, std::nullopt}, Camera{},
               scene);
    std::fputs(to_svg(scene, Palette::light).c_str(), stdout);
    return EXIT_SUCCESS;
}

int print_replay(const std::string& path) {
    std::string script;
    if (!read_file(path, script)) return cannot_read(path);
    const Result<std::string> transcript = replay(script);
    if (!transcript) return say(path, transcript.problems());
    std::fputs(transcript.value().c_str(), stdout);
    return EXIT_SUCCESS;
}

int run(const Arguments& arguments) {
    const std::string command = arguments.empty() ? "" : arguments[0];
    const std::string last = arguments.size() > 1 ? arguments.back() : "";
    if (command == "validate" && arguments.size() > 1)
        return validate_files({arguments.begin() + 1, arguments.end()});
    if (command == "timeline" && arguments.size() <= 2) return print_timeline(last);
    if (command == "figure" && arguments.size() == 2) return print_figure(arguments[1], "");
    if (command == "figure" && arguments.size() == 3) return print_figure(arguments[1], last);
    if (command == "replay" && arguments.size() == 2) return print_replay(last);
    std::fputs(usage, stderr);
    return EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
    return run({argv + 1, argv + argc});
}
