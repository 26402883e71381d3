// The questions: dots that tell how far, one question, and the way on; at the end what follows.
#include "ui/callout.h"
#include "ui/figure_view.h"
#include "ui/paint.h"
#include "ui/postures.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float column_width = 560;

// The ids carry the page: "questions.2.next".
const Node* ending(const Page& page, std::string_view end) {
    for (const Node& node : page.nodes())
        if (std::string_view(node.id).ends_with(end)) return &node;
    return nullptr;
}

// The last of a group of which several can be chosen.
const Node* none_of_several(const Page& page) {
    const Node* none = nullptr;
    for (const Node& node : page.nodes())
        if (node.role == Role::toggle && !node.group.empty()) none = &node;
    return none;
}

struct QuestionNodes {
    explicit QuestionNodes(const Page& page)
        : back(ending(page, ".back")),
          progress(page.find("questions.progress")),
          close(page.find("questions.close")),
          title(ending(page, ".title")),
          skip(ending(page, ".skip")),
          next(ending(page, ".next")),
          none(next == nullptr ? none_of_several(page) : nullptr) {}

    const Node *back, *progress, *close, *title, *skip, *next;
    const Node* none;  // what most answer, while nothing is answered
};

// One for each question; where one is, it is long.
void dots(Page& page, const Node& node, Rect r) {
    constexpr float dot = 8, here = 26, gap = 8;
    const Colours& c = page.theme.colour;
    page.place(node, r);
    const auto count = static_cast<float>(node.most);
    float x = r.centre_x() - ((count - 1) * (dot + gap) + here) / 2;
    for (int i = 1; i <= node.most; ++i) {
        const float width = i == node.now ? here : dot;
        const Rect at{x, r.centre_y() - dot / 2, width, dot};
        if (i <= node.now)
            fill(page.list, at, c.accent, dot / 2);
        else
            outline(page.list, at, c.edge, dot / 2, 1.5f);
        x += width + gap;
    }
}

void top_bar(Page& page, const QuestionNodes& nodes, Rect r) {
    if (nodes.progress != nullptr) dots(page, *nodes.progress, inset(r, size::target + space::s, 0));
    if (nodes.back != nullptr)
        icon_button(page, *nodes.back, Icon::previous, Look::text, cut_left(r, size::target));
    if (nodes.close != nullptr)
        icon_button(page, *nodes.close, Icon::close, Look::text, cut_right(r, size::target));
}

float ways_height(Page& page, const QuestionNodes& nodes, float width) {
    const float each = (width - space::m) / 2;
    float height = size::primary;
    if (nodes.skip != nullptr) height = std::max(height, button_height(page, *nodes.skip, Look::text, each));
    for (const Node* node : {nodes.next, nodes.none})
        if (node != nullptr) height = std::max(height, button_height(page, *node, Look::primary, each));
    return height;
}

void ways_on(Page& page, const QuestionNodes& nodes, Rect r) {
    if (const Node* on = nodes.next != nullptr ? nodes.next : nodes.none) {
        button(page, *on, Look::primary, cut_left(r, (r.w - space::m) * 0.6f));
        cut_left(r, space::m);
    }
    if (nodes.skip != nullptr) button(page, *nodes.skip, Look::text, r);
}

const Node* consequence_of(const Page& page, const Node& group) {
    for (const Node& node : page.nodes())
        if (node.id.starts_with(group.id) && node.id.ends_with(".consequence")) return &node;
    return nullptr;
}

// Of several the last one: what follows is of them all.
const Node* last_chosen(const Page& page, const Node& group) {
    const Node* last = nullptr;
    for (const Node& node : page.nodes())
        if (node.group == group.id && node.selected) last = &node;
    return last;
}

const Node* last_posture(const Page& page) {
    const Node* last = nullptr;
    for (const Node& node : page.nodes())
        if (is_posture(node)) last = &node;
    return last;
}

// What follows from an answer stands under it; `apart` stands elsewhere.
void question(Page& page, const Node& group, const Node* apart, Flow& flow) {
    const float top = flow.y;
    const bool are_drawn = group.id == low_back_question && postures(page, group, flow);
    const Node* above = last_chosen(page, group);
    if (above != nullptr && are_drawn && is_posture(*above)) above = last_posture(page);
    const Node* consequence = consequence_of(page, group);
    for (const Node& node : page.nodes()) {
        if (node.group != group.id || &node == apart) continue;
        if (!are_drawn || !is_posture(node)) choice(page, node, flow);
        if (&node != above || consequence == nullptr) continue;
        remark(page, *consequence, flow);
        flow.gap(space::s);
    }
    if (!page.measuring) page.place(group, {flow.column.x, top, flow.column.w, std::max(1.0f, flow.y - top)});
}

void questions(Page& page, const QuestionNodes& nodes, const Node* apart, Flow& flow) {
    if (nodes.title != nullptr) heading(page, *nodes.title, flow);
    if (const Node* how = ending(page, ".how")) {
        flow.gap(space::s);
        text(page, *how, flow, page.theme.body, page.theme.colour.ink_soft);
    }
    flow.gap(space::l);
    for (const Node& node : page.nodes())
        if (node.role == Role::radio_group || node.role == Role::group) question(page, node, apart, flow);
}

