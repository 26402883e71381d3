// What a replayed script brought about, a line for each thing and its instant.
#pragma once

#include <string>
#include <string_view>

#include "app/state/effect.h"
#include "core/units/millis.h"

namespace stretch {

class Transcript {
public:
    void effect(Millis at, const Effect& effect);
    void line(Millis at, std::string_view words);
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace stretch
