// The whole app as one value. Only `update` changes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/screen.h"
#include "core/body/camera.h"
#include "core/body/moment.h"
#include "core/routine/exercise.h"
#include "core/save/records.h"
#include "core/save/settings.h"
#include "core/session/session.h"

namespace stretch {

struct Player {
    Dose dose;
    Timeline timeline;
    Session session;
    bool asks_to_end = false;
    bool was_running = false;  // before the question to end was asked
    std::int64_t started_utc_ms = 0;
    int offset_min = 0;
    std::string caption;  // what was said last
};

struct AppState {
    Exercise exercise;
    Settings settings;
    ScreenId screen = ScreenId::today;
    std::optional<Player> player;
    std::optional<SessionRecord> finished;  // shown on the finish screen
    std::vector<SessionRecord> history;     // newest first
    std::vector<std::string> notices;
    std::string announcement;
    int announcements = 0;
    Camera camera;
    bool muted = false;
    bool storage_works = true;
    std::uint32_t accent = 0;  // 0xrrggbb from the link; 0: the theme's
    std::int64_t utc_ms = 0;
    int offset_min = 0;
    std::string tab_id;                      // tells this tab's keys from those of another; given by the host
    std::uint64_t settings_generation = 0;   // of the newest kept ones
    std::optional<Millis> keep_settings_in;  // set while changed settings are not yet kept
    std::uint64_t revision = 0;  // counts the changes that a Screen may show; moving time alone does not
};

AppState make_app(Exercise exercise, std::string tab_id);

// The instant the figure shows: of the running session, or the start position.
Moment figure_moment(const AppState& app);
// For who wants less movement: the end of the moment's phase, the pose that it leads to.
Moment key_moment(Moment moment);
// How much of the running phase has passed, 0 to 1; in whole seconds for who wants less movement.
double phase_share(const AppState& app);
double stepped_phase_share(const AppState& app);
// The dose the figure shows.
const Dose& figure_dose(const AppState& app);
// Whether the figure is moving now.
bool moves(const AppState& app);
// Time until something happens by itself, the change of a shown second included; none: only a command changes
// anything.
std::optional<Millis> next_wake(const AppState& app);

}  // namespace stretch
