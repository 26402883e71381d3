// The player: the figure, the phase and the number as large as there is room for, and the controls around
// them. Upright one below the other; wide the figure at the left, the words at the right and all controls in
// a bar; else the controls stay in sight at the bottom and the rest scrolls.
#include <imgui.h>

#include <cmath>

#include "ui/figure_view.h"
#include "ui/player_controls.h"
#include "ui/player_parts.h"
#include "ui/player_room.h"
#include "ui/veil.h"

namespace stretch::ui {
namespace {

constexpr float least_in_sight = 80;  // of a figure, height
constexpr float shrinking[] = {1, 0.92f, 0.85f, 0.78f, 0.7f, 0.6f};
// So much of its width stays when the screen's edges cut off the ends of the mat.
constexpr float uncut = 0.82f;
constexpr float into_margin = 1.03f;     // of the width that is its own
constexpr float most_of_width = 0.443f;  // the number's em: two digits, with room for a disc at either side
constexpr float low = 560;               // height of a window in which controls take no more than they must

// Where nothing scrolls a drag must still be told from a tap.
void follow_drags(Page& page, Rect area) {
    page.scroll.begin(area, page.dialog.empty(), false);
    page.scroll.end(0);
}

float natural_height(const Page& page, float width) {
    return width / figure_aspect(page.frame.scene);
}

// What is left of the height goes to the figure first, then to the message, then to the figure again.
struct Shares {
    float figure = 0, message = 0;
};

Shares share_out(const Page& page, const PlayerSizes& sizes, Rect area, float left) {
    const float third = std::ceil(area.h / 3);
    const float largest = natural_height(page, area.w) / uncut;
    const float three_lines = message_height(sizes, 3) + line_height(sizes.note);
    const float two_lines = message_height(sizes, 2);
    if (left >= third + two_lines) {
        const float figure = std::clamp(left - three_lines, third, std::max(third, largest));
        return {figure, left - figure};
    }
    const float least = std::max(least_in_sight, area.h * 0.2f);
    if (left >= least + two_lines) return {left - two_lines, two_lines};
    return {left - 4, 4};
}

void picture(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.figure == nullptr) return;
    const float width = std::min(r.w / uncut, r.h * figure_aspect(page.frame.scene));
    cropped_figure(page, *nodes.figure, r, centred(r, width, r.h));
}

// Beside words it goes up to them, and at the other side into the margin.
void picture_beside_words(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.figure == nullptr) return;
    const float width = std::min(r.w * into_margin, r.h * figure_aspect(page.frame.scene));
    cropped_figure(page, *nodes.figure, r, {r.right() - width, r.y, width, r.h});
}

// Top bar, figure, phase, number, message, transport, ways out. False: does not fit.
bool draw_upright(Page& page, const PlayerNodes& nodes, float unit, Rect area) {
    PlayerSizes sizes = player_sizes(unit, page.theme.body.size / 17);
    if (area.h < low) sizes.pause = sizes.skip = size::control;
    Rect r = column_of(inset(area, page_margin(area), sizes.gap), 720);
    sizes.number.size = std::min(sizes.number.size, std::floor(r.w * most_of_width));
    if (!controls_fit(page, nodes, sizes, r.w)) return false;
    const float exits = way_out_height(page, nodes, sizes, (r.w - between_ways_out) / 2);
    const float fixed = size::target + phase_height(sizes) + number_height(sizes) + dots_height +
                        sizes.pause + exits + 4 * sizes.gap;
    const float left = r.h - fixed;
    if (left < least_in_sight + 4) return false;
    const Shares shares = share_out(page, sizes, area, left);

    follow_drags(page, area);
    top_bar(page, nodes, sizes, cut_top(r, size::target));
    ways_out(page, nodes, cut_bottom(r, exits));
    cut_bottom(r, sizes.gap * 1.5f);
    ready_and_transport(page, nodes, sizes, cut_bottom(r, sizes.pause));
    cut_bottom(r, sizes.gap);
    const Rect figure = cut_top(r, shares.figure);
    picture(page, nodes, {area.x, figure.y, area.w, figure.h});
    cut_top(r, sizes.gap / 2);
    const Rect phase = cut_top(r, phase_height(sizes));
    phase_word(page, nodes, sizes, {phase.x - space::xs, phase.y, phase.w + 2 * space::xs, phase.h});
    number_row(page, nodes, sizes, cut_top(r, number_height(sizes)));
    cut_top(r, sizes.gap);
    dots(page, nodes, cut_top(r, dots_height));
    message(page, nodes, sizes, r);
    return true;
}

