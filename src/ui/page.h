// What every view and widget is given for one frame.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/state/command.h"
#include "ui/scroll.h"
#include "ui/ui.h"

struct ImDrawList;

namespace stretch::ui {

// The words of a node as they are drawn to be read from afar.
inline std::string_view told_briefly(const Node& node) {
    return node.brief.empty() ? node.name : node.brief;
}

struct Page {
    const Frame& frame;
    const Theme& theme;
    ImDrawList& list;
    std::vector<Rect>& placed;
    Scroll& scroll;                // of the screen
    Scroll& dialog_scroll;         // of a dialog over it
    std::string_view dialog;       // id of the open one; empty: none
    bool focus_has_moved = false;  // since the frame before
    std::optional<Command> command = std::nullopt;
    bool measuring = false;                     // widgets only move their Flow on: see `measured`
    Scroll* open_scroll = nullptr;              // the region being filled
    std::optional<Rect> reveal = std::nullopt;  // what has got the focus in it
    float unveiled = 1;                         // of the player's controls how much is to be seen
    bool is_waking = false;  // by a finger that came down while they were not: it presses none of them

    const std::vector<Node>& nodes() const { return frame.screen.nodes; }
    // nullptr: not on this screen.
    const Node* find(std::string_view id) const {
        for (const Node& node : nodes()) {
            if (node.id == id) return &node;
        }
        return nullptr;
    }
    // The part of `r` that the open region shows; what is scrolled out of it lies outside the canvas.
    Rect seen(Rect r) const {
        const Rect view = open_scroll->view();
        if (r.y >= view.bottom() - 1) return {r.x, r.y + frame.viewport.height - view.bottom() + 1, r.w, r.h};
        if (r.bottom() <= view.y + 1) return {r.x, r.y - view.y - 1, r.w, r.h};
        const float top = std::max(r.y, view.y), bottom = std::min(r.bottom(), view.bottom());
        return {r.x, top, r.w, bottom - top};
    }
    Rect& place_of(const Node& node) { return placed[static_cast<std::size_t>(&node - nodes().data())]; }
    void place(const Node& node, Rect r) {
        if (measuring) return;
        place_of(node) = open_scroll != nullptr ? seen(r) : r;
        if (open_scroll != nullptr && focus_has_moved && node.id == frame.focused) reveal = r;
    }

    // Behind a dialog nothing can be pressed.
    bool is_live(const Node& node) const {
        if (is_waking && node.id != "hurts") return false;
        return dialog.empty() || node.group == dialog;
    }
    // Not of the dialog, which has a view of its own.
    bool is_of_screen(const Node& node) const {
        return dialog.empty() || (node.group != dialog && node.id != dialog);
    }
    bool has_focus(const Node& node) const {
        return frame.focus_is_visible && !frame.focused.empty() && node.id == frame.focused;
    }
    Scroll& scroll_of(const Node& node) {
        return dialog.empty() || node.group != dialog ? scroll : dialog_scroll;
    }
    // The canvas without its unsafe edges.
    Rect safe_area() const {
        const Viewport& v = frame.viewport;
        return {v.safe_left, v.safe_top, v.width - v.safe_left - v.safe_right,
                v.height - v.safe_top - v.safe_bottom};
    }
};

// A column that is filled from the top.
struct Flow {
    Rect column;  // its height is not used
    float y;

    explicit Flow(Rect r) : column(r), y(r.y) {}

    Rect take(float height) {
        const Rect r{column.x, y, column.w, height};
        y += height;
        return r;
    }
    void gap(float height) { y += height; }
    Rect room() const { return {column.x, y, column.w, 0}; }
};

// How high `body(Flow&)` is in a column, without drawing it.
template <typename Body>
float measured(Page& page, Rect column, Body body) {
    const bool before = page.measuring;
    page.measuring = true;
    Flow flow(column);
    body(flow);
    page.measuring = before;
    return flow.y - column.y;
}

// The views, one for each screen; each within `area`. Never a part of each other: the first frame's part of
// the program then has its own view alone (scripts/build/split.mjs).
[[gnu::noinline]] void draw_today(Page& page, Rect area);
[[gnu::noinline]] void draw_player(Page& page, Rect area);
[[gnu::noinline]] void draw_finish(Page& page, Rect area);
[[gnu::noinline]] void draw_learn(Page& page, Rect area);
[[gnu::noinline]] void draw_history(Page& page, Rect area);
// Plan and Settings.
[[gnu::noinline]] void draw_sections(Page& page, Rect area);
[[gnu::noinline]] void draw_screening(Page& page, Rect area);
[[gnu::noinline]] void draw_signs(Page& page, Rect area);
[[gnu::noinline]] void draw_past_session(Page& page, Rect area);
[[gnu::noinline]] void draw_range(Page& page, Rect area);

}  // namespace stretch::ui
