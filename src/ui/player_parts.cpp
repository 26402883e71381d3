#include "ui/player_parts.h"

#include <cmath>

#include "ui/paint.h"

namespace stretch::ui {
namespace {

// Words that are large already grow less with the person's text scale.
float grown_little(float text_scale) {
    return 1 + (text_scale - 1) * 0.35f;
}

TextStyle bold(float size, float leading, float tracking) {
    return {Weight::bold, std::round(size), leading, tracking};
}

// The repetition at the left and what comes next at the right; one below the other where they do not fit.
void notes(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow) {
    const Colour colour = page.theme.colour.ink_soft;
    const float left = nodes.repetition != nullptr ? text_width(sizes.note, nodes.repetition->name) : 0;
    const float right = nodes.next != nullptr ? text_width(sizes.note, nodes.next->name) : 0;
    if (left + right + space::xl > flow.column.w || nodes.repetition == nullptr) {
        for (const Node* node : {nodes.repetition, nodes.next}) {
            if (node != nullptr) text(page, *node, flow, sizes.note, colour, Align::centre);
        }
        return;
    }
    Flow same = flow;
    same.column.w = left + 2;
    text(page, *nodes.repetition, same, sizes.note, colour);
    Flow beside = flow;
    beside.column = {flow.column.right() - right - 2, flow.column.y, right + 2, 0};
    if (nodes.next != nullptr) text(page, *nodes.next, beside, sizes.note, colour, Align::right);
    flow.y = same.y;
}

// Long cues get smaller rather than push the figure away.
TextStyle cue_style(const PlayerSizes& sizes, std::string_view words, float width) {
    TextStyle style = sizes.cue;
    const float least = std::max(sizes.note.size, style.size * 0.78f);
    while (style.size > least && text_height(style, words, width) > 2.1f * line_height(style))
        style.size -= 1;
    return style;
}

void cue(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow, Align align) {
    if (nodes.cue == nullptr) return;
    const TextStyle style = cue_style(sizes, nodes.cue->name, flow.column.w);
    balanced_text(page, *nodes.cue, flow, style, page.theme.colour.ink, align);
}

// Whether no word is wider than that, at its own size.
bool fits(const TextStyle& style, std::string_view words, float width) {
    return fit_words(style, words, width, 1).size >= style.size;
}

// "It hurts" with whole words, at the person's own text size.
bool is_told_whole(const Page& page, const PlayerNodes& nodes, float width) {
    return width >= size::target && fits(page.theme.strong, nodes.hurts->name, width - 2 * space::s);
}

void ring(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.time != nullptr && !page.measuring) {
        timer_ring(page, *nodes.time, r, page.frame.motion.phase_share);
    }
}

void ready_button(Page& page, const PlayerNodes& nodes, Flow& flow) {
    if (nodes.ready == nullptr) return;
    flow.gap(space::m);
    button(page, *nodes.ready, Look::primary, flow);
}

void phase_and_leg(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow, Align align) {
    const float width = flow.column.w;
    if (nodes.phase != nullptr) {
        const bool one_line = align == Align::centre;
        const TextStyle style = one_line ? fit_line(sizes.phase, nodes.phase->name, width, sizes.leg.size)
                                         : fit_words(sizes.phase, nodes.phase->name, width, 16);
        text(page, *nodes.phase, flow, style, page.theme.colour.ink, align);
    }
    if (nodes.leg != nullptr) {
        const TextStyle style = fit_line(sizes.leg, nodes.leg->name, width, 16);
        text(page, *nodes.leg, flow, style, page.theme.colour.accent_text, align);
    }
}

void pause_button(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.pause == nullptr) return;
    const Look look = nodes.ready != nullptr ? Look::tonal : Look::primary;
    icon_button(page, *nodes.pause, nodes.pause->selected ? Icon::play : Icon::pause, look, r);
}

}  // namespace

