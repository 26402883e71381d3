#include "ui/postures.h"

#include "ui/outlines.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

// From the neck down, in heights of the trunk. Drawn to be told apart, not measured.
constexpr OutlineKey curved[] = {{0, 0.17f},    {0.25f, 0.28f}, {0.58f, 0.14f},
                                 {0.9f, 0.34f}, {1.12f, 0.26f}, {1.4f, 0.2f}};
constexpr OutlineKey flat[] = {{0, 0.17f},     {0.25f, 0.26f},  {0.58f, 0.25f},
                               {0.9f, 0.262f}, {1.12f, 0.235f}, {1.4f, 0.19f}};
constexpr OutlineKey front[] = {{0, 0.05f},       {0.28f, -0.08f}, {0.55f, -0.045f},
                                {0.78f, -0.055f}, {1.05f, -0.02f}, {1.4f, 0.03f}};
constexpr float above = 0.34f, below = 1.4f, middle = 0.11f;  // of the crown, the thighs, and across
constexpr float low_back_from = 0.3f, low_back_to = 0.9f;
constexpr float picture = 150;

void draw_trunk(ImDrawList& list, std::span<const OutlineKey> back, Rect r, Colour body, Colour line) {
    const float unit = r.h / (above + below);
    const OutlinePlace place{r.centre_x() - middle * unit, r.y + above * unit, unit};
    tapered(list, place(0.1f, -0.1f), place(0.11f, 0.05f), 0.13f * unit, 0.13f * unit, body);
    tapered(list, place(0.07f, -0.21f), place(0.05f, -0.15f), 0.25f * unit, 0.2f * unit, body);
    tapered(list, place(-0.03f, -0.17f), place(-0.062f, -0.155f), 0.07f * unit, 0.035f * unit, body);
    draw_between(list, front, back, place, body);
    draw_outline(list, back, low_back_from, low_back_to, place, 5, line);
}

float words_height(const Page& page, const Node& node, float width) {
    return text_height(page.theme.strong, node.name, width - 2 * space::s);
}

void picture_card(Page& page, const Node& node, std::span<const OutlineKey> back, Rect r) {
    const Colours& c = page.theme.colour;
    const Touch state = press(page, node, r);
    const Colour ground = node.selected ? c.tint : c.surface;
    fill(page.list, r, state.held || state.hovered ? mix(ground, c.ink, state.held ? 0.1f : 0.05f) : ground,
         radius::control);
    outline(page.list, r, node.selected ? c.accent : c.edge, radius::control, node.selected ? 3.0f : 1.0f);
    draw_trunk(page.list, back, {r.x, r.y + space::m, r.w, picture},
               c.figure[static_cast<std::size_t>(Ink::body)], c.accent);
    const float top = r.y + space::m + picture;
    draw_text_middle(page.list, page.theme.strong, node.selected ? c.on_tint : c.ink,
                     {r.x + space::s, top, r.w - 2 * space::s, r.bottom() - top}, node.name, Align::centre);
    focus_ring(page, node, inset(r, 3, 3), radius::control - 3);
}

}  // namespace

bool is_posture(const Node& node) {
    return node.group == low_back_question && (node.id.ends_with(".0") || node.id.ends_with(".1"));
}

bool postures(Page& page, const Node& group, Flow& flow) {
    const float width = (flow.column.w - space::s) / 2;
    float words = 0;
    for (const Node& node : page.nodes()) {
        if (node.group != group.id || !is_posture(node)) continue;
        if (fit_words(page.theme.strong, node.name, width - 2 * space::s, 1).size < page.theme.strong.size)
            return false;
        words = std::max(words, words_height(page, node, width));
    }
    const Rect row = flow.take(picture + words + 3 * space::m);
    flow.gap(space::s);
    if (page.measuring) return true;
    Rect left = row;
    const Rect first = cut_left(left, width);
    cut_left(left, space::s);
    for (const Node& node : page.nodes())
        if (node.group == group.id && is_posture(node))
            picture_card(page, node, node.id.ends_with(".0") ? std::span{curved} : std::span{flat},
                         node.id.ends_with(".0") ? first : left);
    return true;
}

}  // namespace stretch::ui
