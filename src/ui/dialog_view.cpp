#include "ui/dialog_view.h"

#include "ui/paint.h"

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

void side_by_side(Page& page, const Node* pair, Flow& flow) {
    const float width = (flow.column.w - space::m) / 2;
    const float height = std::max(button_height(page, pair[0], Look::primary, width),
                                  button_height(page, pair[1], Look::tonal, width));
    flow.gap(space::xl);
    Rect row = flow.take(height);
    if (page.measuring) return;
    button(page, pair[0], Look::primary, cut_left(row, width));
    button(page, pair[1], Look::tonal, cut_right(row, width));
}

// The first button is the prominent one. `pair`: these two stand side by side.
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
            flow.gap(is_first ? space::xl : space::m);
            button(page, node, is_first ? Look::primary : Look::tonal, flow);
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
    card(page, box);

    Scroll& scroll = page.dialog_scroll;
    const Rect view = inset(box, 0, 2);
    const float top = scroll.begin(view, true, !page.frame.motion.reduced);
    ImGui::PushClipRect({view.x, view.y}, {view.right(), view.bottom()}, true);
    page.open_scroll = &scroll;
    Flow flow({box.x + padding, top + padding - 2, width - 2 * padding, 0});
    contents(page, pair, flow);
    scroll.end(height - 4);
    if (page.reveal) scroll.reveal(*page.reveal);
    page.open_scroll = nullptr;
    draw_thumb(page, scroll);
    ImGui::PopClipRect();
}

}  // namespace stretch::ui
