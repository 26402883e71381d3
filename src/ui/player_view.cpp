// The player. Picks the largest arrangement that fits: a tall stack, two columns, a compact stack; else the
// controls stay in sight at the bottom and the rest scrolls.
#include "ui/figure_view.h"
#include "ui/player_parts.h"

namespace stretch::ui {
namespace {

constexpr float least_in_sight = 88;  // of a figure, height
constexpr float shrinking[] = {1, 0.92f, 0.85f, 0.78f};
using Board = void (*)(Page&, const PlayerNodes&, const PlayerSizes&, Flow&);
using Sizes = PlayerSizes (*)(float, float);

float margin_of(Rect area) {
    return area.w < 360 ? space::m : space::l + 4;
}

// Where nothing scrolls a drag must still be told from a tap.
void follow_drags(Page& page, Rect area) {
    page.scroll.begin(area, page.dialog.empty(), false);
    page.scroll.end(0);
}

struct Stack {
    Board board;
    Sizes sizes;
    float natural_width, natural_height;  // of a window where unit is 1
    float least_figure;                   // share of the height
};
constexpr Stack tall{board_stacked, stacked_sizes, 390, 844, 0.225f};
constexpr Stack compact{board_beside, beside_sizes, 320, 480, 0.18f};

// Height the figure must have, or the words get smaller: most of what its width asks for.
float least_figure(Page& page, const Stack& stack, Rect r, Rect area) {
    const float natural = 0.8f * r.w / figure_aspect(page.frame.scene);
    return std::max(least_in_sight, std::min(natural, area.h * (r.w > 500 ? 0.33f : stack.least_figure)));
}

// Top bar, figure, caption, board, transport, ways out. False: does not fit.
bool draw_stack(Page& page, const PlayerNodes& nodes, const Stack& stack, float unit, Rect area) {
    const PlayerSizes sizes = stack.sizes(unit, page.theme.body.size / 17);
    Rect r = column_of(inset(area, margin_of(area), sizes.gap), 720);
    if (!controls_fit(page, nodes, sizes, r.w)) return false;
    const float exits = way_out_height(page, nodes, sizes, (r.w - space::m) / 2) + sizes.gap;
    const float captions = caption_height(page, nodes, sizes, r.w);
    const auto board = [&](Flow& flow) { stack.board(page, nodes, sizes, flow); };
    const float board_height = measured(page, r, board);
    const float fixed = size::target + captions + board_height + sizes.pause + exits + 3 * sizes.gap;
    if (r.h - fixed < least_figure(page, stack, r, area)) return false;

    follow_drags(page, area);
    top_bar(page, nodes, sizes, cut_top(r, size::target));
    ways_out(page, nodes, cut_bottom(r, exits - sizes.gap));
    cut_bottom(r, sizes.gap);
    transport(page, nodes, sizes, cut_bottom(r, sizes.pause));
    cut_bottom(r, sizes.gap * 1.5f);
    Flow flow(cut_bottom(r, board_height));
    board(flow);
    cut_bottom(r, sizes.gap / 2);
    if (captions > 0) caption(page, nodes, sizes, cut_bottom(r, captions));
    if (nodes.figure != nullptr) figure(page, *nodes.figure, r);
    return true;
}

// The caption right below the figure, both in the middle of `r`.
void picture_and_caption(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const float captions = caption_height(page, nodes, sizes, r.w);
    const float natural = r.w / figure_aspect(page.frame.scene);
    r = centred(r, r.w, std::min(r.h, natural + captions + space::xl));
    if (captions > 0) caption(page, nodes, sizes, cut_bottom(r, captions));
    if (nodes.figure != nullptr) figure(page, *nodes.figure, r);
}

// The round buttons; "I'm ready" takes what is left of the row.
void ready_and_transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    if (nodes.ready != nullptr) {
        const float round_buttons = sizes.pause + 2 * sizes.skip + 2 * space::s;
        const Rect at = cut_left(r, r.w - round_buttons - space::m);
        button(page, *nodes.ready, Look::primary, at);
        cut_left(r, space::m);
    }
    transport(page, nodes, sizes, r);
}

// The figure at the left; words and controls at the right. With little height the ways out stand below the
// figure.
bool draw_columns(Page& page, const PlayerNodes& nodes, Board board_of, const PlayerSizes& sizes, Rect area) {
    Rect right = area;
    Rect left = cut_left(right, area.w * (area.w > 1000 ? 0.58f : 0.48f));
    right = column_of(inset(right, margin_of(area), sizes.gap), 520);
    left = inset(left, margin_of(area), sizes.gap);
    const bool is_low = area.h < 560;
    PlayerNodes words = nodes;
    if (is_low) words.ready = nullptr;
    const float exits = way_out_height(page, nodes, sizes, ((is_low ? left.w : right.w) - space::m) / 2);
    const auto board = [&](Flow& flow) { board_of(page, words, sizes, flow); };
    const float board_height = measured(page, right, board);
    const float feet = sizes.pause + (is_low ? 0 : exits + sizes.gap);
    if (size::target + board_height + feet + 2 * sizes.gap > right.h) return false;

    follow_drags(page, area);
    top_bar(page, nodes, sizes, cut_top(right, size::target));
    if (is_low) {
        const Rect foot = cut_bottom(left, std::max(exits, sizes.pause));
        ways_out(page, nodes, column_of(centred(foot, foot.w, exits), 420));
        cut_bottom(left, sizes.gap);
        ready_and_transport(page, nodes, sizes, cut_bottom(right, sizes.pause));
    } else {
        ways_out(page, nodes, cut_bottom(right, exits));
        cut_bottom(right, sizes.gap * 1.5f);
        transport(page, nodes, sizes, cut_bottom(right, sizes.pause));
    }
    Flow flow(centred(right, right.w, board_height));
    board(flow);
    picture_and_caption(page, nodes, sizes, left);
    return true;
}

bool draw_wide(Page& page, const PlayerNodes& nodes, Rect area) {
    const float text_scale = page.theme.body.size / 17;
    const float unit = std::clamp(area.h / 690, 0.5f, 1.9f);
    for (const float share : shrinking) {
        if (area.h < 560) break;
        if (draw_columns(page, nodes, board_stacked, stacked_sizes(unit * share, text_scale), area))
            return true;
    }
    const float beside = std::clamp(area.h / 320, 0.7f, 1.4f);
    for (const float share : shrinking) {
        if (draw_columns(page, nodes, board_beside, beside_sizes(beside * share, text_scale), area))
            return true;
    }
    return false;
}

bool draw_narrow(Page& page, const PlayerNodes& nodes, const Stack& stack, Rect area) {
    const float unit =
        std::clamp(std::min(area.w / stack.natural_width, area.h / stack.natural_height), 0.6f, 1.9f);
    for (const float share : shrinking) {
        if (draw_stack(page, nodes, stack, unit * share, area)) return true;
    }
    return false;
}

void draw_scrolled(Page& page, const PlayerNodes& nodes, Rect area) {
    PlayerSizes sizes = beside_sizes(0.85f, page.theme.body.size / 17);
    sizes.pause = sizes.skip = size::control;
    const Rect foot = cut_bottom(area, size::control + 2 * space::s);
    const Rect row = column_of(inset(foot, margin_of(foot), space::s), 560);
    control_row(page, nodes, sizes, row);
    Flow flow = begin_scroll(page, page.scroll, area, 560);
    flow.y -= space::s;
    const float top = flow.y;
    board_beside(page, nodes, sizes, flow);
    flow.gap(space::m);
    top_bar(page, nodes, sizes, flow.take(size::target), EndButton::elsewhere);
    flow.gap(space::s);
    if (!skips_fit(page, nodes, row.w)) {
        skip_row(page, nodes, flow.take(size::target));
        flow.gap(space::s);
    }
    const float captions = caption_height(page, nodes, sizes, flow.column.w);
    if (nodes.figure != nullptr) {
        // Small and whole rather than large and cut off, as long as it can be made out.
        const float natural = flow.column.w / figure_aspect(page.frame.scene);
        const float in_sight = area.h - (flow.y - top) - captions - space::m;
        figure(page, *nodes.figure,
               flow.take(in_sight < least_in_sight ? natural : std::min(natural, in_sight)));
    }
    if (captions > 0) caption(page, nodes, sizes, flow.take(captions));
    flow.gap(space::m);
    if (nodes.easier != nullptr) {
        button(page, *nodes.easier, Look::tonal, flow);
        flow.gap(space::m);
    }
    if (nodes.end != nullptr) button(page, *nodes.end, Look::tonal, flow);
    end_scroll(page, page.scroll, flow);
}

}  // namespace

void draw_player(Page& page, Rect area) {
    const PlayerNodes nodes(page);
    const bool wide = area.w >= 560 && area.w > area.h * 1.1f;
    if (wide && draw_wide(page, nodes, area)) return;
    if (!wide && area.h >= 620 && draw_narrow(page, nodes, tall, area)) return;
    if (!wide && draw_narrow(page, nodes, compact, area)) return;
    draw_scrolled(page, nodes, area);
}

}  // namespace stretch::ui
