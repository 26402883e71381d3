// The end of a session. The figure keeps its place and size; under it, or beside it where it is wide, stands
// one thing at a time: that it is over, a question, what follows.
#include "ui/answers.h"
#include "ui/fan.h"
#include "ui/figure_view.h"
#include "ui/hero.h"

namespace stretch::ui {
namespace {

bool is_over(const Page& page) {
    return page.find("finish.next") != nullptr || page.find("finish.advice") != nullptr;
}

void title(Page& page, const Node& node, Flow& flow) {
    const bool is_large = node.id == "finish.title";
    const TextStyle style =
        fit_words(is_large ? page.theme.display : page.theme.title, node.name, flow.column.w, 20);
    balanced_text(page, node, flow, style, page.theme.colour.ink, Align::centre);
    flow.gap(space::s);
}

// "Left: 60 of 60 s", each under its half of the fan.
void held(Page& page, Flow& flow) {
    const Node* both[] = {page.find("finish.left"), page.find("finish.right")};
    const TextStyle& style = page.theme.small;
    const float half = (flow.column.w - space::l) / 2;
    bool fit = true;
    for (const Node* node : both)
        fit = fit && node != nullptr && text_width(style, told_briefly(*node)) <= half;
    const Rect row = fit ? flow.take(line_height(style)) : Rect{};
    for (int i = 0; i < 2; ++i) {
        if (both[i] == nullptr) continue;
        const float x = i == 0 ? row.x : row.right() - half;
        const Rect at = fit ? Rect{x, row.y, half, row.h}
                            : flow.take(text_height(style, told_briefly(*both[i]), flow.column.w));
        if (page.measuring) continue;
        page.place(*both[i], at);
        draw_text(page.list, style, page.theme.colour.ink_soft, at, told_briefly(*both[i]), Align::centre);
    }
}

void day_mark(Page& page, const Node& node, Flow& flow) {
    const float width = std::min({flow.column.w * 0.8f, 280.0f, page.safe_area().h * 0.34f});
    flow.gap(space::l);
    const Rect r = flow.take(width / fan_aspect);
    if (!page.measuring) fan(page, node, centred(r, width, r.h));
}

bool is_grave(const Node& node) {
    return node.id == "check_in.advice" || node.id == "check_in.emergency" || node.id == "finish.emergency";
}

void words(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    if (is_grave(node)) return remark(page, node, flow);
    if (node.id.starts_with("check_in.next.")) {
        balanced_text(page, node, flow, page.theme.strong, c.ink, Align::centre);
    } else if (node.id == "finish.kept") {
        flow.gap(space::m);
        balanced_text(page, node, flow, page.theme.small, c.ink_soft, Align::centre);
    } else {
        balanced_text(page, node, flow, page.theme.body, c.ink_soft, Align::centre);
    }
    flow.gap(space::xs);
}

void keep_button(Page& page, const Node& node, Flow& flow) {
    flow.gap(space::m);
    button(page, node, Look::tonal, flow);
    flow.gap(space::m);
}

bool is_drawn_elsewhere(const Page& page, const Node& node) {
    return !page.is_of_screen(node) || node.id == "finish.close" || node.id == "check_in.skip" ||
           node.id.starts_with("notice.") || node.id.ends_with(".act") || node.id.ends_with(".dismiss") ||
           (node.id == "finish.right" && page.find("finish.left") != nullptr);
}

void line(Page& page, const Node& node, Flow& flow) {
    if (node.role == Role::image) {
        if (node.id == "finish.fan") day_mark(page, node, flow);
    } else if (node.role == Role::heading) {
        title(page, node, flow);
    } else if (node.role == Role::link) {
        link(page, node, flow);
    } else if (node.id == "finish.left" || node.id == "finish.right") {
        flow.gap(space::s);
        held(page, flow);
        flow.gap(space::s);
    } else if (node.id == "finish.keep") {
        keep_button(page, node, flow);
    } else if (node.id.starts_with("offer.")) {
        flow.gap(space::l);
        notice(page, node, flow);
    } else if (node.role == Role::text) {
        words(page, node, flow);
    }
}

void body(Page& page, Flow& flow) {
    bool has_answered = false;
    for (const Node& node : page.nodes()) {
        if (is_drawn_elsewhere(page, node)) continue;
        if (!is_answer(node)) {
            line(page, node, flow);
        } else if (!has_answered) {
            flow.gap(space::m);
            answers(page, flow);
            flow.gap(space::s);
            has_answered = true;
        }
    }
}

// The ways out: one that is asked for at the end, quiet ones before.
class Foot {
public:
    Foot(Page& page, float width, float least) : page_(page), width_(width), least_(least) {
        look_ = is_over(page) ? Look::primary : Look::text;
        for (const char* id : {"check_in.skip", "finish.close"})
            if (const Node* node = page.find(id)) ways_[count_++] = node;
        for (int i = 0; i < count_; ++i)
            is_stacked_ = is_stacked_ || (count_ > 1 && high(i, share(i)) > size::primary);
    }

