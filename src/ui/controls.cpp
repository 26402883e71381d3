// The controls with a value: segmented radios, slider, toggle; and the tabs.
#include <imgui.h>

#include <cmath>

#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {
namespace {

constexpr float segment_padding = 10;
constexpr float segment_border = 4;

constexpr int most_segments = 4;

// How many segments fit beside each other.
int segments_a_row(const Page& page, std::string_view group, float width, int& count) {
    float widest = 0;
    count = 0;
    for (const Node& node : page.nodes()) {
        if (node.role != Role::radio || node.group != group) continue;
        ++count;
        widest = std::max(widest, text_width(page.theme.strong, node.name));
    }
    if (count == 0) return 1;
    const float cell = widest + 2 * segment_padding;
    return std::clamp(static_cast<int>(width / cell), 1, count);
}

void segment(Page& page, const Node& node, Rect r) {
    const Colours& c = page.theme.colour;
    const Touch state = press(page, node, r);
    const Rect pill = inset(r, 1, 1);
    if (node.selected) {
        fill(page.list, pill, c.outlined ? c.accent : c.surface, radius::control - 3);
        outline(page.list, pill, c.accent, radius::control - 3, 2);
    } else if (state.held || state.hovered) {
        fill(page.list, pill, mix(c.track, c.ink, state.held ? 0.12f : 0.06f), radius::control - 3);
    }
    const Colour ink = !node.selected ? c.ink : c.outlined ? c.on_accent : c.accent_text;
    draw_text_middle(page.list, page.theme.strong, ink, inset(pill, segment_padding - 3, 0), node.name,
                     Align::centre);
    focus_ring(page, node, inset(pill, 3, 3), radius::control - 5);
}

void segment_row(Page& page, const Node& group, int count, Flow& flow) {
    const Rect box = flow.take(size::target + 2 * segment_border);
    if (page.measuring) return;
    fill(page.list, box, page.theme.colour.track, radius::control);
    outline(page.list, box, page.theme.colour.edge, radius::control, 1);
    const float cell = (box.w - 2 * segment_border) / static_cast<float>(std::max(1, count));
    Rect at{box.x + segment_border, box.y + segment_border, cell, size::target};
    for (const Node& node : page.nodes()) {
        if (node.role != Role::radio || node.group != group.id) continue;
        segment(page, node, at);
        at.x += cell;
    }
}

void option(Page& page, const Node& node, Rect row, bool is_first) {
    const Colours& c = page.theme.colour;
    const Touch state = press(page, node, row);
    if (state.held || state.hovered)
        fill(page.list, inset(row, 2, 2), mix(c.surface, c.ink, state.held ? 0.1f : 0.05f), radius::control);
    if (!is_first) fill(page.list, {row.x + space::m, row.y, row.w - 2 * space::m, 1}, c.line);
    choice_mark(page, node, {row.x + space::m, row.centre_y() - mark_size / 2, mark_size, mark_size});
    const float beside = space::m + mark_size + space::m;
    draw_text_middle(page.list, page.theme.strong, node.selected ? c.accent_text : c.ink,
                     {row.x + beside, row.y, row.w - beside - space::s, row.h}, node.name);
    focus_ring(page, node, inset(row, 3, 3), radius::control - 3);
}

// One below the other, in one box.
void option_list(Page& page, const Node& group, Flow& flow) {
    const float top = flow.y;
    const float room = flow.column.w - 3 * space::m - mark_size + space::xs;
    bool is_first = true;
    for (const Node& node : page.nodes()) {
        if (node.role != Role::radio || node.group != group.id) continue;
        const float words = text_height(page.theme.strong, node.name, room);
        const Rect row = flow.take(std::max(size::control, words + 2 * space::s));
        if (!page.measuring) option(page, node, row, is_first);
        is_first = false;
    }
    const Rect box{flow.column.x, top, flow.column.w, flow.y - top};
    if (!page.measuring) outline(page.list, box, page.theme.colour.edge, radius::control, 1);
}

int number_at(const Node& node, Rect track, float x) {
    const float share = std::clamp((x - track.x) / std::max(1.0f, track.w), 0.0f, 1.0f);
    const int step = std::max(1, node.step);
    const float steps = share * static_cast<float>(node.most - node.least) / static_cast<float>(step);
    return std::min(node.most, node.least + step * static_cast<int>(std::lround(steps)));
}

float share_of(const Node& node) {
    return node.most > node.least
               ? static_cast<float>(node.now - node.least) / static_cast<float>(node.most - node.least)
               : 0;
}

// Moves the slider while it is dragged, or where it was tapped.
void follow(Page& page, const Node& node, Rect hit, Rect track) {
    const Touch state = touch(page, node, hit);
    Scroll& scroll = page.scroll_of(node);
    if (state.held && ImGui::GetIO().MouseSource == ImGuiMouseSource_Mouse) scroll.claim();
    const bool drags = state.held && scroll.gesture() == Gesture::sideways;
    if ((!drags && !state.pressed) || !ImGui::IsMousePosValid()) return;
    const int number = number_at(node, track, ImGui::GetIO().MousePos.x);
    if (node.action && number != node.now) page.command = with_value(*node.action, number);
}

struct TabLook {
    std::string_view id;
    Icon icon;
};
constexpr TabLook tab_looks[] = {{"tab.today", Icon::today},
                                 {"tab.plan", Icon::plan},
                                 {"tab.learn", Icon::learn},
                                 {"tab.history", Icon::history},
                                 {"tab.settings", Icon::settings}};

constexpr float tab_count = 5;
constexpr float tab_pill = 32;

// One size for all labels: that at which the longest fits.
TextStyle tab_style(const Page& page, float width) {
    TextStyle style = page.theme.label;
    for (const TabLook& look : tab_looks) {
        if (const Node* node = page.find(look.id)) style = fit_line(style, node->name, width - 6, 10);
    }
    return style;
}

void tab(Page& page, const Node& node, Icon icon, const TextStyle& style, Rect r) {
    const Colours& c = page.theme.colour;
    const Touch state = press(page, node, r);
    const float words = line_height(style);
    const Rect both = centred(r, r.w, tab_pill + 2 + words);
    const Rect pill = centred({both.x, both.y, both.w, tab_pill}, std::min(64.0f, r.w - 8), tab_pill);
    if (node.selected) {
        fill(page.list, pill, c.outlined ? c.accent : c.tint, 16);
    } else if (state.hovered || state.held) {
        fill(page.list, pill, mix(c.surface, c.ink, 0.08f), 16);
    }
    const Colour mark = !node.selected ? c.ink_soft : c.outlined ? c.on_accent : c.on_tint;
    draw_icon(page.list, icon, {pill.centre_x(), pill.centre_y()}, size::icon, mark);
    draw_text(page.list, style, node.selected ? c.accent_text : c.ink_soft,
              {r.x, both.bottom() - words, r.w, words}, node.name, Align::centre);
    focus_ring(page, node, inset(r, 7, 7), radius::control);
}

// In a corner of a page: their words alone, in two rows.
void tabs_in_rows(Page& page, Rect& area) {
    constexpr float in_a_row = 3;
    const Colours& c = page.theme.colour;
    Rect strip = cut_bottom(area, 2 * size::target);
    fill(page.list, strip, c.surface);
    const float each = strip.w / in_a_row;
    const TextStyle style = tab_style(page, each);
    Rect row = cut_top(strip, size::target);
    for (const TabLook& look : tab_looks) {
        const Node* node = page.find(look.id);
        if (row.w < each - 1) row = strip;
        const Rect r = cut_left(row, each);
        if (node == nullptr) continue;
        press(page, *node, r);
        draw_text_middle(page.list, style, node->selected ? c.accent_text : c.ink_soft, r, node->name,
                         Align::centre);
        focus_ring(page, *node, inset(r, 7, 7), radius::control);
    }
}

}  // namespace

