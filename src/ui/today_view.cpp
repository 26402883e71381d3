#include "ui/hero.h"
#include "ui/text_way.h"

namespace stretch::ui {
namespace {

// In a frame on somebody's page there is no title above the name.
bool is_framed(const Page& page) {
    return page.find("today.title") == nullptr;
}

void draw_name(Page& page, const Node& node, Flow& flow) {
    if (!is_framed(page)) return heading(page, node, flow);
    const TextStyle style = fit_line(page.theme.heading, node.name, flow.column.w, 17);
    text(page, node, flow, style, page.theme.colour.ink);
}

// One dot for each day of the goal, filled for the days that are done.
void dots(Page& page, const Node& node, Rect r) {
    constexpr float radius = 6, step = 20;
    const Colours& c = page.theme.colour;
    for (int i = 0; i < node.most; ++i) {
        const ImVec2 at{r.x + radius + step * static_cast<float>(i), r.centre_y()};
        if (i < node.now)
            page.list.AddCircleFilled(at, radius, packed(c.accent));
        else
            page.list.AddCircle(at, radius - 1, packed(c.edge), 0, 2);
    }
}

void week(Page& page, const Node& node, Flow& flow) {
    const TextStyle& style = page.theme.body;
    const float row = 20 * static_cast<float>(node.most);
    const bool is_beside = text_width(style, node.name) + space::l + row <= flow.column.w;
    const float room = is_beside ? flow.column.w - row - space::l : flow.column.w;
    const Rect words = flow.take(text_height(style, node.name, room));
    const Rect under = is_beside ? Rect{} : flow.take(24);
    if (page.measuring) return;
    page.place(node, words);
    draw_text(page.list, style, page.theme.colour.ink_soft, {words.x, words.y, room, words.h}, node.name);
    const float beside = words.x + text_width(style, node.name) + space::l;
    dots(page, node, is_beside ? Rect{beside, words.y, row, words.h} : under);
}

void top(Page& page, Flow& flow) {
    if (const Node* title = page.find("today.title")) heading(page, *title, flow);
    flow.gap(space::xs);
    if (const Node* done = page.find("today.done"))
        text(page, *done, flow, page.theme.body, page.theme.colour.ink);
    if (const Node* days = page.find("today.week")) week(page, *days, flow);
}

// What must not be passed over: a warning, and why there is no session.
bool is_grave(const Page& page, std::string_view id) {
    const bool is_closed = page.find("today.emergency") != nullptr;
    return id == "today.care" || id == "today.emergency" || id == "today.blocked" ||
           id.starts_with("today.permission.") || (is_closed && id.starts_with("today.why."));
}

void line(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const std::string_view id = node.id;
    if (node.role == Role::link) {
        link(page, node, flow);
    } else if (node.role == Role::heading) {
        draw_name(page, node, flow);
        flow.gap(space::xs);
    } else if (id == "today.rules" || id == "today.learn") {
        text_way(page, node, flow);
    } else if (node.role == Role::button) {
        flow.gap(space::m);
        button(page, node, Look::tonal, flow);
    } else if (id == "today.advice") {
        flow.gap(is_framed(page) ? 0 : space::m);
        balanced_text(page, node, flow, page.theme.small, c.ink_soft);
    } else if (id == "today.why") {
        flow.gap(space::m);
        text(page, node, flow, page.theme.strong, c.ink);
    } else if (is_grave(page, id)) {
        flow.gap(space::s);
        text(page, node, flow, page.theme.body, c.ink);
    } else {
        const bool is_strong = id.starts_with("today.summary");
        text(page, node, flow, page.theme.body, is_strong ? c.ink : c.ink_soft);
    }
}

bool is_at_the_top(std::string_view id) {
    return id == "today.title" || id == "today.done" || id == "today.week";
}

bool is_offer(const Node& node) {
    return node.id.starts_with("offer.") && node.role == Role::text;
}

void rest(Page& page, Flow& flow) {
    for (const Node& node : page.nodes()) {
        if (is_offer(node)) {
            flow.gap(space::l);
            notice(page, node, flow);
        } else if (node.id.starts_with("today.") && !is_at_the_top(node.id)) {
            line(page, node, flow);
        }
    }
}

}  // namespace

void draw_today(Page& page, Rect area) {
    // In a low frame Start and the words come before the picture.
    const bool has_room = !is_framed(page) || area.w > area.h || area.h >= 440;
    const Node* start = page.find("start");
    const Node* action = start != nullptr ? start : page.find("start.anyway");
    draw_hero(
        page, area, has_room ? page.find("figure") : nullptr, action,
        start != nullptr ? Look::primary : Look::tonal, 300, [&](Flow& flow) { top(page, flow); },
        [&](Flow& flow) { rest(page, flow); });
}

}  // namespace stretch::ui
