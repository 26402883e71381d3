// Does in the page what the app asks for.
#pragma once

#include "app/state/effect.h"

namespace stretch::web {

// Tells how many values could not be kept.
int carry_out(const Effects& effects);

}  // namespace stretch::web
