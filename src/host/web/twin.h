// Hands the screen to the accessible twin, only when it differs from what the twin has.
#pragma once

#include <optional>
#include <vector>

#include "app/screens/present.h"
#include "app/screens/screen.h"
#include "ui/layout.h"

namespace stretch::web {

class Twin {
public:
    // `placed[i]` is where the canvas shows `screen.nodes[i]`; `version` changes whenever the screen does.
    void show(const Screen& screen, ScreenVersion version, const std::vector<ui::Rect>& placed);

private:
    std::optional<ScreenVersion> version_;
    std::vector<ui::Rect> placed_;
};

}  // namespace stretch::web
