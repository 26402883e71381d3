#include "ui/answers.h"

#include <array>

#include "ui/paint.h"
#include "ui/standing_body.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

bool is_mark(const Node& node) {
    return node.id == "check_in.right";
}

// A style for words in a narrow place, or nothing where they would have to be made much smaller.
bool fits(const TextStyle& style, std::string_view words, float width) {
    return fit_words(style, words, width, 1).size >= 0.86f * style.size;
}

TextStyle small_strong(const Page& page) {
    TextStyle style = page.theme.small;
    style.weight = Weight::bold;
    style.leading = 1.25f;
    return style;
}

void stack(Page& page, Flow& flow) {
    for (const Node& node : page.nodes()) {
        if (!is_answer(node)) continue;
        if (is_mark(node)) {
            text(page, node, flow, page.theme.small, page.theme.colour.accent_text, Align::centre);
            flow.gap(space::xs);
        } else {
            button(page, node, Look::tonal, flow);
            flow.gap(space::s);
        }
    }
}

// How strong it was: five cells in a row under a wedge that rises, the part that is about right named above
// it.
class Scale {
public:
    Scale(Page& page, Rect column) : page_(page), style_(small_strong(page)) {
        for (const Node& node : page.nodes()) cells_ += is_answer(node) && !is_mark(node) ? 1 : 0;
        cell_ = (column.w - gap * static_cast<float>(cells_ - 1)) / static_cast<float>(std::max(1, cells_));
    }

    bool fits_in_a_row() const {
        for (const Node& node : page_.nodes())
            if (is_answer(node) && !is_mark(node) && !fits(style_, node.name, room())) return false;
        return true;
    }

    void draw(Flow& flow) const {
        const Rect label = flow.take(line_height(style_));
        flow.gap(space::xs);
        const Rect wedge = flow.take(wedge_height);
        flow.gap(space::xs);
        const Rect row = flow.take(row_height());
        if (page_.measuring) return;
        int place = 0;
        bool is_right = false;
        for (const Node& node : page_.nodes()) {
            if (!is_answer(node)) continue;
            if (is_mark(node)) {
                name_the_right(node, place, label);
                is_right = true;
                continue;
            }
            draw_step(place, wedge, is_right);
            draw_cell(node, {left(place, row), row.y, cell_, row.h});
            is_right = false;
            ++place;
        }
    }

private:
    static constexpr float gap = 6, wedge_height = 22;

    float room() const { return cell_ - 2 * space::xs; }
    float left(int place, Rect row) const { return row.x + static_cast<float>(place) * (cell_ + gap); }

    float row_height() const {
        float words = 0;
        for (const Node& node : page_.nodes())
            if (is_answer(node) && !is_mark(node))
                words = std::max(words, text_height(fitting(node), node.name, room()));
        return std::max(size::primary, words + 2 * space::m);
    }
    TextStyle fitting(const Node& node) const { return fit_words(style_, node.name, room(), 1); }

    void name_the_right(const Node& node, int place, Rect label) const {
        const float width = text_width(style_, node.name) + 2;
        const float centre = left(place, label) + cell_ / 2;
        const Rect at{std::max(label.x, centre - width / 2), label.y, width, label.h};
        page_.place(node, at);
        draw_text(page_.list, style_, page_.theme.colour.accent_text, at, node.name, Align::centre);
    }

    // A part of the wedge, as high at its ends as its neighbours are.
    void draw_step(int place, Rect wedge, bool is_right) const {
        const Colours& c = page_.theme.colour;
        const float x = left(place, wedge), rise = (wedge.h - 3) / static_cast<float>(cells_);
        const float from = 3 + rise * static_cast<float>(place), to = from + rise;
        const Colour colour = is_right ? c.accent : c.outlined ? c.edge : mix(c.accent, c.ground, 0.6f);
        page_.list.PathLineTo({x, wedge.bottom()});
        page_.list.PathLineTo({x, wedge.bottom() - from});
        page_.list.PathLineTo({x + cell_, wedge.bottom() - to});
        page_.list.PathLineTo({x + cell_, wedge.bottom()});
        page_.list.PathFillConvex(packed(colour));
    }

