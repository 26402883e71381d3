#include "app/screens/shown_figure.h"

#include <utility>

#include "core/body/vec.h"
#include "core/progress/leg_raise.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

// The end of a pull with this dose: what the person is going to do, on the screens outside a session.
Moment sample_moment(const Exercises& exercises, const Dose& dose) {
    const Exercise& exercise = exercises.of(dose, dose.first);
    const Phase hold = phase_alone(exercise, exercise.row_of(PhaseKind::hold), dose.first, dose.hold);
    return {hold, {}, std::nullopt, usual_leg_raises, Signs::hidden};
}

// After the leg that comes second.
Moment moment_at_rest(const Exercises& exercises, const Dose& dose) {
    const Side side = other(dose.first);
    const Exercise& exercise = exercises.of(dose, side);
    return {phase_alone(exercise, exercise.row_of(PhaseKind::done), side, {}), {}, std::nullopt};
}

Moment moment_of_step(const AppState& app, const Dose& dose, Millis moved) {
    const Exercise& exercise = app.given.exercises.at(app.shown.learn.exercise);
    return moment_of(exercise, dose.first, step_of(exercise, app.shown.learn.part), moved);
}

Millis movement_shown(const AppState& app) {
    const Exercise& exercise = app.given.exercises.at(app.shown.learn.exercise);
    return movement_of(exercise, step_of(exercise, app.shown.learn.part));
}

bool look_alike(const LegDose& one, const LegDose& other) {
    return one.exercise == other.exercise && one.knee == other.knee &&
           (one.aid == Aid::hands) == (other.aid == Aid::hands);
}

Moment moment_of(const Player& player) {
    const Session& session = player.session;
    Moment moment{current_phase(session, player.timeline), session.elapsed, std::nullopt};
    if (session.easing && session.easing->from_phase != session.phase)
        moment.eased_from = {player.timeline[session.easing->from_phase], session.easing->from_elapsed};
    return moment;
}

Moment of_person(const AppState& app, Moment moment) {
    moment.leg_raise = leg_raise_of(app);
    return moment;
}

Moment as_screens_show(const AppState& app, const Dose& dose) {
    if (app.play) return moment_of(*app.play);
    if (shows_step(app)) return moment_of_step(app, dose, app.shown.learn.moved);
    if (app.shown.finished) return moment_at_rest(app.given.exercises, app.shown.finished->dose);
    return sample_moment(app.given.exercises, dose);
}

}  // namespace

LegRaise leg_raise_of(const AppState& app) {
    LegRaise raise = usual_leg_raises;
    for (const Side side : both_sides)
        if (const auto known = leg_raise_deg(app.kept.range_checks, app.kept.profile.answers, side))
            raise[index(side)] = degrees(*known);
    return raise;
}

Moment figure_moment(const AppState& app, const Dose& dose) {
    return of_person(app, as_screens_show(app, dose));
}

Moment end_of_step(const AppState& app, const Dose& dose) {
    return of_person(app, moment_of_step(app, dose, movement_shown(app)));
}

std::optional<Millis> until_step_changes(const AppState& app) {
    if (!shows_step(app)) return std::nullopt;
    const Millis left = Millis{movement_shown(app).count / 2} - app.shown.learn.moved;
    return left > Millis{} ? std::optional{left} : std::nullopt;
}

Moment stepped_moment(const AppState& app, const Dose& dose) {
    if (app.play || !shows_step(app)) return key_moment(figure_moment(app, dose));
    return until_step_changes(app) ? of_person(app, moment_of_step(app, dose, {})) : end_of_step(app, dose);
}

Moment key_moment(Moment moment) {
    moment.elapsed = moment.phase.length;
    return moment;
}

double phase_share(const Moment& moment) {
    return share(moment.elapsed, moment.phase.length);
}

double stepped_phase_share(const Moment& moment) {
    const Millis left = seconds(seconds_rounded_up(moment.phase.length - moment.elapsed));
    return share(moment.phase.length - left, moment.phase.length);
}

double swelling(const Moment& moment) {
    const std::int64_t left = (moment.phase.length - moment.elapsed).count;
    if (left <= 0 || left > 3000) return 0;
    const double of_second = static_cast<double>((left - 1) % 1000 + 1) / 1000;
    return of_second * of_second;
}

Dose figure_dose(const AppState& app, const TodaysPlan& plan) {
    if (app.play) return app.play->dose;
    if (shows_step(app))
        return with_exercise(app.given.exercises, plan.dose,
                             app.given.exercises.at(app.shown.learn.exercise).id);
    return app.shown.finished ? app.shown.finished->dose : plan.dose;
}

void draw_figure(const AppState& app, const Dose& dose, const Moment& moment, Scene& scene) {
    if (app.shown.screen != ScreenId::range)
        return draw_scene(app.given.exercises, dose, moment, app.shown.camera, scene);
    const RangeAim& aim = app.shown.range_aim;
    Camera camera;
    camera.mirrored = app.shown.camera.mirrored;
    draw_raised_leg(app.given.exercises,
                    {.side = aim.side,
                     .thigh = degrees(aim.thigh_deg),
                     .most = degrees(most_thigh_deg),
                     .other = aim.other_knee == OtherKnee::bent ? RestingLeg::bent : RestingLeg::straight},
                    camera, scene);
}

std::vector<std::size_t> steps_of_poses(const Ladder& ladder) {
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i)
        if (i == 0 || !look_alike(ladder.rungs[i - 1].dose, ladder.rungs[i].dose)) steps.push_back(i);
    return steps;
}

void draw_poses_of_steps(const AppState& app, std::vector<Scene>& scenes) {
    Camera camera;
    camera.mirrored = app.shown.camera.mirrored;
    const std::vector<std::size_t> steps = steps_of_poses(app.given.ladder);
    scenes.resize(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const LegDose& leg = app.given.ladder.rungs[steps[i]].dose;
        Dose dose = standard_dose(app.given.exercises.usual());
        dose = with_legs(dose, leg, leg);
        draw_scene(app.given.exercises, dose, of_person(app, sample_moment(app.given.exercises, dose)),
                   camera, scenes[i]);
    }
}

}  // namespace stretch
