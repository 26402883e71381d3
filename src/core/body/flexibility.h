// How far somebody's hamstrings let hip and knee go, from how far they raise the leg with a straight knee.
#pragma once

#include <array>

#include "core/routine/exercise.h"

namespace stretch {

// The thigh against the floor, knee straight, lying on the back: left and right.
using LegRaise = std::array<Radians, 2>;
// Of whom nothing is known: a little less than the means of adults, 68 for men and 76 for women (Youdas
// 2005).
inline constexpr Radians usual_leg_raise = degrees(65);
inline constexpr LegRaise usual_leg_raises{usual_leg_raise, usual_leg_raise};

// The most that the hip bends, thigh against pelvis, with this knee: 0 to the hip's own limit. The smaller of
// two models that agree while the knee is near straight: equal passive moment (after Riener & Edrich 1999),
// 0.741 degrees of hip for one of knee; and equal length of the hamstrings (hamstring_length.h).
[[nodiscard]] Radians most_hip_flexion(Radians leg_raise, Radians knee);
// The least bend of the knee with this hip; none: as far as knees bend.
[[nodiscard, gnu::noinline]] Radians least_knee(Radians leg_raise, Radians hip);

// The angles of a pose for somebody who raises the leg that far: as the exercise has them, or less. What
// moves in the exercise is moved less, in the same proportion in all its poses; where that is not enough the
// knee bends. To sit takes more than most people's hamstrings give (the pelvis stays behind): there the start
// stays as it is, and at least a part of the tipping. `given_way`: of the exercise's creep, up to the whole
// of it.
[[nodiscard]] BodyAngles within_leg_raise(const Exercise& exercise, const ExercisePose& pose, Knee knee,
                                          Radians leg_raise, Radians given_way = {});

}  // namespace stretch