void segments(Page& page, const Node& group, Flow& flow) {
    const float top = flow.y;
    const Rect label = flow.take(text_height(page.theme.strong, group.name, flow.column.w));
    flow.gap(space::s);
    if (!page.measuring) draw_text(page.list, page.theme.strong, page.theme.colour.ink, label, group.name);
    int count = 0;
    const int columns = segments_a_row(page, group.id, flow.column.w - 2 * segment_border, count);
    if (columns < count || count > most_segments)
        option_list(page, group, flow);
    else
        segment_row(page, group, count, flow);
    if (!page.measuring) page.place(group, {flow.column.x, top, flow.column.w, flow.y - top});
}

void slider(Page& page, const Node& node, Flow& flow) {
    if (node.most - node.least <= most_steps_of_stepper * std::max(1, node.step))
        return stepper(page, node, flow);
    const Colours& c = page.theme.colour;
    const TextStyle& style = page.theme.strong;
    const float value_width = text_width(style, node.value);
    const bool one_line = text_width(style, node.name) + value_width + space::l <= flow.column.w;
    const Rect name = flow.take(text_height(style, node.name, flow.column.w));
    const Rect value = one_line ? name : flow.take(text_height(style, node.value, flow.column.w));
    const Rect hit = flow.take(size::target);
    if (page.measuring) return;
    draw_text(page.list, style, c.ink, name, node.name);
    draw_text(page.list, style, c.accent_text, value, node.value, one_line ? Align::right : Align::left);

    constexpr float knob = 28, thickness = 6;
    const Rect track = inset(hit, knob / 2, 0);
    follow(page, node, hit, track);
    const Rect groove{hit.x, hit.centre_y() - thickness / 2, hit.w, thickness};
    const float x = track.x + track.w * share_of(node);
    fill(page.list, inset(groove, 0, 2), c.edge, thickness / 2 - 2);
    fill(page.list, {groove.x, groove.y, x - groove.x, thickness}, c.accent, thickness / 2);
    page.list.AddCircleFilled({x, hit.centre_y()}, knob / 2, packed(c.accent));
    page.list.AddCircleFilled({x, hit.centre_y()}, knob / 2 - 4, packed(c.surface));
    focus_ring(page, node, inset(hit, 5, 8), 14);
}

