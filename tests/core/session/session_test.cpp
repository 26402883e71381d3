#include "core/session/session.h"

#include <doctest/doctest.h>

#include <vector>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

struct Story {
    Session session;
    std::vector<Event> events;
};

// Plays to the end in slices taken in turn from `slices`; says ready whenever that is asked for.
Story play(const Timeline& timeline, const std::vector<Millis>& slices) {
    Step step = begin(timeline);
    Story story{step.session, step.events};
    for (std::size_t i = 0; story.session.state != RunState::finished; ++i) {
        if (story.session.state == RunState::waiting) story.session = say_ready(story.session, timeline);
        step = advance(story.session, timeline, slices[i % slices.size()]);
        story.session = step.session;
        story.events.insert(story.events.end(), step.events.begin(), step.events.end());
    }
    return story;
}

Session at(const Timeline& timeline, Millis position) {
    return seek(begin(timeline).session, timeline, position).session;
}

Millis start_of(const Timeline& timeline, PhaseKind id) {
    for (const Phase& phase : timeline.phases)
        if (phase.kind == id) return phase.start;
    return {};
}

int count(const std::vector<Event>& events, EventId id) {
    int result = 0;
    for (const Event& event : events) result += event.id == id ? 1 : 0;
    return result;
}

}  // namespace

TEST_CASE("one long sleep and many short frames tell the same story") {
    for_every_dose([](const Dose& dose) {
        if (dose.repetitions == 5 && dose.hold == 12_s) return;  // the lattice is wide enough without
        const Timeline timeline = compile(exercises(), dose);
        const Story long_sleep = play(timeline, {1000_s});
        for (const auto& slices : {std::vector{997_ms}, {16_ms, 17_ms, 1_ms, 250_ms}, {3001_ms, 1_ms}}) {
            const Story frames = play(timeline, slices);
            REQUIRE(frames.events == long_sleep.events);
            REQUIRE(frames.session.clock == long_sleep.session.clock);
            REQUIRE(frames.session.held.left == long_sleep.session.held.left);
        }
    });
}

TEST_CASE(
    "a session played to its end starts every phase once, at its own instant, and holds what was planned") {
    for_every_dose([](const Dose& dose) {
        const Timeline timeline = compile(exercises(), dose);
        const Story story = play(timeline, {400_ms});
        std::size_t next = 0;
        for (const Event& event : story.events) {
            if (event.id != EventId::phase_started) continue;
            REQUIRE(event.phase == next);
            REQUIRE(event.at == timeline[next].start);
            ++next;
        }
        REQUIRE(next == timeline.phases.size());
        REQUIRE(story.session.ending == Ending::completed);
        REQUIRE(story.session.held.left == planned_hold_per_leg(dose));
        REQUIRE(story.session.held.right == planned_hold_per_leg(dose));
        REQUIRE(count(story.events, EventId::hold_finished) == 2 * dose.repetitions);
    });
}

TEST_CASE("the last ten, five, three, two and one seconds of a hold are told exactly then") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Session hold = at(timeline, start_of(timeline, PhaseKind::hold));
    const Step step = advance(hold, timeline, 30_s - 1_ms);
    REQUIRE(step.events.size() == 5);
    const std::vector<std::pair<CueId, Millis>> expected{{CueId::ten_left, 20_s},
                                                         {CueId::five_left, 25_s},
                                                         {CueId::three_left, 27_s},
                                                         {CueId::two_left, 28_s},
                                                         {CueId::one_left, 29_s}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(step.events[i].cue == expected[i].first);
        CHECK(step.events[i].at - hold.clock == expected[i].second);
    }
}

TEST_CASE("a five second hold has no cue that would fall on its start") {
    Phase hold;
    hold.kind = PhaseKind::hold;
    hold.length = 5_s;
    const PhaseCues cues(hold);
    REQUIRE(cues.end() - cues.begin() == 4);
    CHECK(cues.begin()[1].at == 2_s);
}

