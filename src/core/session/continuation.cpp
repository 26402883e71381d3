#include "core/session/continuation.h"

#include <algorithm>

namespace stretch {
namespace {

bool is_preparation(PhaseKind id) {
    return id == PhaseKind::setup || id == PhaseKind::rest || id == PhaseKind::change;
}

}  // namespace

std::size_t continues_at(const Timeline& timeline, std::size_t phase) {
    phase = std::min(phase, timeline.last());
    while (timeline[phase].kind == PhaseKind::release) ++phase;
    if (timeline[phase].kind == PhaseKind::done) return phase;
    while (!is_preparation(timeline[phase].kind)) --phase;
    return phase;
}

Timeline with_setup_at(Timeline timeline, std::size_t phase, Millis length) {
    Phase& preparation = timeline.phases[phase];
    if (!is_preparation(preparation.kind)) return timeline;
    const Millis longer = std::max(length - preparation.length, Millis{});
    preparation.kind = PhaseKind::setup;
    preparation.row = 0;
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
