#include "ui/hero.h"

namespace stretch::ui {
namespace {

// "Left leg: 60 of 60 seconds held", with a bar of it.
void held(Page& page, const Node& node, Flow& flow) {
    constexpr float thickness = 10;
    const float top = flow.y;
    text(page, node, flow, page.theme.strong, page.theme.colour.ink);
    flow.gap(space::xs);
    const Rect r = flow.take(thickness);
    flow.gap(space::l);
    if (page.measuring) return;
    bar(page, r, node.most > 0 ? static_cast<float>(node.now) / static_cast<float>(node.most) : 0);
    page.place(node, {r.x, top, r.w, r.bottom() - top});
}

bool is_answer(const Node& node) {
    return node.role == Role::button && node.id.starts_with("check_in.");
}

// Two beside each other where both fit on a line.
void answers(Page& page, Flow& flow) {
    const float half = (flow.column.w - space::s) / 2;
    bool fit = true;
    for (const Node& node : page.nodes())
        if (is_answer(node)) fit = fit && text_width(page.theme.strong, node.name) + 2 * space::l <= half;
    Rect row{};
    bool is_left = true;
    for (const Node& node : page.nodes()) {
        if (!is_answer(node)) continue;
        const float width = fit ? half : flow.column.w;
        if (is_left) {
            row = flow.take(std::max(size::control, button_height(page, node, Look::tonal, width)));
            flow.gap(space::s);
        }
        if (!page.measuring)
            button(page, node, Look::tonal, {is_left ? row.x : row.right() - width, row.y, width, row.h});
        if (fit) is_left = !is_left;
    }
}

void check_in(Page& page, Flow& flow) {
    const Node* title = page.find("check_in.title");
    if (title == nullptr) return;
    heading(page, *title, flow);
    flow.gap(space::s);
    const Node* how = page.find("check_in.how");
    if (how != nullptr) {
        text(page, *how, flow, page.theme.body, page.theme.colour.ink_soft);
        flow.gap(space::s);
    }
    answers(page, flow);
    for (const Node& node : page.nodes())
        if (node.role == Role::text && node.id.starts_with("check_in.") && &node != how)
            remark(page, node, flow);
    flow.gap(space::m);
}

// Of an embed, below the words on what is kept.
void keep_button(Page& page, Flow& flow) {
    const Node* keep = page.find("finish.keep");
    if (keep == nullptr) return;
    flow.gap(space::m);
    const float width = flow.column.w;
    const Rect r = flow.take(std::max(size::control, button_height(page, *keep, Look::tonal, width)));
    if (!page.measuring) button(page, *keep, Look::tonal, r);
}

void words(Page& page, Flow& flow) {
    if (const Node* emergency = page.find("finish.emergency")) {
        text(page, *emergency, flow, page.theme.body, page.theme.colour.ink);
        flow.gap(space::m);
    }
    for (const char* id : {"finish.left", "finish.right"})
        if (const Node* node = page.find(id)) held(page, *node, flow);
    if (const Node* full = page.find("finish.full")) link(page, *full, flow);
    check_in(page, flow);
    if (const Node* advice = page.find("finish.advice")) {
        balanced_text(page, *advice, flow, page.theme.body, page.theme.colour.ink);
        flow.gap(space::s);
    }
    if (const Node* kept = page.find("finish.kept"))
        text(page, *kept, flow, page.theme.small, page.theme.colour.ink_soft);
    keep_button(page, flow);
}

bool asks(const Page& page) {
    return page.find("check_in.skip") != nullptr;
}

}  // namespace

void draw_finish(Page& page, Rect area) {
    const Node* title = page.find("finish.title");
    const Node* offer = page.find("offer.install");
    if (offer == nullptr) offer = page.find("offer.reminders");
    draw_hero(
        page, area, page.find("figure"), page.find("finish.close"), asks(page) ? Look::tonal : Look::primary,
        asks(page) ? 640.0f : 300.0f,
        [&](Flow& flow) {
            if (title == nullptr) return;
            const TextStyle style = fit_words(page.theme.display, title->name, flow.column.w, 20);
            balanced_text(page, *title, flow, style, page.theme.colour.ink);
        },
        [&](Flow& flow) {
            words(page, flow);
            if (offer == nullptr) return;
            flow.gap(space::l);
            notice(page, *offer, flow);
        });
}

}  // namespace stretch::ui
