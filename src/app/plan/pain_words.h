// Where it can have hurt, in the order in which it is asked: from the thigh down, then what else there is.
#pragma once

#include <array>

#include "app/words/text.h"
#include "core/progress/check_in.h"

namespace stretch {

inline constexpr std::array places_as_asked{
    PainPlace::none,     PainPlace::back_of_thigh, PainPlace::behind_knee, PainPlace::below_knee,
    PainPlace::tingling, PainPlace::front,         PainPlace::back,        PainPlace::elsewhere};

constexpr Text words_of(PainPlace place) {
    return static_cast<Text>(static_cast<int>(Text::pain_none) + static_cast<int>(place));
}

}  // namespace stretch
