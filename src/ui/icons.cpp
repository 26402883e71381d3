#include "ui/icons.h"

#include "ui/paint.h"

namespace stretch::ui {
namespace {

// Draws on the grid: 0 to 24 in both directions.
struct Pen {
    ImDrawList& list;
    ImVec2 centre;
    float unit;
    Colour colour;
    float width = 2.1f;

    ImVec2 at(float x, float y) const { return {centre.x + (x - 12) * unit, centre.y + (y - 12) * unit}; }
    void line(float x1, float y1, float x2, float y2) const {
        stroke(list, at(x1, y1), at(x2, y2), width * unit, colour);
    }
    // Two lines with a corner between them.
    void bent_line(float x1, float y1, float x2, float y2, float x3, float y3) const {
        line(x1, y1, x2, y2);
        line(x2, y2, x3, y3);
    }
    void ring(float x, float y, float radius) const {
        list.AddCircle(at(x, y), radius * unit, packed(colour), 0, width * unit);
    }
    void dot(float x, float y, float radius) const {
        list.AddCircleFilled(at(x, y), radius * unit, packed(colour));
    }
    void bend(float x, float y, float radius, float from, float to) const {
        arc(list, at(x, y), radius * unit, width * unit, from, to, colour);
    }
    void box(float x1, float y1, float x2, float y2, float radius) const {
        const ImVec2 low = at(x1, y1), high = at(x2, y2);
        outline(list, grown({low.x, low.y, high.x - low.x, high.y - low.y}, width * unit / 2), colour,
                (radius + width / 2) * unit, width * unit);
    }
    // A triangle with rounded corners, its tip at x2.
    void wedge(float x1, float x2, float half_height) const {
        constexpr float r = 1.4f;
        const float side = x2 > x1 ? 1.0f : -1.0f;
        const ImVec2 a = at(x1 + side * r, 12 - half_height + r), b = at(x2 - side * r * 1.6f, 12),
                     c = at(x1 + side * r, 12 + half_height - r);
        const bool clockwise = side > 0;
        list.AddTriangleFilled(a, clockwise ? b : c, clockwise ? c : b, packed(colour));
        const float thickness = 2 * r * unit;
        stroke(list, a, b, thickness, colour);
        stroke(list, b, c, thickness, colour);
        stroke(list, c, a, thickness, colour);
    }
    void bar(float x1, float y1, float x2, float y2) const {
        const ImVec2 low = at(x1, y1), high = at(x2, y2);
        fill(list, {low.x, low.y, high.x - low.x, high.y - low.y}, colour, 1.4f * unit);
    }
};

void speaker(const Pen& pen) {
    pen.bar(3, 9, 8, 15);
    const ImVec2 cone[] = {pen.at(6, 9.2f), pen.at(11.6f, 4.8f), pen.at(11.6f, 19.2f), pen.at(6, 14.8f)};
    pen.list.AddConvexPolyFilled(cone, 4, packed(pen.colour));
}

void sliders(const Pen& pen) {
    pen.line(3, 8, 11.5f, 8);
    pen.line(18.5f, 8, 21, 8);
    pen.ring(15, 8, 2.9f);
    pen.line(3, 16, 5.5f, 16);
    pen.line(12.5f, 16, 21, 16);
    pen.ring(9, 16, 2.9f);
}

void clock(const Pen& pen) {
    pen.ring(12, 12, 8.6f);
    pen.bent_line(12, 7.4f, 12, 12.2f, 15.4f, 14.2f);
}

void sun(const Pen& pen) {
    pen.ring(12, 12, 4.1f);
    constexpr float near = 5.3f, far = 6.5f, straight_near = 7.5f, straight_far = 9.2f;
    for (const float side : {-1.0f, 1.0f}) {
        pen.line(12, 12 + side * straight_near, 12, 12 + side * straight_far);
        pen.line(12 + side * straight_near, 12, 12 + side * straight_far, 12);
        pen.line(12 + side * near, 12 + near, 12 + side * far, 12 + far);
        pen.line(12 + side * near, 12 - near, 12 + side * far, 12 - far);
    }
}

void sheet(const Pen& pen) {
    pen.box(4.6f, 3.8f, 19.4f, 20.2f, 3);
    pen.line(8.4f, 9, 15.6f, 9);
    pen.line(8.4f, 13, 15.6f, 13);
    pen.line(8.4f, 17, 12, 17);
}

// An open book.
void book(const Pen& pen) {
    for (const float side : {-1.0f, 1.0f}) {
        pen.line(12, 6.6f, 12 + side * 4.6f, 4.9f);
        pen.line(12 + side * 4.6f, 4.9f, 12 + side * 9, 5.6f);
        pen.line(12 + side * 9, 5.6f, 12 + side * 9, 17.4f);
        pen.line(12 + side * 9, 17.4f, 12 + side * 4.6f, 16.8f);
        pen.line(12 + side * 4.6f, 16.8f, 12, 18.9f);
    }
    pen.line(12, 6.6f, 12, 18.9f);
}

// A frame on its side, and the way it went.
void quarter_turn(const Pen& pen) {
    pen.line(4, 13, 15, 13);
    pen.line(15, 13, 15, 19.5f);
    pen.line(15, 19.5f, 4, 19.5f);
    pen.line(4, 19.5f, 4, 13);
    pen.bent_line(8, 8.4f, 8, 5, 11, 4.4f);
    pen.bent_line(11, 4.4f, 18.4f, 4, 19.4f, 9.4f);
    pen.bent_line(16.4f, 7.6f, 19.5f, 10.6f, 22, 7);
}

void question_mark(const Pen& pen) {
    pen.bend(12, 9, 4, 0.76f, 1.4f);
    pen.line(14.4f, 12.2f, 12, 14.6f);
    pen.dot(12, 18.6f, 1.5f);
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, Colour colour) {
    const Pen pen{list, centre, size / 24, colour};
    switch (icon) {
        case Icon::play: pen.wedge(7, 20, 8); break;
        case Icon::pause:
            pen.bar(6.5f, 5, 10, 19);
            pen.bar(14, 5, 17.5f, 19);
            break;
        case Icon::back:
            pen.wedge(19, 7.6f, 6.6f);
            pen.bar(4.4f, 5.6f, 7, 18.4f);
            break;
        case Icon::forward:
            pen.wedge(5, 16.4f, 6.6f);
            pen.bar(17, 5.6f, 19.6f, 18.4f);
            break;
        case Icon::sound:
            speaker(pen);
            pen.bend(11.5f, 12, 4.6f, 0.12f, 0.38f);
            pen.bend(11.5f, 12, 8.4f, 0.12f, 0.38f);
            break;
        case Icon::muted:
            speaker(pen);
            pen.line(15.2f, 9.4f, 20.4f, 14.6f);
            pen.line(20.4f, 9.4f, 15.2f, 14.6f);
            break;
        case Icon::check: pen.bent_line(5, 12.6f, 10, 17.4f, 19, 7.2f); break;
        case Icon::close:
            pen.line(6.4f, 6.4f, 17.6f, 17.6f);
            pen.line(17.6f, 6.4f, 6.4f, 17.6f);
            break;
        case Icon::today: sun(pen); break;
        case Icon::plan: sheet(pen); break;
        case Icon::learn: book(pen); break;
        case Icon::history: clock(pen); break;
        case Icon::settings: sliders(pen); break;
        case Icon::previous: pen.bent_line(14.5f, 6.5f, 9, 12, 14.5f, 17.5f); break;
        case Icon::next: pen.bent_line(9.5f, 6.5f, 15, 12, 9.5f, 17.5f); break;
        case Icon::question: question_mark(pen); break;
        case Icon::turn: quarter_turn(pen); break;
        case Icon::minus: pen.line(5.5f, 12, 18.5f, 12); break;
        case Icon::plus:
            pen.line(5.5f, 12, 18.5f, 12);
            pen.line(12, 5.5f, 12, 18.5f);
            break;
        case Icon::up: pen.bent_line(6.5f, 14.5f, 12, 9, 17.5f, 14.5f); break;
        case Icon::down: pen.bent_line(6.5f, 9.5f, 12, 15, 17.5f, 9.5f); break;
    }
}

}  // namespace stretch::ui
