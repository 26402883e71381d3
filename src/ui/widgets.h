// The controls. Each draws a node, notes where it lies, and answers a press with the node's action.
#pragma once

#include "ui/icons.h"
#include "ui/page.h"

namespace stretch::ui {

// The ranks of buttons, and the two that are told apart from all others.
enum class Look {
    primary,  // filled: the one thing to do
    tonal,    // tinted: another way on
    text,     // words alone: what is rarely wanted
    hurt,
    danger,  // takes something away for good
};

struct Touch {
    bool pressed = false;  // let go inside
    bool held = false;
    bool hovered = false;  // by a mouse
};

// Makes `r` answer to the pointer; `node` decides whether anything does now. Draws nothing.
Touch touch(Page& page, const Node& node, Rect r);
// The same, and a press is the node's action.
Touch press(Page& page, const Node& node, Rect r);
void focus_ring(Page& page, const Node& node, Rect r, float corner);

Rect text(Page& page, const Node& node, Flow& flow, const TextStyle& style, Colour colour,
          Align align = Align::left);
// The same with its lines about equally long, for a few words.
void balanced_text(Page& page, const Node& node, Flow& flow, const TextStyle& style, Colour colour,
                   Align align = Align::left);
void heading(Page& page, const Node& node, Flow& flow, Align align = Align::left);
void card(Page& page, Rect r);
inline constexpr float card_padding = space::l + space::xs;
// A card with `body(Flow&)` in it, as high as that needs.
template <typename Body>
void in_card(Page& page, Flow& flow, Body body) {
    const Rect column = inset(flow.room(), card_padding, 0);
    const auto padded = [&](Flow& inner) {
        inner.gap(card_padding);
        body(inner);
        inner.gap(card_padding);
    };
    const float height = measured(page, column, padded);
    const Rect box = flow.take(height);
    if (page.measuring) return;
    card(page, box);
    Flow inner({column.x, box.y, column.w, 0});
    padded(inner);
}

float button_height(Page& page, const Node& node, Look look, float width);
void button(Page& page, const Node& node, Look look, Rect r);
void button(Page& page, const Node& node, Look look, Flow& flow);
void icon_button(Page& page, const Node& node, Icon icon, Look look, Rect r);

// Underlined words that lead elsewhere.
void link(Page& page, const Node& node, Flow& flow);

// Options beside each other; where they are many or do not fit, one below the other.
void segments(Page& page, const Node& group, Flow& flow);
void slider(Page& page, const Node& node, Flow& flow);
void toggle(Page& page, const Node& node, Flow& flow);

// A row with a minus and a plus at its end: where its words go, and those two.
struct StepRow {
    Rect all, name, value;
    bool is_one_line;
};
struct StepPlaces {
    Rect minus, plus;
};
StepRow take_step_row(const TextStyle& style, std::string_view name, std::string_view value, Flow& flow);
StepPlaces step_places(Rect row);
// A slider of so few numbers that each is a press away.
inline constexpr int most_steps_of_stepper = 6;
void stepper(Page& page, const Node& node, Flow& flow);
// A minus or plus that is a button of its own.
void step_button(Page& page, const Node& node, Icon icon, Rect r);
// The browser lays a field of its own over it, of the same width in ems (web/app/style.css).
inline constexpr float time_field_ems = 9.5f;
void time_field(Page& page, const Node& node, Flow& flow);
void disclosure(Page& page, const Node& node, Flow& flow);

// An answer as a row of its own: a disc for one of several (radio), a square for any of them (toggle).
void choice(Page& page, const Node& node, Flow& flow);
// The answers of a group beside each other, or where they do not fit as rows. The group's name is drawn by
// whoever calls.
void choices_in_a_row(Page& page, const Node& group, Flow& flow);
// The same under their name.
void labelled_choices(Page& page, const Node& group, Flow& flow);
// The disc or square of one, filled while it is chosen.
inline constexpr float mark_size = 24;
void choice_mark(Page& page, const Node& node, Rect at);
// What follows, in a quiet box.
void remark(Page& page, const Node& node, Flow& flow);

// A bar filled to `share`.
void bar(Page& page, Rect r, float share);

// The tabs: a bar at the bottom or a rail at the left, cut off `area`.
void tabs(Page& page, Rect& area);

// Messages at the top of a screen, each with its own button to dismiss it or to act on it.
void notices(Page& page, Flow& flow);
// One of them; its buttons are the nodes `<id>.act` and `<id>.dismiss`.
void notice(Page& page, const Node& node, Flow& flow);

// At either side of what stands on the screen.
constexpr float page_margin(Rect area) {
    return area.w < 360 ? space::m : space::l + 4;
}
// The strip at the bottom of `area` for what there is to do, cut off it, with a line above where the rest
// scrolls on; gives back the place of its controls, `width` wide in the middle. Before `begin_scroll`.
Rect pinned_foot(Page& page, Rect& area, float width, float height, float above = space::m,
                 float below = space::l);
// A region that scrolls, filled between `begin_scroll` and `end_scroll`; the column is at most `width` wide.
Flow begin_scroll(Page& page, Scroll& scroll, Rect view, float width);
void end_scroll(Page& page, Scroll& scroll, const Flow& flow);
// Where one is in it: while it moves, and while a mouse is over it.
void draw_thumb(Page& page, const Scroll& scroll);
// The mark that there is more of it above or below: it fades into its card.
void draw_edges(Page& page, const Scroll& scroll);

}  // namespace stretch::ui
