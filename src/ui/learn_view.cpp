// Learn: its list, and the page that is read; side by side where it is wide.
#include <imgui.h>

#include <cmath>

#include "ui/back_row.h"
#include "ui/callout.h"
#include "ui/figure_view.h"
#include "ui/text_way.h"

namespace stretch::ui {
namespace {

// Of a list with a figure beside it, and with a page to read.
constexpr float list_beside_figure_from = 640, wide_from = 960;
constexpr float list_width = 340, between = space::xxl;

bool is_of_list(const Node& node) {
    return node.id.starts_with("learn.to.");
}

bool is_contents(const Page& page) {
    return page.find("learn.title") != nullptr;
}

void chevron(Page& page, Rect r, Colour colour) {
    draw_icon(page.list, Icon::next, {r.right() - size::icon / 2 - space::s, r.centre_y()}, size::icon - 4,
              colour);
}

// A page of Learn: its title, and below that a line about it.
void entry(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle &strong = page.theme.strong, &small = page.theme.small;
    const float room = flow.column.w - 2 * space::l - size::icon;
    const float title = std::max(size::target - space::m, text_height(strong, node.name, room) + space::s);
    const float words = text_height(small, node.value, room);
    const Rect card = flow.take(title + words + space::m + space::m);
    if (page.measuring) return;
    const Touch state = press(page, node, card);
    const Colour ground = node.selected ? c.tint : c.surface;
    fill(page.list, card, state.held || state.hovered ? mix(ground, c.ink, 0.05f) : ground,
         radius::control + 4);
    outline(page.list, card, node.selected ? c.accent : c.line, radius::control + 4,
            node.selected || c.outlined ? 2.0f : 1.0f);
    const Colour ink = node.selected ? c.on_tint : c.ink;
    draw_text_middle(page.list, strong, ink, {card.x + space::l, card.y + space::s, room, title}, node.name);
    draw_text(page.list, small, node.selected ? c.on_tint : c.ink_soft,
              {card.x + space::l, card.y + title + space::m, room, words}, node.value);
    chevron(page, card, node.selected ? c.on_tint : c.accent_text);
    focus_ring(page, node, inset(card, 4, 4), radius::control);
}

void list(Page& page, Flow& flow) {
    if (const Node* all = page.find("learn.all")) {
        heading(page, *all, flow);
        flow.gap(space::m);
    }
    for (const Node& node : page.nodes()) {
        if (!is_of_list(node)) continue;
        entry(page, node, flow);
        flow.gap(space::s + 2);
    }
}

void picture(Page& page, const Node& node, float most, Flow& flow) {
    const float natural = flow.column.w / figure_aspect(page.frame.scene);
    const Rect r = flow.take(std::min(natural, std::max(most, 120.0f)));
    if (!page.measuring) figure(page, node, r);
}

// One dot for each step, the one that is open long, with its number below.
void dots(Page& page, const Node& node, Rect r) {
    const Colours& c = page.theme.colour;
    const auto count = static_cast<float>(node.most);
    const float step = std::clamp(r.w / (count + 1), 8.0f, 16.0f), radius = std::min(4.0f, step / 3);
    const TextStyle style = fit_line(page.theme.small, node.value, r.w, 10);
    const float height = 2 * radius + space::s + line_height(style);
    Rect at = centred(r, r.w, height);
    page.place(node, at);
    float x = at.centre_x() - step * count / 2;
    for (int i = 1; i <= node.most; ++i, x += step) {
        const bool is_open = i == node.now;
        const float half = is_open ? step / 2 - 2 : 0;
        const ImVec2 middle{x + step / 2, at.y + radius};
        stroke(page.list, {middle.x - half, middle.y}, {middle.x + half, middle.y}, 2 * radius,
               is_open        ? c.accent
               : i < node.now ? mix(c.edge, c.accent, 0.5f)
                              : c.edge);
    }
    draw_text(page.list, style, c.ink_soft,
              {at.x, at.bottom() - line_height(style), at.w, line_height(style)}, node.value, Align::centre);
}

constexpr float pager_height = 56;

void pager(Page& page, Rect r) {
    const Node *previous = page.find("learn.previous"), *next = page.find("learn.next");
    const Rect left = cut_left(r, pager_height), right = cut_right(r, pager_height);
    if (previous != nullptr) icon_button(page, *previous, Icon::previous, Look::tonal, left);
    if (next != nullptr) icon_button(page, *next, Icon::next, Look::primary, right);
    if (const Node* place = page.find("learn.progress")) dots(page, *place, inset(r, space::s, 0));
}

// A line that is right, or wrong, or to be watched, with its sign.
void marked(Page& page, const Node& node, Icon icon, Colour colour, Flow& flow) {
    const float beside = size::icon + space::m;
    const TextStyle& style = page.theme.body;
    const float room = flow.column.w - beside;
    const Rect row = flow.take(std::max(size::icon, text_height(style, node.name, room)));
    if (page.measuring) return;
    draw_icon(page.list, icon, {row.x + size::icon / 2, row.y + line_height(style) / 2}, size::icon - 2,
              colour);
    const Rect at{row.x + beside, row.y, room, row.h};
    page.place(node, at);
    draw_text(page.list, style, page.theme.colour.ink, at, node.name);
}

void rule_row(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float room = flow.column.w - 2 * space::l - size::icon;
    const Rect row = flow.take(std::max(52.0f, text_height(style, node.name, room) + 2 * space::m));
    if (page.measuring) return;
    const Touch state = press(page, node, row);
    fill(page.list, row, state.held || state.hovered ? mix(c.surface, c.ink, 0.05f) : c.surface,
         radius::control);
    outline(page.list, row, c.outlined ? c.edge : c.line, radius::control, c.outlined ? 2.0f : 1.0f);
    draw_text_middle(page.list, style, c.ink, {row.x + space::l, row.y, room, row.h}, node.name);
    chevron(page, row, c.accent_text);
    focus_ring(page, node, inset(row, 3, 3), radius::control - 3);
}

void words(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const std::string_view id = node.id;
    flow.gap(space::m);
    if (id.starts_with("learn.yes.") || id.starts_with("learn.watch."))
        return marked(page, node, Icon::check, c.accent, flow);
    if (id.starts_with("learn.no.")) return marked(page, node, Icon::close, c.danger, flow);
    if (id == "learn.emergency") {
        flow.gap(space::s);
        return alarm(page, node, flow);
    }
    if (id == "learn.cue") {
        text(page, node, flow, page.theme.strong, c.accent_text);
        return;
    }
    const bool is_small = id == "learn.note" || id.ends_with(".source");
    text(page, node, flow, is_small ? page.theme.small : page.theme.body, is_small ? c.ink_soft : c.ink);
}

bool is_read(const Page& page, const Node& node) {
    return page.is_of_screen(node) && node.id.starts_with("learn.") && !is_of_list(node) &&
           node.id != "learn.all" && node.id != "learn.back";
}

void title(Page& page, const Node& node, Flow& flow) {
    if (node.level > 1) flow.gap(node.id == "learn.step" ? space::m : space::xl);
    heading(page, node, flow);
}

// The page that is open. `most`: height of the figure; 0: it has a place of its own, and so have the ways
// from step to step.
void reading(Page& page, float most, Flow& flow) {
    back_row(page, page.find("learn.back"), flow);
    for (const Node& node : page.nodes()) {
        if (node.id == "figure" && most > 0) {
            flow.gap(space::s);
            picture(page, node, most, flow);
        } else if (!is_read(page, node)) {
            continue;
        } else if (node.role == Role::heading) {
            title(page, node, flow);
        } else if (node.role == Role::text) {
            words(page, node, flow);
        } else if (node.role == Role::progress && most > 0) {
            flow.gap(space::s);
            const Rect row = flow.take(pager_height);
            if (!page.measuring) pager(page, row);
        } else if (node.id == "learn.text") {
            flow.gap(space::l);
            text_way(page, node, flow);
        } else if (node.id.starts_with("learn.rule.")) {
            flow.gap(space::s + 2);
            rule_row(page, node, flow);
        }
    }
}

// A finger that moves sideways turns the page of a step.
void swipe(Page& page) {
    constexpr float least = 48;
    const ImGuiIO& io = ImGui::GetIO();
    const bool is_over = io.MouseSource == ImGuiMouseSource_TouchScreen && page.dialog.empty() &&
                         ImGui::IsMouseReleased(ImGuiMouseButton_Left) && ImGui::IsMousePosValid();
    if (!is_over || page.command || page.scroll.gesture() != Gesture::sideways) return;
    const float moved = io.MousePos.x - io.MouseClickedPos[ImGuiMouseButton_Left].x;
    const Node* way = page.find(moved < 0 ? "learn.next" : "learn.previous");
    if (std::abs(moved) >= least && way != nullptr) page.command = way->action;
}

// In a low window the figure stands at the left, with the ways from step to step below it, and the words
// scroll beside it.
void draw_beside(Page& page, const Node& figure_node, Rect area) {
    Rect left = cut_left(area, area.w * 0.5f);
    left = inset(left, space::l, space::s);
    pager(page, cut_bottom(left, pager_height));
    figure(page, figure_node, left);
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    reading(page, 0, flow);
    flow.gap(space::xxl);
    list(page, flow);
    end_scroll(page, page.scroll, flow);
}

void draw_two_columns(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, list_width + between + size::column + space::xxl);
    notices(page, flow);
    Rect right_part{flow.column.x, flow.y, flow.column.w, area.h};
    const Rect left_part = cut_left(right_part, list_width);
    cut_left(right_part, between);
    Flow left(left_part), right(right_part);
    if (const Node* contents = page.find("learn.title")) {
        heading(page, *contents, left);
        left.gap(space::l);
        if (const Node* node = page.find("figure")) {
            right.gap(space::xxl);
            picture(page, *node, area.h * 0.7f, right);
        }
    } else {
        reading(page, area.h * 0.38f, right);
    }
    list(page, left);
    flow.y = std::max(left.y, right.y);
    end_scroll(page, page.scroll, flow);
}

void draw_one_column(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    if (is_contents(page)) {
        heading(page, *page.find("learn.title"), flow);
        flow.gap(space::s);
        if (const Node* node = page.find("figure")) picture(page, *node, area.h * 0.21f, flow);
        flow.gap(space::s);
    } else {
        reading(page, area.h * 0.36f, flow);
        flow.gap(space::xxl);
    }
    list(page, flow);
    end_scroll(page, page.scroll, flow);
}

}  // namespace

void draw_learn(Page& page, Rect area) {
    const Node* figure_node = page.find("figure");
    const bool is_step = page.find("learn.progress") != nullptr;
    const bool is_low = area.h < 520 && area.w >= 560 && area.w > area.h * 1.2f;
    if (is_step && figure_node != nullptr && is_low && area.h >= 220)
        draw_beside(page, *figure_node, area);
    else if (area.w >= (is_contents(page) ? list_beside_figure_from : wide_from))
        draw_two_columns(page, area);
    else
        draw_one_column(page, area);
    if (is_step) swipe(page);
}

}  // namespace stretch::ui
