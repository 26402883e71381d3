#include "core/body/scene.h"

#include <algorithm>
#include <cmath>

#include "core/body/figure.h"
#include "core/body/ink_colours.h"
#include "core/body/projection.h"
#include "core/body/svg.h"
#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

const std::vector<Camera> cameras{Camera{}, Camera{degrees(-20), degrees(20), true},
                                  Camera{degrees(60), degrees(5)}, Camera{degrees(-60), degrees(45)}};

// How far a shape's ink reaches beyond the frame.
double outside(const Scene& scene, const Shape& shape) {
    double most = -1e9;
    for (std::uint32_t i = 0; i < shape.point_count; ++i) {
        const Point& p = scene.points[shape.first_point + i];
        const bool first_end = i == 0 || shape.kind != ShapeKind::limb;
        const float radius = (first_end ? shape.width_start : shape.width_end) / 2;
        for (const float beyond :
             {scene.low.x - p.x, p.x - scene.high.x, scene.low.y - p.y, p.y - scene.high.y})
            most = std::max(most, static_cast<double>(beyond + radius));
    }
    return most;
}

double width_of(const Scene& scene) {
    return static_cast<double>(scene.high.x - scene.low.x);
}

bool is_convex(const Scene& scene, const Shape& shape) {
    bool turns_left = false, turns_right = false;
    const auto at = [&](std::uint32_t i) { return scene.points[shape.first_point + i % shape.point_count]; };
    for (std::uint32_t i = 0; i < shape.point_count; ++i) {
        const Point a = at(i), b = at(i + 1), c = at(i + 2);
        const float cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        if (cross > 2e-6F) turns_left = true;
        if (cross < -2e-6F) turns_right = true;
    }
    return !(turns_left && turns_right);
}

// Where a camera stands for a moment in which no leg is changed.
Projection view_of(const Camera& camera, const Moment& moment) {
    return Projection{camera.walked(moment.phase.side == Side::left ? 1.0 : 0.0)};
}

int count_of(const Scene& scene, ShapeKind kind, Ink ink) {
    return static_cast<int>(std::ranges::count_if(
        scene.shapes, [&](const Shape& shape) { return shape.kind == kind && shape.ink == ink; }));
}

// Outlines of discs that every body has: a calf and a kneecap of each leg.
constexpr int discs_of_body = 4;

Moment moment_in(const Dose& dose, PhaseKind id, double part) {
    for (const Phase& phase : compile(exercises(), dose).phases)
        if (phase.kind == id)
            return {phase, Millis{static_cast<std::int64_t>(static_cast<double>(phase.length.count) * part)},
                    std::nullopt, loose};
    return {};
}

}  // namespace

TEST_CASE("the frame has one size for a whole clip and holds every shape of every instant") {
    int grip = 0;
    for (const Camera& camera : cameras) {
        Worst beyond, beyond_on_the_way, grows;
        Scene scene, first;
        Dose drawn;
        grip = 100 - grip;
        for_every_instant({grip}, 4, [&](const Dose& dose, const Moment& moment) {
            if (dose.aid == Aid::band || dose.aid == Aid::tubing) return;  // slimmer than the towel
            draw_scene(exercises(), dose, moment, camera, scene);
            if (!(dose == drawn)) {
                first = scene;
                drawn = dose;
            }
            Worst& worst = moment.phase.kind == PhaseKind::change ? beyond_on_the_way : beyond;
            for (const Shape& shape : scene.shapes) worst.see(outside(scene, shape), dose, moment);
            grows.see(std::abs(width_of(scene) - width_of(first)), dose, moment);
            grows.see(std::abs(static_cast<double>(scene.high.y - first.high.y)), dose, moment);
        });
        beyond.stays_below(0.0);
        beyond_on_the_way.stays_below(0.1);  // while the camera walks round
        grows.stays_below(1e-6);
    }
}

