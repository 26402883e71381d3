#include "core/body/figure.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

constexpr double clasp_contact = 0.5;    // hands hold the middle of the thigh
constexpr double clasp_angle = 0.9;      // from the middle of its back to the middle of a hand
constexpr double hand_on_thigh = 0.012;  // half a hand is thick

Vec3 beside_body(Side hand) {
    return {0.0, 0.0, outward(hand) * 0.17};
}
Vec3 on_belly(Side hand) {
    return {-0.085, 0.128, outward(hand) * 0.056};
}

Vec3 behind_thigh(const Leg& leg, Side hand) {
    const double radius = thigh_radius(clasp_contact) + hand_on_thigh;
    const Vec3 out{0, 0, outward(hand)};
    return on_thigh(leg, clasp_contact) +
           (leg.back * std::cos(clasp_angle) + out * std::sin(clasp_angle)) * radius;
}

// A hump between two places, so that a hand goes round what lies between them.
double hump(double share) {
    return 4.0 * share * (1.0 - share);
}

Vec3 aid_grip(const Skeleton& body, const Exercises& exercises, const Dose& dose, const Pose& pose, Side hand) {
    const double moved = std::clamp(pose.aid_place + 2.0, 0.0, 1.0);
    const auto grip_for = [&](Side leg) {
        return grip_at_aid(body, exercises.of(dose, leg).aid, leg_dose(dose, leg), leg, hand, pose.tension);
    };
    if (moved >= 1.0) return grip_for(pose.side);
    if (moved <= 0.0) return grip_for(other(pose.side));
    return blend(grip_for(other(pose.side)), grip_for(pose.side), moved);
}

// No aid: the hands wait on the belly, go to the thigh while it rises, and clasp it once the arms are long
// enough.
Vec3 bare_grip(const Skeleton& body, const Pose& pose, Side hand) {
    const double going = std::min(1.0, pose.tension / lifted_tension);
    const Vec3 round{0, 0, outward(hand) * 0.03 * hump(going)};
    return blend(on_belly(hand), behind_thigh(body.leg(pose.side), hand), going) + round;
}

// Empty hands: fingers lie on the belly while they wait there, and meet behind the thigh when they clasp it.
void fold_fingers(Arm& arm, const Leg& leg, Side hand, double on_body, double closed) {
    const Vec3 behind =
        on_thigh(leg, clasp_contact) + leg.back * (thigh_radius(clasp_contact) + hand_on_thigh);
    const Vec3 resting = arm.grip + Vec3{0.018, 0.002, -outward(hand) * 0.026};
    arm.fingers = blend(blend(arm.fingers, resting, on_body), behind, closed);
}

void place_hands(Skeleton& body, const Exercises& exercises, const Dose& dose, const Pose& pose) {
    const bool bare = dose_in_hand(dose, pose).aid == Aid::hands;
    for (const Side hand : {Side::left, Side::right}) {
        const double reach = pose.reach[index(hand)];
        const Vec3 target = bare ? bare_grip(body, pose, hand) : aid_grip(body, exercises, dose, pose, hand);
        const Vec3 over{0, 0.05 * hump(reach), outward(hand) * 0.03 * hump(reach)};
        const double closed = bare ? std::clamp((pose.tension - 0.5) * 2.0, 0.0, 1.0) : reach;
        place_hand(body, hand, blend(beside_body(hand), target, reach) + over, closed);
        if (bare)
            fold_fingers(body.arm(hand), body.leg(pose.side), hand, reach * (1.0 - pose.tension), closed);
    }
}

}  // namespace

Figure solve_figure(const Exercises& exercises, const Dose& dose, const Pose& pose) {
    Figure figure{pose, lay_down(exercises.of(dose, pose.side), pose), {}};
    place_hands(figure.body, exercises, dose, pose);
    const Side leg = leg_in_hand(pose);
    figure.towel = lay_towel(figure.body, exercises.of(dose, leg).aid, leg_dose(dose, leg).aid, pose);
    return figure;
}

}  // namespace stretch
