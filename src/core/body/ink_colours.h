// The colours of the figure, the same on the canvas and in an SVG picture: the working leg in the accent, the
// towel in ochre, the rest of the body as a quiet pictogram. `print` is for white paper, in colours or greys.
#pragma once

#include <cstdint>

#include "core/body/scene.h"

namespace stretch {

enum class Palette { light, dark, contrast, print };

struct InkColour {
    std::uint32_t rgb = 0;  // 0xrrggbb
    std::uint8_t alpha = 255;
};

InkColour ink_colour(Palette palette, Ink ink);

}  // namespace stretch
