#include "ui/dialog_view.h"

#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr float padding = space::xl;

// The first button is the prominent one.
void contents(Page& page, Flow& flow) {
    bool is_first = true;
    bool after_text = false;
    for (const Node& node : page.nodes()) {
        if (node.group != page.dialog) continue;
        if (node.role == Role::heading) {
            heading(page, node, flow);
            flow.gap(space::s);
        } else if (node.role == Role::text) {
            if (after_text) flow.gap(space::s);
            text(page, node, flow, page.theme.body, page.theme.colour.ink_soft);
        } else if (node.role == Role::slider) {
            flow.gap(space::l);
            slider(page, node, flow);
        } else if (node.role == Role::button) {
            flow.gap(is_first ? space::xl : space::m);
            button(page, node, is_first ? Look::primary : Look::quiet, flow);
            is_first = false;
        }
        after_text = node.role == Role::text;
    }
}

}  // namespace

void draw_dialog(Page& page, const Node& dialog) {
    const Viewport& v = page.frame.viewport;
    fill(page.list, {0, 0, v.width, v.height}, page.theme.colour.scrim);
    const Rect room = inset(page.safe_area(), space::l, space::l);
    const float width = std::min(room.w, 420.0f);
    const auto all = [&](Flow& flow) { contents(page, flow); };
    const float height = measured(page, {0, 0, width - 2 * padding, 0}, all) + 2 * padding;
    const Rect box = centred(room, width, std::min(height, room.h));
    page.place(dialog, box);
    card(page, box);

    Scroll& scroll = page.dialog_scroll;
    const Rect view = inset(box, 0, 2);
    const float top = scroll.begin(view, true, !page.frame.motion.reduced);
    ImGui::PushClipRect({view.x, view.y}, {view.right(), view.bottom()}, true);
    page.open_scroll = &scroll;
    Flow flow({box.x + padding, top + padding - 2, width - 2 * padding, 0});
    contents(page, flow);
    scroll.end(height - 4);
    if (page.reveal) scroll.reveal(*page.reveal);
    page.open_scroll = nullptr;
    ImGui::PopClipRect();
}

}  // namespace stretch::ui
