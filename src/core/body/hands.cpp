#include "core/body/hands.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "core/body/towel.h"

namespace stretch {
namespace {

constexpr double clasp_angle = 0.9;      // from the middle of the thigh's back to the middle of a hand
constexpr double rest_angle = 0.55;      // the same from the front of the shin
constexpr double hand_on_leg = 0.012;    // half a hand is thick
constexpr double finger_length = 0.028;  // of a hand that lies open
constexpr double waits_at = 0.75;        // a hand on the thigh of someone who sits
constexpr double easy_reach = 0.985;     // of the arm's length: an elbow is not locked

Vec3 beside_body(const Skeleton& body, Side hand) {
    return {-0.05 * body.face.x, 0.0, outward(hand) * 0.17};
}
Vec3 on_belly(const Skeleton& body, Side hand) {
    return body.lumbar - body.headward * 0.007 + body.face * 0.068 + Vec3{0, 0, outward(hand) * 0.056};
}

// A hump between two places, so that a hand goes round what lies between them.
double hump(double share) {
    return 4.0 * share * (1.0 - share);
}

// On the front of a leg, counted from the hip: 1 is the knee, 2 the ankle.
struct Spot {
    Vec3 point;
    Vec3 along;
    Vec3 front;
};

Spot on_front(const Leg& leg, Side hand, double down) {
    const Rounding thigh = rounding_at(leg, {LegPart::thigh, std::min(down, 1.0)});
    const Rounding shin = rounding_at(leg, {LegPart::shin, std::max(down - 1.0, 0.0)});
    const double share = minimum_jerk((down - 0.8) / 0.4);  // round the knee
    const Vec3 front = glm::normalize(blend(-thigh.back, -shin.back, share));
    const Vec3 out = front * std::cos(rest_angle) + leg.side * (outward(hand) * std::sin(rest_angle));
    const double radius = blend(thigh.radius, shin.radius, share) + hand_on_leg;
    return {(down < 1.0 ? thigh.axis : shin.axis) + out * radius,
            glm::normalize(blend(thigh.along, shin.along, share)), front};
}

// As far down the leg as the arm gets, and no further than wanted.
double down_within_reach(const Skeleton& body, const Leg& leg, Side hand, double wanted) {
    const auto is_near = [&](double down) {
        return glm::distance(on_front(leg, hand, down).point, body.arm(hand).shoulder) <
               anatomy::arm_bones.most() * easy_reach;
    };
    if (is_near(wanted)) return wanted;
    double near = waits_at, far = wanted;
    for (int i = 0; i < 30; ++i) {
        const double tried = (near + far) / 2;
        (is_near(tried) ? near : far) = tried;
    }
    return near;
}

// Of one hand at one leg. Fingers of an open hand lie along `lie` from the grip, those of a clasping one
// reach `meet`.
struct Hold {
    Vec3 grip;
    double closed = 0.0;
    Vec3 lie{0, 0, 0};
    double lies = 0.0;
    Vec3 meet{0, 0, 0};
    double meets = 0.0;
};

// Sitting: a hand waits on its own thigh and goes down the leg in use while the trunk tips.
Hold hold_on_shin(const Skeleton& body, const Pose& pose, Side leg, Side hand, double at) {
    const Leg& own = body.leg(hand);
    const Vec3 top = glm::normalize(Vec3{0, 1, 0} - own.back);
    const Vec3 waiting = on_thigh(own, waits_at) + top * (thigh_radius(waits_at) + hand_on_leg);
    const double wanted = blend(waits_at, 1.0 + at, pose.tension);
    const Spot spot = on_front(body.leg(leg), hand, down_within_reach(body, body.leg(leg), hand, wanted));
    const Vec3 over{0, 0.02 * hump(pose.tension), 0};
    Hold hold{blend(waiting, spot.point, pose.tension) + over};
    hold.lie = blend(own.along, spot.along, pose.tension) * finger_length;
    hold.lies = 1.0;
    return hold;
}

Vec3 behind_thigh(const Leg& leg, Side hand, double at) {
    const double radius = thigh_radius(at) + hand_on_leg;
    const Vec3 out = leg.side * outward(hand);
    return on_thigh(leg, at) + (leg.back * std::cos(clasp_angle) + out * std::sin(clasp_angle)) * radius;
}

// Lying: the hands wait on the belly, go to the thigh while it rises, and clasp it once the arms are long
// enough. Fingers lie on the belly while they wait there, and meet behind the thigh.
Hold hold_behind_thigh(const Skeleton& body, const Pose& pose, Side side, Side hand, double at) {
    const Leg& leg = body.leg(side);
    const double going = std::min(1.0, pose.tension / lifted_tension);
    const Vec3 round{0, 0, outward(hand) * 0.03 * hump(going)};
    const double closed = std::clamp((pose.tension - 0.5) * 2.0, 0.0, 1.0);
    Hold hold{blend(on_belly(body, hand), behind_thigh(leg, hand, at), going) + round, closed};
    hold.lie = body.headward * -0.018 + body.face * 0.002 - Vec3{0, 0, outward(hand) * 0.026};
    hold.lies = 1.0 - pose.tension;
    hold.meet = on_thigh(leg, at) + leg.back * (thigh_radius(at) + hand_on_leg);
    hold.meets = closed;
    return hold;
}

Hold hold_at(const Skeleton& body, const AidShape& shape, const LegDose& dose, const Pose& pose, Side leg,
             Side hand) {
    if (dose.aid != Aid::hands)
        return {grip_at_aid(body, shape, dose, leg, hand, pose.tension), pose.reach[index(hand)]};
    if (shape.hands.part == LegPart::thigh) return hold_behind_thigh(body, pose, leg, hand, shape.hands.at);
    return hold_on_shin(body, pose, leg, hand, shape.hands.at);
}

Vec3 fingers_of(const Hold& hold, const Arm& arm, double reach) {
    return blend(blend(arm.fingers, arm.grip + hold.lie, reach * hold.lies), hold.meet, hold.meets);
}

void place(Skeleton& body, const Pose& pose, Side hand, const Hold& from, const Hold& to, double moved) {
    const double reach = pose.reach[index(hand)];
    const Vec3 over{0, 0.05 * hump(reach), outward(hand) * 0.03 * hump(reach)};
    const Vec3 grip = blend(from.grip, to.grip, moved);
    place_hand(body, hand, blend(beside_body(body, hand), grip, reach) + over,
               blend(from.closed, to.closed, moved));
    Arm& arm = body.arm(hand);
    arm.fingers = blend(fingers_of(from, arm, reach), fingers_of(to, arm, reach), moved);
}

}  // namespace

void place_hands(Skeleton& body, const Exercises& exercises, const Dose& dose, const Pose& pose) {
    const double moved = std::clamp(pose.aid_place + 2.0, 0.0, 1.0);
    for (const Side hand : both_sides) {
        const auto hold = [&](Side leg) {
            return hold_at(body, exercises.of(dose, leg).aid, leg_dose(dose, leg), pose, leg, hand);
        };
        const Hold to = hold(moved > 0.0 ? pose.side : other(pose.side));
        place(body, pose, hand, moved > 0.0 && moved < 1.0 ? hold(other(pose.side)) : to, to, moved);
    }
}

}  // namespace stretch
