#include "core/body/movement_signs.h"

#include <algorithm>
#include <cmath>

namespace stretch {
namespace {

constexpr int arrow_steps = 12;
constexpr double line_radius = 0.007;
constexpr double head_length = 0.034, head_half = 0.023;
constexpr double halo = 0.007;
constexpr double arrow_gap = 0.085,
                 arrow_length = 0.17;  // along the way, from the middle of the part that moves
constexpr double nearest_floor = 0.06, shortest_arrow = 0.05;
constexpr double sign_gap = 0.13;  // towards the head, or behind it
constexpr double sign_radius = 0.042, dial_radius = 0.032, hand_radius = 0.0045, long_hand = 0.023,
                 short_hand = 0.016;
constexpr double pull_above = 0.085, pull_length = 0.13;

// A part of the body that turns about a joint, in an upright plane along the body. `way` is 1 where the
// exercise's movement makes the angle larger, counted from the floor towards the feet upward.
struct Turning {
    Vec3 joint;
    double radius;
    Radians angle;
    double way;

    Vec3 at(Radians where) const {
        return joint + Vec3{std::cos(where.value), std::sin(where.value), 0} * radius;
    }
};

Turning turning_about(const Vec3& joint, const Vec3& tip, double way) {
    const Vec3 line = tip - joint;
    return {{joint.x, joint.y, tip.z}, std::hypot(line.x, line.y), Radians{std::atan2(line.y, line.x)}, way};
}

// Lying, the leg goes up about the hip; sitting, the head goes forward; or the lower leg straightens a knee.
Turning turning_of(const Exercise& exercise, const Figure& figure, const Phase& phase) {
    const Leg& leg = figure.body.leg(figure.pose.side);
    if (exercise.posture == Posture::long_sitting)
        return turning_about(figure.body.pelvis, figure.body.head, -1.0);
    // A knee is bent and straightened while the thigh stays up; what comes before and after moves the hip.
    const bool stays_up = phase.kind == PhaseKind::release &&
                          exercise.poses[exercise.phases[phase.row].pose].place == LegPlace::raised;
    const bool by_knee = exercise.creep.joint == Joint::knee &&
                         (phase.kind == PhaseKind::deepen || phase.kind == PhaseKind::hold || stays_up);
    return turning_about(by_knee ? leg.knee : leg.hip, leg.ankle, 1.0);
}

void draw_arrow(Brush& brush, std::span<const Vec3> line, Ink ink) {
    std::array<Ring, arrow_steps + 1> rings;
    for (std::size_t i = 0; i < line.size(); ++i) rings[i] = {line[i], line_radius};
    const Vec3& tip = line.back();
    const Vec3 way = glm::normalize(tip - line[line.size() - 2]);
    const Vec3 beside = glm::normalize(glm::cross(way, brush.view().toward())) * head_half;
    const std::array head{tip + way * head_length, tip + beside, tip - beside, tip + way * head_length};
    brush.grow = halo;
    brush.tube(Ink::halo, std::span{rings}.first(line.size()));
    brush.grow = 0.0;
    brush.path(Ink::halo, head, 2 * halo);
    brush.tube(ink, std::span{rings}.first(line.size()));
    brush.polygon(ink, std::span{head}.first<3>());
}

// How far there is to go down before the part comes near the floor.
double room_below(const Turning& turning) {
    const double sine = (nearest_floor - turning.joint.y) / turning.radius;
    return (turning.angle.value - std::asin(std::clamp(sine, -1.0, 1.0))) * turning.radius;
}

// Ahead of the part that moves, as long as there is room for it above the floor. Where it has arrived the
// arrow has brought it there: nobody is to go further.
enum class Going { on_its_way, arrived };
void draw_turn(Brush& brush, const Turning& turning, double way, Going going) {
    const bool is_there = going == Going::arrived;
    const double room = way < 0.0 && !is_there ? room_below(turning) - arrow_gap : arrow_length;
    const double length = std::min(arrow_length, room);
    if (length < shortest_arrow) return;
    std::array<Vec3, arrow_steps + 1> line;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double done = length * static_cast<double>(i) / arrow_steps;
        const double along = is_there ? done - length - arrow_gap - head_length : done + arrow_gap;
        line[i] = turning.at(turning.angle + Radians{along / turning.radius} * way);
    }
    draw_arrow(brush, line, Ink::working);
}

// Above the hand on the viewer's side, the way that it pulls.
void draw_pull(Brush& brush, const Figure& figure) {
    const Towel& towel = figure.towel;
    const bool is_right = brush.view().depth({0, 0, 1}) >= 0;
    const Vec3& leg = towel.points[is_right ? towel.wrap_last : towel.wrap_first];
    const Vec3& hand = towel.points[is_right ? towel.right_hand : towel.left_hand];
    const Vec3 above{0, pull_above, 0};
    const Vec3 from = hand + above;
    draw_arrow(brush, std::array{from, from + glm::normalize(hand - leg) * pull_length}, Ink::towel);
}

// A clock, for as long as it takes. Of the size and shape that the viewer sees, wherever that is.
void draw_stay(Brush& brush, const Turning& turning) {
    const Vec3 middle = turning.at(turning.angle + Radians{sign_gap / turning.radius});
    const Vec3 up = brush.view().up(), right = brush.view().right();
    brush.disc(Ink::halo, middle, sign_radius + halo);
    brush.disc(Ink::working, middle, sign_radius);
    brush.disc(Ink::halo, middle, dial_radius);
    brush.limb(Ink::working, middle, hand_radius, middle + up * long_hand, hand_radius);
    brush.limb(Ink::working, middle, hand_radius, middle + right * short_hand, hand_radius);
}

}  // namespace

void draw_sign(Brush& brush, const Exercise& exercise, const Figure& figure, const Moment& moment) {
    const Turning turning = turning_of(exercise, figure, moment.phase);
    const bool pulls = figure.towel.count > 0 && !is_sitting(figure.pose);
    const Going going = moment.elapsed < moment.phase.length ? Going::on_its_way : Going::arrived;
    switch (moment.phase.kind) {
        case PhaseKind::approach: return draw_turn(brush, turning, turning.way, going);
        case PhaseKind::deepen:
            return pulls ? draw_pull(brush, figure) : draw_turn(brush, turning, turning.way, going);
        case PhaseKind::release: return draw_turn(brush, turning, -turning.way, going);
        case PhaseKind::hold: return draw_stay(brush, turning);
        case PhaseKind::setup:
        case PhaseKind::rest:
        case PhaseKind::change:
        case PhaseKind::done: break;
    }
}

}  // namespace stretch
