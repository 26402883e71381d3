#include "core/body/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace stretch {
namespace {

constexpr float picture_width = 1000.0F;
constexpr float finest = 0.35F;  // of such a picture

// From `at` to the line through two points.
float distance(const Point& at, const Point& from, const Point& to) {
    const float dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
    if (length == 0) return std::hypot(at.x - from.x, at.y - from.y);
    return std::abs(dx * (at.y - from.y) - dy * (at.x - from.x)) / length;
}

class Writer {
public:
    Writer(const Scene& scene, Palette palette, float width)
        : scene_(scene), palette_(palette), scale_(width / (scene.high.x - scene.low.x)) {}

    std::string write(std::string_view title) {
        text("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 ");
        number((scene_.high.y - scene_.low.y) * scale_);
        text(title.empty() ? "\" aria-hidden=\"true\">" : "\" role=\"img\"><title>");
        if (!title.empty()) {
            text(svg_words(title));
            text("</title>");
        }
        for (const Shape& shape : scene_.shapes) write(shape);
        text("</svg>\n");
        return std::move(out_);
    }

    std::string write_group(const SvgPlace& place) {
        text("<g transform=\"translate(");
        point({place.left, place.top});
        text(")\">");
        for (const Shape& shape : scene_.shapes) write(shape);
        text("</g>\n");
        return std::move(out_);
    }

private:
    void write(const Shape& shape) {
        switch (shape.kind) {
            case ShapeKind::limb: return limb(shape);
            case ShapeKind::path: return path(shape);
            case ShapeKind::disc: return disc(shape);
            case ShapeKind::polygon: return polygon(shape);
            case ShapeKind::strip: return strip(shape);
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

    // Down one side and back along the other.
    void strip(const Shape& shape) {
        const auto pairs = static_cast<int>(shape.point_count / 2);
        const auto around = [&](int i) {
            return at(shape, static_cast<std::uint32_t>(i < pairs ? 2 * i : 2 * (2 * pairs - 1 - i) + 1));
        };
        text("<path d=\"");
        line(2 * pairs, around);
        text("Z\"");
        paint("fill", shape.ink);
    }

    void line(const Shape& shape) {
        line(static_cast<int>(shape.point_count),
             [&](int i) { return at(shape, static_cast<std::uint32_t>(i)); });
    }

    // Leaves out what lies on the line between its neighbours, as far as that can be seen.
    template <typename PointAt>
    void line(int count, const PointAt& point_at) {
        int kept = 0;
        for (int i = 0; i < count; ++i) {
            bool is_needed = i == 0 || i + 1 == count;
            for (int left_out = kept + 1; !is_needed && left_out <= i; ++left_out)
                is_needed = distance(point_at(left_out), point_at(kept), point_at(i + 1)) > finest;
            if (!is_needed) continue;
            text(i == 0 ? "M" : "L");
            point(point_at(i));
            kept = i;
        }
    }

    void paint(std::string_view attribute, Ink ink) {
        const InkColour colour = ink_colour(palette_, ink);
        std::array<char, 8> digits{};
        std::to_chars(digits.data(), digits.data() + digits.size(), 0x1000000 + colour.rgb, 16);
        text(" ");
        text(attribute);
        text("=\"#");
        text(std::string_view(digits.data() + 1, 6));
        if (colour.alpha < 255) {
            text("\" opacity=\"");
            number(static_cast<float>(colour.alpha) / 255.0F, 2);
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

    // By whole numbers: the library's way to write a fraction weighs 40 KB.
    void number(float value, int decimals = 1) {
        const int unit = decimals == 1 ? 10 : 100;
        const long units = std::lround(static_cast<double>(value) * unit);
        const long size = std::abs(units);
        if (units < 0) text("-");
        whole(size / unit);
        if (size % unit == 0) return;
        text(decimals == 2 && size % unit < 10 ? ".0" : ".");
        whole(size % unit % 10 == 0 ? size % unit / 10 : size % unit);
    }

    void whole(long value) {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out_.append(digits.data(), end);
    }

    void text(std::string_view words) { out_.append(words); }

    const Scene& scene_;
    Palette palette_;
    float scale_;
    std::string out_;
};

}  // namespace

std::string to_svg(const Scene& scene, Palette palette, std::string_view title) {
    return Writer{scene, palette, picture_width}.write(title);
}

std::string svg_group(const Scene& scene, Palette palette, const SvgPlace& place) {
    return Writer{scene, palette, place.width}.write_group(place);
}

std::string svg_words(std::string_view words) {
    std::string out;
    for (const char letter : words) {
        switch (letter) {
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '&': out += "&amp;"; break;
            default:
                if (static_cast<unsigned char>(letter) >= 0x20) out += letter;
        }
    }
    return out;
}

}  // namespace stretch