TEST_CASE("shapes are whole: points exist, numbers are finite, polygons are convex") {
    Worst broken;
    Scene scene;
    for_every_instant({0}, 3, [&](const Dose& dose, const Moment& moment) {
        draw_scene(exercises(), dose, moment, Camera{}, scene);
        for (const Shape& shape : scene.shapes) {
            const bool exists = shape.first_point + shape.point_count <= scene.points.size();
            const std::uint32_t least = shape.kind == ShapeKind::disc      ? 1U
                                        : shape.kind == ShapeKind::polygon ? 3U
                                        : shape.kind == ShapeKind::strip   ? 4U
                                                                           : 2U;
            const bool in_pairs = shape.kind != ShapeKind::strip ||
                                  (shape.point_count % 2 == 0 && shape.point_count <= most_strip_points);
            const bool enough = shape.point_count >= least && in_pairs;
            const bool convex = shape.kind != ShapeKind::polygon || is_convex(scene, shape);
            broken.see(exists && enough && convex ? 0.0 : 1.0, dose, moment);
        }
        for (const Point& p : scene.points)
            broken.see(std::isfinite(p.x) && std::isfinite(p.y) ? 0 : 1, dose, moment);
    });
    broken.stays_below(0.0);
}

TEST_CASE("drawing again needs no new memory") {
    for (const Exercise& exercise : exercises().all()) {
        Scene scene;
        const Dose dose = figure_dose(exercise);
        for (int pass = 0; pass < 2; ++pass) {
            const std::size_t points = scene.points.capacity(), shapes = scene.shapes.capacity();
            for (const Phase& phase : compile(exercises(), dose).phases)
                for (int i = 0; i <= 20; ++i)
                    draw_scene(exercises(), dose, {phase, Millis{phase.length.count * i / 20}, std::nullopt},
                               Camera{}, scene);
            if (pass == 1) {
                CHECK(scene.points.capacity() == points);
                CHECK(scene.shapes.capacity() == shapes);
            }
        }
    }
}

TEST_CASE("no picture of the exercise has an angle: it would be read as an aim") {
    Worst shown;
    Scene scene;
    for_every_instant({0}, 4, [&](const Dose& dose, const Moment& moment) {
        draw_scene(exercises(), dose, moment, Camera{}, scene);
        shown.see(scene.angle_is_shown ? 1 : 0, dose, moment);
    });
    shown.stays_below(0);
}

TEST_CASE("the angle of a leg that is measured is told once it is off the floor, clear of the lower leg") {
    Scene scene;
    for (const Side side : both_sides)
        for (const RestingLeg other_leg : {RestingLeg::bent, RestingLeg::straight}) {
            int changes = 0;
            bool was_shown = false;
            for (int angle = 0; angle <= 125; ++angle) {
                draw_raised_leg(exercises(), {side, degrees(angle), degrees(125), other_leg}, Camera{},
                                scene);
                CAPTURE(angle);
                if (angle < 40) CHECK_FALSE(scene.angle_is_shown);
                if (angle > 60) CHECK(scene.angle_is_shown);
                changes += scene.angle_is_shown == was_shown ? 0 : 1;
                was_shown = scene.angle_is_shown;
                if (!scene.angle_is_shown) continue;
                CHECK(in_degrees(scene.thigh_angle) == doctest::Approx(angle));
                CHECK(scene.angle_label.x > scene.low.x);
                CHECK(scene.angle_label.x < scene.high.x);
                CHECK(scene.angle_label.y > scene.low.y);
                CHECK(scene.angle_label.y < scene.high.y);
                const Pose pose = raised_leg_pose(supine(), side, degrees(angle), other_leg);
                const Leg leg = put_together(pose).leg(side);
                const Projection view{Camera{}.walked(side == Side::left ? 1.0 : 0.0)};
                for (int i = 0; i <= 20; ++i) {
                    const Point at = view(leg.knee + (leg.ankle - leg.knee) * (i / 20.0));
                    CHECK(std::hypot(at.x - scene.angle_label.x, at.y - scene.angle_label.y) > 0.059);
                }
            }
            CHECK(changes == 1);
        }
}