// Above the picture, so that the words beside it have the whole height.
void wide_head(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    dots(page, nodes, cut_left(r, dots_width(nodes)));
    cut_left(r, space::m);
    thin_bar(page, nodes, sizes, r);
}

// The phase in the middle of `r` with all that belongs to it; "I'm ready" where the bar has no room for it.
void draw_words(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, const Node* ready, Rect r) {
    if (ready != nullptr) {
        const Rect at = cut_bottom(r, size::control);
        button(page, *ready, Look::primary, at);
        cut_bottom(r, sizes.gap);
    }
    const float words = phase_height(sizes) + number_height(sizes) + sizes.gap;
    const float told = std::min(r.h - words, message_height(sizes, 2) + line_height(sizes.aside));
    cut_top(r, (r.h - words - told) / 2);
    phase_word(page, nodes, sizes, cut_top(r, phase_height(sizes)));
    number_row(page, nodes, sizes, cut_top(r, number_height(sizes)));
    cut_top(r, sizes.gap);
    message(page, nodes, sizes, cut_top(r, told));
}

// The figure at the left, the words at the right, the controls in a bar below. On a desk in the middle.
bool draw_wide(Page& page, const PlayerNodes& nodes, float unit, Rect area) {
    PlayerSizes sizes = player_sizes(unit, page.theme.body.size / 17);
    if (area.h < low) sizes.pause = std::min(sizes.pause, 52.0f);
    Rect r = column_of(inset(area, page_margin(area), sizes.gap), 1360);
    PlayerNodes in_bar = nodes;
    if (!bar_fits(page, in_bar, sizes, r.w)) in_bar.ready = nullptr;
    if (!bar_fits(page, in_bar, sizes, r.w)) return false;
    const Node* ready = in_bar.ready == nullptr ? nodes.ready : nullptr;
    const float words = phase_height(sizes) + number_height(sizes) + sizes.gap +
                        (ready != nullptr ? size::control + sizes.gap : 0);
    if (r.h - sizes.pause - sizes.gap < words + 4) return false;

    follow_drags(page, area);
    control_bar(page, in_bar, sizes, cut_bottom(r, sizes.pause));
    cut_bottom(r, sizes.gap);
    Rect left = cut_left(r, std::clamp(area.w * 0.55f, r.w * 0.55f, r.w * 0.58f));
    cut_left(r, std::min(space::l, r.w * 0.03f));
    wide_head(page, nodes, sizes, cut_top(left, thin_bar_height));
    picture_beside_words(page, nodes, left);
    draw_words(page, nodes, sizes, ready, r);
    return true;
}

using Arrangement = bool (*)(Page&, const PlayerNodes&, float, Rect);

bool draw_largest(Page& page, const PlayerNodes& nodes, Arrangement arrangement, float unit, Rect area) {
    for (const float share : shrinking) {
        if (arrangement(page, nodes, unit * share, area)) return true;
    }
    return false;
}

// Phase and leg at the left, the number at the right.
void draw_beside(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const Rect digits = cut_right(r, r.w * 0.5f);
    cut_right(r, space::s);
    if (nodes.time != nullptr) number(page, *nodes.time, sizes.number, digits);
    Rect disc = cut_bottom(r, r.h * 0.5f);
    phase_word(page, nodes, sizes, r);
    if (nodes.leg != nullptr) leg_badge(page, *nodes.leg, centred(disc, disc.h - 4, disc.h - 4));
}

constexpr float two_columns = 400;  // width from which a low window has room for the figure beside the words
constexpr float least_first_sight = 150;  // its height

// All that is seen of a low, wide window before it is scrolled: the figure at the left, the words at the
// right.
void draw_first_sight(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    picture_beside_words(page, nodes, cut_left(r, r.w * 0.46f));
    cut_left(r, space::m);
    if (nodes.ready != nullptr) {
        button(page, *nodes.ready, Look::primary, cut_bottom(r, size::control));
        cut_bottom(r, space::s);
    }
    draw_beside(page, nodes, sizes, cut_top(r, std::min(number_height(sizes), r.h * 0.45f)));
    cut_top(r, space::s);
    dots(page, nodes, cut_top(r, dots_height));
    message(page, nodes, sizes, r);
}

// The same in a narrow one: the words alone.
void draw_first_words(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float height,
                      Flow& flow) {
    draw_beside(page, nodes, sizes, flow.take(std::min(height, number_height(sizes))));
    flow.gap(space::s);
    dots(page, nodes, flow.take(dots_height));
    message(page, nodes, sizes, flow.take(message_height(sizes, 3) + 2 * line_height(sizes.note)));
    if (nodes.ready != nullptr) button(page, *nodes.ready, Look::primary, flow);
}

