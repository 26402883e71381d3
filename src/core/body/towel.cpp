#include "core/body/towel.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

constexpr double floor_gap = 0.008;    // of the middle of the aid
constexpr double most_slack = 0.12;    // share of a strand that hangs through when it is not pulled
constexpr double nearest_grip = 0.03;  // of a hand to the side of the leg
constexpr double tail_run = 0.30;      // a long tail lies on the floor as far as this, and turns back
constexpr double tail_turn = 0.026;
constexpr int turn_steps = 6;
// Of the line that a hand pulls along above the shoulder, when it only holds the slack aid up: a lying person
// sees the loop then.
constexpr double slack_rise = 0.26;
constexpr double slack_loop = 0.027;
constexpr int wrap_steps = 7;  // on each side of the middle
constexpr int strand_steps = 9;
constexpr int drop_steps = 8;

// The leg where the aid crosses it, as thick as it is with half of the aid.
Rounding crossing_of(const Leg& leg, const AidShape& shape, Aid aid) {
    Rounding at = rounding_at(leg, shape.contact);
    at.radius += section_of(aid).thickness / 2;
    return at;
}

// One half of the aid, unrolled: `wrap` is the angle it lies on the leg, counted from the middle of the back.
struct Half {
    double wrap;
    double tangent;
    double along;  // down the leg, or towards the toes
    double length;
};

Half half_to(const Rounding& at, Side hand, const Vec3& grip) {
    const Vec3 offset = grip - at.axis;
    const double front = -glm::dot(offset, at.back);
    const double out = glm::dot(offset, at.side) * outward(hand);
    const double distance = std::max(std::hypot(front, out), at.radius);
    const double wrap = std::max(0.0, pi - std::atan2(out, front) - std::acos(at.radius / distance));
    const double tangent = std::sqrt(distance * distance - at.radius * at.radius);
    const double along = glm::dot(offset, at.along);
    return {wrap, tangent, along, std::hypot(at.radius * wrap + tangent, along)};
}

// Out of the leg at this angle from the middle of its back, on the side of `hand`.
Vec3 surface_normal(const Rounding& at, Side hand, double angle) {
    return at.back * std::cos(angle) + at.side * (outward(hand) * std::sin(angle));
}

// How slack the aid is: 0 taut to 1, and how far it hangs then from the back of a raised leg or one that
// lies.
struct Slack {
    double share;
    double loop;

    double sag() const { return most_slack * share; }
};

Slack slack_of(const Skeleton& body, const Rounding& at, double tension) {
    const double lying = std::max(0.0, 1.0 - 3.0 * body.headward.y);
    const double faces_floor = std::max(0.0, -at.back.y);
    return {1.0 - tension, (1.0 - tension) * slack_loop * lying * faces_floor};
}

Vec3 on_wrap(const Rounding& at, Side hand, const Half& half, double share, const Slack& slack) {
    const double angle = half.wrap * share;
    const double hangs = slack.loop * (1.0 - share * share);
    const double unrolled = at.radius * half.wrap + half.tangent;
    return at.axis + surface_normal(at, hand, angle) * (at.radius + hangs) +
           at.along * (half.along * at.radius * angle / unrolled);
}

// A line in the making; `add` measures it.
struct Line {
    std::array<Vec3, Towel::capacity> points;
    std::array<Vec3, Towel::capacity> normals;
    std::array<double, Towel::capacity> at;  // distance from the first point
    std::size_t count = 0;

    void add(const Vec3& point, const Vec3& normal) {
        const double before = count == 0 ? 0.0 : at[count - 1] + glm::distance(points[count - 1], point);
        points[count] = point;
        normals[count] = normal;
        at[count++] = before;
    }
    void turn_round() {
        std::reverse(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(count));
        std::reverse(normals.begin(), normals.begin() + static_cast<std::ptrdiff_t>(count));
        for (std::size_t i = 1; i < count; ++i) at[i] = at[i - 1] + glm::distance(points[i - 1], points[i]);
        if (count > 0) at[0] = 0.0;
    }
};

