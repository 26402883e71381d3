#include <imgui.h>

#include <cmath>

#include "ui/back_row.h"
#include "ui/figure_view.h"

namespace stretch::ui {
namespace {

// A person lying down with one leg up, in a few strokes.
void picture(Page& page, int degrees, Rect r, Colour body, Colour leg) {
    const float unit = std::min(r.w / 2.1f, r.h / 1.25f);
    const float thickness = std::max(3.0f, unit * 0.13f);
    const ImVec2 hip{r.centre_x() + unit * 0.05f, r.bottom() - thickness / 2 - 1};
    const float angle = static_cast<float>(degrees) * 3.14159265f / 180;
    stroke(page.list, {hip.x - unit * 0.62f, hip.y}, hip, thickness, body);
    page.list.AddCircleFilled({hip.x - unit * 0.88f, hip.y - thickness * 0.3f}, unit * 0.14f, packed(body));
    stroke(page.list, hip, {hip.x + unit * 0.9f, hip.y}, thickness * 0.6f, body);
    stroke(page.list, hip, {hip.x + std::cos(angle) * unit, hip.y - std::sin(angle) * unit}, thickness, leg);
}

void picture_choice(Page& page, const Node& node, Rect r) {
    const Colours& c = page.theme.colour;
    const Touch state = press(page, node, r);
    const Rect box = inset(r, 2, 2);
    if (node.selected) {
        fill(page.list, box, c.tint, radius::control);
        outline(page.list, box, c.accent, radius::control, 2);
    } else {
        fill(page.list, box, state.held || state.hovered ? mix(c.surface, c.ink, 0.06f) : c.surface,
             radius::control);
        outline(page.list, box, c.outlined ? c.edge : c.line, radius::control, 1);
    }
    Rect inside = inset(box, 6, 6);
    const TextStyle style = fit_line(page.theme.strong, node.name, inside.w, 10);
    const Rect words = cut_bottom(inside, line_height(style));
    picture(page, node.now, inside, c.ink_soft, c.accent);
    draw_text(page.list, style, node.selected ? c.on_tint : c.ink, words, node.name, Align::centre);
    focus_ring(page, node, inset(box, 5, 5), radius::control - 3);
}

void pictures(Page& page, Flow& flow) {
    const Node* group = page.find("range.pictures");
    if (group == nullptr) return;
    const float top = flow.y;
    const Rect label = flow.take(text_height(page.theme.strong, group->name, flow.column.w));
    flow.gap(space::s);
    float count = 0;
    for (const Node& node : page.nodes()) count += node.group == group->id ? 1 : 0;
    // As many beside each other as a thumb can tell apart.
    const float in_a_row = std::clamp(std::floor(flow.column.w / size::target), 1.0f, std::max(1.0f, count));
    const float width = flow.column.w / in_a_row;
    const float height = std::min(width, 72.0f) * 0.7f + line_height(page.theme.strong) + 20;
    const Rect all = flow.take(height * std::ceil(count / in_a_row));
    if (page.measuring) return;
    draw_text(page.list, page.theme.strong, page.theme.colour.ink, label, group->name);
    Rect rest = all, row;
    for (const Node& node : page.nodes()) {
        if (node.group != group->id) continue;
        if (row.w < width - 1) row = cut_top(rest, height);
        picture_choice(page, node, cut_left(row, width));
    }
    page.place(*group, {all.x, top, all.w, flow.y - top});
}

// The leg follows the pointer as long as that is down.
void drag_leg(Page& page, const Node& node, const Node& angle, Rect r) {
    const Touch state = touch(page, node, r);
    if (!state.held && !state.pressed) return;
    page.scroll_of(node).claim();
    const ImVec2 at = ImGui::GetIO().MousePos;
    if (!ImGui::IsMousePosValid() || !angle.action) return;
    const Point point = in_scene(page.frame.scene, r, {at.x, at.y});
    const double degrees = in_degrees(angle_towards(page.frame.scene, point));
    // Behind the head is further than far, below the floor is on it.
    const int whole = degrees < -90 ? angle.most : static_cast<int>(std::lround(degrees));
    const int wanted = std::clamp(whole, angle.least, angle.most);
    if (wanted != angle.now) page.command = with_value(*angle.action, wanted);
}

void figure_to_drag(Page& page, Rect r) {
    const Node* node = page.find("figure");
    const Node* angle = page.find("range.angle");
    if (node == nullptr || angle == nullptr) return;
    fill(page.list, r, page.theme.colour.surface, radius::card);
    outline(page.list, r, page.theme.colour.line, radius::card, page.theme.colour.outlined ? 2.0f : 1.0f);
    const Rect inside = inset(r, space::m, space::s);
    still_figure(page, *node, inside);
    drag_leg(page, *node, *angle, inside);
}

void words(Page& page, Flow& flow) {
    if (const Node* title = page.find("range.title")) heading(page, *title, flow);
    flow.gap(space::s);
    if (const Node* how = page.find("range.how"))
        text(page, *how, flow, page.theme.body, page.theme.colour.ink_soft);
}

void choices(Page& page, Flow& flow) {
    for (const std::string_view id : {"range.leg", "range.other_knee"}) {
        const Node* group = page.find(id);
        if (group == nullptr) continue;
        flow.gap(space::l);
        segments(page, *group, flow);
    }
}

void answer(Page& page, Flow& flow) {
    flow.gap(space::l);
    if (const Node* angle = page.find("range.angle")) slider(page, *angle, flow);
    flow.gap(space::m);
    pictures(page, flow);
    for (const std::string_view id : {"range.kept.left", "range.kept.right"}) {
        const Node* kept = page.find(id);
        if (kept == nullptr) continue;
        flow.gap(space::s);
        text(page, *kept, flow, page.theme.small, page.theme.colour.ink_soft);
    }
    flow.gap(space::l);
    if (const Node* save = page.find("range.save")) button(page, *save, Look::primary, flow);
}

}  // namespace

void draw_range(Page& page, Rect area) {
    const bool wide = area.w >= 600 && area.w > area.h * 1.1f;
    if (wide) {
        const Rect left = cut_left(area, area.w * 0.52f);
        const Rect box = inset(left, space::l, space::l);
        const float height = std::min(box.h, box.w / figure_aspect(page.frame.scene) + 2 * space::s);
        figure_to_drag(page, centred(box, box.w, height));
    }
    Flow flow = begin_scroll(page, page.scroll, area, wide ? 480 : size::column);
    notices(page, flow);
    back_row(page, page.find("range.back"), flow);
    words(page, flow);
    choices(page, flow);
    if (!wide) {
        flow.gap(space::l);
        const float width = flow.column.w;
        const float natural = width / figure_aspect(page.frame.scene) + 2 * space::s;
        figure_to_drag(page, flow.take(std::clamp(natural, 150.0f, std::max(150.0f, area.h * 0.6f))));
    }
    answer(page, flow);
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
