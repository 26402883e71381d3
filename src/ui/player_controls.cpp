#include "ui/player_controls.h"

#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/veil.h"

namespace stretch::ui {
namespace {

// Whether no word is wider than that, at its own size.
bool fits(const TextStyle& style, std::string_view words, float width) {
    return fit_words(style, words, width, 1).size >= style.size;
}

// "It hurts" with whole words, at the person's own text size.
bool is_told_whole(const Page& page, const PlayerNodes& nodes, float width) {
    return width >= size::target && fits(page.theme.strong, nodes.hurts->name, width - 2 * space::s);
}

void pause_button(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.pause == nullptr) return;
    const Veil veil(page);
    const Look look = nodes.ready != nullptr ? Look::tonal : Look::primary;
    icon_button(page, *nodes.pause, nodes.pause->selected ? Icon::play : Icon::pause, look, r);
}

void veiled_icon(Page& page, const Node* node, Icon icon, Rect r) {
    if (node == nullptr) return;
    const Veil veil(page);
    icon_button(page, *node, icon, Look::tonal, r);
}

Icon speaker(const PlayerNodes& nodes) {
    return nodes.mute->selected ? Icon::muted : Icon::sound;
}

void progress(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.progress == nullptr) return;
    constexpr float thickness = 8;
    const Rect at = centred(r, r.w, thickness);
    page.place(*nodes.progress, at);
    bar(page, at, static_cast<float>(nodes.progress->now) / 100);
}

// The words at the right of `r`, then the bar in what is left of it.
void total_and_progress(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const Veil veil(page);
    if (nodes.total != nullptr) {
        TextStyle style = fit_line(sizes.note, nodes.total->name, r.w * 0.6f, 13);
        style.size = std::min(style.size, std::floor(r.h / style.leading));
        const Rect at = cut_right(r, std::ceil(text_width(style, nodes.total->name)) + 2);
        page.place(*nodes.total, centred(at, at.w, line_height(style)));
        draw_text_middle(page.list, style, page.theme.colour.ink_soft, at, nodes.total->name, Align::right);
        cut_right(r, space::m);
    }
    progress(page, nodes, r);
}

// As wide as its words want it, in a bar.
float bar_button_width(const Page& page, const Node* node) {
    if (node == nullptr) return 0;
    return std::max(96.0f, std::ceil(text_width(page.theme.strong, node->name)) + 2 * space::xl);
}

float transport_width(const PlayerSizes& sizes, float between) {
    return sizes.pause + 2 * (sizes.skip + between);
}

constexpr float rare_width = 4 * size::target + 3 * space::s;

}  // namespace

void top_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r, EndButton end) {
    if (end == EndButton::here && nodes.end != nullptr) {
        veiled_icon(page, nodes.end, Icon::close, cut_left(r, size::target));
        cut_left(r, space::m);
    }
    if (nodes.mute != nullptr) {
        veiled_icon(page, nodes.mute, speaker(nodes), cut_right(r, size::target));
        cut_right(r, space::s);
    }
    if (nodes.form != nullptr) {
        veiled_icon(page, nodes.form, Icon::question, cut_right(r, size::target));
        cut_right(r, space::s);
    }
    if (end == EndButton::here && nodes.turn != nullptr) {
        veiled_icon(page, nodes.turn, Icon::turn, cut_right(r, size::target));
        cut_right(r, space::s);
    }
    total_and_progress(page, nodes, sizes, r);
}

void thin_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    total_and_progress(page, nodes, sizes, r);
}

void transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const float between = std::clamp(r.w * 0.06f, space::s, 28.0f);
    const Rect middle = centred(r, sizes.pause, sizes.pause);
    const Rect skip = centred(r, sizes.skip, sizes.skip);
    veiled_icon(page, nodes.previous, Icon::back, {middle.x - between - sizes.skip, skip.y, skip.w, skip.h});
    pause_button(page, nodes, middle);
    veiled_icon(page, nodes.forward, Icon::forward, {middle.right() + between, skip.y, skip.w, skip.h});
}

