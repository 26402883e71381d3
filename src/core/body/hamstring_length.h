// How long the hamstrings are in a pose: what is stretched, and by how much.
#pragma once

#include "core/units/radians.h"

namespace stretch {

// Mean of semimembranosus, semitendinosus and long head of biceps femoris, in thigh lengths. `hip` is the
// thigh against the pelvis, `knee` the bend, both 0 when straight, fitted from 0 to 110 degrees (error at
// most 0.003). Source: fit to the path points of OpenSim's gait2392 model.
[[nodiscard]] double hamstring_length(Radians hip, Radians knee);

// Lengthening against lying straight, as a share: 0.2 is 20 % longer. Ordinal: more or less stretch, not
// tissue strain.
[[nodiscard]] double hamstring_strain(Radians hip, Radians knee);

}  // namespace stretch
