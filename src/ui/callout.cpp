#include "ui/callout.h"

#include <array>

#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr float sign_size = 28, padding = space::l, edge = 4;

float height_of_lines(const Page& page, std::span<const Node* const> lines, float width) {
    float height = 0;
    for (const Node* line : lines)
        height += (height > 0 ? space::s : 0) + text_height(page.theme.strong, line->name, width);
    return height;
}

}  // namespace

void warning_sign(Page& page, Rect r, Colour colour, Colour within) {
    const auto at = [&r](float x, float y) { return ImVec2{r.x + r.w * x, r.y + r.h * y}; };
    const std::array corners{at(0.5f, 0.14f), at(0.92f, 0.86f), at(0.08f, 0.86f)};
    const float round = r.w * 0.13f;
    page.list.AddConvexPolyFilled(corners.data(), 3, packed(colour));
    for (std::size_t i = 0; i < corners.size(); ++i)
        stroke(page.list, corners[i], corners[(i + 1) % corners.size()], round, colour);
    stroke(page.list, at(0.5f, 0.38f), at(0.5f, 0.58f), r.w * 0.09f, within);
    page.list.AddCircleFilled(at(0.5f, 0.74f), r.w * 0.055f, packed(within));
}

void callout(Page& page, std::span<const Node* const> lines, Flow& flow) {
    if (lines.empty()) return;
    const Colours& c = page.theme.colour;
    const float beside = edge + padding + sign_size + space::m;
    const float width = flow.column.w - beside - padding;
    const float words = height_of_lines(page, lines, width);
    const Rect box = flow.take(std::max(words, sign_size) + 2 * space::m);
    if (page.measuring) return;
    fill(page.list, box, c.surface, radius::control);
    outline(page.list, box, c.outlined ? c.edge : c.line, radius::control, c.outlined ? 2.0f : 1.0f);
    fill(page.list, inset({box.x, box.y, edge, box.h}, 0, radius::control), c.danger, edge / 2);
    warning_sign(page, {box.x + edge + padding, box.y + space::m, sign_size, sign_size}, c.danger, c.surface);
    Flow inner({box.x + beside, box.centre_y() - words / 2, width, 0});
    for (const Node* line : lines) {
        if (line != lines.front()) inner.gap(space::s);
        text(page, *line, inner, page.theme.strong, c.ink);
    }
}

void callout(Page& page, const Node& node, Flow& flow) {
    const std::array line{&node};
    callout(page, line, flow);
}

void alarm(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.body;
    const float beside = padding + sign_size + space::m;
    const float room = flow.column.w - beside - padding;
    const float words = text_height(style, node.name, room);
    const Rect box = flow.take(std::max(words, sign_size) + 2 * space::l);
    if (page.measuring) return;
    const Colour ground = mix(c.ground, c.danger, 0.08f);
    fill(page.list, box, ground, radius::control);
    outline(page.list, box, c.danger, radius::control, c.outlined ? 2.0f : 1.5f);
    warning_sign(page, {box.x + padding, box.y + space::l, sign_size, sign_size}, c.danger, ground);
    const Rect at{box.x + beside, box.centre_y() - words / 2, room, words};
    page.place(node, at);
    draw_text(page.list, style, c.ink, at, node.name);
}

}  // namespace stretch::ui
