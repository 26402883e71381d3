#include "core/session/session.h"

#include <algorithm>

namespace stretch {
namespace {

// The first instant after `elapsed` at which something happens in the phase.
Millis next_boundary(const Phase& phase, Millis elapsed) {
    Millis boundary = phase.length;
    if (phase.gate && *phase.gate > elapsed) boundary = std::min(boundary, *phase.gate);
    for (const Cue& cue : PhaseCues(phase))
        if (cue.at > elapsed) boundary = std::min(boundary, cue.at);
    return boundary;
}

class Walker {
public:
    Walker(Session session, const Timeline& timeline) : timeline_(timeline) { step_.session = session; }

    void start_phase(std::size_t phase, Millis elapsed = {}) {
        session().phase = phase;
        session().elapsed = elapsed;
        tell(EventId::phase_started);
        if (timeline_[phase].kind == PhaseKind::done) return finish(Ending::completed);
        if (session().state == RunState::waiting) session().state = RunState::running;
        if (timeline_[phase].gate == elapsed) wait();
    }

    void move(Millis dt) {
        while (dt > Millis{} && session().state == RunState::running) {
            const Phase phase = current_phase(session(), timeline_);
            const Millis slice = std::min(dt, next_boundary(phase, session().elapsed) - session().elapsed);
            pass(phase, slice);
            dt -= slice;
            reach(phase);
        }
    }

    void end_phase(const Phase& phase) {
        if (session().easing) return end_easing();
        if (phase.kind == PhaseKind::hold) tell(EventId::hold_finished);
        start_phase(session().phase + 1);
    }

    // The way back may have more than one part.
    void end_easing() {
        const Phase& next = timeline_[session().phase + 1];
        if (next.kind != PhaseKind::release) return finish(Ending::stopped_for_pain);
        session().easing = Easing{session().phase, timeline_[session().phase].length, next.length};
        start_phase(session().phase + 1);
    }

    void finish(Ending ending) {
        session().state = RunState::finished;
        session().ending = ending;
        tell(EventId::session_finished);
    }

    void tell(EventId id, CueId cue = CueId::phase_start) {
        step_.events.push_back({id, session().clock, session().phase, cue});
    }

    Session& session() { return step_.session; }
    Step take() { return std::move(step_); }

private:
    void pass(const Phase& phase, Millis slice) {
        session().elapsed += slice;
        session().clock += slice;
        if (phase.kind == PhaseKind::hold) session().held.of(phase.side) += slice;
    }

    // Tells what lies exactly at the instant that was just reached.
    void reach(const Phase& phase) {
        if (!session().easing) tell_cues(phase);
        if (phase.gate == session().elapsed) return wait();
        if (session().elapsed >= phase.length) end_phase(phase);
    }

    void tell_cues(const Phase& phase) {
        for (const Cue& cue : PhaseCues(phase))
            if (cue.at == session().elapsed) tell(EventId::cue_reached, cue.id);
    }

    void wait() {
        session().state = RunState::waiting;
        tell(EventId::gate_reached);
    }

