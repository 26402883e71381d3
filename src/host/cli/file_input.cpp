#include "host/cli/file_input.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "core/save/exercise_file.h"
#include "core/save/json_lines.h"
#include "host/embedded_data.h"

namespace stretch {

std::optional<std::string> read_or_say(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        std::fprintf(stderr, "%s: cannot be read; give the path of an existing file\n", path.c_str());
        return std::nullopt;
    }
    std::string text;
    std::array<char, 4096> block;
    while (std::feof(file) == 0 && std::ferror(file) == 0)
        text.append(block.data(), std::fread(block.data(), 1, block.size(), file));
    std::fclose(file);
    return text;
}

int say(const std::string& file, const Problems& problems) {
    for (const Problem& problem : problems)
        std::fprintf(stderr, "%s: %s: %s\n", file.c_str(), problem.place.c_str(), problem.reason.c_str());
    return problems.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int say_with_lines(const std::string& file, std::string_view json, const Problems& problems) {
    const JsonLines lines(json);
    for (const Problem& problem : problems) {
        const std::string line = std::to_string(lines.line_of(problem.place));
        // Of broken JSON the line is all that is known of the place.
        const bool is_place = !problem.place.empty() && problem.place != "line " + line;
        const std::string place = is_place ? problem.place + ": " : "";
        std::fprintf(stderr, "%s:%s: %s%s\n", file.c_str(), line.c_str(), place.c_str(),
                     problem.reason.c_str());
    }
    return problems.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

std::optional<Exercise> exercise_or_say(const std::string& path) {
    const auto text = read_or_say(path);
    if (!text) return std::nullopt;
    const Result<Exercise> exercise = read_exercise(*text);
    if (exercise) return exercise.value();
    say_with_lines(path, *text, exercise.problems());
    return std::nullopt;
}

Exercises own_exercises() {
    const Result<Exercises> exercises = read_exercises(embedded_exercises());
    if (!exercises) std::exit(say("assets/exercises", exercises.problems()));
    return exercises.value();
}

Exercises own_exercises_behind(Exercise first) {
    std::vector<Exercise> all = own_exercises().all();
    std::erase_if(all, [&](const Exercise& exercise) { return exercise.id == first.id; });
    all.insert(all.begin(), std::move(first));
    return Exercises(std::move(all));
}

}  // namespace stretch
