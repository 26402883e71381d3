// A session is a cursor over a timeline. It is moved by `advance` and by what the person asks for; each of
// these takes the session as it was and returns the session as it is then, with what happened in between.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/routine/timeline.h"
#include "core/session/cues.h"
#include "core/units/millis.h"

namespace stretch {

enum class RunState { running, paused, waiting, finished };  // waiting: for "I'm ready"
enum class Ending { none, completed, ended_early, stopped_for_pain };

// A leg being lowered early because it hurts: where it was, and how long the lowering takes.
struct Easing {
    std::size_t from_phase = 0;
    Millis from_elapsed;
    Millis length;
};

using HeldTime = PerLeg<Millis>;

struct Session {
    std::size_t phase = 0;  // into Timeline::phases
    Millis elapsed;         // within that phase
    Millis clock;           // time played since Start: pauses and waiting do not count
    HeldTime held;          // time really spent in holds
    RunState state = RunState::running;
    Ending ending = Ending::none;
    std::optional<Easing> easing;
};

// easing_began: a leg is lowered because it hurts.
enum class EventId {
    phase_started,
    cue_reached,
    gate_reached,
    hold_finished,
    easing_began,
    session_finished
};

struct Event {
    EventId id = EventId::phase_started;
    Millis at;              // on the session's clock
    std::size_t phase = 0;  // into Timeline::phases
    CueId cue = CueId::phase_start;

    friend bool operator==(const Event&, const Event&) = default;
};

struct Step {
    Session session;
    std::vector<Event> events;  // oldest first
};

// The first instant of a session.
Step begin(const Timeline& timeline);

// Moves a session forward by `dt` and lists what happened, each event with its own instant. Slicing `dt`
// changes nothing. A session that is paused, waiting or finished does not move.
Step advance(Session session, const Timeline& timeline, Millis dt);

Step next_phase(Session session, const Timeline& timeline);
Step previous_phase(Session session, const Timeline& timeline);
// Goes to `position` on the timeline, clamped to it. Nothing in between happens.
Step seek(Session session, const Timeline& timeline, Millis position);
// A session that waits has no running time to pause: it stays as it is.
Session pause(Session session);
Session resume(Session session);
// Ends the wait, or cuts the preparation short: the count-in begins.
Session say_ready(Session session, const Timeline& timeline);
// After the timeline was shortened: a phase that has already lasted long enough ends now.
Step settle(Session session, const Timeline& timeline);
// Lowers a raised leg at once from where it is, then ends the session; without a raised leg ends it now.
Step stop_for_pain(Session session, const Timeline& timeline);
Step end(Session session);

// The running phase, with the length it has while the leg is eased down.
Phase current_phase(const Session& session, const Timeline& timeline);
Millis time_left_in_phase(const Session& session, const Timeline& timeline);
// 0 to timeline.total.
Millis position(const Session& session, const Timeline& timeline);
// Time until the next event if nobody touches anything; none while the session does not move.
std::optional<Millis> time_to_next_event(const Session& session, const Timeline& timeline);
// What will happen within `horizon`, with instants on the session's clock: lets sound be scheduled ahead.
std::vector<Event> upcoming(const Session& session, const Timeline& timeline, Millis horizon);

}  // namespace stretch
