// What comes from another device, by a link or a file, meets what is known here. Nothing that is closed on
// either side is open afterwards: the keys of gates were given for the answers and the past of their own
// side.
#pragma once

#include <cstdint>

#include "core/progress/person.h"

namespace stretch {

struct Warnings {
    Answers answers;
    Permissions permissions;
};

// Warning signs and troubles of both sides; for the rest the answers brought. A yes counts where each side
// that names what it is for has one, and for no sign in the history here. Joining twice is joining once.
Warnings joined(const Person& here, const Warnings& brought, std::int64_t now_utc_ms);

// Whether any of the sessions that the rules look at hurt.
bool has_hurt(const Person& person);

}  // namespace stretch
