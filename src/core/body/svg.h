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

// Where a scene's frame lies in a larger picture: its upper left corner and its width.
struct SvgPlace {
    float left = 0;
    float top = 0;
    float width = 0;
};
// The shapes alone, as a group for such a picture.
[[nodiscard]] std::string svg_group(const Scene& scene, Palette palette, const SvgPlace& place);

// Words as they may stand inside an element; what no XML may hold is left out.
[[nodiscard]] std::string svg_words(std::string_view words);

}  // namespace stretch
