// Does in the page what the app asks for.
#pragma once

#include <string_view>
#include <vector>

#include "app/state/effect.h"

namespace stretch::web {

struct CarriedOut {
    std::vector<std::string_view> not_kept;  // keys, as the effects hold them
    bool tells_when_kept = false;
};
CarriedOut carry_out(const Effects& effects);

}  // namespace stretch::web
