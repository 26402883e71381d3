#include "core/body/parts.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

using namespace anatomy;

constexpr double halo_width = 0.0085;
constexpr double breath_rise = 0.011;

constexpr double arc_radius = 0.30;
constexpr double arc_width = 0.006;
constexpr int arc_steps = 24;
constexpr Radians arc_gap = degrees(5);  // it ends within the leg, not beyond it

// Draws a silhouette twice: first a little larger in the colour of the ground, so that it parts from what is
// behind.
template <typename Draw>
void with_halo(Brush& brush, Ink ink, const Draw& draw) {
    brush.grow = halo_width;
    draw(Ink::halo);
    brush.grow = 0.0;
    draw(ink);
}

// A place given as someone lies: towards the feet along the back, out of the chest or face, to the right.
Vec3 from_there(const Skeleton& body, const Vec3& start, const Vec3& way) {
    return start - body.headward * way.x + body.face * way.y + Vec3{0, 0, way.z};
}

Ellipsoid along_back(const Skeleton& body, const Vec3& centre, const Vec3& half) {
    return {centre, half, -body.headward, body.face};
}

Ellipsoid skull_of(const Skeleton& body) {
    return along_back(body, body.head, {0.066, 0.056, 0.047});
}

void draw_foot(Brush& brush, Ink ink, const Leg& leg) {
    const Vec3 instep = leg.ankle + leg.sole * 0.03 + leg.under * 0.004;
    const Vec3 pad = leg.toe - leg.sole * 0.03 - leg.under * 0.004;
    const std::array solids{ball(leg.ankle, ankle_radius), ball(leg.heel, heel_radius), ball(instep, 0.019),
                            ball(pad, 0.016), ball(leg.toe, toe_radius)};
    brush.hull(ink, solids);
}

// One cross-section of a limb: how far along the bone, its radius, and how far its middle lies behind the
// bone.
struct Section {
    double along;
    double radius;
    double behind;
};
constexpr std::array thigh_sections{Section{0.0, thigh_radius_at_hip, 0.0}, Section{0.35, 0.0545, 0.001},
                                    Section{0.70, 0.0455, 0.001}, Section{1.0, 0.0375, 0.0}};
constexpr std::array shank_sections{
    Section{0.0, 0.0365, 0.0},    Section{0.14, 0.0365, 0.004}, Section{0.27, calf_radius, 0.0075},
    Section{0.42, 0.0335, 0.007}, Section{0.65, 0.0262, 0.003}, Section{1.0, ankle_radius - 0.0005, 0.0}};

void draw_sections(Brush& brush, Ink ink, const Vec3& from, const Vec3& to, const Vec3& side,
                   std::span<const Section> sections) {
    const Vec3 bone = to - from;
    const Vec3 behind = glm::normalize(glm::cross(bone, side));
    const auto middle = [&](const Section& at) { return from + bone * at.along + behind * at.behind; };
    for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
        const Section& a = sections[i];
        const Section& b = sections[i + 1];
        brush.limb(ink, middle(a), a.radius, middle(b), b.radius);
    }
}

void draw_leg_silhouette(Brush& brush, Ink ink, const Leg& leg) {
    draw_sections(brush, ink, leg.hip, leg.knee, leg.side, thigh_sections);
    draw_sections(brush, ink, leg.knee, leg.ankle, leg.side, shank_sections);
    draw_foot(brush, ink, leg);
}

// How wide a ribbon looks: its broad side may be seen edge-on.
double ribbon_radius(const Brush& brush, const AidSection& section, const Vec3& along, const Vec3& normal) {
    const double length = glm::length(along);
    if (length < 1e-9) return section.thickness / 2;
    const Vec3 across = glm::cross(along / length, normal);
    const double seen_x = glm::dot(across, brush.view().right());
    const double seen_y = glm::dot(across, brush.view().up());
    return std::hypot(section.width * std::hypot(seen_x, seen_y), section.thickness) / 2;
}

// A piece of the ribbon as it lies flat on the thigh; a little long, so that pieces leave no seam.
void draw_flat_piece(Brush& brush, const Towel& towel, const AidSection& section, std::size_t i, Ink ink) {
    const Vec3 along = towel.points[i + 1] - towel.points[i];
    if (glm::length(along) < 1e-6) return;
    const Vec3 over = along * 0.06;
    const double half = std::max(section.width - section.thickness, 0.0) / 2;
    const Vec3 across = glm::normalize(glm::cross(along, towel.normals[i] + towel.normals[i + 1])) * half;
    const double inward = section.thickness / 2;
    const Vec3 from = towel.points[i] - towel.normals[i] * inward - over;
    const Vec3 to = towel.points[i + 1] - towel.normals[i + 1] * inward + over;
    const std::array outline{from + across, to + across, to - across, from - across, from + across};
    brush.polygon(ink, std::span{outline}.first<4>());
    brush.path(ink, outline, section.thickness);
}

void draw_ribbon(Brush& brush, const Towel& towel, const AidSection& section, std::size_t from,
                 std::size_t to, Ink ink) {
    for (std::size_t i = from; i < to; ++i) {
        const Vec3 along = towel.points[i + 1] - towel.points[i];
        const Vec3 before = i > from ? towel.points[i] - towel.points[i - 1] : along;
        const double start = ribbon_radius(brush, section, before, towel.normals[i]);
        const double end = ribbon_radius(brush, section, along, towel.normals[i + 1]);
        brush.limb(ink, towel.points[i], start, towel.points[i + 1], end);
    }
}

