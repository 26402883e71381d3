#include "core/session/cues.h"

namespace stretch {
namespace {

bool counts_down(PhaseKind id) {
    return id == PhaseKind::setup || id == PhaseKind::hold || id == PhaseKind::rest ||
           id == PhaseKind::change;
}

}  // namespace

PhaseCues::PhaseCues(const Phase& phase) {
    add(CueId::phase_start, Millis{});
    if (phase.kind == PhaseKind::hold) {
        if (phase.length > 10_s) add(CueId::ten_left, phase.length - 10_s);
        if (phase.length > 5_s) add(CueId::five_left, phase.length - 5_s);
    }
    if (counts_down(phase.kind) && phase.length > 3_s) {
        add(CueId::three_left, phase.length - 3_s);
        add(CueId::two_left, phase.length - 2_s);
        add(CueId::one_left, phase.length - 1_s);
    }
}

void PhaseCues::add(CueId id, Millis at) {
    cues_[count_++] = {id, at};
}

}  // namespace stretch