void ready_and_transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    if (nodes.ready != nullptr) {
        const Rect at = cut_left(r, r.w - transport_width(sizes, space::s) - space::m);
        button(page, *nodes.ready, Look::primary, at);
        cut_left(r, space::m);
    }
    transport(page, nodes, sizes, r);
}

bool controls_fit(const Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width) {
    const float ready = nodes.ready != nullptr ? space::m + bar_button_width(page, nodes.ready) : 0;
    if (transport_width(sizes, space::s) + ready > width) return false;
    if (nodes.hurts == nullptr) return true;
    const float way_out = nodes.easier != nullptr ? (width - between_ways_out) / 2 : width;
    return is_told_whole(page, nodes, way_out);
}

float way_out_height(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width) {
    float height = std::clamp(std::round(sizes.pause * 0.8f), size::control, 58.0f);
    for (const Node* node : {nodes.hurts, nodes.easier}) {
        if (node != nullptr) height = std::max(height, button_height(page, *node, Look::tonal, width));
    }
    return height;
}

void ways_out(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.easier != nullptr) {
        const Veil veil(page);
        button(page, *nodes.easier, Look::tonal, cut_right(r, (r.w - between_ways_out) / 2));
        cut_right(r, between_ways_out);
    }
    if (nodes.hurts != nullptr) button(page, *nodes.hurts, Look::hurt, r);
}

bool bar_fits(const Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width) {
    float needed = transport_width(sizes, space::s) + rare_width + 2 * space::m;
    for (const Node* node : {nodes.hurts, nodes.easier, nodes.ready})
        if (node != nullptr) needed += bar_button_width(page, node) + between_ways_out;
    return needed <= width;
}

void control_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const auto button_of = [&](const Node* node, Look look) {
        if (node == nullptr) return;
        const Rect at = cut_left(r, bar_button_width(page, node));
        button(page, *node, look, centred(at, at.w, std::min(at.h, size::control + 4)));
        cut_left(r, between_ways_out);
    };
    button_of(nodes.hurts, Look::hurt);
    {
        const Veil veil(page);
        button_of(nodes.easier, Look::tonal);
        button_of(nodes.ready, Look::primary);
    }
    const auto rare = [&](const Node* node, Icon icon) {
        if (node == nullptr) return;
        veiled_icon(page, node, icon, centred(cut_right(r, size::target), size::target, size::target));
        cut_right(r, space::s);
    };
    rare(nodes.end, Icon::close);
    if (nodes.mute != nullptr) rare(nodes.mute, speaker(nodes));
    rare(nodes.form, Icon::question);
    rare(nodes.turn, Icon::turn);
    transport(page, nodes, sizes, centred(r, std::min(r.w, 280.0f), r.h));
}

bool skips_fit(const Page& page, const PlayerNodes& nodes, float width) {
    if (nodes.hurts == nullptr) return true;
    return is_told_whole(page, nodes, width - 3 * (size::control + space::s));
}

void control_row(Page& page, const PlayerNodes& nodes, PlayerSizes sizes, Rect r) {
    if (nodes.hurts == nullptr) return transport(page, nodes, sizes, r);
    const bool has_skips = skips_fit(page, nodes, r.w);
    const float others = has_skips ? 3 * size::control + 2 * space::s
                                   : std::clamp(r.w - size::target - space::s, size::target, size::control);
    const Rect at = cut_left(r, std::min(r.w - others - space::s, 200.0f));
    button(page, *nodes.hurts, Look::hurt, centred(at, at.w, std::min(at.h, size::control + 4)));
    r = cut_right(r, others);
    if (has_skips)
        transport(page, nodes, sizes, r);
    else
        pause_button(page, nodes, centred(r, others, others));
}

void skip_row(Page& page, const PlayerNodes& nodes, Rect r) {
    veiled_icon(page, nodes.previous, Icon::back, cut_left(r, size::target));
    veiled_icon(page, nodes.forward, Icon::forward, cut_right(r, size::target));
}

}  // namespace stretch::ui
