#include "core/session/cues.h"

namespace stretch {
namespace {

bool counts_down(PhaseId id) {
    return id == PhaseId::setup || id == PhaseId::hold || id == PhaseId::rest || id == PhaseId::change;
}

}  // namespace

PhaseCues::PhaseCues(const Phase& phase) {
    add(CueId::phase_start, Millis{});
    if (phase.id == PhaseId::hold) {
        if (phase.length > 10_s) add(CueId::ten_left, phase.length - 10_s);
        if (phase.length > 5_s) add(CueId::five_left, phase.length - 5_s);
    }
    if (counts_down(phase.id) && phase.length > 3_s) {
        add(CueId::three_left, phase.length - 3_s);
        add(CueId::two_left, phase.length - 2_s);
        add(CueId::one_left, phase.length - 1_s);
    }
}

void PhaseCues::add(CueId id, Millis at) {
    cues_[count_++] = {id, at};
}

}  // namespace stretch
