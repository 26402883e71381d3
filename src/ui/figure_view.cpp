#include "ui/figure_view.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float yaw_of_a_pixel = 0.45f, pitch_of_a_pixel = 0.3f;  // degrees

Colour ink_of(const Colours& c, Ink ink) {
    return c.figure[static_cast<std::size_t>(ink)];
}

// From the scene's body heights to the canvas.
struct Fit {
    float scale, x, y;

    Fit(const Scene& scene, Rect r) {
        const float w = std::max(0.01f, scene.high.x - scene.low.x),
                    h = std::max(0.01f, scene.high.y - scene.low.y);
        scale = std::min(r.w / w, r.h / h);
        x = r.centre_x() - scale * (scene.low.x + scene.high.x) / 2;
        y = r.centre_y() - scale * (scene.low.y + scene.high.y) / 2;
    }
    ImVec2 operator()(Point p) const { return {x + p.x * scale, y + p.y * scale}; }
};

class Painter {
public:
    // Of outlines and lines, points that are nearer to each other than `finest` pixels are drawn as one.
    Painter(Page& page, const Fit& fit, float finest = 0)
        : list_(page.list), colours_(page.theme.colour), fit_(fit), finest_(finest) {}

    // Of all the scene the shapes that lie on the floor or those of the body, `share` of them to be seen.
    void draw(const Scene& scene, bool is_floor, float share) {
        for (const Shape& shape : scene.shapes) {
            if ((shape.ink == Ink::mat || shape.ink == Ink::mat_edge) == is_floor) draw(scene, shape, share);
        }
    }

private:
    void draw(const Scene& scene, const Shape& shape, float share) {
        const Point* points = scene.points.data() + shape.first_point;
        Colour colour = ink_of(colours_, shape.ink);
        colour.alpha = static_cast<std::uint8_t>(static_cast<float>(colour.alpha) * share);
        if (shape.point_count == 0 || colour.alpha == 0) return;
        // Three faint ellipses make a soft edge; smoothing their sharp ends would spill beyond them.
        const ImDrawListFlags flags = list_.Flags;
        if (shape.ink == Ink::shadow) list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        switch (shape.kind) {
            case ShapeKind::limb: limb(points, shape, colour); break;
            case ShapeKind::path: path(points, shape, colour); break;
            case ShapeKind::disc: disc(points[0], shape, colour); break;
            case ShapeKind::polygon: polygon(points, shape, colour); break;
            case ShapeKind::strip: band(points, shape, colour); break;
        }
        list_.Flags = flags;
    }

    bool are_one(ImVec2 a, ImVec2 b) const {
        const float dx = a.x - b.x, dy = a.y - b.y;
        return dx * dx + dy * dy < finest_ * finest_;
    }
    float width(float body_heights) const { return body_heights * fit_.scale; }

    void limb(const Point* points, const Shape& shape, Colour colour) {
        if (shape.point_count < 2) return;
        tapered(list_, fit_(points[0]), fit_(points[1]), width(shape.width_start), width(shape.width_end),
                colour);
    }

    // Smooth lines in one stroke, corners as round joints of capsules.
    void path(const Point* points, const Shape& shape, Colour colour) {
        const float thickness = std::max(1.0f, width(shape.width_start));
        ImVec2 from = fit_(points[0]);
        for (std::uint32_t i = 1; i < shape.point_count; ++i) {
            const ImVec2 to = fit_(points[i]);
            if (i + 1 < shape.point_count && are_one(from, to)) continue;
            stroke(list_, from, to, thickness, colour);
            from = to;
        }
    }

    void disc(Point centre, const Shape& shape, Colour colour) {
        list_.AddCircleFilled(fit_(centre), width(shape.width_start) / 2, packed(colour));
    }

    // ImGui wants its outlines clockwise on the screen.
    void polygon(const Point* points, const Shape& shape, Colour colour) {
        float area = 0;
        for (std::uint32_t i = 0; i < shape.point_count; ++i) {
            const Point a = points[i], b = points[(i + 1) % shape.point_count];
            area += a.x * b.y - b.x * a.y;
        }
        for (std::uint32_t i = 0; i < shape.point_count; ++i) {
            const ImVec2 at = fit_(points[area >= 0 ? i : shape.point_count - 1 - i]);
            if (i == 0 || !are_one(list_._Path.back(), at)) list_.PathLineTo(at);
        }
        list_.PathFillConvex(packed(colour));
    }

    void band(const Point* points, const Shape& shape, Colour colour) {
        std::array<ImVec2, most_strip_points> pairs;
        const std::size_t count = std::min<std::size_t>(shape.point_count, pairs.size());
        for (std::size_t i = 0; i < count; ++i) pairs[i] = fit_(points[i]);
        strip(list_, std::span{pairs}.first(count), colour);
    }