PlayerNodes::PlayerNodes(const Page& page)
    : phase(page.find("player.phase")),
      leg(page.find("player.leg")),
      time(page.find("time_left")),
      cue(page.find("player.cue")),
      repetition(page.find("player.repetition")),
      next(page.find("player.next")),
      total(page.find("player.total")),
      progress(page.find("session_progress")),
      figure(page.find("figure")),
      captions(page.find("player.captions")),
      previous(page.find("previous")),
      pause(page.find("pause")),
      forward(page.find("next")),
      ready(page.find("ready")),
      hurts(page.find("hurts")),
      easier(page.find("easier")),
      form(page.find("player.form")),
      end(page.find("end")),
      mute(page.find("mute")) {}

PlayerSizes stacked_sizes(float unit, float text_scale) {
    const float large = unit * grown_little(text_scale);
    PlayerSizes s;
    s.phase = bold(56 * large, 1.08f, -0.028f);
    s.leg = bold(29 * large, 1.25f, -0.015f);
    s.cue = bold(std::max(19.0f, 22 * std::min(unit, 1.5f)) * text_scale, 1.3f, -0.008f);
    s.note = {Weight::regular, std::round(std::max(15.0f, 16 * std::min(unit, 1.35f)) * text_scale), 1.4f, 0};
    s.ring = std::round(256 * unit);
    s.pause = std::clamp(std::round(68 * unit), 60.0f, 96.0f);
    s.skip = std::clamp(std::round(54 * unit), 48.0f, 72.0f);
    s.gap = std::clamp(std::round(9 * unit), 6.0f, 20.0f);
    return s;
}

PlayerSizes beside_sizes(float unit, float text_scale) {
    const float large = unit * grown_little(text_scale);
    PlayerSizes s;
    s.phase = bold(44 * large, 1.05f, -0.025f);
    s.leg = bold(24 * large, 1.3f, -0.012f);
    s.cue = bold(std::max(17.0f, 19 * std::min(unit, 1.3f)) * text_scale, 1.3f, -0.006f);
    s.note = {Weight::regular, std::round(15 * text_scale), 1.4f, 0};
    s.ring = std::round(132 * unit);
    s.pause = std::clamp(std::round(60 * unit), 52.0f, 72.0f);
    s.skip = std::clamp(std::round(50 * unit), 46.0f, 60.0f);
    s.gap = space::s;
    return s;
}

void board_stacked(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow) {
    phase_and_leg(page, nodes, sizes, flow, Align::centre);
    flow.gap(sizes.gap);
    ring(page, nodes, centred(flow.take(sizes.ring), sizes.ring, sizes.ring));
    flow.gap(sizes.gap);
    cue(page, nodes, sizes, flow, Align::centre);
    flow.gap(sizes.gap / 2);
    notes(page, nodes, sizes, flow);
    ready_button(page, nodes, flow);
}

void board_beside(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Flow& flow) {
    const float diameter = std::min(sizes.ring, flow.column.w * 0.46f);
    const Rect words{flow.column.x, flow.y, flow.column.w - diameter - space::l, 0};
    const auto repetition = [&](Flow& into) {
        balanced_text(page, *nodes.repetition, into, sizes.note, page.theme.colour.ink_soft);
    };
    // Below the ring rather than with a word cut in two beside it.
    const bool is_beside = nodes.repetition != nullptr && fits(sizes.note, nodes.repetition->name, words.w);
    const auto left = [&](Flow& into) {
        phase_and_leg(page, nodes, sizes, into, Align::left);
        if (is_beside) repetition(into);
    };
    const float taken = measured(page, words, left);
    const Rect row = flow.take(std::max(taken, diameter));
    Flow beside({words.x, row.y + (row.h - taken) / 2, words.w, 0});
    left(beside);
    // Where the rest scrolls the ring is in sight, however many lines the words beside it take.
    const float ring_y = page.open_scroll != nullptr ? row.y : row.centre_y() - diameter / 2;
    ring(page, nodes, {row.right() - diameter, ring_y, diameter, diameter});
    flow.gap(sizes.gap);
    if (nodes.repetition != nullptr && !is_beside) repetition(flow);
    cue(page, nodes, sizes, flow, Align::left);
    if (nodes.next != nullptr) text(page, *nodes.next, flow, sizes.note, page.theme.colour.ink_soft);
    ready_button(page, nodes, flow);
}

