// What the figure lies or sits on: a mat, and the soft shadow under the body.
#pragma once

#include <array>

#include "core/body/brush.h"
#include "core/body/skeleton.h"

namespace stretch {

inline constexpr double mat_head = -0.54;
inline constexpr double mat_foot = 0.60;
inline constexpr double mat_half_width = 0.275;
inline constexpr double mat_thickness = 0.012;

inline constexpr std::array<Vec3, 4> mat_corners{{{mat_head, -mat_thickness, -mat_half_width},
                                                  {mat_head, -mat_thickness, mat_half_width},
                                                  {mat_foot, -mat_thickness, -mat_half_width},
                                                  {mat_foot, -mat_thickness, mat_half_width}}};

// How far towards the feet the mat lies: in the middle under someone who lies, and under someone who only
// sits.
[[nodiscard]] double mat_shift(const Exercises& exercises, const Dose& dose);

void draw_mat(Brush& brush, double shift);
void draw_shadow(Brush& brush, const Skeleton& body);

}  // namespace stretch