    void draw_cell(const Node& node, Rect r) const {
        const Colours& c = page_.theme.colour;
        const Touch state = press(page_, node, r);
        const Colour ground = state.held      ? mix(c.tint, c.on_tint, 0.16f)
                              : state.hovered ? mix(c.tint, c.on_tint, 0.07f)
                                              : c.tint;
        fill(page_.list, r, ground, radius::control);
        outline(page_.list, r, c.outlined ? c.edge : c.tint_edge, radius::control, c.outlined ? 2.0f : 1.0f);
        draw_text_middle(page_.list, fitting(node), c.on_tint, inset(r, space::xs, 0), node.name,
                         Align::centre);
        focus_ring(page_, node, inset(r, 2, 2), radius::control);
    }

    Page& page_;
    TextStyle style_;
    int cells_ = 0;
    float cell_ = 0;
};

// Where it hurt: a row for each place, and beside them the body from the waist down, so that a press on the
// place itself is a press on its row.
class Places {
public:
    Places(Page& page, Rect column) : page_(page), style_(small_strong(page)), column_(column) {
        for (const Node& node : page.nodes())
            if (is_answer(node))
                height_ = std::max(height_, text_height(style_, node.name, words()) + 2 * space::s);
    }

    bool fit() const {
        if (column_.w < 280 || height_ > 72) return false;
        for (const Node& node : page_.nodes())
            if (is_answer(node) && !fits(style_, node.name, words())) return false;
        return true;
    }

    void draw(Flow& flow) const {
        const float top = flow.y;
        int row = 0;
        for (const Node& node : page_.nodes()) row += is_answer(node) ? 1 : 0;
        flow.gap(static_cast<float>(row) * pitch() - gap);
        if (page_.measuring) return;
        const StandingBody body({column_.x, top, beside, 0}, pitch(), height_);
        body.draw(page_);
        lead(body, top);
        row = 0;
        for (const Node& node : page_.nodes())
            if (is_answer(node))
                draw_row(body, node,
                         {column_.x, top + static_cast<float>(row++) * pitch(), column_.w, height_});
    }

private:
    static constexpr float gap = 6, beside = 104;

    float pitch() const { return height_ + gap; }
    float words() const { return column_.w - beside - 2 * space::m; }

    void lead(const StandingBody& body, float top) const {
        int row = 0;
        for (const Node& node : page_.nodes()) {
            if (!is_answer(node)) continue;
            const float y = top + static_cast<float>(row++) * pitch() + height_ / 2;
            const StandingBody::Spots spots = body.spots(node.id);
            if (spots.count == 0) continue;
            const ImVec2 end{column_.x + beside, y};
            stroke(page_.list, spots.at[0], end, 4, page_.theme.colour.ground);
            stroke(page_.list, spots.at[0], end, 1.5f, page_.theme.colour.edge);
        }
    }

    void draw_row(const StandingBody& body, const Node& node, Rect r) const {
        const Colours& c = page_.theme.colour;
        const Touch state = press(page_, node, r);
        const Rect box{r.x + beside, r.y, r.w - beside, r.h};
        const Colour ground = state.held      ? mix(c.surface, c.ink, 0.1f)
                              : state.hovered ? mix(c.surface, c.ink, 0.05f)
                                              : c.surface;
        fill(page_.list, box, ground, radius::control);
        outline(page_.list, box, c.edge, radius::control, c.outlined ? 2.0f : 1.0f);
        draw_text_middle(page_.list, style_, c.ink, inset(box, space::m, 0), node.name);
        focus_ring(page_, node, inset(box, 3, 3), radius::control - 3);
        for (const ImVec2 spot : body.spots(node.id)) {
            page_.list.AddCircleFilled(spot, state.held || state.hovered ? 8.0f : 6.5f, packed(c.ground));
            page_.list.AddCircleFilled(spot, state.held || state.hovered ? 6.0f : 4.5f, packed(c.accent));
        }
    }

    Page& page_;
    TextStyle style_;
    Rect column_;
    float height_ = size::target;
};

}  // namespace

bool is_answer(const Node& node) {
    if (!node.id.starts_with("check_in.") || node.id == "check_in.skip") return false;
    return node.role == Role::button || is_mark(node);
}

void answers(Page& page, Flow& flow) {
    if (page.find("finish.stretch") != nullptr) {
        const Scale scale(page, flow.column);
        if (scale.fits_in_a_row()) return scale.draw(flow);
    }
    if (page.find("finish.place") != nullptr) {
        const Places places(page, flow.column);
        if (places.fit()) return places.draw(flow);
    }
    stack(page, flow);
}

}  // namespace stretch::ui