// From the leg to the hand. Slack makes it hang, never through the floor.
void add_strand(Line& line, const Rounding& at, Side hand, const Half& half, const Vec3& grip,
                const Slack& slack) {
    const Vec3 from = on_wrap(at, hand, half, 1.0, slack);
    const Vec3 normal = surface_normal(at, hand, half.wrap);
    const double chord = glm::distance(from, grip);
    const double sag = chord * std::sqrt(0.375 * slack.sag() / (1.0 - slack.sag()));
    for (int i = 1; i <= strand_steps; ++i) {
        const double t = static_cast<double>(i) / strand_steps;
        Vec3 point = blend(from, grip, t);
        point.y = std::max(point.y - 4.0 * sag * t * (1.0 - t), floor_gap);
        line.add(point, normal);
    }
}

// Beyond the hand: over the side of the body to the floor, and along it towards the feet.
void add_tail(Line& line, Side hand, const Vec3& grip, const Slack& slack) {
    const double side = outward(hand);
    const Vec3 over{grip.x + blend(0.022, -0.03, slack.share), std::max(grip.y, floor_gap),
                    side * std::max(grip.z * side + 0.04, 0.155)};
    const Vec3 floor{grip.x + 0.015, floor_gap, over.z + side * 0.03};
    const Vec3 normal{0, 0.6, side * 0.8};
    for (int i = 1; i <= drop_steps; ++i) {
        const double t = static_cast<double>(i) / drop_steps;
        line.add(blend(blend(grip, over, t), blend(over, floor, t), t), normal);
    }
    const Vec3 turn = floor + Vec3{tail_run, 0, -side * tail_turn};
    for (int i = 0; i <= turn_steps; ++i) {
        const double angle = pi * i / turn_steps;
        line.add(turn + Vec3{std::sin(angle), 0, side * std::cos(angle)} * tail_turn, Vec3{0, 1, 0});
    }
    line.add(turn + Vec3{-2.0 * tail_run, 0, -side * tail_turn}, Vec3{0, 1, 0});
}

void add_half(Line& line, const Rounding& at, Side hand, const Vec3& grip, const Slack& slack) {
    const Half half = half_to(at, hand, grip);
    for (int i = 1; i <= wrap_steps; ++i) {
        const double t = static_cast<double>(i) / wrap_steps;
        line.add(on_wrap(at, hand, half, t, slack), surface_normal(at, hand, half.wrap * t));
    }
    add_strand(line, at, hand, half, grip, slack);
    add_tail(line, hand, grip, slack);
}

constexpr std::size_t middle = wrap_steps + strand_steps + drop_steps + turn_steps + 2;
constexpr std::size_t left_hand_at = drop_steps + turn_steps + 2;
constexpr std::size_t right_hand_at = middle + wrap_steps + strand_steps;

// The whole way the aid could take, longer than it is.
Line whole_way(const Skeleton& body, const Rounding& at, const Slack& slack) {
    Line line;
    add_half(line, at, Side::left, body.arm(Side::left).grip, slack);
    line.turn_round();
    line.add(at.axis + at.back * (at.radius + slack.loop), at.back);
    add_half(line, at, Side::right, body.arm(Side::right).grip, slack);
    return line;
}

struct Span {
    double from;
    double to;
};

// The part of the way that the aid takes up: all of it beyond one hand while it is carried, its middle at the
// middle of the thigh's back when it is in place.
Span span_of(const Line& line, const Pose& pose, double length) {
    const bool on_next_leg = pose.aid_place >= -1.0;
    const double threaded = on_next_leg ? pose.aid_place + 1.0 : std::max(0.0, -2.0 - pose.aid_place);
    if (pose.side == Side::left) {
        const double to = blend(line.at[left_hand_at], line.at[middle] + length / 2, threaded);
        return {to - length, to};
    }
    const double from = blend(line.at[right_hand_at], line.at[middle] - length / 2, threaded);
    return {from, from + length};
}

// An end of the aid, between two points of the line.
void add_between(Towel& towel, const Line& line, std::size_t segment, double distance) {
    const double length = line.at[segment + 1] - line.at[segment];
    const double share = length > 0.0 ? (distance - line.at[segment]) / length : 0.0;
    towel.points[towel.count] = blend(line.points[segment], line.points[segment + 1], share);
    towel.normals[towel.count++] = line.normals[segment];
}

