#include "core/body/parts.h"

#include <algorithm>
#include <cmath>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

using namespace anatomy;

constexpr double halo_width = 0.0085;
constexpr double breath_rise = 0.011;
constexpr double finger_apart = 0.0165;

constexpr double arc_radius = 0.30;
constexpr double arc_width = 0.006;
constexpr int arc_steps = 24;
constexpr Radians arc_gap = degrees(5);  // it ends within the leg, not beyond it

// Draws a silhouette twice: first a little larger in the colour of the ground, so that it parts from what is
// behind.
template <typename Draw>
void with_halo(Brush& brush, Ink ink, const Draw& draw, double width = halo_width) {
    for (const Ink with : {Ink::halo, ink}) {
        brush.grow = with == Ink::halo ? width : 0.0;
        draw(with);
    }
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

// A limb in a few cross-sections at equal distances: its radius, how far its middle lies behind the bone, and
// how much of an outline it has: none where it grows out of the trunk.
struct Section {
    double radius;
    double behind = 0.0;
    double edge = 1.0;
};
constexpr std::array thigh_sections{Section{thigh_radius_at_hip, 0.0, -0.3}, Section{0.0565, 0.001, 0.3},
                                    Section{0.0505, 0.001}, Section{0.0435, 0.0},
                                    Section{thigh_radius_at_knee, 0.0}};
constexpr std::array shank_sections{Section{0.0365, 0.0},   Section{calf_radius, 0.0075},
                                    Section{0.0345, 0.008}, Section{0.0288, 0.0045},
                                    Section{0.0238, 0.001}, Section{ankle_radius - 0.0005, 0.0}};
constexpr std::array upper_arm_sections{Section{0.036, 0.0, -0.3}, Section{0.034, 0.0, 0.6}, Section{0.031},
                                        Section{elbow_radius}};
constexpr std::array forearm_sections{Section{elbow_radius, 0.0, -0.3}, Section{0.0275, 0.0, 0.6},
                                      Section{0.024}, Section{wrist_radius}};
constexpr std::array muscle_sections{Section{0.004, 0.030}, Section{0.0155, 0.029}, Section{0.0165, 0.027},
                                     Section{0.009, 0.022}, Section{0.0055, 0.019}};
constexpr std::size_t steps_between = 4, most_sections = shank_sections.size();

// A smooth curve through four values at equal distances (Catmull and Rom), between the middle two.
double curve(double a, double b, double c, double d, double t) {
    return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

void draw_limb(Brush& brush, Ink ink, const Vec3& from, const Vec3& to, const Vec3& side,
               std::span<const Section> sections, double thick = 1.0) {
    std::array<Ring, (most_sections - 1) * steps_between + 1> rings;
    const std::size_t count = sections.size(), ring_count = (count - 1) * steps_between + 1;
    const Vec3 behind = glm::normalize(glm::cross(to - from, side));
    for (std::size_t i = 0; i < ring_count; ++i) {
        const std::size_t from_section = std::min(i / steps_between, count - 2);
        const double t = static_cast<double>(i) / steps_between - static_cast<double>(from_section);
        const Section &b = sections[from_section], &c = sections[from_section + 1];
        const Section& a = from_section > 0 ? sections[from_section - 1] : b;
        const Section& d = from_section + 2 < count ? sections[from_section + 2] : c;
        const double along = static_cast<double>(i) / static_cast<double>(ring_count - 1);
        rings[i] = {blend(from, to, along) + behind * curve(a.behind, b.behind, c.behind, d.behind, t),
                    curve(a.radius, b.radius, c.radius, d.radius, t) * thick, blend(b.edge, c.edge, t)};
    }
    brush.tube(ink, std::span{rings}.first(ring_count));
}

// Heel, arch, ball and toes.
void draw_foot(Brush& brush, Ink ink, const Leg& leg) {
    const Vec3 arch = leg.ankle + leg.sole * 0.034 + leg.under * 0.009;
    const Vec3 pad = leg.toe - leg.sole * 0.026 - leg.under * 0.003;
    const std::array balls{Ring{leg.ankle, ankle_radius}, Ring{leg.heel, heel_radius}, Ring{arch, 0.0175},
                           Ring{pad, 0.0145}, Ring{leg.toe, toe_radius}};
    brush.hull(ink, std::span{balls}.first<3>());
    brush.hull(ink, std::span{balls}.last<3>());
}

// The kneecap shows in front of the joint, between the two bones.
void draw_kneecap(Brush& brush, Ink ink, const Leg& leg) {
    const Vec3 front = glm::normalize(leg.along - glm::normalize(leg.ankle - leg.knee) - leg.back * 0.8);
    brush.disc(ink, leg.knee + front * 0.011, 0.029);
}

void draw_leg_silhouette(Brush& brush, Ink ink, const Leg& leg) {
    draw_limb(brush, ink, leg.hip, leg.knee, leg.side, thigh_sections);
    draw_limb(brush, ink, leg.knee, leg.ankle, leg.side, shank_sections);
    const Vec3 shank = glm::normalize(leg.ankle - leg.knee);  // to be seen along it, too
    brush.disc(ink, blend(leg.knee, leg.ankle, 0.25) + glm::cross(shank, leg.side) * 0.0078, calf_radius);
    draw_kneecap(brush, ink, leg);
    draw_foot(brush, ink, leg);
}

constexpr double aid_caps = 0.25;

// A part of the aid on its way to be drawn. What hangs or is pulled is as broad from everywhere; on the leg
// it lies flat.
class Ribbon {
public:
    Ribbon(const Towel& towel, const AidSection& section) : towel_(towel), radius_(section.width / 2) {}

    void in_the_air(std::size_t i) { add(towel_.points[i], {0, 0, 0}); }
    void on_the_leg(std::size_t i) { add(towel_.points[i], across(i)); }
    // Between a point of the leg's seen side and the next one, which is hidden.
    void to_the_edge(std::size_t seen, std::size_t hidden, double share) {
        add(blend(towel_.points[seen], towel_.points[hidden], share), across(seen));
    }
    void draw(Brush& brush, Ink ink) const {
        if (count_ < 2) return;
        with_halo(brush, ink, [&](Ink with) {
            brush.tube(with, std::span{rings_}.first(count_), aid_caps, std::span{across_}.first(count_));
        });
    }

private:
    void add(const Vec3& middle, const Vec3& across) {
        across_[count_] = across;
        rings_[count_++] = {middle, radius_};
    }
    Vec3 across(std::size_t i) const {
        const Vec3 along =
            towel_.points[std::min(i + 1, towel_.count - 1)] - towel_.points[i > 0 ? i - 1 : 0];
        return glm::normalize(glm::cross(along, towel_.normals[i]));
    }

    const Towel& towel_;
    double radius_;
    std::array<Ring, Towel::capacity> rings_;
    std::array<Vec3, Towel::capacity> across_;
    std::size_t count_ = 0;
};

// How much a place on the leg faces the viewer: below 0 it is hidden.
double facing(const Brush& brush, const Towel& towel, std::size_t i) {
    return glm::dot(towel.normals[i], brush.view().toward());
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
    const Ellipsoid pelvis = part(body.pelvis, {-0.012, 0.005, 0}, {0.040, 0.063, 0.07});
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
    with_halo(brush, ink, [&](Ink with) {
        draw_limb(brush, with, arm.shoulder, arm.elbow, Vec3{0, 0, 1}, upper_arm_sections);
    });
}

// Over the hand or leg that it belongs to, with a thin line round it.
void draw_finger(Brush& brush, Ink ink, const std::array<Ring, 3>& finger) {
    with_halo(brush, ink, [&](Ink with) { brush.tube(with, finger); }, halo_width / 2);
}

// Of a hand that holds the aid or lies open the fingers are one with it, and the thumb lies over them. A hand
// that clasps the leg ends at its knuckles.
void draw_forearm(Brush& brush, const Arm& arm, Ink ink, HandShape shape) {
    const Vec3 axis = glm::normalize(arm.grip - arm.wrist);
    const double palm = blend(0.0175, 0.0205, arm.closed);
    const bool clasps = shape == HandShape::clasping;
    const Vec3 end = clasps ? arm.grip + axis * 0.004 : arm.fingers;
    with_halo(brush, ink, [&](Ink with) {
        draw_limb(brush, with, arm.elbow, arm.wrist, Vec3{0, 0, 1}, forearm_sections);
        brush.tube(with, std::array{Ring{arm.wrist, wrist_radius, 0.5}, Ring{arm.grip - axis * 0.016, palm},
                                    Ring{arm.grip, palm}, Ring{end, blend(0.011, 0.0185, arm.closed)}});
    });
    if (clasps) return;
    const Vec3 up = glm::normalize(Vec3{0, 1, 0} - axis * axis.y + Vec3{1e-6, 0, 0});
    const Vec3 root = blend(arm.wrist, arm.grip, 0.4) + up * 0.009;
    const std::array thumb{Ring{root, 0.008, -0.5}, Ring{arm.grip - axis * 0.002 + up * 0.017, 0.0075},
                           Ring{arm.grip + axis * 0.015 + up * 0.015, 0.0065}};
    draw_finger(brush, ink, thumb);
}

// Those of the other hand lie between them.
void draw_fingers(Brush& brush, const Arm& arm, const Leg& leg, Side hand, Ink ink) {
    const Vec3 way = glm::normalize(arm.fingers - arm.grip);
    for (const double i : {-1.0, 0.0, 1.0}) {
        const Vec3 beside = leg.along * (finger_apart * (i + 0.25 * outward(hand)));
        const std::array finger{Ring{arm.grip + beside, 0.0085, -0.5},
                                Ring{blend(arm.grip, arm.fingers, 0.6) + beside + leg.back * 0.004, 0.0075},
                                Ring{arm.fingers + way * 0.014 + beside, 0.0065}};
        draw_finger(brush, ink, finger);
    }
}

// From the sit bone to below the knee, as thick as it is stretched.
void draw_stretch(Brush& brush, const Leg& leg, double stretch) {
    if (stretch <= 0.0) return;
    const double thick = blend(0.35, 1.0, stretch);
    draw_limb(brush, Ink::stretched, leg.hip, leg.knee, leg.side, muscle_sections, thick);
    const Vec3 shank = glm::normalize(leg.ankle - leg.knee);
    const double straight = std::max(0.0, glm::dot(shank, leg.along) * 2.0 - 1.0);  // a bent knee hides it
    const Vec3 tendon = leg.knee + leg.back * muscle_sections.back().behind;
    brush.limb(Ink::stretched, tendon, muscle_sections.back().radius * thick,
               tendon + shank * (0.05 * straight), 0.003 * thick);
}

void draw_strand(Brush& brush, const Towel& towel, const AidSection& section, Side hand, Ink ink, Wrap wrap) {
    const bool left = hand == Side::left;
    const std::size_t from = left ? towel.left_hand : towel.right_hand;
    const std::size_t leg = left ? towel.wrap_first : towel.wrap_last;
    const std::size_t other_side = left ? towel.wrap_last : towel.wrap_first;
    if (towel.count == 0 || from == leg) return;
    const auto next = [&](std::size_t i) { return left ? i + 1 : i - 1; };
    Ribbon ribbon{towel, section};
    for (std::size_t i = from; i != leg; i = next(i)) ribbon.in_the_air(i);
    for (std::size_t i = leg; wrap == Wrap::with && facing(brush, towel, i) >= 0; i = next(i)) {
        ribbon.on_the_leg(i);
        if (i == other_side) break;
        const double here = facing(brush, towel, i), there = facing(brush, towel, next(i));
        if (there < 0) ribbon.to_the_edge(i, next(i), here / (here - there));
    }
    ribbon.draw(brush, ink);
}

void draw_tail(Brush& brush, const Towel& towel, const AidSection& section, Side hand, Ink ink) {
    if (towel.count == 0) return;
    const bool left = hand == Side::left;
    Ribbon ribbon{towel, section};
    for (std::size_t i = left ? 0 : towel.right_hand; i <= (left ? towel.left_hand : towel.count - 1); ++i)
        ribbon.in_the_air(i);
    ribbon.draw(brush, ink);
}

void draw_loop(Brush& brush, const Towel& towel, const AidSection& section) {
    if (towel.count == 0) return;
    Ribbon ribbon{towel, section};
    for (std::size_t i = towel.wrap_first; i <= towel.wrap_last; ++i) ribbon.on_the_leg(i);
    ribbon.draw(brush, Ink::towel_far);
}

void draw_angle(Brush& brush, const Vec3& hip, Radians thigh) {
    std::array<Vec3, arc_steps + 1> arc;
    for (std::size_t i = 0; i < arc.size(); ++i) {
        const double angle = between(Radians{}, thigh - arc_gap, static_cast<double>(i) / arc_steps).value;
        arc[i] = hip + Vec3{std::cos(angle), std::sin(angle), 0} * arc_radius;
    }
    brush.path(Ink::arc, arc, arc_width);
}

Vec3 angle_label_at(const Vec3& hip, Radians from, Radians thigh, double part) {
    const double angle = between(from, thigh, part).value;
    return hip + Vec3{std::cos(angle), std::sin(angle), 0} * (arc_radius + 0.055);
}

}  // namespace stretch
