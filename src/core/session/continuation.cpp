#include "core/session/continuation.h"

#include <algorithm>

namespace stretch {
namespace {

bool is_preparation(PhaseId id) {
    return id == PhaseId::setup || id == PhaseId::rest || id == PhaseId::change;
}

}  // namespace

std::size_t continues_at(const Timeline& timeline, std::size_t phase) {
    phase = std::min(phase, timeline.last());
    if (timeline[phase].id == PhaseId::lower) return phase + 1;
    if (timeline[phase].id == PhaseId::done) return phase;
    while (!is_preparation(timeline[phase].id)) --phase;
    return phase;
}

Timeline with_setup_at(Timeline timeline, std::size_t phase, Millis length) {
    Phase& preparation = timeline.phases[phase];
    if (!is_preparation(preparation.id)) return timeline;
    const Millis longer = std::max(length - preparation.length, Millis{});
    preparation.id = PhaseId::setup;
    preparation.length += longer;
    if (preparation.gate) *preparation.gate += longer;
    for (std::size_t later = phase + 1; later < timeline.phases.size(); ++later)
        timeline.phases[later].start += longer;
    timeline.total += longer;
    return timeline;
}

Step go_on(const Timeline& timeline, std::size_t phase, Millis clock, HeldTime held) {
    Session session;
    session.clock = clock;
    session.held = held;
    return seek(session, timeline, timeline[phase].start);
}

}  // namespace stretch
