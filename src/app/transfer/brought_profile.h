// A profile of another device, by a link or a file: it replaces what is here, but what is closed here stays
// closed, and a leg that hurt here goes no higher.
#pragma once

#include "app/state/state.h"

namespace stretch {

// The profile that is kept when this one is taken.
Profile joined_with_here(const AppState& app, Profile brought);

}  // namespace stretch
