// Which part of a sitting figure is drawn over which: the nearer one wherever two overlap in the picture.
#pragma once

#include <array>

#include "core/body/figure.h"
#include "core/body/projection.h"

namespace stretch {

// Of arms, legs and the aid's halves the ones on the viewer's side are near. A hand is drawn with its forearm
// and with what hangs of the aid beyond it.
enum class Part {
    far_arm,
    far_leg,
    head,
    trunk,
    near_leg,
    far_tail,
    far_strand,
    near_tail,
    near_strand,
    far_hand,
    near_arm,
    near_hand
};
using PaintOrder = std::array<Part, 12>;

// Back to front.
[[nodiscard, gnu::noinline]] PaintOrder paint_order(const Figure& figure, const Projection& view, Side near);

}  // namespace stretch