TEST_CASE("a paused session does not move, and goes on where it was") {
    const Timeline timeline = compile(exercises(), usual_dose());
    Session session = advance(begin(timeline).session, timeline, 31_s).session;
    const Session paused = pause(session);
    const Step nothing = advance(paused, timeline, 1000_s);
    CHECK(nothing.events.empty());
    CHECK(nothing.session.elapsed == session.elapsed);
    CHECK_FALSE(time_to_next_event(paused, timeline));
    session = resume(nothing.session);
    CHECK(advance(session, timeline, 1_ms).session.clock == 31'001_ms);
}

TEST_CASE("with `ask` the session waits before the count-in, for as long as it takes") {
    Dose dose = usual_dose();
    dose.ready = Ready::ask;
    const Timeline timeline = compile(exercises(), dose);
    Step step = advance(begin(timeline).session, timeline, 1000_s);
    REQUIRE(step.session.state == RunState::waiting);
    CHECK(step.session.elapsed == supine().length_of(PhaseKind::setup) - supine().count_in);
    CHECK(advance(step.session, timeline, 1000_s).events.empty());
    CHECK(pause(step.session).state == RunState::waiting);
    const Session counting = say_ready(step.session, timeline);
    step = advance(counting, timeline, supine().count_in);
    CHECK(timeline[step.session.phase].kind == PhaseKind::approach);
}

TEST_CASE("who is ready early cuts the preparation short") {
    Dose dose = usual_dose();
    dose.ready = Ready::ask;
    const Timeline timeline = compile(exercises(), dose);
    const Session early = advance(begin(timeline).session, timeline, 2_s).session;
    const Session counting = say_ready(early, timeline);
    CHECK(counting.state == RunState::running);
    CHECK(time_left_in_phase(counting, timeline) == supine().count_in);
}

TEST_CASE("next and previous go to the start of the neighbouring phase and stop at the ends") {
    const Timeline timeline = compile(exercises(), usual_dose());
    Session session = advance(begin(timeline).session, timeline, 22_s).session;
    CHECK(timeline[session.phase].kind == PhaseKind::approach);
    CHECK(timeline[next_phase(session, timeline).session.phase].kind == PhaseKind::deepen);
    session = previous_phase(session, timeline).session;
    CHECK(timeline[session.phase].kind == PhaseKind::setup);
    CHECK(previous_phase(session, timeline).session.phase == 0);
    for (std::size_t i = 0; i < timeline.phases.size() + 3; ++i)
        session = next_phase(session, timeline).session;
    CHECK(session.state == RunState::finished);
    CHECK(session.ending == Ending::completed);
    CHECK(next_phase(session, timeline).events.empty());
}

TEST_CASE("a skip leaves a paused session paused") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Session paused = pause(advance(begin(timeline).session, timeline, 5_s).session);
    CHECK(next_phase(paused, timeline).session.state == RunState::paused);
    CHECK(seek(paused, timeline, 40_s).session.state == RunState::paused);
}

TEST_CASE("a skipped hold counts only the time it was held") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Millis hold = start_of(timeline, PhaseKind::hold);
    Session session = advance(at(timeline, hold), timeline, 7_s).session;
    session = next_phase(session, timeline).session;
    CHECK(session.held.left == 7_s);
}

TEST_CASE("seek finds every instant of the timeline and stays within it") {
    const Timeline timeline = compile(exercises(), usual_dose());
    for (Millis t; t < timeline.total; t += 777_ms) REQUIRE(position(at(timeline, t), timeline) == t);
    CHECK(at(timeline, Millis{-5}).phase == 0);
    CHECK(at(timeline, timeline.total + 1_s).state == RunState::finished);
}

TEST_CASE("when it hurts a raised leg comes down at once, then the session ends") {
    const Timeline timeline = compile(exercises(), usual_dose());
    for (const PhaseKind id : {PhaseKind::approach, PhaseKind::deepen, PhaseKind::hold}) {
        const Session before = advance(at(timeline, start_of(timeline, id)), timeline, 1500_ms).session;
        const Step pain = stop_for_pain(before, timeline);
        REQUIRE(pain.session.easing);
        CHECK(timeline[pain.session.phase].kind == PhaseKind::release);
        CHECK(pain.session.easing->from_phase == before.phase);
        CHECK(pain.session.easing->from_elapsed == 1500_ms);
        const Step down = advance(pain.session, timeline, 1000_s);
        CHECK(down.session.state == RunState::finished);
        CHECK(down.session.ending == Ending::stopped_for_pain);
        CHECK(down.session.clock - before.clock == pain.session.easing->length);
        CHECK(down.session.held.left == before.held.left);
    }
}

TEST_CASE("pain is heard in a paused session too, and cannot be skipped over") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Session hold = at(timeline, start_of(timeline, PhaseKind::hold) + 3_s);
    const Session easing = stop_for_pain(pause(hold), timeline).session;
    CHECK(easing.state == RunState::running);
    CHECK(next_phase(easing, timeline).session.phase == easing.phase);
    CHECK(stop_for_pain(easing, timeline).events.empty());
}

