// The questions: a bar that tells how far, one question, and the way on; at the end what follows.
#include "ui/paint.h"
#include "ui/sections.h"

namespace stretch::ui {
namespace {

constexpr float column_width = 560;

// The ids carry the page: "questions.2.next".
const Node* ending(const Page& page, std::string_view end) {
    for (const Node& node : page.nodes())
        if (std::string_view(node.id).ends_with(end)) return &node;
    return nullptr;
}

struct QuestionNodes {
    explicit QuestionNodes(const Page& page)
        : back(ending(page, ".back")),
          progress(page.find("questions.progress")),
          close(page.find("questions.close")),
          title(ending(page, ".title")),
          skip(ending(page, ".skip")),
          next(ending(page, ".next")) {}

    const Node *back, *progress, *close, *title, *skip, *next;
};

float margin_of(Rect area) {
    return area.w < 360 ? space::m : space::l + 4;
}

void top_bar(Page& page, const QuestionNodes& nodes, Rect r) {
    if (nodes.back != nullptr) {
        icon_button(page, *nodes.back, Icon::back, Look::tonal, cut_left(r, size::target));
        cut_left(r, space::m);
    }
    if (nodes.close != nullptr) {
        icon_button(page, *nodes.close, Icon::close, Look::tonal, cut_right(r, size::target));
        cut_right(r, space::m);
    }
    if (nodes.progress == nullptr) return;
    const Node& node = *nodes.progress;
    const TextStyle style = fit_line(page.theme.small, node.value, r.w / 2, 13);
    const float words = text_width(style, node.value) + 2;
    page.place(node, r);
    draw_text_middle(page.list, style, page.theme.colour.ink_soft, cut_right(r, words), node.value,
                     Align::right);
    cut_right(r, space::m);
    bar(page, centred(r, r.w, 8), static_cast<float>(node.now) / static_cast<float>(std::max(1, node.most)));
}

float ways_height(Page& page, const QuestionNodes& nodes, float width) {
    const float each = (width - space::m) / 2;
    float height = size::primary;
    if (nodes.skip != nullptr) height = std::max(height, button_height(page, *nodes.skip, Look::tonal, each));
    if (nodes.next != nullptr)
        height = std::max(height, button_height(page, *nodes.next, Look::primary, each));
    return height;
}

void ways_on(Page& page, const QuestionNodes& nodes, Rect r) {
    if (nodes.next != nullptr) {
        button(page, *nodes.next, Look::primary, cut_left(r, (r.w - space::m) * 0.6f));
        cut_left(r, space::m);
    }
    if (nodes.skip != nullptr) button(page, *nodes.skip, Look::tonal, r);
}

// `top`: of its label, where it has one of its own. `remarks`: with what follows from each answer, or it has
// a place of its own.
void question(Page& page, const Node& group, float top, bool remarks, Flow& flow) {
    for (const Node& node : page.nodes())
        if (node.group == group.id) choice(page, node, flow);
    if (!page.measuring) page.place(group, {flow.column.x, top, flow.column.w, std::max(1.0f, flow.y - top)});
    if (!remarks) return;
    for (const Node& node : page.nodes())
        if (node.id.starts_with(group.id) && node.id.ends_with(".consequence")) remark(page, node, flow);
}

void questions(Page& page, const QuestionNodes& nodes, bool remarks, Flow& flow) {
    if (nodes.title != nullptr) heading(page, *nodes.title, flow);
    flow.gap(space::l);
    for (const Node& node : page.nodes()) {
        if (node.role != Role::radio_group && node.role != Role::group) continue;
        const bool is_second = nodes.title == nullptr || node.name != nodes.title->name;
        if (is_second) flow.gap(space::xl);
        const float top = flow.y;
        if (is_second) {
            const float words = text_height(page.theme.heading, node.name, flow.column.w);
            const Rect label = flow.take(words);
            if (!page.measuring)
                draw_text(page.list, page.theme.heading, page.theme.colour.ink, label, node.name);
            flow.gap(space::m);
        }
        question(page, node, top, remarks, flow);
    }
}

void draw_page(Page& page, Rect area) {
    const QuestionNodes nodes(page);
    const float margin = margin_of(area);
    const float width = std::min(area.w - 2 * margin, column_width);
    const float foot = ways_height(page, nodes, width) + space::m + space::l;
    const float head = size::target + 2 * space::m;
    const bool is_pinned = area.h - foot - head >= 160;
    if (is_pinned) {
        const Rect top = cut_top(area, head);
        top_bar(page, nodes, {top.centre_x() - width / 2, top.y + space::m, width, size::target});
        const Rect bottom = cut_bottom(area, foot);
        if (page.scroll.overflows()) fill(page.list, {area.x, bottom.y, area.w, 1}, page.theme.colour.line);
        ways_on(page, nodes,
                {bottom.centre_x() - width / 2, bottom.y + space::m, width, foot - space::m - space::l});
    }
    // What follows from a long list stays in sight.
    const Node* several = nullptr;
    for (const Node& node : page.nodes())
        if (node.role == Role::group) several = ending(page, ".consequence");
    if (several != nullptr) {
        const Rect column{area.centre_x() - width / 2, area.y, width, 0};
        const float height = measured(page, column, [&](Flow& into) { remark(page, *several, into); });
        if (is_pinned && height < area.h * 0.35f) {
            const Rect strip = cut_bottom(area, height + 2 * space::s);
            Flow flow({column.x, strip.y + space::s, width, 0});
            remark(page, *several, flow);
        } else {
            several = nullptr;
        }
    }
    Flow flow = begin_scroll(page, page.scroll, area, column_width);
    if (!is_pinned) {
        top_bar(page, nodes, flow.take(size::target));
        flow.gap(space::m);
    }
    const auto all = [&](Flow& into) { questions(page, nodes, several == nullptr, into); };
    if (is_pinned)
        flow.gap(std::clamp((area.h - measured(page, flow.column, all)) * 0.3f - space::xl, 0.0f, 120.0f));
    all(flow);
    if (!is_pinned) {
        flow.gap(space::l);
        ways_on(page, nodes, flow.take(foot - space::m - space::l));
    }
    end_scroll(page, page.scroll, flow);
}

void draw_result(Page& page, Rect area) {
    const Node* done = page.find("questions.done");
    const float width = std::min(area.w - 2 * margin_of(area), column_width);
    const bool is_pinned = done != nullptr && area.h >= 340;
    if (is_pinned) {
        const float height = button_height(page, *done, Look::primary, width);
        const Rect foot = cut_bottom(area, height + space::m + space::l);
        if (page.scroll.overflows()) fill(page.list, {area.x, foot.y, area.w, 1}, page.theme.colour.line);
        button(page, *done, Look::primary, {foot.centre_x() - width / 2, foot.y + space::m, width, height});
    }
    Flow flow = begin_scroll(page, page.scroll, area, column_width);
    flow.gap(space::s);
    sections(page, done, flow);
    if (done != nullptr && !is_pinned) {
        flow.gap(space::xl);
        button(page, *done, Look::primary, flow);
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace

void draw_screening(Page& page, Rect area) {
    if (page.find("questions.title") != nullptr) return draw_result(page, area);
    draw_page(page, area);
}

}  // namespace stretch::ui