void draw_page(Page& page, Rect area) {
    const QuestionNodes nodes(page);
    const float width = std::min(area.w - 2 * page_margin(area), column_width);
    const float ways = ways_height(page, nodes, width), foot = ways + space::m + space::l;
    const float head = size::target + 2 * space::m;
    const bool is_pinned = area.h - foot - head >= 160;
    if (is_pinned) {
        const Rect top = cut_top(area, head);
        top_bar(page, nodes, {top.centre_x() - width / 2, top.y + space::m, width, size::target});
        ways_on(page, nodes, pinned_foot(page, area, width, ways));
    }
    Flow flow = begin_scroll(page, page.scroll, area, column_width);
    if (!is_pinned) {
        top_bar(page, nodes, flow.take(size::target));
        flow.gap(space::m);
    }
    // The same on all pages: the heading keeps its place.
    if (is_pinned) flow.gap(std::clamp(area.h * 0.08f - space::l, 0.0f, 72.0f));
    questions(page, nodes, nodes.none, flow);
    if (!is_pinned) {
        flow.gap(space::l);
        ways_on(page, nodes, flow.take(ways));
    }
    end_scroll(page, page.scroll, flow);
}

// Start, and beside it or below it the way back to Today; where there is no session that way alone.
class ResultFoot {
public:
    ResultFoot(Page& page, float width)
        : page_(page),
          start_(page.find("questions.start")),
          done_(page.find("questions.done")),
          width_(width) {
        for (const Node* node : {start_, done_})
            if (node != nullptr && start_ != nullptr)
                is_tall_ = is_tall_ || button_height(page, *node, Look::primary, half()) > size::primary;
    }

    float height() const {
        if (done_ == nullptr) return 0;
        if (start_ == nullptr) return button_height(page_, *done_, Look::primary, width_);
        if (!is_tall_) return size::primary;
        return button_height(page_, *start_, Look::primary, width_) + space::s +
               button_height(page_, *done_, Look::text, width_);
    }

    void draw(Rect r) const {
        if (done_ == nullptr) return;
        if (start_ == nullptr) return button(page_, *done_, Look::primary, r);
        const Rect first =
            is_tall_ ? cut_top(r, button_height(page_, *start_, Look::primary, width_)) : cut_left(r, half());
        is_tall_ ? cut_top(r, space::s) : cut_left(r, space::s);
        button(page_, *start_, Look::primary, first);
        button(page_, *done_, Look::text, r);
    }

private:
    float half() const { return (width_ - space::s) / 2; }

    Page& page_;
    const Node *start_, *done_;
    float width_;
    bool is_tall_ = false;
};

void result_figure(Page& page, const Node& node, Rect area, Flow& flow) {
    const float natural = flow.column.w / figure_aspect(page.frame.scene);
    flow.gap(space::s);
    still_figure(page, node, flow.take(std::min(natural, std::max(110.0f, area.h * 0.3f))));
    flow.gap(space::s);
}

void result_words(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    if (node.warns) {
        node.id == "questions.emergency" ? alarm(page, node, flow) : callout(page, node, flow);
        return flow.gap(space::s);
    }
    const bool is_quiet = node.id == "questions.advice" || node.id == "questions.sessions" ||
                          node.id == "questions.tighter.why";
    const TextStyle& usual = node.id.starts_with("questions.dose") ? page.theme.strong : page.theme.body;
    text(page, node, flow, is_quiet ? page.theme.small : usual, is_quiet ? c.ink_soft : c.ink);
    flow.gap(space::xs);
}

void result_line(Page& page, const Node& node, Rect area, Flow& flow) {
    if (node.role == Role::heading) {
        if (node.level > 1) flow.gap(space::l);
        heading(page, node, flow);
        flow.gap(space::xs);
    } else if (node.role == Role::image) {
        result_figure(page, node, area, flow);
    } else if (node.role == Role::radio_group) {
        flow.gap(space::l);
        labelled_choices(page, node, flow);
        flow.gap(space::xs);
    } else if (node.role == Role::button) {
        flow.gap(space::m);
        button(page, node, node.id == "questions.again" ? Look::text : Look::tonal, flow);
    } else if (node.role == Role::text) {
        result_words(page, node, flow);
    }
}

void draw_result(Page& page, Rect area) {
    const float width = std::min(area.w - 2 * page_margin(area), column_width);
    const ResultFoot foot(page, width);
    const bool is_pinned = area.h >= 340 && foot.height() < area.h * 0.3f;
    if (is_pinned) foot.draw(pinned_foot(page, area, width, foot.height()));
    Flow flow = begin_scroll(page, page.scroll, area, column_width);
    flow.gap(space::s);
    for (const Node& node : page.nodes()) {
        const bool is_apart = node.id == "questions.start" || node.id == "questions.done";
        if (page.is_of_screen(node) && !is_apart) result_line(page, node, area, flow);
    }
    if (!is_pinned) {
        flow.gap(space::xl);
        foot.draw(flow.take(foot.height()));
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace

void draw_screening(Page& page, Rect area) {
    if (page.find("questions.title") != nullptr) return draw_result(page, area);
    draw_page(page, area);
}

}  // namespace stretch::ui