// Where a point of the line is found after the cut: at an end of the aid if it was cut off there.
std::size_t point_at(const Line& line, const Span& span, std::size_t vertex, std::size_t first_kept,
                     std::size_t last) {
    if (line.at[vertex] <= span.from) return 0;
    if (line.at[vertex] >= span.to) return last;
    return vertex - first_kept + 1;
}

Towel cut(const Line& line, const Span& span) {
    Towel towel;
    std::size_t first_kept = line.count;
    for (std::size_t i = 0; i + 1 < line.count; ++i) {
        if (line.at[i] <= span.from && span.from < line.at[i + 1]) add_between(towel, line, i, span.from);
        if (line.at[i] > span.from && line.at[i] < span.to) {
            first_kept = std::min(first_kept, i);
            towel.points[towel.count] = line.points[i];
            towel.normals[towel.count++] = line.normals[i];
        }
        if (line.at[i] < span.to && span.to <= line.at[i + 1]) add_between(towel, line, i, span.to);
    }
    const std::size_t last = towel.count - 1;
    towel.left_hand = point_at(line, span, left_hand_at, first_kept, last);
    towel.wrap_first = point_at(line, span, middle - wrap_steps, first_kept, last);
    towel.wrap_last = point_at(line, span, middle + wrap_steps, first_kept, last);
    towel.right_hand = point_at(line, span, right_hand_at, first_kept, last);
    return towel;
}

// How far along a line from `from` on its `way`, of length 1, it first comes within `distance` of `root`;
// where it never does, the place that is nearest.
double first_within(const Vec3& from, const Vec3& way, const Vec3& root, double distance) {
    const double nearest = glm::dot(root - from, way);
    const Vec3 off = root - from - way * nearest;
    return nearest - std::sqrt(std::max(0.0, distance * distance - glm::dot(off, off)));
}

}  // namespace

AidSection section_of(Aid aid) {
    switch (aid) {
        case Aid::towel: return {0.040, 0.014};
        case Aid::band: return {0.032, 0.004};
        case Aid::tubing: return {0.011, 0.011};
        case Aid::hands: break;
    }
    return {};
}

double grip_distance(const AidShape& shape, int grip_percent) {
    return blend(shape.grip_at_ends, shape.grip_nearest, grip_percent / 100.0) +
           rounding_radius(shape.contact) * pi / 2;
}

Vec3 grip_at_aid(const Skeleton& body, const AidShape& shape, const LegDose& dose, Side leg, Side hand,
                 double tension) {
    const Rounding at = crossing_of(body.leg(leg), shape, dose.aid);
    const Vec3 shoulder = body.arm(hand).shoulder;
    const Vec3 beside = at.axis + Vec3{0, 0, outward(hand) * at.radius};
    const double rise = slack_rise * (1.0 - tension) * std::max(0.0, body.face.y);
    const Vec3 line = shoulder + Vec3{0, rise, 0} - beside;
    const Vec3 way = glm::normalize(line);
    const double wanted = grip_distance(shape, dose.grip_percent) * (1.0 - most_slack * (1.0 - tension));
    double near = std::max(first_within(beside, way, shoulder, anatomy::arm_bones.most()), nearest_grip);
    double far = std::max(near, first_within(beside, way, shoulder, anatomy::arm_bones.least));
    for (int i = 0; i < 40; ++i) {  // the further the hand, the more aid up to it
        const double tried = (near + far) / 2;
        const double length = half_to(at, hand, beside + way * tried).length;
        (length < wanted ? near : far) = tried;
    }
    return beside + way * near;
}

Towel lay_towel(const Skeleton& body, const AidShape& shape, Aid aid, const Pose& pose) {
    if (aid == Aid::hands) return {};
    const Side leg = leg_in_hand(pose);
    const Rounding at = crossing_of(body.leg(leg), shape, aid);
    const Line line = whole_way(body, at, slack_of(body, at, pose.tension));
    Towel towel = cut(line, span_of(line, pose, shape.length));
    towel.leg = leg;
    return towel;
}

}  // namespace stretch
