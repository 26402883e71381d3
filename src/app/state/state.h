// The whole app as one value, in parts: a function takes the part that it needs. Only `update` changes it
// (app/app.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/state/learning.h"
#include "app/state/looking_back.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/state/screen_id.h"
#include "app/state/turn.h"
#include "core/body/camera.h"
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
    PerLeg<int> rungs;
    bool by_hand = false;
    PerLeg<bool> eased;
    std::optional<Side> hurt_side = std::nullopt;
    Timeline timeline;
    Session session;
    bool asks_to_end = false;
    bool asks_about_form = false;
    bool was_running = false;  // before a dialog was opened
    std::int64_t started_utc_ms = 0;
    int offset_min = 0;
    bool goes_on = false;  // with a session that was broken off: a part of it may be kept already
    std::string caption;   // what was said last
};

// Whether a dialog of the session's own is open.
inline bool is_asked(const Player& player) {
    return player.asks_to_end || player.asks_about_form;
}

// What is still asked on the finish screen: the strength of the stretch, then whether it hurt, and where;
// before a step up whether the bottom stayed down. After "It hurts" only where.
enum class CheckInStep { none, stretch, pain, place, bottom, done, skipped };

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
    // What it says of sessions that are here and say nothing: their ids, and the answers.
    std::vector<std::pair<std::string, CheckInAnswers>> said;
    std::vector<std::string> deleted;  // ids of sessions that were deleted before the file was made
    int known = 0;                     // sessions that are here already
    int other_values = 0;              // what else could be read, be it news or not
    int unreadable = 0;
    int newer = 0;  // what only a later version can read
};

// Of a backup that is being kept: the ids of its sessions with the keys they were given to, and the keys that
// could not be kept.
struct TakenIn {
    std::vector<std::pair<std::string, std::string>> sessions;
    std::vector<std::string> failed;
};

// What this visit's link says; what stood there before is kept, the link's is not.
struct Linked {
    std::vector<Setting> said;
    Settings before;
    bool gives_dose = false;
};

// Of an embed: whether its frame has a store, and whether it keeps sessions there in this visit.
struct KeepingHere {
    bool is_possible = false;
    bool is_on = false;
};

// Backup: whether its file has come.
enum class Question { none, import, delete_everything, move, backup };

// What a link from another device carries.
struct Moved {
    Settings settings;
    Profile profile;
};

enum class RemindersStep { closed, choosing, saved, saved_anew, taken_back };

// What the browser says of what is kept; nothing said is no promise.
struct StorageKind {
    bool is_persistent = false;      // not cleared by itself
    bool forgets_in_a_week = false;  // of days of use without a visit
    bool would_ask = false;          // the person, before it keeps anything for good
};

// What does not change while the page is open.
struct Given {
    Exercises exercises;
    Ladder ladder;       // empty: no coach, the settings' dose is the dose
    std::string tab_id;  // tells this tab's keys from those of another
    Place place = Place::whole_app;
};

// Everything that is read from the store or written to it. Deleting everything makes this value anew.
struct Kept {
    Settings settings;  // the person's own, under what this visit's link says
    Linked linked;
    std::uint64_t settings_generation = 0;   // of the newest kept ones
    std::optional<Millis> keep_settings_in;  // set while changed settings are not yet kept
    Profile profile;
    std::uint64_t profile_generation = 0;
    std::vector<SessionRecord> history;       // newest first
    std::vector<KeptNote> notes;              // in the order of their ids
    std::vector<SessionRecord> deleted;       // noted as such, not in the history
    std::vector<std::string> deleted_here;    // ids deleted in this visit, the last one last
    std::vector<RangeCheck> range_checks;     // oldest first
    std::vector<RangeKey> range_keys;         // of those that are kept one by one
    std::vector<std::string> months_loaded;   // keys
    std::vector<std::string> left_alone;      // keys that are not written over (app/keep/store.h)
    std::int64_t backed_up_utc_ms = 0;        // 0: never
    std::optional<RunningRecord> broken_off;  // a running session of another visit or tab
    bool offers_broken_off = false;           // it is certain that nobody plays it any more
    std::uint64_t running_generation = 0;
    std::vector<std::string> keys_here;  // of an embed: the sessions kept in its store
};

// What lasts until the page is closed, whatever is kept.
struct Visit {
    bool muted = false;
    Turn turn = Turn::upright;
    std::uint32_t accent = 0;  // 0xrrggbb from the link; 0: the theme's
    bool storage_works = true;
    bool storage_is_blocked = false;  // the browser lets nothing be kept at all
    StorageKind storage;
    bool awaits_storage_kind = false;  // whoever has pressed is told what came of it
    KeepingHere keeping_here;
    InstallWay install_way = InstallWay::none;
    bool update_is_ready = false;
    bool has_opened = false;  // the link is read: what is noticed from now on is announced too
    int badge = 0;            // on the app's icon; the host begins with none
};

// What the person is told besides the screen itself.
struct Told {
    std::vector<std::string> notices;
    // Of those the ones that end with what they are about.
    std::string backup_notice;
    std::string result_notice;  // of the last act
    std::vector<std::string> link_notices;
    std::string when_kept;     // to be told once it is certain that everything was kept
    std::string announcement;  // what the last update had to tell the polite live region; may be empty
    // The end of it that is the next heading too: where the focus goes there it need not be told.
    std::string question;
    int announcements = 0;
    std::uint64_t revision = 0;  // counts the changes that a Screen may show; moving time alone does not
};

// What stands on the screen and in front of it.
struct Shown {
    ScreenId screen = ScreenId::today;
    Camera camera;
    bool names_signs = false;  // on the sheet of warning signs: which of them
    int screening_page = 0;    // screening_pages: what follows from the answers
    Learning learn;
    LookingBack looking_back;
    RangeAim range_aim;
    std::optional<SessionRecord> finished;  // on the finish screen
    CheckInStep check_in = CheckInStep::none;
    Millis resting;               // until the finish screen asks its first question: who lies there rests
    bool asks_meanwhile = false;  // no professional has said yes yet: what to do until then
    Question question = Question::none;
    ImportOffer import;
    std::optional<TakenIn> taken_in;      // until it is told what of it was kept
    std::int64_t backup_made_utc_ms = 0;  // the one that is being handed out; 0: none
    Moved moved;                          // while Question::move is open
    RemindersStep reminders = RemindersStep::closed;
    RemindersStep reminders_next = RemindersStep::saved;  // once the file is handed out
    bool shows_keys = false;
    bool shows_by_hand = false;                          // in Plan
    bool is_wide = false;                                // the window
    SettingsPart settings_part = SettingsPart::session;  // that was gone to last
    bool shows_install_steps = false;
};

struct AppState {
    Given given;
    Now now;
    Kept kept;
    Visit visit;
    Told told;
    Shown shown;
    std::optional<Player> play;  // the running session
};

// As at the very first visit.
Kept nothing_kept(const Given& given);

inline bool is_embed(const AppState& app) {
    return app.given.place == Place::embed;
}

// Whether a step of the stretch is shown in Learn.
bool shows_step(const AppState& app);
// Whether its figure is moving now.
bool step_moves(const AppState& app);

// Whether the session is moving now.
bool moves(const AppState& app);

}  // namespace stretch
