// Today: one sentence that tells the state of the day, what there is to do, and one button. Each state is
// told by the nodes that it alone has.
#include "ui/callout.h"
#include "ui/closed_day.h"
#include "ui/hero.h"
#include "ui/text_way.h"

namespace stretch::ui {
namespace {

// In a frame on somebody's page there is no title above the name.
bool is_framed(const Page& page) {
    return page.find("today.title") == nullptr;
}

bool rests(const Page& page) {
    return page.find("start.anyway") != nullptr;
}

bool is_done(const Page& page) {
    return page.find("today.enough") != nullptr;
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

// As large as two lines can be, from a title down to a heading.
TextStyle headline_style(const Page& page, const Node& node, float width) {
    TextStyle style = fit_words(page.theme.title, node.name, width, 20);
    const float least = std::min(style.size, page.theme.heading.size);
    const auto is_long = [&] { return text_height(style, node.name, width) > 2.5f * line_height(style); };
    while (style.size > least && is_long()) style.size = std::max(least, style.size - 2);
    return style;
}

// A tick before what is done.
void headline(Page& page, const Node& node, Flow& flow) {
    constexpr float tick = 34;
    const Colours& c = page.theme.colour;
    const float beside = is_done(page) ? tick + space::m : 0;
    const TextStyle style = headline_style(page, node, flow.column.w - beside);
    Flow inner({flow.column.x + beside, flow.y, flow.column.w - beside, 0});
    balanced_text(page, node, inner, style, c.ink);
    if (is_done(page) && !page.measuring) {
        const ImVec2 at{flow.column.x + tick / 2, flow.y + line_height(style) / 2};
        page.list.AddCircleFilled(at, tick / 2, packed(c.accent));
        draw_icon(page.list, Icon::check, at, 22, c.on_accent);
    }
    flow.y = inner.y;
}

// The name of the screen, small above what the day is.
void top(Page& page, Flow& flow) {
    const Node* state = page.find("today.done");
    if (state == nullptr) return;
    if (const Node* title = page.find("today.title"))
        text(page, *title, flow, page.theme.strong, page.theme.colour.accent_text);
    flow.gap(space::xs);
    if (rests(page))
        callout(page, *state, flow);
    else
        headline(page, *state, flow);
    for (const char* id : {"today.promise", "today.enough"}) {
        const Node* node = page.find(id);
        if (node == nullptr) continue;
        flow.gap(space::s);
        balanced_text(page, *node, flow, page.theme.body, page.theme.colour.ink_soft);
    }
    if (const Node* hurt = page.find("today.hurt")) {
        flow.gap(space::m);
        callout(page, *hurt, flow);
    }
    if (const Node* safe = page.find("today.safe")) {
        flow.gap(space::s);
        rests(page) ? button(page, *safe, Look::tonal, flow) : text_way(page, *safe, flow);
    }
    if (const Node* days = page.find("today.week")) {
        flow.gap(space::s);
        week(page, *days, flow);
    }
}

bool is_at_the_top(std::string_view id) {
    return id == "today.title" || id == "today.done" || id == "today.promise" || id == "today.enough" ||
           id == "today.week" || id == "today.hurt" || id == "today.safe";
}

void words(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    const std::string_view id = node.id;
    if (id == "today.advice") {
        flow.gap(is_framed(page) ? 0 : space::m);
        balanced_text(page, node, flow, page.theme.small, c.ink_soft);
    } else if (id == "today.care" || id == "today.not_for" || id == "today.ask_first") {
        flow.gap(space::m);
        callout(page, node, flow);
        flow.gap(space::s);
    } else if (id == "today.why") {
        flow.gap(space::m);
        text(page, node, flow, page.theme.strong, c.ink);
    } else {
        const bool is_strong = id.starts_with("today.summary");
        text(page, node, flow, page.theme.body, is_strong ? c.ink : c.ink_soft);
    }
}

void line(Page& page, const Node& node, Flow& flow) {
    if (node.role == Role::link) {
        link(page, node, flow);
    } else if (node.role == Role::heading) {
        draw_name(page, node, flow);
        flow.gap(space::xs);
    } else if (node.id == "today.rules" || node.id == "today.learn") {
        text_way(page, node, flow);
    } else if (node.role == Role::button) {
        flow.gap(space::m);
        button(page, node, Look::tonal, flow);
    } else {
        words(page, node, flow);
    }
}

// An offer of which nothing but the way to it is left.
bool is_bare_offer(const Page& page, const Node& node) {
    return node.id == "offer.questions.act" && page.find("offer.questions") == nullptr;
}

void rest(Page& page, Flow& flow) {
    for (const Node& node : page.nodes()) {
        if (is_bare_offer(page, node)) {
            flow.gap(space::s);
            text_way(page, node, flow);
        } else if (node.id.starts_with("offer.") && node.role == Role::text) {
            flow.gap(space::l);
            notice(page, node, flow);
        } else if (node.id.starts_with("today.") && !is_at_the_top(node.id)) {
            line(page, node, flow);
        }
    }
}

}  // namespace

void draw_today(Page& page, Rect area) {
    if (is_closed_day(page)) return draw_closed_day(page, area);
    // In a low frame Start and the words come before the picture.
    const bool has_room = !is_framed(page) || area.w > area.h || area.h >= 440;
    const Node* start = page.find("start");
    const Look look = rests(page) ? Look::text : is_done(page) ? Look::tonal : Look::primary;
    draw_hero(
        page, area, has_room ? page.find("figure") : nullptr,
        start != nullptr ? start : page.find("start.anyway"), look, 300, [&](Flow& flow) { top(page, flow); },
        [&](Flow& flow) { rest(page, flow); });
}

}  // namespace stretch::ui
