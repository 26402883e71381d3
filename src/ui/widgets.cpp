#include "ui/widgets.h"

#include <imgui.h>

#include "ui/paint.h"

namespace stretch::ui {
namespace {

struct Coat {
    Colour fill, ink, line;
};

constexpr Colour nothing = rgb(0, 0);

Coat coat_of(const Theme& theme, Look look) {
    const Colours& c = theme.colour;
    switch (look) {
        case Look::primary: return {c.accent, c.on_accent, c.accent};
        case Look::tonal: return {c.tint, c.on_tint, c.tint_edge};
        case Look::text: return {nothing, c.accent_text, nothing};
        case Look::hurt: return {c.hurt, c.on_hurt, c.hurt_edge};
        case Look::danger: return {nothing, c.danger, c.danger};
    }
    return {};
}

Colour touched(Colour colour, Colour towards, Touch touch) {
    return touch.held ? mix(colour, towards, 0.16f) : touch.hovered ? mix(colour, towards, 0.07f) : colour;
}

void paint_coat(Page& page, const Coat& coat, Touch state, Rect r, float corner) {
    const bool is_bare = coat.fill.alpha == 0;
    Colour ground = touched(is_bare ? coat.ink : coat.fill, coat.ink, state);
    if (is_bare) ground.alpha = state.held ? 40 : state.hovered ? 20 : 0;
    if (ground.alpha > 0) fill(page.list, r, ground, corner);
    if (coat.line != coat.fill)
        outline(page.list, r, coat.line, corner, page.theme.colour.outlined ? 2.0f : 1.0f);
}

TextStyle button_style(const Page& page, const Node& node, Look look, float width) {
    TextStyle style = page.theme.strong;
    if (look == Look::primary) style.size *= 1.18f;
    // Where nothing is told by its colour alone.
    style.is_underlined = look == Look::text && page.theme.colour.outlined;
    style.leading = 1.2f;
    return fit_words(style, node.name, width, 13);
}

constexpr float button_padding = space::l;

}  // namespace

Touch touch(Page& page, const Node& node, Rect r) {
    page.place(node, r);
    if (!page.is_live(node) || r.w < 1 || r.h < 1) return {};
    ImGui::SetCursorScreenPos({r.x, r.y});
    const bool pressed = ImGui::InvisibleButton(node.id.c_str(), {r.w, r.h});
    const bool scrolls = page.scroll_of(node).gesture() == Gesture::scrolling;
    const bool by_mouse = ImGui::GetIO().MouseSource == ImGuiMouseSource_Mouse;
    Touch state{pressed && !scrolls, ImGui::IsItemActive() && !scrolls, by_mouse && ImGui::IsItemHovered()};
    if (state.hovered && node.action) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return state;
}

Touch press(Page& page, const Node& node, Rect r) {
    const Touch state = touch(page, node, r);
    if (state.pressed && node.action) page.command = node.action;
    return state;
}

void focus_ring(Page& page, const Node& node, Rect r, float corner) {
    if (page.has_focus(node)) outline(page.list, grown(r, 5), page.theme.colour.focus, corner + 5, 3);
}

Rect text(Page& page, const Node& node, Flow& flow, const TextStyle& style, Colour colour, Align align) {
    const Rect box = flow.take(text_height(style, node.name, flow.column.w));
    if (page.measuring) return box;
    page.place(node, {box.x, box.y, box.w, std::max(1.0f, box.h)});
    draw_text(page.list, style, colour, box, node.name, align);
    return box;
}

void balanced_text(Page& page, const Node& node, Flow& flow, const TextStyle& style, Colour colour,
                   Align align) {
    const Rect whole = flow.column;
    flow.column.w = balanced_width(style, node.name, whole.w);
    if (align == Align::centre) flow.column.x += (whole.w - flow.column.w) / 2;
    text(page, node, flow, style, colour, align);
    flow.column = whole;
}

void heading(Page& page, const Node& node, Flow& flow, Align align) {
    const TextStyle& wanted = node.level <= 1 ? page.theme.title : page.theme.heading;
    const TextStyle style = fit_words(wanted, node.name, flow.column.w, 17);
    balanced_text(page, node, flow, style, page.theme.colour.ink, align);
}

void card(Page& page, Rect r) {
    const Colours& c = page.theme.colour;
    fill(page.list, r, c.surface, radius::card);
    outline(page.list, r, c.line, radius::card, c.outlined ? 2.0f : 1.0f);
}

float button_height(Page& page, const Node& node, Look look, float width) {
    const float room = width - 2 * button_padding;
    const float words = text_height(button_style(page, node, look, room), node.name, room);
    return std::max(look == Look::primary ? size::primary : size::control, words + 2 * space::m);
}

void button(Page& page, const Node& node, Look look, Rect r) {
    const Touch state = press(page, node, r);
    const Coat coat = coat_of(page.theme, look);
    const float corner = std::min(r.h / 2, 30.0f);
    paint_coat(page, coat, state, r, corner);
    const Rect room = inset(r, std::min(button_padding, r.w * 0.1f), 0);
    TextStyle style = button_style(page, node, look, room.w);
    while (style.size > 13 && text_height(style, node.name, room.w) > r.h - 4) style.size -= 1;
    draw_text_middle(page.list, style, coat.ink, room, node.name, Align::centre);
    focus_ring(page, node, r, corner);
}

void button(Page& page, const Node& node, Look look, Flow& flow) {
    const Rect r = flow.take(button_height(page, node, look, flow.column.w));
    if (!page.measuring) button(page, node, look, r);
}

void icon_button(Page& page, const Node& node, Icon icon, Look look, Rect r) {
    const Touch state = press(page, node, r);
    const Coat coat = coat_of(page.theme, look);
    const float side = std::min(r.w, r.h);
    const Rect disc = centred(r, side, side);
    paint_coat(page, coat, state, disc, side / 2);
    draw_icon(page.list, icon, {disc.centre_x(), disc.centre_y()}, std::max(20.0f, side * 0.46f), coat.ink);
    focus_ring(page, node, disc, side / 2);
}

void link(Page& page, const Node& node, Flow& flow) {
    TextStyle style = page.theme.body;
    style.is_underlined = true;
    const Rect room = flow.take(std::max(size::target, text_height(style, node.name, flow.column.w)));
    if (page.measuring) return;
    const Rect r{room.x, room.y, std::min(text_width(style, node.name), room.w), room.h};
    const Touch state = press(page, node, r);
    const Colours& c = page.theme.colour;
    const Colour colour = touched(c.accent, c.ink, state);
    draw_text_middle(page.list, style, colour, r, node.name);
    focus_ring(page, node, inset(r, 0, 8), radius::control);
}

void bar(Page& page, Rect r, float share) {
    const Colours& c = page.theme.colour;
    const float corner = r.h / 2;
    constexpr float line = 2;
    fill(page.list, {r.x, r.centre_y() - line / 2, r.w, line}, c.edge, line / 2);
    const float filled = r.w * std::clamp(share, 0.0f, 1.0f);
    if (filled > 0.5f) fill(page.list, {r.x, r.y, std::max(filled, r.h), r.h}, c.accent, corner);
}

Rect pinned_foot(Page& page, Rect& area, float width, float height, float above, float below) {
    const Rect strip = cut_bottom(area, above + height + below);
    if (page.scroll.overflows()) fill(page.list, {strip.x, strip.y, strip.w, 1}, page.theme.colour.line);
    return {strip.centre_x() - width / 2, strip.y + above, width, height};
}

Flow begin_scroll(Page& page, Scroll& scroll, Rect view, float width) {
    const bool is_live = page.dialog.empty() || &scroll == &page.dialog_scroll;
    const float top = scroll.begin(view, is_live, !page.frame.motion.reduced);
    ImGui::PushClipRect({view.x, view.y}, {view.right(), view.bottom()}, true);
    page.open_scroll = &scroll;
    Flow flow(column_of(inset({view.x, top, view.w, view.h}, page_margin(view), 0), width));
    flow.gap(space::l);
    return flow;
}

void draw_edges(Page& page, const Scroll& scroll) {
    const Colours& c = page.theme.colour;
    const Rect view = scroll.view();
    const float height = std::min(space::xxl, view.h / 5);
    const Rect top{view.x + radius::card, view.y, view.w - 2 * radius::card, height};
    const Rect bottom{top.x, view.bottom() - height, top.w, height};
    if (scroll.can_go(-1)) fade(page.list, top, c.surface, Fading::downwards);
    if (scroll.can_go(1)) fade(page.list, bottom, c.surface, Fading::upwards);
}

void draw_thumb(Page& page, const Scroll& scroll) {
    const Rect thumb = scroll.is_watched() ? scroll.thumb() : Rect{};
    if (thumb.h > 0) fill(page.list, thumb, page.theme.colour.edge, 1.5f);
}

void end_scroll(Page& page, Scroll& scroll, const Flow& flow) {
    scroll.end(flow.y - flow.column.y + space::xl);
    if (page.reveal) scroll.reveal(*page.reveal);
    page.open_scroll = nullptr;
    draw_thumb(page, scroll);
    ImGui::PopClipRect();
}

}  // namespace stretch::ui
