#include "host/cli/pictures.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "app/settings/link.h"
#include "core/body/scene.h"
#include "core/body/svg.h"
#include "core/routine/timeline.h"
#include "core/routine/within.h"
#include "core/session/session.h"
#include "host/cli/file_input.h"
#include "host/cli/storyboard.h"
#include "host/replay/query.h"
#include "host/replay/shapes.h"

namespace stretch {
namespace {

// Nothing when the file cannot be used: then that has been said.
std::optional<Exercises> exercises_for(const std::optional<std::string>& file) {
    if (!file) return own_exercises();
    auto exercise = exercise_or_say(*file);
    if (!exercise) return std::nullopt;
    return own_exercises_behind(*std::move(exercise));
}

Settings settings_of(const Exercises& exercises, const std::vector<LinkParameter>& link) {
    Settings settings;
    settings.dose = standard_dose(exercises.usual());
    const LinkReading reading = read_link(link, settings, exercises);
    for (const std::string& notice : reading.notices) std::fprintf(stderr, "%s\n", notice.c_str());
    return reading.settings;
}

Palette palette_of(Theme theme) {
    switch (theme) {
        case Theme::automatic:
        case Theme::light: return Palette::light;
        case Theme::dark: return Palette::dark;
        case Theme::contrast: break;
    }
    return Palette::contrast;
}

std::optional<Moment> moment_at(const Exercises& exercises, const Dose& dose, const std::string& when) {
    const Timeline timeline = compile(exercises, dose);
    const auto phase = std::ranges::find(timeline.phases, when,
                                         [&](const Phase& p) { return phase_name(exercises, dose, p); });
    if (phase != timeline.phases.end()) return Moment{*phase, phase->length, std::nullopt};
    const auto millis = whole<std::int64_t>(when);
    if (!millis) return std::nullopt;
    const Step step = seek(begin(timeline).session, timeline, Millis{*millis});
    return Moment{timeline[step.session.phase], step.session.elapsed, std::nullopt};
}

// The exercise comes first of all: then whatever the query does not say is usual for it.
std::optional<Exercises> with_first(const std::string& exercise) {
    const Exercises own = own_exercises();
    if (own.has(exercise)) return own_exercises_behind(own.of(exercise));
    auto read = exercises_for(exercise);
    if (read) return read;
    std::fprintf(stderr, "built in are:");
    for (const Exercise& known : own.all()) std::fprintf(stderr, " %s", known.id.c_str());
    std::fprintf(stderr, "\n");
    return std::nullopt;
}

}  // namespace

int print_timeline(const ShownDose& shown) {
    const auto exercises = exercises_for(shown.file);
    if (!exercises) return EXIT_FAILURE;
    const Dose dose = settings_of(*exercises, split_query(shown.query)).dose;
    const Timeline timeline = compile(*exercises, dose);
    for (const Phase& phase : timeline.phases)
        std::printf("%8lld  %-6s %-5s %d/%d  %lld ms\n", static_cast<long long>(phase.start.count),
                    std::string{phase_name(*exercises, dose, phase)}.c_str(),
                    phase.side == Side::left ? "left" : "right", phase.repetition, timeline.repetitions,
                    static_cast<long long>(phase.length.count));
    return EXIT_SUCCESS;
}

int print_figure(const std::string& when, const ShownDose& shown, FigureForm form) {
    const auto exercises = exercises_for(shown.file);
    if (!exercises) return EXIT_FAILURE;
    const Settings settings = settings_of(*exercises, split_query(shown.query));
    const auto moment = moment_at(*exercises, settings.dose, when);
    if (!moment) {
        std::fprintf(stderr, "\"%s\" is no moment: give a phase, such as hold, or milliseconds\n",
                     when.c_str());
        return EXIT_FAILURE;
    }
    Scene scene;
    draw_scene(*exercises, settings.dose, *moment, shown.camera, scene);
    const bool as_svg = form == FigureForm::svg;
    std::fputs((as_svg ? to_svg(scene, palette_of(settings.theme)) : shapes_in_words(scene)).c_str(), stdout);
    return EXIT_SUCCESS;
}

int print_storyboard(const std::string& exercise, const std::string& query) {
    const auto exercises = with_first(exercise);
    if (!exercises) return EXIT_FAILURE;
    // What a link says first it means: another exercise in the query is told as said twice.
    std::vector<LinkParameter> link = split_query(query);
    link.insert(link.begin(), {"exercise", exercises->usual().id});
    const Dose dose = settings_of(*exercises, link).dose;
    std::fputs(storyboard(*exercises, dose).c_str(), stdout);
    return EXIT_SUCCESS;
}

}  // namespace stretch
