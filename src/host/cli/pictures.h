// The commands that show an exercise: its phases, its figure, its storyboard. They return the program's exit
// status.
#pragma once

#include <optional>
#include <string>

#include "core/body/camera.h"

namespace stretch {

// A dose as a link writes it ("hold=20&reps=3"), and the file of an exercise that is not built in, or that is
// to stand in the place of the one with its id. What the query does not say is usual for that exercise.
struct ShownDose {
    std::string query;
    std::optional<std::string> file;
    Camera camera;
};

int print_timeline(const ShownDose& shown);
// `when`: a phase, or milliseconds from the start.
enum class FigureForm { svg, shapes };
int print_figure(const std::string& when, const ShownDose& shown, FigureForm form);
// `exercise`: the id of one that is built in, or the path of a file.
int print_storyboard(const std::string& exercise, const std::string& query);

}  // namespace stretch
