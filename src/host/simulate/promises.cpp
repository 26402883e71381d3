#include "host/simulate/promises.h"

namespace stretch {
namespace {

constexpr std::array<std::string_view, promise_count> promise_names{
    "never up after pain",
    "never out of range",
    "one change at a time",
    "no oscillation",
    "an own dose leads nowhere",
    "without pain to the top or a plateau",
    "a step down has a reason",
    "a reason leads a step down",
    "one restart at a time",
    "nobody sinks who keeps coming",
    "every 7th day climbs",
    "every 12th day holds",
    "six stays running say what would move them",
    "each gate opens with its own key alone",
    "a yes begins carefully",
    "care stays until it is lifted",
    "a step takes three days"};

}  // namespace

std::string_view name_of(Promise promise) {
    return promise_names[static_cast<std::size_t>(promise)];
}

}  // namespace stretch
