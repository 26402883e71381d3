#include <array>

#include "ui/callout.h"
#include "ui/closed_day.h"
#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr float column_width = 560;

bool is_emergency(const Page& page) {
    return page.find("today.now.1") != nullptr;
}

// The nodes whose id begins so: no more signs and answers can be told.
struct Lines {
    std::array<const Node*, 8> nodes{};
    std::size_t count = 0;

    Lines(const Page& page, std::string_view beginning) {
        for (const Node& node : page.nodes())
            if (node.id.starts_with(beginning) && count < nodes.size()) nodes[count++] = &node;
    }
    std::span<const Node* const> all() const { return {nodes.data(), count}; }
};

// Across the column in the colour of "It hurts", sign and words upon it.
void banner(Page& page, const Node& title, Flow& flow) {
    constexpr float sign = 44;
    const Colours& c = page.theme.colour;
    const float beside = sign + space::l;
    const float width = flow.column.w - beside - 2 * space::l;
    const TextStyle style = fit_words(page.theme.title, title.name, width, 17);
    const float words = text_height(style, title.name, width);
    const Rect box = flow.take(std::max(words, sign) + 2 * space::l);
    if (page.measuring) return;
    fill(page.list, box, c.hurt, radius::card);
    warning_sign(page, {box.x + space::l, box.centre_y() - sign / 2, sign, sign}, c.on_hurt, c.hurt);
    const Rect at{box.x + space::l + beside, box.centre_y() - words / 2, width, words};
    page.place(title, at);
    draw_text(page.list, style, c.on_hurt, at, title.name);
}

void numbered(Page& page, const Node& node, int number, Flow& flow) {
    constexpr float disc = 28;
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float width = flow.column.w - disc - space::m;
    const float words = text_height(style, node.name, width);
    const Rect row = flow.take(std::max(words, disc));
    if (page.measuring) return;
    const float middle = row.y + std::max(line_height(style), disc) / 2;
    page.list.AddCircleFilled({row.x + disc / 2, middle}, disc / 2, packed(c.tint));
    for (int dot = 0; dot < number; ++dot) {
        const float x = row.x + disc / 2 + 7 * (static_cast<float>(dot) - static_cast<float>(number - 1) / 2);
        page.list.AddCircleFilled({x, middle}, 2.5f, packed(c.on_tint));
    }
    const Rect at{row.x + disc + space::m, row.y, width, row.h};
    page.place(node, at);
    draw_text_middle(page.list, style, c.ink, at, node.name);
}

void emergency(Page& page, const Node& title, Flow& flow) {
    banner(page, title, flow);
    const Lines why(page, "today.why."), now(page, "today.now.");
    flow.gap(space::l);
    in_card(page, flow, [&page, &now](Flow& inner) {
        int number = 0;
        for (const Node* line : now.all()) {
            if (number > 0) inner.gap(space::l);
            numbered(page, *line, ++number, inner);
        }
    });
    for (const Node* line : why.all()) {
        flow.gap(space::l);
        text(page, *line, flow, page.theme.body, page.theme.colour.ink);
    }
}

void question(Page& page, const Node& ask, Flow& flow) {
    in_card(page, flow, [&page, &ask](Flow& inner) {
        text(page, ask, inner, page.theme.strong, page.theme.colour.ink);
        if (const Node* yes = page.find("today.permission.yes")) {
            inner.gap(space::m);
            button(page, *yes, Look::tonal, inner);
        }
        if (const Node* no = page.find("today.permission.no")) {
            inner.gap(space::xs);
            button(page, *no, Look::text, inner);
        }
        if (const Node* meanwhile = page.find("today.permission.meanwhile")) {
            inner.gap(space::s);
            text(page, *meanwhile, inner, page.theme.body, page.theme.colour.ink);
        }
    });
}

void professional_first(Page& page, const Node& title, Flow& flow) {
    heading(page, title, flow);
    flow.gap(space::m);
    callout(page, Lines(page, "today.why.").all(), flow);
    flow.gap(space::m);
    if (const Node* node = page.find("today.emergency")) alarm(page, *node, flow);
    flow.gap(space::l);
    if (const Node* node = page.find("today.blocked"))
        text(page, *node, flow, page.theme.body, page.theme.colour.ink);
    flow.gap(space::l);
    if (const Node* ask = page.find("today.permission.ask")) question(page, *ask, flow);
}

}  // namespace

bool is_closed_day(const Page& page) {
    return page.find("today.title") != nullptr && page.find("today.done") == nullptr;
}

void draw_closed_day(Page& page, Rect area) {
    const Node& title = *page.find("today.title");
    Flow flow = begin_scroll(page, page.scroll, area, column_width);
    notices(page, flow);
    if (is_emergency(page))
        emergency(page, title, flow);
    else
        professional_first(page, title, flow);
    if (const Node* answers = page.find("today.answers")) {
        flow.gap(space::l);
        button(page, *answers, Look::text, flow);
    }
    if (const Node* advice = page.find("today.advice")) {
        flow.gap(space::m);
        balanced_text(page, *advice, flow, page.theme.small, page.theme.colour.ink_soft);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
