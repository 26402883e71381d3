// The whole app as one value. Only `update` changes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/looking_back.h"
#include "app/screen.h"
#include "core/body/camera.h"
#include "core/body/moment.h"
#include "core/progress/ladder.h"
#include "core/progress/range_check.h"
#include "core/routine/exercise.h"
#include "core/save/profile.h"
#include "core/save/records.h"
#include "core/save/running.h"
#include "core/save/settings.h"
#include "core/session/session.h"

namespace stretch {

struct Player {
    Dose dose;     // as it is now
    Dose planned;  // as it was at the start: "Easier" does not change what was planned
    LegRungs rungs;
    bool by_hand = false;
    bool eased_left = false;
    bool eased_right = false;
    std::optional<Side> hurt_side = std::nullopt;
    Timeline timeline;
    Session session;
    bool asks_to_end = false;
    bool was_running = false;  // before a dialog was opened
    std::int64_t started_utc_ms = 0;
    int offset_min = 0;
    std::string caption;  // what was said last
};

// What is still asked on the finish screen: the strength of the stretch, then pain; after "It hurts" only
// where.
enum class CheckInStep { none, stretch, pain, done, skipped };

struct KeptNote {
    std::string id;  // of the session
    SessionNote note;
    std::uint64_t generation = 0;
};
struct RangeKey {
    std::string key;
    std::int64_t utc_ms = 0;  // of the check that is kept there
};
// Where the app is: by itself, or as the player alone in a frame on somebody's page, which keeps nothing
// unless it is asked to, and has neither tabs nor settings.
enum class Place { whole_app, embed };
// What a chosen backup file would bring.
struct ImportOffer {
    std::vector<SessionRecord> sessions;  // not here yet
    std::optional<Settings> settings;     // where this device has none of its own
    std::uint64_t settings_generation = 0;
    std::optional<Profile> profile;  // where there is no plan of its own here
    std::uint64_t profile_generation = 0;
    std::pair<std::string, std::string> profile_as_kept;  // with what a later version has put in it
    bool leaves_own = false;  // the file has settings or a plan that stay out, as there are others here
    // Notes and range checks, as they stand in the file.
    std::vector<std::pair<std::string, std::string>> values;
    int known = 0;         // sessions that are here already
    int other_values = 0;  // what else could be read, be it news or not
    int unreadable = 0;
};

// What this visit's link says; what stood there before is kept, the link's is not.
struct Linked {
    std::vector<Setting> said;
    Settings before;
};

// Of an embed.
struct KeepingHere {
    bool is_possible = false;
    bool is_on = false;             // for this visit
    std::vector<std::string> keys;  // of the sessions kept in this store
};

enum class Question { none, import, delete_everything, move };

// What a link from another device carries.
struct Moved {
    Settings settings;
    Profile profile;
};

enum class RemindersStep { closed, choosing, saved };

// What the browser says of what is kept; nothing said is no promise.
struct StorageKind {
    bool is_persistent = false;      // not cleared by itself
    bool forgets_in_a_week = false;  // of days of use without a visit
};

struct AppState {
    Place place = Place::whole_app;
    KeepingHere keeping_here;
    Exercise exercise;
    Ladder ladder;  // empty: no coach, the settings' dose is the dose
    Settings settings;
    ScreenId screen = ScreenId::today;
    std::optional<Player> player;
    std::optional<SessionRecord> finished;  // shown on the finish screen
    std::vector<SessionRecord> history;     // newest first
    CheckInStep check_in = CheckInStep::none;
    int question_page = 0;  // question_pages: what follows from the answers
    Profile profile;
    bool profile_was_ahead = false;  // of the clock: what is kept says so still
    std::uint64_t profile_generation = 0;
    std::vector<RangeCheck> range_checks;   // oldest first
    std::vector<RangeKey> range_keys;       // of those that are kept one by one
    std::vector<KeptNote> notes;            // in the order of their ids
    std::vector<SessionRecord> deleted;     // noted as such, not in the history
    std::vector<std::string> deleted_here;  // ids deleted in this visit, the last one last
    bool link_gives_dose = false;           // for this visit
    Linked linked;
    LookingBack looking_back;
    RangeAim range_aim;
    std::vector<std::string> notices;
    std::string announcement;  // what the last update had to tell the polite live region; may be empty
    int announcements = 0;
    Camera camera;
    bool muted = false;
    bool shows_keys = false;
    bool storage_works = true;
    bool has_opened = false;  // the link is read: what is noticed from now on is announced too
    bool update_is_ready = false;
    bool shows_install_steps = false;
    std::uint32_t accent = 0;  // 0xrrggbb from the link; 0: the theme's
    InstallWay install_way = InstallWay::none;
    int offset_min = 0;
    std::int64_t utc_ms = 0;
    std::string tab_id;                      // tells this tab's keys from those of another; given by the host
    std::uint64_t settings_generation = 0;   // of the newest kept ones
    std::optional<Millis> keep_settings_in;  // set while changed settings are not yet kept
    std::uint64_t running_generation = 0;
    std::optional<RunningRecord> broken_off;  // a running session of another visit or tab
    bool offers_broken_off = false;           // it is certain that nobody plays it any more
    std::vector<std::string> months_loaded;
    std::vector<std::string> left_alone;  // keys that are not written over (app/store.h)
    std::int64_t backed_up_utc_ms = 0;    // 0: never
    std::string backup_notice;            // the newest one, so that the next takes its place
    Question question = Question::none;
    ImportOffer import;
    Moved moved;  // while Question::move is open
    RemindersStep reminders = RemindersStep::closed;
    StorageKind storage;
    int badge = 0;               // on the app's icon; the host begins with none
    std::uint64_t revision = 0;  // counts the changes that a Screen may show; moving time alone does not
};

AppState make_app(Exercise exercise, std::string tab_id, Ladder ladder = {});

inline bool is_embed(const AppState& app) {
    return app.place == Place::embed;
}

// The instant the figure shows: of the running session, or the start position.
Moment figure_moment(const AppState& app);
// For who wants less movement: the end of the moment's phase, the pose that it leads to.
Moment key_moment(Moment moment);
// How much of the running phase has passed, 0 to 1; in whole seconds for who wants less movement.
double phase_share(const AppState& app);
double stepped_phase_share(const AppState& app);
// The dose the figure shows.
Dose figure_dose(const AppState& app);
// Whether the figure is moving now.
bool moves(const AppState& app);
// Time until something happens by itself, the change of a shown second included; none: only a command changes
// anything.
std::optional<Millis> next_wake(const AppState& app);

}  // namespace stretch
