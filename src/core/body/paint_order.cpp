#include "core/body/paint_order.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/body/anatomy.h"

namespace stretch {
namespace {

constexpr std::size_t parts = PaintOrder{}.size();
constexpr int samples = 4;
constexpr double halo = 0.0085;
constexpr double aid_radius = 0.01;
constexpr double least_difference = 0.004;  // in depth: parts that are joined there are not told apart
constexpr double head_leans = 0.5;          // towards the viewer: then the chin hides the chest

// A part as the ordering sees it: a few round bars, in the picture and in depth.
struct Bar {
    Vec3 from, to;  // right, up, near
    double radius = 0.0;
};
struct Bars {
    std::array<Bar, 3> all;
    std::size_t count = 0;

    void add(const Projection& view, const Vec3& from, const Vec3& to, double radius) {
        const auto seen = [&](const Vec3& at) {
            return Vec3{glm::dot(at, view.right()), glm::dot(at, view.up()), view.depth(at)};
        };
        all[count++] = {seen(from), seen(to), radius};
    }
    std::span<const Bar> span() const { return std::span{all}.first(count); }
};

class Bodies {
public:
    Bodies(const Figure& figure, const Projection& view, Side near) : figure_(figure), view_(view) {
        const Skeleton& body = figure.body;
        bars(Part::head).add(view, body.neck, body.head, 0.055);
        for (const double side : {-0.055, 0.055})
            bars(Part::trunk).add(view, body.pelvis + Vec3{0, 0, side}, body.neck + Vec3{0, 0, side}, 0.06);
        for (const Side side : both_sides) {
            const bool is_near = side == near;
            add_leg(bars(is_near ? Part::near_leg : Part::far_leg), body.leg(side));
            const Arm& arm = body.arm(side);
            bars(is_near ? Part::near_arm : Part::far_arm)
                .add(view, arm.shoulder, arm.elbow, anatomy::upper_arm_radius);
            bars(is_near ? Part::near_hand : Part::far_hand)
                .add(view, arm.elbow, arm.fingers, anatomy::elbow_radius);
            if (figure.towel.count == 0) continue;
            add_strand(bars(is_near ? Part::near_strand : Part::far_strand), side);
            add_tail(bars(is_near ? Part::near_tail : Part::far_tail), side);
        }
    }
    const Bars& of(Part part) const { return bars_[static_cast<std::size_t>(part)]; }

private:
    Bars& bars(Part part) { return bars_[static_cast<std::size_t>(part)]; }

    void add_leg(Bars& bars, const Leg& leg) {
        bars.add(view_, leg.hip, leg.knee, anatomy::thigh_radius_at_knee);
        bars.add(view_, leg.knee, leg.ankle, anatomy::ankle_radius);
        bars.add(view_, leg.ankle, leg.toe, anatomy::heel_radius);
    }
    std::size_t hand_at(Side side) const {
        return side == Side::left ? figure_.towel.left_hand : figure_.towel.right_hand;
    }
    // The aid may not reach as far as there.
    void add_strand(Bars& bars, Side side) {
        const Towel& towel = figure_.towel;
        const std::size_t wrap = side == Side::left ? towel.wrap_first : towel.wrap_last;
        if (wrap != hand_at(side))
            bars.add(view_, towel.points[wrap], towel.points[hand_at(side)], aid_radius);
    }
    void add_tail(Bars& bars, Side side) {
        const Towel& towel = figure_.towel;
        const std::size_t end = side == Side::left ? 0 : towel.count - 1;
        if (end == hand_at(side)) return;
        const std::size_t turn = (hand_at(side) + end) / 2;
        bars.add(view_, towel.points[hand_at(side)], towel.points[turn], aid_radius);
        bars.add(view_, towel.points[turn], towel.points[end], aid_radius);
    }

    const Figure& figure_;
    const Projection& view_;
    std::array<Bars, parts> bars_;
};

// How much nearer one bar is than the other where they overlap, at the place where that matters most; 0 where
// they do not overlap.
double nearer(const Bar& one, const Bar& other) {
    double most = 0.0;
    const Vec3 line = other.to - other.from;
    const double square = line.x * line.x + line.y * line.y;
    for (int i = 0; i <= samples; ++i) {
        const Vec3 at = blend(one.from, one.to, static_cast<double>(i) / samples);
        const Vec3 away = at - other.from;
        const double share =
            square > 0.0 ? std::clamp((away.x * line.x + away.y * line.y) / square, 0.0, 1.0) : 0.0;
        const Vec3 apart = at - blend(other.from, other.to, share);
        if (std::hypot(apart.x, apart.y) > one.radius + other.radius + halo) continue;
        if (std::abs(apart.z) > std::abs(most)) most = apart.z;
    }
    return most;
}

double nearer(const Bars& one, const Bars& other) {
    double most = 0.0;
    const auto see = [&](double difference) {
        if (std::abs(difference) > std::abs(most)) most = difference;
    };
    for (const Bar& a : one.span())
        for (const Bar& b : other.span()) {
            see(nearer(a, b));
            see(-nearer(b, a));
        }
    return std::abs(most) < least_difference ? 0.0 : most;
}

// What overlaps say wrongly: a head on its neck, the aid on the leg that it lies round, a hand on the aid.
double fixed(Part first, Part second, const Figure& figure, const Projection& view, Part aid_leg) {
    if (first == Part::head && second == Part::trunk)
        return glm::dot(figure.body.headward, view.toward()) > head_leans ? 1.0 : -1.0;
    if (second == Part::near_strand && first == aid_leg) return -1.0;
    const bool far_aid = first == Part::far_tail || first == Part::far_strand;
    const bool near_aid = first == Part::near_tail || first == Part::near_strand;
    if ((far_aid && second == Part::far_hand) || (near_aid && second == Part::near_hand)) return -1.0;
    return 0.0;
}

}  // namespace

PaintOrder paint_order(const Figure& figure, const Projection& view, Side near) {
    const Bodies bodies{figure, view, near};
    const Part aid_leg = figure.towel.leg == near ? Part::near_leg : Part::far_leg;
    std::array<std::array<bool, parts>, parts> hides{};  // [a][b]: a is drawn after b
    for (std::size_t a = 0; a < parts; ++a)
        for (std::size_t b = a + 1; b < parts; ++b) {
            const auto one = static_cast<Part>(a), two = static_cast<Part>(b);
            const double known = fixed(one, two, figure, view, aid_leg);
            const double difference = known != 0.0 ? known : nearer(bodies.of(one), bodies.of(two));
            hides[a][b] = difference > 0.0;
            hides[b][a] = difference < 0.0;
        }
    PaintOrder order{};
    std::array<bool, parts> is_drawn{};
    for (Part& next : order) {
        std::size_t best = 0, least = parts + 1;
        for (std::size_t a = 0; a < parts;
             ++a) {  // where parts hide each other in a ring, the least wrong one
            if (is_drawn[a]) continue;
            std::size_t waiting = 0;
            for (std::size_t b = 0; b < parts; ++b) waiting += hides[a][b] && !is_drawn[b] ? 1U : 0U;
            if (waiting < least) best = a;
            least = std::min(least, waiting);
        }
        is_drawn[best] = true;
        next = static_cast<Part>(best);
    }
    return order;
}

}  // namespace stretch