    const Timeline& timeline_;
    Step step_;
};

// A skip starts the phase, but leaves a paused session paused.
Step go_to(Session session, const Timeline& timeline, std::size_t phase, Millis elapsed = {}) {
    if (session.state == RunState::finished || session.easing) return {session, {}};
    const bool was_paused = session.state == RunState::paused;
    Walker walker(session, timeline);
    walker.start_phase(phase, elapsed);
    if (was_paused) walker.session() = pause(walker.session());
    return walker.take();
}

bool is_stretched(PhaseKind kind) {
    return kind == PhaseKind::approach || kind == PhaseKind::deepen || kind == PhaseKind::hold;
}

// Where the pose comes from that a phase leads to; every timeline begins with setup.
std::size_t pose_before(const Timeline& timeline, std::size_t phase) {
    return timeline[phase - 1].pose;
}

// The part of the way back that undoes what has been done so far: from halfway to a pose the one that leads
// to the pose before it, else the first.
std::size_t index_of_release(const Timeline& timeline, std::size_t phase) {
    const std::size_t before = pose_before(timeline, phase);
    while (timeline[phase].kind != PhaseKind::release) ++phase;
    for (std::size_t i = phase; timeline[i].kind == PhaseKind::release; ++i)
        if (timeline[i].pose == before) return i;
    return phase;
}

// A leg that has risen only a little needs less time to come down; never quicker than it rose, as long as the
// way back is planned a fifth longer than the way in: the share of the way that minimum jerk has covered is
// at most 1.2 times the share of time.
Millis easing_length(const Timeline& timeline, const Session& session, const Phase& release) {
    const Phase& from = timeline[session.phase];
    if (from.kind == PhaseKind::hold || release.pose != pose_before(timeline, session.phase))
        return release.length;
    const Millis part{
        from.length.count == 0 ? 0 : release.length.count * session.elapsed.count / from.length.count};
    return std::clamp(part, std::min(2_s, release.length), release.length);
}

}  // namespace

Step begin(const Timeline& timeline) {
    Walker walker({}, timeline);
    walker.start_phase(0);
    return walker.take();
}

Step advance(Session session, const Timeline& timeline, Millis dt) {
    Walker walker(session, timeline);
    walker.move(dt);
    return walker.take();
}

Step next_phase(Session session, const Timeline& timeline) {
    return go_to(session, timeline, std::min(session.phase + 1, timeline.last()));
}

Step previous_phase(Session session, const Timeline& timeline) {
    return go_to(session, timeline, session.phase == 0 ? 0 : session.phase - 1);
}

Step seek(Session session, const Timeline& timeline, Millis position) {
    position = std::clamp(position, Millis{}, timeline.total);
    std::size_t phase = timeline.last();
    while (phase > 0 && timeline[phase].start > position) --phase;
    return go_to(session, timeline, phase, position - timeline[phase].start);
}

Session pause(Session session) {
    if (session.state == RunState::running) session.state = RunState::paused;
    return session;
}

Session resume(Session session) {
    if (session.state == RunState::paused) session.state = RunState::running;
    return session;
}

Session say_ready(Session session, const Timeline& timeline) {
    const std::optional<Millis> gate = timeline[session.phase].gate;
    if (session.state == RunState::finished || !gate) return session;
    session.elapsed = std::max(session.elapsed, *gate);
    if (session.state == RunState::waiting) session.state = RunState::running;
    return session;
}

Step settle(Session session, const Timeline& timeline) {
    Walker walker(session, timeline);
    const Phase phase = current_phase(session, timeline);
    if (session.state != RunState::finished && session.elapsed >= phase.length) walker.end_phase(phase);
    return walker.take();
}

Step stop_for_pain(Session session, const Timeline& timeline) {
    Walker walker(session, timeline);
    if (session.state == RunState::finished || session.easing) return walker.take();
    const Phase& phase = timeline[session.phase];
    if (is_stretched(phase.kind)) {
        const std::size_t release = index_of_release(timeline, session.phase);
        walker.session().easing =
            Easing{session.phase, session.elapsed, easing_length(timeline, session, timeline[release])};
        walker.session().state = RunState::running;
        walker.start_phase(release);
        walker.tell(EventId::easing_began);
    } else if (phase.kind == PhaseKind::release) {
        walker.session().easing = Easing{session.phase, {}, phase.length};
        walker.session().state = RunState::running;
        walker.tell(EventId::easing_began);
    } else {
        walker.finish(Ending::stopped_for_pain);
    }
    return walker.take();
}

Step end(Session session) {
    if (session.state == RunState::finished) return {session, {}};
    session.state = RunState::finished;
    session.ending = session.easing ? Ending::stopped_for_pain : Ending::ended_early;
    return {session, {{EventId::session_finished, session.clock, session.phase, CueId::phase_start}}};
}

Phase current_phase(const Session& session, const Timeline& timeline) {
    Phase phase = timeline[session.phase];
    if (session.easing) phase.length = session.easing->length;
    return phase;
}

Millis time_left_in_phase(const Session& session, const Timeline& timeline) {
    return current_phase(session, timeline).length - session.elapsed;
}

Millis position(const Session& session, const Timeline& timeline) {
    return std::min(timeline[session.phase].start + session.elapsed, timeline.total);
}

std::optional<Millis> time_to_next_event(const Session& session, const Timeline& timeline) {
    if (session.state != RunState::running) return std::nullopt;
    return next_boundary(current_phase(session, timeline), session.elapsed) - session.elapsed;
}

std::vector<Event> upcoming(const Session& session, const Timeline& timeline, Millis horizon) {
    return advance(session, timeline, horizon).events;
}

}  // namespace stretch