void draw_seen_wrap(Brush& brush, const Towel& towel, const AidSection& section, Ink ink) {
    for (std::size_t i = towel.wrap_first; i < towel.wrap_last; ++i) {
        const Vec3 normal = towel.normals[i] + towel.normals[i + 1];
        if (glm::dot(normal, brush.view().toward()) > 0) draw_flat_piece(brush, towel, section, i, ink);
    }
}

}  // namespace

void draw_head(Brush& brush, const Skeleton& body) {
    const auto there = [&](const Vec3& start, const Vec3& way) { return from_there(body, start, way); };
    const Vec3 chin = there(body.head, {0.045, 0.004, 0});
    const Vec3 nose = there(body.head, {0.012, 0.058, 0});
    with_halo(brush, Ink::body, [&](Ink ink) {
        brush.limb(ink, there(body.neck, {0.02, 0, 0}), 0.040, chin, 0.032);
        brush.hull(ink, std::array{skull_of(body), ball(there(chin, {0, 0.022, 0}), 0.022)});
        brush.limb(ink, there(nose, {-0.012, -0.010, 0}), 0.010, nose, 0.008);
    });
    const double near_z = brush.view().depth({0, 0, 1}) >= 0 ? 0.044 : -0.044;
    const Vec3 ear = there(body.head, {0.012, -0.010, near_z});
    const Vec3 hair = glm::normalize(there({0, 0, 0}, {-0.80, -0.60, 0}));
    brush.cap(Ink::detail, skull_of(body), hair, 0.012);
    brush.limb(Ink::detail, there(ear, {-0.006, 0.002, 0}), 0.009, there(ear, {0.007, -0.004, 0}), 0.006);
}

void draw_trunk(Brush& brush, const Skeleton& body) {
    const double rise = breath_rise * body.breath;
    const Vec3& left = body.arm(Side::left).shoulder;
    const Vec3& right = body.arm(Side::right).shoulder;
    const auto part = [&](const Vec3& start, const Vec3& way, const Vec3& half) {
        return along_back(body, from_there(body, start, way), half);
    };
    const Ellipsoid chest =
        part(body.lumbar, {-0.113, 0.011 + rise / 2, 0}, {0.105, 0.070 + rise / 2, 0.106});
    const Ellipsoid belly = part(body.lumbar, {-0.013, 0.006 + rise / 2, 0}, {0.07, 0.060 + rise / 2, 0.088});
    const Ellipsoid pelvis = part(body.pelvis, {-0.010, 0.007, 0}, {0.054, 0.065, 0.1});
    // Of someone who sits, arms hang in front of the shoulders: these must not show round them.
    const double shoulder = blend(0.046, 0.038, std::min(1.0, body.headward.y));
    with_halo(brush, Ink::body, [&](Ink ink) {
        brush.hull(ink, std::array{ball(left, shoulder), ball(right, shoulder), chest});
        brush.hull(ink, std::array{chest, belly});
        brush.hull(ink, std::array{belly, pelvis});
    });
}

void draw_leg(Brush& brush, const Leg& leg, Ink ink) {
    with_halo(brush, ink, [&](Ink with) { draw_leg_silhouette(brush, with, leg); });
}

void draw_upper_arm(Brush& brush, const Arm& arm, Ink ink) {
    with_halo(brush, ink, [&](Ink with) { brush.limb(with, arm.shoulder, 0.036, arm.elbow, elbow_radius); });
}

void draw_forearm(Brush& brush, const Arm& arm, Ink ink) {
    with_halo(brush, ink, [&](Ink with) {
        brush.limb(with, arm.elbow, elbow_radius + 0.001, arm.wrist, wrist_radius);
        brush.limb(with, arm.wrist, wrist_radius, arm.grip, blend(0.019, 0.0225, arm.closed));
        brush.limb(with, arm.grip, blend(0.019, 0.0225, arm.closed), arm.fingers,
                   blend(0.013, 0.019, arm.closed));
    });
}

void draw_strand(Brush& brush, const Towel& towel, const AidSection& section, Side hand, Ink ink, Wrap wrap) {
    if (towel.count == 0) return;
    const bool left = hand == Side::left;
    const std::size_t from = left ? towel.left_hand : towel.wrap_last;
    const std::size_t to = left ? towel.wrap_first : towel.right_hand;
    with_halo(brush, ink, [&](Ink with) {
        draw_ribbon(brush, towel, section, from, to, with);
        if (wrap == Wrap::with) draw_seen_wrap(brush, towel, section, with);
    });
}

void draw_tail(Brush& brush, const Towel& towel, const AidSection& section, Side hand, Ink ink) {
    if (towel.count == 0) return;
    const bool left = hand == Side::left;
    const std::size_t from = left ? 0 : towel.right_hand;
    const std::size_t to = left ? towel.left_hand : towel.count - 1;
    with_halo(brush, ink, [&](Ink with) { draw_ribbon(brush, towel, section, from, to, with); });
}

void draw_angle(Brush& brush, const Vec3& hip, Radians from, Radians thigh) {
    std::array<Vec3, arc_steps + 1> arc;
    for (std::size_t i = 0; i < arc.size(); ++i) {
        const double angle = between(from, thigh - arc_gap, static_cast<double>(i) / arc_steps).value;
        arc[i] = hip + Vec3{std::cos(angle), std::sin(angle), 0} * arc_radius;
    }
    brush.path(Ink::arc, arc, arc_width);
}

Vec3 angle_label_at(const Vec3& hip, Radians from, Radians thigh, double part) {
    const double angle = between(from, thigh, part).value;
    return hip + Vec3{std::cos(angle), std::sin(angle), 0} * (arc_radius + 0.055);
}

}  // namespace stretch
