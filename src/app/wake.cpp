#include "app/wake.h"

#include <algorithm>

#include "app/plan/todays_plan.h"
#include "app/session/playing.h"

namespace stretch {
namespace {

constexpr Millis second = 1_s;

// Time until the whole seconds left change.
Millis to_next_second(Millis left) {
    const std::int64_t over = left.count % second.count;
    return over == 0 ? second : Millis{over};
}

// The day ends, the next session of it may begin, or a rest after pain is over.
Millis until_today_changes(const AppState& app) {
    const Millis day = until_next_day(app.now.utc_ms, app.now.offset_min, app.kept.profile.day_start_hour);
    const Millis wait = due_today(app).wait;
    const Millis rest{rests_until(app).value_or(app.now.utc_ms) - app.now.utc_ms};
    Millis until = day;
    for (const Millis other : {wait, rest})
        if (other > Millis{}) until = std::min(until, other);
    return until;
}

}  // namespace

std::optional<Millis> next_wake(const AppState& app) {
    std::optional<Millis> wake = app.kept.keep_settings_in;
    const auto sooner = [&wake](Millis candidate) { wake = wake ? std::min(*wake, candidate) : candidate; };
    if (!app.play && app.given.place == Place::whole_app) sooner(until_today_changes(app));
    if (rests_at_the_end(app)) sooner(app.shown.resting);
    if (!moves(app)) return wake;
    const Player& player = *app.play;
    if (const auto event = time_to_next_event(player.session, player.timeline)) sooner(*event);
    sooner(to_next_second(time_left_in_phase(player.session, player.timeline)));
    sooner(to_next_second(player.timeline.total - position(player.session, player.timeline)));
    return wake;
}

}  // namespace stretch
