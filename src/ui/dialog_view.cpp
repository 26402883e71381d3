#include "ui/dialog_view.h"

#include <algorithm>
#include <string_view>

#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float padding = space::xl;
constexpr float narrow = 420, wide = 640;

// The answers to a question, where there are two, one behind the other: the first of them.
const Node* first_of_two(const Page& page) {
    const Node* first = nullptr;
    int buttons = 0;
    for (const Node& node : page.nodes()) {
        if (node.group != page.dialog || node.role != Role::button) continue;
        if (first == nullptr) first = &node;
        ++buttons;
    }
    return buttons == 2 && first[1].role == Role::button ? first : nullptr;
}

bool takes_away_for_good(const Node& node) {
    constexpr std::string_view ids[] = {"dialog.delete.confirm", "dialog.resume.discard"};
    return std::ranges::find(ids, node.id) != std::end(ids);
}

// The first button is the prominent one, and the way out at the end of several is words alone.
Look look_of(const Page& page, const Node& node, bool is_first) {
    if (is_first) return Look::primary;
    if (takes_away_for_good(node)) return Look::danger;
    const bool is_last = &node == &page.nodes().back() || (&node)[1].group != node.group;
    return node.is_way_out && is_last ? Look::text : Look::tonal;
}

float gap_above(Look look) {
    switch (look) {
        case Look::primary:
        case Look::danger: return space::xl;  // apart, so that no finger meant for another meets it
        case Look::text: return space::s;
        case Look::tonal:
        case Look::hurt: break;
    }
    return space::m;
}

void side_by_side(Page& page, const Node* pair, Flow& flow) {
    const Look second = look_of(page, pair[1], false);
    const float between = second == Look::danger ? space::xl : space::m;
    const float width = (flow.column.w - between) / 2;
    const float height = std::max(button_height(page, pair[0], Look::primary, width),
                                  button_height(page, pair[1], second, width));
    flow.gap(space::xl);
    Rect row = flow.take(height);
    if (page.measuring) return;
    button(page, pair[0], Look::primary, cut_left(row, width));
    button(page, pair[1], second, cut_right(row, width));
}

// `pair`: these two buttons stand side by side.
void contents(Page& page, const Node* pair, Flow& flow) {
    bool is_first = true;
    bool after_text = false;
    for (const Node& node : page.nodes()) {
        if (node.group != page.dialog || (pair != nullptr && &node == pair + 1)) continue;
        if (node.role == Role::heading) {
            heading(page, node, flow);
            flow.gap(space::s);
        } else if (node.role == Role::text) {
            if (after_text) flow.gap(space::s);
            text(page, node, flow, page.theme.body, page.theme.colour.ink_soft);
        } else if (node.role == Role::slider) {
            flow.gap(space::l);
            slider(page, node, flow);
        } else if (node.role == Role::time) {
            flow.gap(space::m);
            time_field(page, node, flow);
        } else if (&node == pair) {
            side_by_side(page, pair, flow);
        } else if (node.role == Role::button) {
            const Look look = look_of(page, node, is_first);
            flow.gap(gap_above(look));
            button(page, node, look, flow);
            is_first = false;
        }
        after_text = node.role == Role::text;
    }
}

float height_of(Page& page, const Node* pair, float width) {
    const auto all = [&](Flow& flow) { contents(page, pair, flow); };
    return measured(page, {0, 0, width - 2 * padding, 0}, all) + 2 * padding;
}

}  // namespace

void draw_dialog(Page& page, const Node& dialog) {
    const Viewport& v = page.frame.viewport;
    fill(page.list, {0, 0, v.width, v.height}, page.theme.colour.scrim);
    const Rect room = inset(page.safe_area(), space::l, space::l);
    float width = std::min(room.w, narrow);
    float height = height_of(page, nullptr, width);
    const Node* pair = nullptr;
    if (height > room.h && room.w > narrow) {
        width = std::min(room.w, wide);
        pair = first_of_two(page);
        height = height_of(page, pair, width);
    }
    const Rect box = centred(room, width, std::min(height, room.h));
    page.place(dialog, box);
    soft_shadow(page.list, box, page.theme.colour.shadow, radius::card);
    card(page, box);

    Scroll& scroll = page.dialog_scroll;
    const Rect view = inset(box, 0, 2);
    const float top = scroll.begin(view, true, !page.frame.motion.reduced);
    ImGui::PushClipRect({view.x, view.y}, {view.right(), view.bottom()}, true);
    page.open_scroll = &scroll;
    Flow flow({box.x + padding, top + padding - 2, width - 2 * padding, 0});
    contents(page, pair, flow);
    // Nothing is hidden where only the margin below the last button is.
    const bool is_whole = height - box.h <= padding - space::s;
    scroll.end(is_whole ? view.h : height - 4);
    if (page.reveal) scroll.reveal(*page.reveal);
    page.open_scroll = nullptr;
    draw_edges(page, scroll);
    draw_thumb(page, scroll);
    ImGui::PopClipRect();
}

}  // namespace stretch::ui