    ImDrawList& list_;
    const Colours& colours_;
    const Fit& fit_;
    float finest_;
};

// The pose that goes, in its own frame: of the other leg that is another one.
[[gnu::noinline]] void draw_before(Page& page, const Scene& scene, Rect r, float share) {
    const Fit fit(scene, inset(r, 2, 2));
    Painter(page, fit).draw(scene, false, share);
}

// Only where it is a measure of the person's own: anywhere else it would be read as an aim.
void label_angle(Page& page, const Fit& fit) {
    const Scene& scene = page.frame.scene;
    if (page.frame.screen.id != ScreenId::range) return;
    if (!scene.angle_is_shown || fit.scale < 220) return;
    std::array<char, 8> words;
    char* end = std::to_chars(words.data(), words.data() + 4, std::lround(in_degrees(scene.thigh_angle))).ptr;
    end = std::ranges::copy(std::string_view{"\u00b0"}, end).out;
    const TextStyle style{Weight::bold, std::clamp(std::floor(fit.scale * 0.055f), 14.0f, 34.0f), 1.2f, 0};
    const ImVec2 at = fit(scene.angle_label);
    const std::string_view label{words.data(), end};
    const Rect box{at.x - 60, at.y - line_height(style) / 2, 120, line_height(style)};
    for (const ImVec2 by : {ImVec2{-2, 0}, ImVec2{2, 0}, ImVec2{0, -2}, ImVec2{0, 2}}) {
        draw_text(page.list, style, page.theme.colour.ground, {box.x + by.x, box.y + by.y, box.w, box.h},
                  label, Align::centre);
    }
    draw_text(page.list, style, page.theme.colour.accent_text, box, label, Align::centre);
}

void turn(Page& page, const Node& node, Rect r) {
    const Touch state = touch(page, node, r);
    const ImGuiIO& io = ImGui::GetIO();
    const bool is_playing = page.frame.screen.id == ScreenId::player;
    if (!is_playing && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && state.held) {
        page.command = ResetCamera{};
        return;
    }
    // Before a session a finger on the picture scrolls or zooms the page; a mouse means what it does.
    const bool is_idle = io.MouseSource == ImGuiMouseSource_TouchScreen && !is_playing;
    const bool drags = state.held && !is_idle && page.scroll_of(node).gesture() == Gesture::sideways;
    if (drags && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
        page.command = TurnCamera{io.MouseDelta.x * yaw_of_a_pixel * page.frame.scene.drag,
                                  io.MouseDelta.y * pitch_of_a_pixel};
    }
}

}  // namespace

void figure(Page& page, const Node& node, Rect r) {
    if (r.w >= 8 && r.h >= 8) turn(page, node, r);
    still_figure(page, node, r);
}

void cropped_figure(Page& page, const Node& node, Rect place, Rect picture) {
    still_figure(page, node, picture);
    if (place.w >= 8 && place.h >= 8) turn(page, node, place);
}

void still_figure(Page& page, const Node& node, Rect r) {
    page.place(node, r);
    if (r.w < 8 || r.h < 8) return;
    const Scene& scene = page.frame.scene;
    const Fit fit(scene, inset(r, 2, 2));
    Painter painter(page, fit);
    painter.draw(scene, true, 1);
    const Motion& motion = page.frame.motion;
    // First the new pose comes, then the old one goes: what both share stays as it is.
    const float going = motion.fading != nullptr ? 2 * motion.fading_share : 0;
    if (motion.fading != nullptr && going > 0) {
        draw_before(page, *motion.fading, r, std::min(1.0f, going));
    }
    painter.draw(scene, false, std::min(1.0f, 2 - going));
    label_angle(page, fit);
    focus_ring(page, node, inset(r, 8, 8), radius::control);
}

void small_figure(Page& page, const Scene& scene, Rect r) {
    const Fit fit(scene, r);
    constexpr float finest = 1.5f;
    Painter painter(page, fit, finest);
    painter.draw(scene, false, 1);
}

Point in_scene(const Scene& scene, Rect r, Point at) {
    const Fit fit(scene, inset(r, 2, 2));
    return {(at.x - fit.x) / fit.scale, (at.y - fit.y) / fit.scale};
}

float figure_aspect(const Scene& scene) {
    const float w = scene.high.x - scene.low.x, h = scene.high.y - scene.low.y;
    return w > 0 && h > 0 ? std::clamp(w / h, 0.5f, 3.0f) : 1.5f;
}

}  // namespace stretch::ui
