// The aid: a towel, band or tubing behind thigh or shin or across the sole, with an end in each hand. Body
// heights.
//
// It is one line of constant length, from the left tail over the left hand, round the back of the leg or the
// sole and over the right hand to the right tail. There it lies as a straight line lies on an unrolled
// cylinder; a taut strand leaves it as a tangent, a slack one sags between leg and hand.
#pragma once

#include <array>

#include "core/body/rounding.h"

namespace stretch {

struct AidSection {
    double width = 0.0;
    double thickness = 0.0;
};
[[nodiscard]] AidSection section_of(Aid aid);

struct Towel {
    static constexpr std::size_t capacity = 80;

    std::array<Vec3, capacity> points;
    std::array<Vec3, capacity> normals;  // out of the broad side, of length 1
    std::size_t count = 0;               // 0: there is none
    // points[wrap_first .. wrap_last] lie on the leg. Before them is the left half with its hand, after
    // them the right one. What the aid does not reach has an empty range at its end.
    std::size_t left_hand = 0;
    std::size_t wrap_first = 0;
    std::size_t wrap_last = 0;
    std::size_t right_hand = 0;
    Side leg = Side::left;
};

// Where the aid can be held on one side: distance from the middle of the leg's back or the sole to the hand,
// along the aid.
[[nodiscard]] double grip_distance(const AidShape& shape, int grip_percent);

// The place of `hand` for the aid round `leg`: on the line from the shoulder, or from above it
// while the aid is slack and the person lies, to the side of the leg, at the grip's distance where the arm
// can do that, else at the nearest distance that it can.
[[nodiscard]] Vec3 grip_at_aid(const Skeleton& body, const AidShape& shape, const LegDose& dose, Side leg,
                               Side hand, double tension);

// Lays the aid of the leg in hand through both hands. `body` has its arms.
[[nodiscard]] Towel lay_towel(const Skeleton& body, const AidShape& shape, Aid aid, const Pose& pose);

}  // namespace stretch