void top_bar(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r, EndButton end) {
    if (end == EndButton::here && nodes.end != nullptr) {
        icon_button(page, *nodes.end, Icon::close, Look::tonal, cut_left(r, size::target));
        cut_left(r, space::m);
    }
    if (nodes.mute != nullptr) {
        icon_button(page, *nodes.mute, nodes.mute->selected ? Icon::muted : Icon::sound, Look::tonal,
                    cut_right(r, size::target));
        cut_right(r, space::m);
    }
    if (nodes.form != nullptr) {
        icon_button(page, *nodes.form, Icon::question, Look::tonal, cut_right(r, size::target));
        cut_right(r, space::s);
    }
    if (nodes.total != nullptr) {
        TextStyle style = fit_line(sizes.note, nodes.total->name, r.w * 0.6f, 13);
        style.size = std::min(style.size, std::floor(r.h / style.leading));
        const Rect at = cut_right(r, std::ceil(text_width(style, nodes.total->name)) + 2);
        page.place(*nodes.total, centred(at, at.w, line_height(style)));
        draw_text_middle(page.list, style, page.theme.colour.ink_soft, at, nodes.total->name, Align::right);
        cut_right(r, space::m);
    }
    if (nodes.progress != nullptr) {
        constexpr float thickness = 8;
        const Rect at = centred(r, r.w, thickness);
        page.place(*nodes.progress, at);
        bar(page, at, static_cast<float>(nodes.progress->now) / 100);
    }
}

void transport(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const float between = std::clamp(r.w * 0.06f, space::s, 28.0f);
    const Rect middle = centred(r, sizes.pause, sizes.pause);
    const Rect skip = centred(r, sizes.skip, sizes.skip);
    if (nodes.previous != nullptr) {
        const float x = middle.x - between - sizes.skip;
        icon_button(page, *nodes.previous, Icon::back, Look::tonal, {x, skip.y, skip.w, skip.h});
    }
    pause_button(page, nodes, middle);
    if (nodes.forward != nullptr) {
        const float x = middle.right() + between;
        icon_button(page, *nodes.forward, Icon::forward, Look::tonal, {x, skip.y, skip.w, skip.h});
    }
}

bool controls_fit(const Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width) {
    if (nodes.hurts == nullptr) return true;
    const float way_out = nodes.easier != nullptr ? (width - space::m) / 2 : width;
    return is_told_whole(page, nodes, way_out) && sizes.pause + 2 * (sizes.skip + space::s) <= width;
}

float way_out_height(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, float width) {
    float height = std::clamp(std::round(sizes.pause * 0.7f), size::control, 58.0f);
    for (const Node* node : {nodes.hurts, nodes.easier}) {
        if (node != nullptr) height = std::max(height, button_height(page, *node, Look::tonal, width));
    }
    return height;
}

void ways_out(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.easier != nullptr) {
        button(page, *nodes.easier, Look::tonal, cut_right(r, (r.w - space::m) / 2));
        cut_right(r, space::m);
    }
    if (nodes.hurts != nullptr) button(page, *nodes.hurts, Look::hurt, r);
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
    if (nodes.previous != nullptr)
        icon_button(page, *nodes.previous, Icon::back, Look::tonal, cut_left(r, size::target));
    if (nodes.forward != nullptr)
        icon_button(page, *nodes.forward, Icon::forward, Look::tonal, cut_right(r, size::target));
}

float caption_height(Page&, const PlayerNodes& nodes, const PlayerSizes& sizes, float width) {
    if (nodes.captions == nullptr) return 0;
    const float words = text_height(sizes.note, nodes.captions->name, width - 2 * space::l);
    return std::max(words, line_height(sizes.note)) + 2 * space::xs;
}

void caption(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    if (nodes.captions == nullptr) return;
    page.place(*nodes.captions, r);
    if (nodes.captions->name.empty()) return;
    const float room = balanced_width(sizes.note, nodes.captions->name, r.w - 2 * space::l);
    const float words = std::min(room, text_width(sizes.note, nodes.captions->name) + 1);
    const Rect pill = centred(r, words + 2 * space::l, r.h);
    fill(page.list, pill, page.theme.colour.tint, std::min(pill.h / 2, 16.0f));
    draw_text_middle(page.list, sizes.note, page.theme.colour.on_tint, inset(pill, space::l, 0),
                     nodes.captions->name, Align::centre);
}

}  // namespace stretch::ui
