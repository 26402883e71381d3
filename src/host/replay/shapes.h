// What is drawn at a moment, as text: for golden tests, in which a picture is checked without its pixels.
#pragma once

#include <string>

#include "core/body/scene.h"

namespace stretch {

// A line for each shape, in the order of drawing: kind, ink, first width, how many points, and where its
// first, middle and last ones are, in hundredths of a body height.
[[nodiscard]] std::string shapes_in_words(const Scene& scene);

}  // namespace stretch
