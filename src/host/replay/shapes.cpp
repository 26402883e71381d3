#include "host/replay/shapes.h"

#include <array>
#include <cmath>
#include <string_view>

namespace stretch {
namespace {

// In the order of their enums.
constexpr std::array<std::string_view, 5> kinds{"limb", "path", "disc", "polygon", "strip"};
constexpr std::array<std::string_view, 12> inks{"shadow", "mat",       "mat_edge", "halo",
                                                "body",   "body_far",  "working",  "stretched",
                                                "towel",  "towel_far", "detail",   "arc"};

std::string hundredths(float body_heights) {
    return std::to_string(std::lround(body_heights * 100));
}

}  // namespace

std::string shapes_in_words(const Scene& scene) {
    std::string out;
    for (const Shape& shape : scene.shapes) {
        out += std::string{kinds[static_cast<std::size_t>(shape.kind)]} + " " +
               std::string{inks[static_cast<std::size_t>(shape.ink)]} + " " + hundredths(shape.width_start) +
               " of " + std::to_string(shape.point_count) + ":";
        for (const std::uint32_t i : {0U, shape.point_count / 2, shape.point_count - 1}) {
            const Point& at = scene.points[shape.first_point + i];
            out += " " + hundredths(at.x) + "," + hundredths(at.y);
        }
        out += "\n";
    }
    return out;
}

}  // namespace stretch
