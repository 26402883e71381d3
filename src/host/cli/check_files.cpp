#include "host/cli/check_files.h"

#include <cstdlib>
#include <map>

#include "app/words/exercise_words.h"
#include "core/save/exercise_file.h"
#include "core/save/ladder_file.h"
#include "host/cli/file_input.h"

namespace stretch {
namespace {

// `files`: which file had an id first.
Problems problems_of(const std::string& path, std::string_view text,
                     std::map<std::string, std::string>& files) {
    const Result<Exercise> exercise = read_exercise(text);
    if (!exercise) return exercise.problems();
    Problems problems;
    const std::string& id = exercise.value().id;
    const auto [first, is_new] = files.emplace(id, path);
    if (!is_new) problems.push_back({"id", "\"" + id + "\" is the id of " + first->second + " too"});
    for (const std::string& missing : missing_words(exercise.value()))
        problems.push_back({"words", "\"" + missing + "\" is missing in assets/text/en_exercises.inc"});
    return problems;
}

}  // namespace

int validate_files(const std::vector<std::string>& paths) {
    int status = EXIT_SUCCESS;
    std::map<std::string, std::string> files;
    for (const std::string& path : paths) {
        const auto text = read_or_say(path);
        const bool is_good =
            text && say_with_lines(path, *text, problems_of(path, *text, files)) == EXIT_SUCCESS;
        if (!is_good) status = EXIT_FAILURE;
    }
    return status;
}

int validate_ladder(const std::string& path) {
    const auto text = read_or_say(path);
    if (!text) return EXIT_FAILURE;
    const Result<Ladder> ladder = read_ladder(*text, own_exercises());
    return ladder ? EXIT_SUCCESS : say_with_lines(path, *text, ladder.problems());
}

}  // namespace stretch
