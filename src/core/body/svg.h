// A scene as an SVG picture: for files, the README and posters. It needs no style sheet.
#pragma once

#include <string>
#include <string_view>

#include "core/body/ink_colours.h"
#include "core/body/scene.h"

namespace stretch {

// `title` becomes the picture's accessible name; without one the picture is decoration. The picture is 1000
// wide.
[[nodiscard]] std::string to_svg(const Scene& scene, Palette palette, std::string_view title = {});

}  // namespace stretch