TEST_CASE("pain is answered at once in every phase, whether the session runs, is paused or waits") {
    Dose dose = usual_dose();
    dose.ready = Ready::ask;
    const Timeline timeline = compile(exercises(), dose);
    for (std::size_t phase = 0; phase < timeline.last(); ++phase) {
        const Session running = at(timeline, timeline[phase].start + 1_s);
        std::vector<Session> sessions{running, pause(running)};
        if (timeline[phase].gate) {
            sessions.push_back(at(timeline, timeline[phase].start + *timeline[phase].gate));
            REQUIRE(sessions.back().state == RunState::waiting);
        }
        for (const Session& session : sessions) {
            CAPTURE(phase);
            CAPTURE(static_cast<int>(session.state));
            const Step pain = stop_for_pain(session, timeline);
            REQUIRE_FALSE(pain.events.empty());
            CHECK(pain.events.back().at == session.clock);
            const EventId answer = pain.session.easing ? EventId::easing_began : EventId::session_finished;
            CHECK(pain.events.back().id == answer);
            CHECK(pain.session.state != RunState::paused);
            CHECK(advance(pain.session, timeline, 1000_s).session.ending == Ending::stopped_for_pain);
        }
    }
}

TEST_CASE("a lowering that hurts goes on from where it is, it does not start again") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Session lowering = at(timeline, start_of(timeline, PhaseKind::release) + 4_s);
    for (const Session& session : {lowering, pause(lowering)}) {
        const Step pain = stop_for_pain(session, timeline);
        CHECK(pain.session.phase == lowering.phase);
        CHECK(pain.session.elapsed == 4_s);
        CHECK(count(pain.events, EventId::phase_started) == 0);
        CHECK(time_left_in_phase(pain.session, timeline) == time_left_in_phase(lowering, timeline));
    }
}

TEST_CASE("without a raised leg pain ends the session now") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Step step = stop_for_pain(at(timeline, 3_s), timeline);
    CHECK(step.session.ending == Ending::stopped_for_pain);
    const Session lowering = at(timeline, start_of(timeline, PhaseKind::release) + 4_s);
    const Session still_lowering = stop_for_pain(lowering, timeline).session;
    CHECK(still_lowering.elapsed == 4_s);
    CHECK(advance(still_lowering, timeline, 5_s).session.ending == Ending::stopped_for_pain);
}

TEST_CASE("what is said to come is what then happens") {
    const Timeline timeline = compile(exercises(), usual_dose());
    const Session session = advance(begin(timeline).session, timeline, 12'345_ms).session;
    const auto foretold = upcoming(session, timeline, 40_s);
    CHECK(foretold == advance(session, timeline, 40_s).events);
    REQUIRE_FALSE(foretold.empty());
    CHECK(*time_to_next_event(session, timeline) == foretold.front().at - session.clock);
}

TEST_CASE("holds shortened on the way leave the past alone, and slicing still changes nothing") {
    Dose dose = usual_dose();
    dose.other_leg = LegDose{.hold = 12_s};
    const Timeline before = compile(exercises(), dose);
    for (Millis at{}; at < before.total; at += 1700_ms) {
        const Session session = advance(begin(before).session, before, at).session;
        const Timeline after = with_shorter_holds(before, session.phase, session.elapsed, 10_s);
        for (std::size_t i = 0; i < session.phase; ++i) {
            REQUIRE(after[i].start == before[i].start);
            REQUIRE(after[i].length == before[i].length);
        }
        for (std::size_t i = session.phase; i + 1 < after.phases.size(); ++i) {
            REQUIRE(after[i + 1].start == after[i].start + after[i].length);
            if (i > session.phase && after[i].kind == PhaseKind::hold) REQUIRE(after[i].length == 10_s);
        }
        const Step settled = settle(session, after);
        REQUIRE(settled.session.held.left == session.held.left);
        const Step once = advance(settled.session, after, 1000_s);
        std::vector<Event> events;
        Session sliced = settled.session;
        while (sliced.state != RunState::finished) {
            const Step step = advance(sliced, after, 333_ms);
            sliced = step.session;
            events.insert(events.end(), step.events.begin(), step.events.end());
        }
        REQUIRE(events == once.events);
        REQUIRE(sliced.clock == after.total);
        REQUIRE(sliced.ending == Ending::completed);
    }
}
