#include "app/state.h"

#include <algorithm>
#include <utility>

#include "app/coach.h"
#include "core/routine/validate.h"

namespace stretch {
namespace {

constexpr Millis second = 1_s;

// Time until the whole seconds left change.
Millis to_next_second(Millis left) {
    const std::int64_t over = left.count % second.count;
    return over == 0 ? second : Millis{over};
}

// The end of a pull with this dose: what the person is going to do, on the screens outside a session.
Moment sample_moment(const Dose& dose) {
    const Phase hold{PhaseId::hold, dose.first, 1, {}, dose.hold, std::nullopt};
    return {hold, {}, std::nullopt};
}

Moment moment_of(const Player& player) {
    const Session& session = player.session;
    Moment moment{current_phase(session, player.timeline), session.elapsed, std::nullopt};
    if (session.easing && session.easing->from_phase != session.phase)
        moment.eased_from = {player.timeline[session.easing->from_phase], session.easing->from_elapsed};
    return moment;
}

// The day ends, or the next session of it may begin.
Millis until_today_changes(const AppState& app) {
    const Millis day = until_next_day(app.utc_ms, app.offset_min, app.profile.day_start_hour);
    const Millis wait = due_today(app).wait;
    return wait > Millis{} ? std::min(day, wait) : day;
}

}  // namespace

AppState make_app(Exercise exercise, std::string tab_id, Ladder ladder) {
    AppState app;
    app.settings.dose = standard_dose(exercise.ranges);
    app.exercise = std::move(exercise);
    app.ladder = std::move(ladder);
    app.tab_id = std::move(tab_id);
    return app;
}

Moment figure_moment(const AppState& app) {
    if (app.player) return moment_of(*app.player);
    if (app.finished)
        return {{PhaseId::done, other(app.finished->dose.first), 1, {}, {}, std::nullopt}, {}, std::nullopt};
    return sample_moment(todays_dose(app));
}

Moment key_moment(Moment moment) {
    moment.elapsed = moment.phase.length;
    return moment;
}

double phase_share(const AppState& app) {
    const Moment moment = figure_moment(app);
    return share(moment.elapsed, moment.phase.length);
}

double stepped_phase_share(const AppState& app) {
    const Moment moment = figure_moment(app);
    const Millis left = seconds(seconds_rounded_up(moment.phase.length - moment.elapsed));
    return share(moment.phase.length - left, moment.phase.length);
}

Dose figure_dose(const AppState& app) {
    if (app.player) return app.player->dose;
    return app.finished ? app.finished->dose : todays_dose(app);
}

bool moves(const AppState& app) {
    return app.player && app.player->session.state == RunState::running;
}

std::optional<Millis> next_wake(const AppState& app) {
    std::optional<Millis> wake = app.keep_settings_in;
    const auto sooner = [&wake](Millis candidate) { wake = wake ? std::min(*wake, candidate) : candidate; };
    if (!app.player && app.place == Place::whole_app) sooner(until_today_changes(app));
    if (!moves(app)) return wake;
    const Player& player = *app.player;
    if (const auto event = time_to_next_event(player.session, player.timeline)) sooner(*event);
    sooner(to_next_second(time_left_in_phase(player.session, player.timeline)));
    sooner(to_next_second(player.timeline.total - position(player.session, player.timeline)));
    return wake;
}

}  // namespace stretch
