// One instant of a session, with all that the figure needs to know of it.
#pragma once

#include <optional>

#include "core/body/flexibility.h"
#include "core/routine/timeline.h"

namespace stretch {

// Whether an arrow or a sign tells what the body does: where somebody is to do it, not where it is only
// shown.
enum class Signs { shown, hidden };

struct Moment {
    Phase phase;
    Millis elapsed;  // within the phase, 0 to its length

    // Set when a leg is lowered early, because it hurts: the phase and instant it was in then. The lowering
    // starts from that pose instead of from the end of the hold.
    struct Origin {
        Phase phase;
        Millis elapsed;
    };
    std::optional<Origin> eased_from;

    LegRaise leg_raise = usual_leg_raises;  // of whoever is shown: no pose goes further than they do
    Signs signs = Signs::shown;
};

}  // namespace stretch