void toggle(Page& page, const Node& node, Flow& flow) {
    const Colours& c = page.theme.colour;
    constexpr float width = 54, height = 32, knob = 24;
    const float room = flow.column.w - width - space::l;
    const float words = text_height(page.theme.strong, node.name, room);
    const Rect row = flow.take(std::max(size::control, words + space::l));
    if (page.measuring) return;
    press(page, node, row);
    draw_text_middle(page.list, page.theme.strong, c.ink, {row.x, row.y, room, row.h}, node.name);
    const Rect pill{row.right() - width, row.centre_y() - height / 2, width, height};
    fill(page.list, pill, node.selected ? c.accent : c.track, height / 2);
    outline(page.list, pill, node.selected ? c.accent : c.edge, height / 2, 2);
    const float travel = (height - knob) / 2 + knob / 2;
    const ImVec2 at{node.selected ? pill.right() - travel : pill.x + travel, pill.centre_y()};
    page.list.AddCircleFilled(at, node.selected ? knob / 2 : knob / 2 - 3,
                              packed(node.selected ? c.on_accent : c.edge));
    if (node.selected) draw_icon(page.list, Icon::check, at, 16, c.accent);
    focus_ring(page, node, pill, height / 2);
}

void tabs(Page& page, Rect& area) {
    if (page.find("tab.today") == nullptr) return;
    const Viewport& v = page.frame.viewport;
    const Colours& c = page.theme.colour;
    if (area.w < tab_count * size::target) return tabs_in_rows(page, area);
    const bool rail = v.width >= 900 || (v.width >= 640 && v.width > v.height);
    const float rail_width = 60 + 28 * std::min(page.theme.label.size / 13, 2.0f);
    const TextStyle style = tab_style(page, rail ? rail_width : area.w / tab_count);
    const float bar_height = std::max(62.0f, tab_pill + 14 + line_height(style));
    Rect strip = rail ? cut_left(area, rail_width) : cut_bottom(area, bar_height);
    const Rect ground =
        rail ? Rect{0, 0, strip.right(), v.height} : Rect{0, strip.y, v.width, v.height - strip.y};
    fill(page.list, ground, c.surface);
    fill(page.list, rail ? Rect{ground.right() - 1, 0, 1, v.height} : Rect{0, ground.y, v.width, 1}, c.line);
    const float each = rail ? std::min(bar_height + space::xl, strip.h / tab_count) : strip.w / tab_count;
    if (rail) cut_top(strip, std::min(space::l, strip.h - tab_count * each));
    for (const TabLook& look : tab_looks) {
        const Node* node = page.find(look.id);
        const Rect r = rail ? cut_top(strip, each) : cut_left(strip, each);
        if (node != nullptr) tab(page, *node, look.icon, style, r);
    }
}

}  // namespace stretch::ui