TEST_CASE("a mirror swaps left and right of the picture and nothing else") {
    const Dose dose = usual_dose();
    const Moment moment = moment_in(dose, PhaseKind::deepen, 0.5);  // a clock is no mirror's
    Scene plain, mirrored;
    draw_scene(exercises(), dose, moment, Camera{}, plain);
    Camera camera;
    camera.mirrored = true;
    draw_scene(exercises(), dose, moment, camera, mirrored);
    REQUIRE(plain.shapes.size() == mirrored.shapes.size());
    CHECK(plain.low.x == doctest::Approx(-mirrored.high.x));
    CHECK(plain.low.y == doctest::Approx(mirrored.low.y));
    for (std::size_t i = 0; i < plain.shapes.size(); ++i) {
        CHECK(plain.shapes[i].ink == mirrored.shapes[i].ink);
        const bool is_outline = plain.shapes[i].kind == ShapeKind::polygon;  // begun at another corner
        for (std::uint32_t p = 0; p < plain.shapes[i].point_count && !is_outline; ++p) {
            // The two points of a pair swap their sides.
            const std::uint32_t other_side = plain.shapes[i].kind == ShapeKind::strip ? p ^ 1U : p;
            const Point& a = plain.points[plain.shapes[i].first_point + p];
            const Point& b = mirrored.points[mirrored.shapes[i].first_point + other_side];
            CHECK(std::hypot(a.x + b.x, a.y - b.y) < 1e-5);
        }
    }
}

TEST_CASE("what is dragged goes with the finger: to the right when that goes to the right") {
    Scene scene;
    for (const Side side : both_sides)
        for (const bool is_mirrored : {false, true}) {
            Dose dose = usual_dose();
            dose.first = side;
            const Moment moment = moment_in(dose, PhaseKind::hold, 0.5);
            Camera camera;
            camera.mirrored = is_mirrored;
            draw_scene(exercises(), dose, moment, camera, scene);
            Camera turned = camera;
            turned.yaw = turned.yaw + degrees(1) * static_cast<double>(scene.drag);
            const Vec3 near{0, 0, outward(side)};
            CHECK(view_of(turned, moment)(near).x > view_of(camera, moment)(near).x);
        }
}

TEST_CASE("the leg in use has an ink of its own, on either side, and the aid has one while there is one") {
    Scene scene;
    const auto has = [&](Ink ink) {
        return std::ranges::any_of(scene.shapes, [&](const Shape& shape) { return shape.ink == ink; });
    };
    for (const Side side : both_sides) {
        Dose dose = usual_dose();
        dose.first = side;
        draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{}, scene);
        CHECK(has(Ink::working));
        CHECK(has(Ink::stretched));
        CHECK(has(Ink::towel));
        dose.aid = Aid::hands;
        draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{}, scene);
        CHECK_FALSE(has(Ink::towel));
        CHECK_FALSE(has(Ink::towel_far));
    }
}

TEST_CASE("the camera stands on the side of the leg in use, and both legs give the same picture, mirrored") {
    Scene scene;
    for (const Camera& camera : cameras) {
        Worst behind, elsewhere;
        for_every_instant({0}, 2, [&](const Dose& dose, const Moment& moment) {
            if (moment.phase.kind == PhaseKind::change) return;
            draw_scene(exercises(), dose, moment, camera, scene);
            const Skeleton body = figure_of(dose, moment).body;
            const Side side = moment.phase.side;
            const Projection view = view_of(camera, moment);
            behind.see(view.depth(body.leg(other(side)).hip) - view.depth(body.leg(side).hip), dose, moment);
            const Point hip = view(body.leg(side).hip);
            elsewhere.see(std::hypot(hip.x - scene.hip.x, hip.y - scene.hip.y), dose, moment);
        });
        behind.stays_below(-0.01);
        elsewhere.stays_below(1e-6);
    }
    Scene left, right;
    Dose dose = usual_dose();
    for (const Side side : both_sides) {
        dose.first = side;
        draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{},
                   side == Side::left ? left : right);
    }
    REQUIRE(left.points.size() == right.points.size());
    CHECK(left.low.x == doctest::Approx(-right.high.x));
    CHECK(left.hip.x == doctest::Approx(-right.hip.x));
    CHECK(left.hip.y == doctest::Approx(right.hip.y));
    CHECK(left.drag == -right.drag);
}

