// The marks within a phase at which something is heard or said.
#pragma once

#include <array>
#include <cstddef>

#include "core/routine/timeline.h"

namespace stretch {

enum class CueId { phase_start, ten_left, five_left, three_left, two_left, one_left };

struct Cue {
    CueId id = CueId::phase_start;
    Millis at;  // elapsed time within the phase
};

// The cues of one phase, oldest first, the first always `phase_start` at 0. Takes no memory from the heap.
class PhaseCues {
public:
    explicit PhaseCues(const Phase& phase);
    const Cue* begin() const { return cues_.data(); }
    const Cue* end() const { return cues_.data() + count_; }

private:
    void add(CueId id, Millis at);

    std::array<Cue, 6> cues_;
    std::size_t count_ = 0;
};

}  // namespace stretch