    // The same whatever is asked, where words are of the usual size.
    float height() const {
        float most = least_, sum = space::s;
        for (int i = 0; i < count_; ++i) {
            most = std::max(most, high(i, share(i)));
            sum += high(i, width_);
        }
        return count_ == 0 ? 0 : is_stacked_ ? sum : most;
    }

    void draw(Rect r) const {
        for (int i = 0; i < count_; ++i) {
            button(page_, *ways_[i], look_,
                   is_stacked_ ? cut_top(r, high(i, width_)) : cut_left(r, share(i)));
            is_stacked_ ? cut_top(r, space::s) : cut_left(r, space::s);
        }
    }

private:
    // The shorter word needs less.
    float share(int i) const {
        if (count_ == 1) return width_;
        return (width_ - space::s) * (i == 0 ? 0.36f : 0.64f);
    }
    float high(int i, float width) const { return button_height(page_, *ways_[i], look_, width); }

    Page& page_;
    float width_, least_;
    Look look_ = Look::text;
    const Node* ways_[2] = {};
    int count_ = 0;
    bool is_stacked_ = false;
};

// Of the figure over the words.
float picture_height(const Page& page, Rect area, float width) {
    const float natural = width / figure_aspect(page.frame.scene);
    return std::min(natural, area.h * 0.26f);
}

bool is_low(Rect area) {
    return area.h < 500;
}

bool is_wide_area(Rect area) {
    return area.w >= 600 && area.w > area.h * 1.1f;
}

}  // namespace

void draw_finish(Page& page, Rect area) {
    const Node* picture = page.find("figure");
    const bool is_wide = is_wide_area(area);
    if (is_wide && picture != nullptr) {
        const Rect left = cut_left(area, area.w * (area.w > 1000 ? 0.5f : 0.42f));
        figure(page, *picture, inset(left, space::xl, space::l));
    }
    const float column = is_wide ? 460 : hero_column;
    const float width = std::min(area.w - 2 * page_margin(area), column);
    const Foot foot(page, width, is_low(area) && !is_over(page) ? size::control : size::primary);
    const bool is_pinned = area.h >= 340 && foot.height() < area.h * 0.3f;
    if (is_pinned) foot.draw(pinned_foot(page, area, width, foot.height()));
    Flow flow = begin_scroll(page, page.scroll, area, column);
    const bool is_first = area.h >= 400 && !is_wide, is_last = !is_wide && !is_first;
    const auto draw_picture = [&] {
        if (picture == nullptr) return;
        const float height = picture_height(page, area, flow.column.w);
        figure(page, *picture, flow.take(std::max(height, 60.0f)));
        flow.gap(space::l);
    };
    if (is_first) draw_picture();
    if (is_wide) flow.gap(is_low(area) ? 0 : area.h * 0.24f);
    body(page, flow);
    // Nothing moves the figure from its place.
    flow.gap(space::l);
    notices(page, flow);
    if (!is_pinned) {
        flow.gap(space::l);
        foot.draw(flow.take(foot.height()));
    }
    if (is_last) {
        flow.gap(space::l);
        draw_picture();
    }
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