TEST_CASE("while the legs change the camera walks round without a jump, and the frame keeps its size") {
    for (const Camera& camera : {Camera{}, Camera{degrees(30), degrees(40), true}}) {
        Worst jump, grows;
        Scene scene;
        for (Dose dose : {usual_dose(), figure_dose(exercises().of("seated"))}) {
            dose.change = 20_s;
            const Timeline timeline = compile(exercises(), dose);
            const auto change = std::ranges::find(timeline.phases, PhaseKind::change, &Phase::kind);
            Point hip, size;
            for (std::int64_t at = 0; at <= change->length.count; at += 20) {
                const Moment moment{*change, Millis{at}, std::nullopt};
                draw_scene(exercises(), dose, moment, camera, scene);
                const Point now{scene.high.x - scene.low.x, scene.high.y - scene.low.y};
                if (at > 0) {
                    jump.see(std::hypot(scene.footward.x - hip.x, scene.footward.y - hip.y), dose, moment);
                    grows.see(std::hypot(now.x - size.x, now.y - size.y), dose, moment);
                }
                hip = scene.footward;
                size = now;
            }
        }
        jump.stays_below(0.02);
        grows.stays_below(1e-5);
    }
}

TEST_CASE("an arrow stands where the body moves, and a clock where it is held") {
    Worst wrong;
    Scene scene;
    for_every_instant({0}, 6, [&](const Dose& dose, const Moment& moment) {
        draw_scene(exercises(), dose, moment, Camera{}, scene);
        const int heads =
            count_of(scene, ShapeKind::path, Ink::halo);  // what stands round the point of an arrow
        const int clocks =
            count_of(scene, ShapeKind::disc, Ink::halo) - discs_of_body;  // its ground, its dial
        const PhaseKind kind = moment.phase.kind;
        const bool moves = kind == PhaseKind::approach || kind == PhaseKind::deepen;
        // On the way down it ends when there is no more room for it; at both ends it is there.
        const bool lowers = kind == PhaseKind::release;
        const bool is_between = moment.elapsed > Millis{} && moment.elapsed < moment.phase.length;
        const bool may_lack = lowers && (is_between || moment.eased_from);
        wrong.see(heads == (moves || lowers ? 1 : 0) || (may_lack && heads == 0) ? 0 : 1, dose, moment);
        wrong.see(clocks == (kind == PhaseKind::hold ? 2 : 0) ? 0 : 1, dose, moment);
    });
    wrong.stays_below(0);
}

TEST_CASE("a picture is a small, closed, titled SVG with at most one decimal") {
    Scene scene;
    const Dose dose = usual_dose();
    draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{}, scene);
    const std::string svg = to_svg(scene, Palette::light, "Left <leg> & towel");
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 "));
    CHECK(svg.ends_with("</svg>\n"));
    CHECK(svg.find("<title>Left &lt;leg&gt; &amp; towel</title>") != std::string::npos);
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.size() < 60000);
    bool short_numbers = true;
    const std::size_t drawing = svg.find("</title>");
    for (std::size_t dot = svg.find('.', drawing); dot != std::string::npos; dot = svg.find('.', dot + 1)) {
        const bool opacity = svg.compare(dot - 10, 9, "opacity=\"") == 0;
        if (!opacity && svg.find_first_not_of("0123456789", dot + 1) != dot + 2) short_numbers = false;
    }
    CHECK(short_numbers);
    CHECK(to_svg(scene, Palette::dark).find("aria-hidden") != std::string::npos);
}

namespace {

// As WCAG has it: what is left of a colour in a print without colours.
double luminance(Ink ink) {
    const std::uint32_t rgb = ink_colour(Palette::print, ink).rgb;
    const auto linear = [rgb](int shift) {
        const double value = static_cast<double>((rgb >> shift) & 0xff) / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

double contrast(Ink one, Ink other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

TEST_CASE("printed without colours the towel, the working leg and the body are told apart by lightness") {
    CHECK(contrast(Ink::towel, Ink::body) >= 2.5);
    CHECK(contrast(Ink::towel, Ink::working) >= 2);
    CHECK(contrast(Ink::working, Ink::body) >= 4);
    CHECK(contrast(Ink::towel_far, Ink::body_far) >= 2);
    CHECK(contrast(Ink::body, Ink::halo) >= 1.9);
    CHECK(luminance(Ink::halo) == doctest::Approx(1));
}
