#include "core/body/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace stretch {
namespace {

constexpr float picture_width = 1000.0F;

struct Colour {
    std::string_view fill;
    float opacity = 1.0F;
};

// In the order of Ink.
using Colours = std::array<Colour, 12>;

constexpr Colours light{{{"#0b2436", 0.07F},
                         {"#dde6e8"},
                         {"#c3d0d4"},
                         {"#f6f8f8"},
                         {"#3d5361"},
                         {"#8fa1ab"},
                         {"#d9542b"},
                         {"#e0805f"},
                         {"#14889a"},
                         {"#6fb3bd"},
                         {"#22333d"},
                         {"#b26a4d"}}};
constexpr Colours dark{{{"#000000", 0.16F},
                        {"#24323a"},
                        {"#1a252c"},
                        {"#121a1f"},
                        {"#c9d6dc"},
                        {"#76878f"},
                        {"#ff8a5c"},
                        {"#cf7350"},
                        {"#4cc7d6"},
                        {"#358490"},
                        {"#7f939d"},
                        {"#d99b80"}}};
constexpr Colours contrast{{{"#000000", 0.0F},
                            {"#1c1c1c"},
                            {"#ffffff"},
                            {"#000000"},
                            {"#ffffff"},
                            {"#b0b0b0"},
                            {"#ffd500"},
                            {"#e0bb00"},
                            {"#00e5ff"},
                            {"#00b3c7"},
                            {"#707070"},
                            {"#ffd500"}}};

const Colours& colours_of(SvgPalette palette) {
    switch (palette) {
        case SvgPalette::light: return light;
        case SvgPalette::dark: return dark;
        case SvgPalette::contrast: break;
    }
    return contrast;
}

class Writer {
public:
    Writer(const Scene& scene, SvgPalette palette)
        : scene_(scene),
          colours_(colours_of(palette)),
          scale_(picture_width / (scene.high.x - scene.low.x)) {}

    std::string write(std::string_view title) {
        text("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 ");
        number((scene_.high.y - scene_.low.y) * scale_);
        text(title.empty() ? "\" aria-hidden=\"true\">" : "\" role=\"img\"><title>");
        if (!title.empty()) {
            escaped(title);
            text("</title>");
        }
        for (const Shape& shape : scene_.shapes) write(shape);
        text("</svg>\n");
        return std::move(out_);
    }

private:
    void write(const Shape& shape) {
        switch (shape.kind) {
            case ShapeKind::limb: return limb(shape);
            case ShapeKind::path: return path(shape);
            case ShapeKind::disc: return disc(shape);
            case ShapeKind::polygon: return polygon(shape);
        }
    }

    // Two arcs and the two straight lines that touch both circles; one circle where it holds the other.
    void limb(const Shape& shape) {
        Point a = at(shape, 0);
        Point b = at(shape, 1);
        float ra = shape.width_start * scale_ / 2;
        float rb = shape.width_end * scale_ / 2;
        const float dx = b.x - a.x;
        const float dy = b.y - a.y;
        const float distance = std::hypot(dx, dy);
        if (distance <= std::abs(ra - rb) + 0.05F)
            return circle(shape.ink, ra > rb ? a : b, std::max(ra, rb));
        const float axis = std::atan2(dy, dx);
        const float lean = std::acos((ra - rb) / distance);
        text("<path d=\"M");
        rim(a, ra, axis + lean);
        arc(ra, lean < static_cast<float>(pi) / 2);
        rim(a, ra, axis - lean);
        text("L");
        rim(b, rb, axis - lean);
        arc(rb, lean > static_cast<float>(pi) / 2);
        rim(b, rb, axis + lean);
        text("Z\"");
        paint("fill", shape.ink);
    }

    void rim(const Point& centre, float radius, float angle) {
        point({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }

    void arc(float radius, bool is_large) {
        text("A");
        number(radius);
        text(" ");
        number(radius);
        text(is_large ? " 0 1 1 " : " 0 0 1 ");
    }

    void path(const Shape& shape) {
        text("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"");
        number(shape.width_start * scale_);
        text("\" d=\"");
        line(shape);
        text("\"");
        paint("stroke", shape.ink);
    }

    void disc(const Shape& shape) { circle(shape.ink, at(shape, 0), shape.width_start * scale_ / 2); }

    void circle(Ink ink, const Point& centre, float radius) {
        text("<circle cx=\"");
        number(centre.x);
        text("\" cy=\"");
        number(centre.y);
        text("\" r=\"");
        number(radius);
        text("\"");
        paint("fill", ink);
    }

    void polygon(const Shape& shape) {
        text("<path d=\"");
        line(shape);
        text("Z\"");
        paint("fill", shape.ink);
    }

    void line(const Shape& shape) {
        for (std::uint32_t i = 0; i < shape.point_count; ++i) {
            text(i == 0 ? "M" : "L");
            point(at(shape, i));
        }
    }

    void paint(std::string_view attribute, Ink ink) {
        const Colour& colour = colours_[static_cast<std::size_t>(ink)];
        text(" ");
        text(attribute);
        text("=\"");
        text(colour.fill);
        if (colour.opacity < 1.0F) {
            text("\" opacity=\"");
            number(colour.opacity, 2);
        }
        text("\"/>");
    }

    Point at(const Shape& shape, std::uint32_t i) const {
        const Point& p = scene_.points[shape.first_point + i];
        return {(p.x - scene_.low.x) * scale_, (p.y - scene_.low.y) * scale_};
    }

    void point(const Point& p) {
        number(p.x);
        text(" ");
        number(p.y);
    }

    void number(float value, int decimals = 1) {
        const double unit = decimals == 1 ? 10.0 : 100.0;
        const double rounded = std::round(static_cast<double>(value) * unit) / unit;
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded + 0.0).ptr;
        out_.append(digits.data(), end);
    }

    void escaped(std::string_view words) {
        for (const char letter : words) {
            switch (letter) {
                case '<': text("&lt;"); break;
                case '>': text("&gt;"); break;
                case '&': text("&amp;"); break;
                default: out_.push_back(letter);
            }
        }
    }

    void text(std::string_view words) { out_.append(words); }

    const Scene& scene_;
    const Colours& colours_;
    float scale_;
    std::string out_;
};

}  // namespace

std::string to_svg(const Scene& scene, SvgPalette palette, std::string_view title) {
    return Writer{scene, palette}.write(title);
}

}  // namespace stretch
