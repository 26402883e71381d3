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
constexpr double on_thigh_at = 0.6;      // of someone who sits, within reach of any arm
constexpr double waits_at =
    1.4;  // on the shin of a folded leg; on a long one nearer, as far as a loose arm gets
constexpr double loose_reach = 0.9, easy_reach = 0.985;  // of the arm's length: an elbow is not locked

// How upright the back is, 0 lying to 1 sitting.
double uprightness(const Skeleton& body) {
    return std::max(0.0, body.headward.y);
}

// Sitting, a little behind the hips: arms are longer than it is to the floor.
Vec3 beside_body(const Skeleton& body, Side hand) {
    const double sits = uprightness(body);
    return {-0.13 * sits, 0.0, outward(hand) * (0.17 + 0.03 * sits)};
}
// Beside the hips of someone who sits the palm is on the floor, the fingers ahead.
Vec3 fingers_on_floor(const Skeleton& body, const Arm& arm) {
    return blend(arm.fingers, arm.grip + Vec3{0.028, 0, 0}, uprightness(body));
}
Vec3 on_belly(const Skeleton& body, Side hand) {
    return body.lumbar - body.headward * 0.007 + body.face * 0.068 + Vec3{0, 0, outward(hand) * 0.056};
}

// A hump between two places, so that a hand goes round what lies between them.
double hump(double share) {
    return 4.0 * share * (1.0 - share);
}

// A place on a leg, counted from the hip: 1 is the knee, 2 the ankle.
struct Place {
    Vec3 axis;
    Vec3 along;
    Vec3 front;
    double radius;  // out to the middle of a hand that lies there
};

Place place_on(const Leg& leg, double down) {
    const Rounding thigh = rounding_at(leg, {LegPart::thigh, std::min(down, 1.0)});
    const Rounding shin = rounding_at(leg, {LegPart::shin, std::max(down - 1.0, 0.0)});
    const double share = minimum_jerk((down - 0.8) / 0.4);  // round the knee
    return {down < 1.0 ? thigh.axis : shin.axis, glm::normalize(blend(thigh.along, shin.along, share)),
            glm::normalize(blend(-thigh.back, -shin.back, share)),
            blend(thigh.radius, shin.radius, share) + hand_on_leg};
}

Vec3 on_front(const Leg& leg, Side hand, double down) {
    const Place at = place_on(leg, down);
    const Vec3 out = leg.side * (outward(hand) * std::sin(rest_angle));
    return at.axis + (at.front * std::cos(rest_angle) + out) * at.radius;
}

Vec3 on_top(const Leg& leg, double down) {
    const Place at = place_on(leg, down);
    return at.axis + glm::normalize(Vec3{0, 1, 0} - at.along * at.along.y) * at.radius;
}

// As far down the leg as is wanted and the arm gets, which it does at `near`.
template <typename Spot>
double down_within(const Vec3& shoulder, double reach, double near, double wanted, const Spot& spot) {
    const auto is_near = [&](double down) { return glm::distance(spot(down), shoulder) < reach; };
    if (is_near(wanted)) return wanted;
    double far = wanted;
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

// Sitting: a hand waits on its own leg and goes down the leg in use while the trunk tips.
[[gnu::noinline]] Hold hold_on_shin(const Skeleton& body, const Pose& pose, Side side, Side hand, double at) {
    const Leg &own = body.leg(hand), &leg = body.leg(side);
    const Vec3& shoulder = body.arm(hand).shoulder;
    const double arm = anatomy::arm_bones.most();
    const double waits = down_within(shoulder, arm * loose_reach, on_thigh_at, waits_at,
                                     [&](double down) { return on_top(own, down); });
    const double down =
        down_within(shoulder, arm * easy_reach, on_thigh_at, blend(on_thigh_at, 1.0 + at, pose.tension),
                    [&](double tried) { return on_front(leg, hand, tried); });
    const Vec3 over{0, 0.02 * hump(pose.tension), 0};
    Hold hold{blend(on_top(own, waits), on_front(leg, hand, down), pose.tension) + over};
    hold.lie = blend(place_on(own, waits).along, place_on(leg, down).along, pose.tension) * finger_length;
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
[[gnu::noinline]] Hold hold_behind_thigh(const Skeleton& body, const Pose& pose, Side side, Side hand,
                                         double at) {
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

Vec3 fingers_of(const Skeleton& body, const Hold& hold, const Arm& arm, double reach) {
    const Vec3 beside = blend(fingers_on_floor(body, arm), arm.fingers, reach);
    return blend(blend(beside, arm.grip + hold.lie, reach * hold.lies), hold.meet, hold.meets);
}

void place(Skeleton& body, const Pose& pose, Side hand, const Hold& from, const Hold& to, double moved) {
    const double reach = pose.reach[index(hand)];
    const double up = blend(0.05, 0.09, uprightness(body));  // over a folded leg
    const Vec3 over{0, up * hump(reach), outward(hand) * 0.03 * hump(reach)};
    const Vec3 grip = blend(from.grip, to.grip, moved);
    place_hand(body, hand, blend(beside_body(body, hand), grip, reach) + over,
               blend(from.closed, to.closed, moved));
    Arm& arm = body.arm(hand);
    arm.fingers = blend(fingers_of(body, from, arm, reach), fingers_of(body, to, arm, reach), moved);
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