void draw_scrolled(Page& page, const PlayerNodes& nodes, Rect area) {
    const float text_scale = page.theme.body.size / 17;
    PlayerSizes sizes = player_sizes(std::clamp(area.w / 390, 0.4f, 1.0f), text_scale);
    sizes.pause = sizes.skip = size::control;
    const Rect foot = cut_bottom(area, size::control + 2 * space::s);
    const Rect row = column_of(inset(foot, page_margin(foot), space::s), 560);
    control_row(page, nodes, sizes, row);
    Flow flow = begin_scroll(page, page.scroll, area, 560);
    flow.y -= space::s;
    const float top = flow.y;
    const float height = area.h - 2 * space::s;
    const bool has_two_columns =
        flow.column.w >= two_columns && height >= least_first_sight && flow.column.w > height;
    if (has_two_columns)
        draw_first_sight(page, nodes, sizes, flow.take(height));
    else
        draw_first_words(page, nodes, sizes, height, flow);
    flow.gap(space::m);
    top_bar(page, nodes, sizes, flow.take(size::target), EndButton::elsewhere);
    flow.gap(space::s);
    if (!skips_fit(page, nodes, row.w)) {
        skip_row(page, nodes, flow.take(size::target));
        flow.gap(space::s);
    }
    if (nodes.figure != nullptr && !has_two_columns) {
        // Small and whole rather than large and cut off, as long as it can be made out.
        const float natural = natural_height(page, flow.column.w);
        const float in_sight = area.h - (flow.y - top) - space::m;
        figure(page, *nodes.figure,
               flow.take(in_sight < least_in_sight ? natural : std::min(natural, in_sight)));
    }
    flow.gap(space::m);
    for (const Node* node : {nodes.easier, nodes.turn, nodes.end}) {
        if (node == nullptr) continue;
        button(page, *node, Look::tonal, flow);
        flow.gap(space::m);
    }
    end_scroll(page, page.scroll, flow);
}

void draw_arrangement(Page& page, const PlayerNodes& nodes, Rect area) {
    const bool is_wide = area.w >= 520 && area.w > area.h * 1.1f;
    if (is_wide) {
        const float unit = std::clamp(std::min(area.w * 0.4f / 334, area.h / 388), 0.6f, 2.2f);
        if (draw_largest(page, nodes, draw_wide, unit, area)) return;
    } else {
        const float unit = std::clamp(std::min(area.w / 390, area.h / 844), 1.0f, 1.9f);
        if (draw_largest(page, nodes, draw_upright, unit, area)) return;
    }
    draw_scrolled(page, nodes, area);
}

bool contains(Rect r, ImVec2 p) {
    return p.x >= r.x && p.x < r.right() && p.y >= r.y && p.y < r.bottom();
}

// A tap beside all controls pauses, and goes on.
void press_stage(Page& page, const PlayerNodes& nodes) {
    if (nodes.pause == nullptr || nodes.ready != nullptr || !page.dialog.empty() || page.command) return;
    if (!ImGui::IsMouseReleased(ImGuiMouseButton_Left) || !ImGui::IsMousePosValid()) return;
    if (page.scroll.gesture() != Gesture::undecided) return;
    const ImVec2 began = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
    for (const Node& node : page.nodes())
        if (node.action && page.is_live(node) && contains(page.place_of(node), began)) return;
    page.command = nodes.pause->action;
}

constexpr float veiled_after_ms = 3000, veiling_ms = 500;

// How much of the controls is to be seen: all while one of them is in use, or may be wanted at once.
float unveiled(const Page& page, const PlayerNodes& nodes) {
    const Frame& frame = page.frame;
    const bool runs = nodes.pause != nullptr && !nodes.pause->selected && nodes.ready == nullptr;
    const bool by_keys = frame.focus_is_visible && !frame.focused.empty();
    if (!runs || by_keys || !page.dialog.empty()) return 1;
    const float over = frame.motion.untouched_ms - veiled_after_ms;
    if (frame.motion.reduced) return over < 0 ? 1 : 0;
    return 1 - std::clamp(over / veiling_ms, 0.0f, 1.0f);
}

}  // namespace

void draw_player(Page& page, Rect area) {
    const PlayerNodes nodes(page);
    page.unveiled = unveiled(page, nodes);
    const Room room = room_of(page.frame.screen);
    draw_room(page, room);
    draw_arrangement(page, nodes, area);
    draw_frame(page, room);
    press_stage(page, nodes);
}

}  // namespace stretch::ui
