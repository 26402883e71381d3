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

Moment moment_in(const Dose& dose, PhaseKind id, double part) {
    for (const Phase& phase : compile(exercises(), dose).phases)
        if (phase.kind == id)
            return {phase, Millis{static_cast<std::int64_t>(static_cast<double>(phase.length.count) * part)},
                    std::nullopt};
    return {};
}

}  // namespace

TEST_CASE("the frame is the same for a whole clip and holds every shape of every instant") {
    int grip = 0;
    for (const Camera& camera : cameras) {
        Worst beyond;
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
            for (const Shape& shape : scene.shapes) beyond.see(outside(scene, shape), dose, moment);
            beyond.see(std::abs(static_cast<double>(scene.low.x - first.low.x)), dose, moment);
            beyond.see(std::abs(static_cast<double>(scene.high.y - first.high.y)), dose, moment);
        });
        beyond.stays_below(0.0);
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
                                                                           : 2U;
            const bool enough = shape.point_count >= least;
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

TEST_CASE("no angle is told of someone who sits, or of a thigh that only holds the knee up") {
    Scene scene;
    for (const Exercise& exercise : exercises().all()) {
        if (!sits(exercise) && exercise.creep.joint == Joint::hip) continue;
        const Dose dose = figure_dose(exercise);
        draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{}, scene);
        CAPTURE(exercise.id);
        CHECK_FALSE(scene.angle_is_shown);
    }
}

TEST_CASE("the angle is told while the leg is up, and only then") {
    Scene scene;
    const Dose dose = usual_dose();
    draw_scene(exercises(), dose, moment_in(dose, PhaseKind::rest, 0.5), Camera{}, scene);
    CHECK_FALSE(scene.angle_is_shown);
    draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.0), Camera{}, scene);
    CHECK(scene.angle_is_shown);
    CHECK(in_degrees(scene.thigh_angle) ==
          doctest::Approx(in_degrees(supine()
                                         .poses[supine().phases[supine().row_of(PhaseKind::deepen)].pose]
                                         .with(Knee::bent)
                                         .leg.thigh)));
    CHECK(scene.angle_label.x > scene.low.x);
    CHECK(scene.angle_label.x < scene.high.x);
    CHECK(scene.angle_label.y > scene.low.y);
    CHECK(scene.angle_label.y < scene.high.y);
}

TEST_CASE(
    "the angle's number is never written over the lower leg, is there while the leg is held, and does not "
    "flicker") {
    Scene scene;
    for (const Camera& camera : {Camera{}, Camera{degrees(0), degrees(0), true}}) {
        Worst over_leg, missing, flickers;
        bool was_shown = false;
        int changes = 0;
        for_every_instant({0}, 12, [&](const Dose& dose, const Moment& moment) {
            if (dose.aid == Aid::band || dose.aid == Aid::tubing) return;  // the arc knows no aid
            draw_scene(exercises(), dose, moment, camera, scene);
            const bool is_up = moment.phase.kind == PhaseKind::deepen || moment.phase.kind == PhaseKind::hold;
            const Exercise& exercise = exercises().of(dose, moment.phase.side);
            const bool tells = !sits(exercise) && exercise.creep.joint == Joint::hip;
            if (is_up && tells && !moment.eased_from) missing.see(scene.angle_is_shown ? 0 : 1, dose, moment);
            if (moment.elapsed == Millis{})
                changes = 0;
            else if (scene.angle_is_shown != was_shown)
                flickers.see(++changes, dose, moment);
            was_shown = scene.angle_is_shown;
            if (!scene.angle_is_shown) return;
            const Figure figure = solve_figure(exercises(), dose, pose_at(exercises(), dose, moment));
            const Leg& leg = figure.body.leg(moment.phase.side);
            const Projection view{camera};
            for (int i = 0; i <= 20; ++i) {
                const Point at = view(leg.knee + (leg.ankle - leg.knee) * (i / 20.0));
                over_leg.see(0.059 - std::hypot(at.x - scene.angle_label.x, at.y - scene.angle_label.y), dose,
                             moment);
            }
        });
        over_leg.stays_below(0);
        missing.stays_below(0);
        flickers.stays_below(1);
    }
}

TEST_CASE("a mirror swaps left and right of the picture and nothing else") {
    const Dose dose = usual_dose();
    const Moment moment = moment_in(dose, PhaseKind::hold, 0.5);
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
        if (plain.shapes[i].kind != ShapeKind::limb) continue;
        const Point& a = plain.points[plain.shapes[i].first_point];
        const Point& b = mirrored.points[mirrored.shapes[i].first_point];
        CHECK(a.x == doctest::Approx(-b.x));
        CHECK(a.y == doctest::Approx(b.y));
    }
}

TEST_CASE("the working leg is drawn in its own ink, near or far") {
    Scene scene;
    Dose dose = usual_dose();
    const auto has = [&](Ink ink) {
        return std::any_of(scene.shapes.begin(), scene.shapes.end(),
                           [&](const Shape& s) { return s.ink == ink; });
    };
    dose.first = Side::right;
    draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{}, scene);
    CHECK(has(Ink::working));
    CHECK_FALSE(has(Ink::working_far));
    CHECK(has(Ink::towel));
    dose.first = Side::left;
    dose.aid = Aid::hands;
    draw_scene(exercises(), dose, moment_in(dose, PhaseKind::hold, 0.5), Camera{}, scene);
    CHECK(has(Ink::working_far));
    CHECK_FALSE(has(Ink::working));
    CHECK_FALSE(has(Ink::towel));
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
