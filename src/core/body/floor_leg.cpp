#include "core/body/floor_leg.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"
#include "core/body/skeleton.h"

namespace stretch {
namespace {

using namespace anatomy;

// How far the toes of a long, relaxed leg point up from the floor. With the knee bent the heel stays where it
// is and the lower leg leans by half of the bend: the sole goes with it.
constexpr Radians long_leg_toes = degrees(68);
constexpr double toes_by_knee = 0.5;
constexpr Radians relaxed_foot = degrees(20);

Vec3 in_plane(double angle) {
    return {std::cos(angle), std::sin(angle), 0.0};
}

// The lowest an ankle can be with its foot at this angle and nothing under the floor.
double ankle_above_floor(const FloorLeg& leg) {
    const double s = std::sin(leg.sole.value);
    const double c = std::cos(leg.sole.value);
    const double upright = std::cos(leg.fall.value);
    const double for_heel = heel_radius + (heel_back * s + heel_down * c) * upright;
    const double for_toe = toe_radius + (toe_down * c - toe_forward * s) * upright;
    return std::max({for_heel, for_toe, ankle_radius});
}

// The thigh's angle that puts the ankle of a leg with this knee at `height` above its hip, in the leg's
// plane.
Radians thigh_to_height(Radians knee, double height) {
    const double a = thigh_length + shank_length * std::cos(knee.value);
    const double b = -shank_length * std::sin(knee.value);
    return Radians{std::asin(std::clamp(height / std::hypot(a, b), -1.0, 1.0)) - std::atan2(b, a)};
}

constexpr Radians lying_spread = degrees(5);  // the feet of someone who lies are apart

LegPose with_sole(Radians thigh, Radians knee, const FloorLeg& leg) {
    return {thigh, knee, thigh - knee + degrees(90) - leg.sole, leg.fall, leg.spread};
}

}  // namespace

LegPose between(const LegPose& from, const LegPose& to, double share) {
    return {between(from.thigh, to.thigh, share), between(from.knee, to.knee, share),
            between(from.plantar, to.plantar, share), between(from.fall, to.fall, share),
            between(from.spread, to.spread, share)};
}

LegPose raised_leg(const LegAngles& angles) {
    return {angles.thigh, angles.knee, relaxed_foot, {}, {}};
}

FloorLeg between(const FloorLeg& from, const FloorLeg& to, double share) {
    return {between(from.knee, to.knee, share), between(from.sole, to.sole, share),
            between(from.fall, to.fall, share), between(from.spread, to.spread, share)};
}

FloorLeg lying_leg(const Exercise& exercise, double bend) {
    return {exercise.start_knee() * bend, long_leg_toes * (1.0 - bend), {}, lying_spread};
}

FloorLeg long_leg(Radians knee) {
    return {knee, long_leg_toes - knee * toes_by_knee, {}, {}};
}

// Chosen so that hip, knee and ankle keep within their limits and the sole lies at the other leg, not in it.
FloorLeg folded_leg() {
    return {degrees(120), degrees(-12), degrees(60), degrees(7)};
}

LegPose leg_on_floor(const FloorLeg& leg, Radians pelvis) {
    const double ankle_y = ankle_above_floor(leg);
    const Radians thigh = thigh_to_height(leg.knee, (ankle_y - hip_height) / std::cos(leg.fall.value));
    if (pelvis.value == 0.0) return with_sole(thigh, leg.knee, leg);

    // Where the ankle is, seen from the hip that has risen; the leg turns a little to keep it there.
    const Vec3 hip = hip_middle(pelvis);
    const Vec3 ankle = Vec3{0, hip_height, 0} + in_plane(thigh.value) * thigh_length +
                       in_plane((thigh - leg.knee).value) * shank_length;
    const double ahead = ankle.x * std::cos(leg.spread.value) - hip.x;
    const double aside = ankle.x * std::sin(leg.spread.value);
    FloorLeg turned = leg;
    turned.spread = Radians{std::atan2(aside, ahead)};
    const TwoBones bones{thigh_length, shank_length, 0.0};
    const double along = std::hypot(ahead, aside), up = ankle.y - hip.y;
    const double distance = std::hypot(along, up);
    if (distance >= bones.most())
        return with_sole(thigh_to_height(Radians{}, ankle_y - hip.y), Radians{}, turned);
    const Radians bent{bend_at_distance(distance, bones)};
    const double lift =
        std::atan2(shank_length * std::sin(bent.value), thigh_length + shank_length * std::cos(bent.value));
    return with_sole(Radians{std::atan2(up, along) + lift}, bent, turned);
}

}  // namespace stretch
