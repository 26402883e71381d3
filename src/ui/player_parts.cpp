#include "ui/player_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/paint.h"
#include "ui/player_room.h"
#include "ui/veil.h"

namespace stretch::ui {
namespace {

// Words that are large already grow less with the person's text scale.
float grown_little(float text_scale) {
    return 1 + (text_scale - 1) * 0.35f;
}

TextStyle bold(float size, float leading, float tracking) {
    return {Weight::bold, std::round(size), leading, tracking};
}

// Below a minute seconds alone, as all counts are.
std::string_view shown_time(std::string_view minutes_and_seconds) {
    if (!minutes_and_seconds.starts_with("0:")) return minutes_and_seconds;
    minutes_and_seconds.remove_prefix(minutes_and_seconds.substr(2, 1) == "0" ? 3 : 2);
    return minutes_and_seconds;
}

constexpr float swollen = 0.16f;                  // of its size at the most
constexpr float least_gap = 6, largest_gap = 14;  // from the number to what stands beside it
constexpr float letter = 59;                      // em; of the leg, while its disc has room for it

}  // namespace

void number(Page& page, const Node& time, TextStyle style, Rect r) {
    page.place(time, r);
    const std::string_view words = shown_time(time.value);
    const float needed = digits_width(style, words);
    if (needed > r.w) style.size = std::floor(style.size * r.w / needed);
    const Colours& c = page.theme.colour;
    const bool stands = page.find("player.paused") != nullptr;
    draw_digits(page.list, style, stands ? c.ink_soft : c.ink, r, words,
                1 + swollen * page.frame.motion.swelling);
}

void leg_badge(Page& page, const Node& leg, Rect r) {
    const Colours& c = page.theme.colour;
    page.place(leg, r);
    fill(page.list, r, c.accent, r.w / 2);
    const TextStyle style = bold(std::max(0.76f * r.w, std::min(r.w, letter)), 1, 0);
    draw_text_middle(page.list, style, c.on_accent, r, told_briefly(leg), Align::centre);
}

namespace {

void arrow(Page& page, ImVec2 way, Rect r) {
    if (way.x == 0 && way.y == 0) return;
    const float half = r.w / 2, thickness = std::max(4.0f, r.w * 0.17f);
    const float length = half - thickness / 2;
    const auto at = [&](float along, float across) {
        return ImVec2{r.centre_x() + length * (way.x * along - way.y * across),
                      r.centre_y() + length * (way.y * along + way.x * across)};
    };
    const Colour colour = page.theme.colour.accent_text;
    stroke(page.list, at(-1, 0), at(0.9f, 0), thickness, colour);
    stroke(page.list, at(1, 0), at(0.15f, 0.85f), thickness, colour);
    stroke(page.list, at(1, 0), at(0.15f, -0.85f), thickness, colour);
}

// The largest that its room has, for a cue that is drawn at all.
TextStyle cue_style(const PlayerSizes& sizes, std::string_view words, Rect room) {
    TextStyle style = fit_words(sizes.cue, words, room.w, sizes.note.size);
    while (style.size > sizes.note.size && text_height(style, words, room.w) > room.h) style.size -= 1;
    return style;
}

// Of a node that is not drawn, for the twin.
void place_small(Page& page, const Node& node, Rect strip, float along) {
    page.place(node, {strip.x + along, strip.bottom() - 2, 4, 2});
}

struct Line {
    const Node* node;
    TextStyle style;
    Colour colour;
    float height = 0;  // 0: not drawn
};

bool is_said(const Node* node) {
    return node != nullptr && !node->name.empty();
}

// What was said last, unless the cue says the same.
bool adds_to(const Node* caption, const Node* cue) {
    return is_said(caption) && (cue == nullptr || told_briefly(*cue) != caption->name);
}

}  // namespace

PlayerNodes::PlayerNodes(const Page& page)
    : phase(page.find("player.phase")),
      leg(page.find("player.leg")),
      time(page.find("time_left")),
      cue(page.find("player.cue")),
      paused(page.find("player.paused")),
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
      turn(page.find("player.turn")),
      end(page.find("end")),
      mute(page.find("mute")) {}

PlayerSizes player_sizes(float unit, float text_scale) {
    const float large = unit * grown_little(text_scale);
    PlayerSizes s;
    s.phase = bold(67 * unit, 1.06f, -0.028f);
    s.number = bold(144 * unit, 1, -0.035f);
    s.cue = bold(45 * large, 1.1f, -0.02f);
    s.note = {Weight::regular, std::round(std::max(15.0f, 17 * std::min(unit, 1.5f)) * text_scale), 1.4f, 0};
    s.aside = bold(26 * large, 1.3f, -0.01f);
    s.badge = std::round(78 * unit);
    s.pause = std::clamp(std::round(60 * unit), 48.0f, 84.0f);
    s.skip = std::clamp(std::round(50 * unit), 44.0f, 64.0f);
    s.gap = std::clamp(std::round(8 * unit), 6.0f, 20.0f);
    return s;
}

float phase_height(const PlayerSizes& sizes) {
    return std::ceil(line_height(sizes.phase));
}

void phase_word(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    if (nodes.phase == nullptr) return;
    const std::string_view words = told_briefly(*nodes.phase);
    const TextStyle style = fit_line(sizes.phase, words, r.w, 16);
    page.place(*nodes.phase, r);
    draw_text_middle(page.list, style, page.theme.colour.ink, r, words, Align::centre);
}

float number_height(const PlayerSizes& sizes) {
    return std::ceil(sizes.number.size * 0.84f);
}

void number_row(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    const float two_digits = digits_width(sizes.number, "00");
    const bool is_long =
        nodes.time != nullptr && digits_width(sizes.number, shown_time(nodes.time->value)) > two_digits;
    const float beside = (r.w - two_digits) / 2;
    const float gap = std::clamp(beside - sizes.badge, least_gap, largest_gap);
    const float disc = std::min(r.h, std::clamp(beside - gap, 44.0f, sizes.badge));
    const float room = r.w - 2 * (disc + gap);
    const Rect middle = centred(r, is_long ? room : std::min(two_digits, room), r.h);
    const float y = r.centre_y() - disc / 2;
    if (nodes.time != nullptr) number(page, *nodes.time, sizes.number, middle);
    if (nodes.leg != nullptr) leg_badge(page, *nodes.leg, {middle.x - gap - disc, y, disc, disc});
    arrow(page, {page.frame.scene.way.x, page.frame.scene.way.y}, {middle.right() + gap, y, disc, disc});
}

namespace {
constexpr float dot_diameter = 14, dot_step = 26;
}

float dots_width(const PlayerNodes& nodes) {
    return nodes.repetition != nullptr ? dot_step * static_cast<float>(nodes.repetition->most) : 0;
}

void dots(Page& page, const PlayerNodes& nodes, Rect r) {
    if (nodes.repetition == nullptr) return;
    const Veil veil(page);
    const Node& node = *nodes.repetition;
    const Rect at = centred(r, dots_width(nodes), r.h);
    page.place(node, at);
    const Colours& c = page.theme.colour;
    for (int i = 0; i < node.most; ++i) {
        const Rect dot = centred({at.x + dot_step * static_cast<float>(i), at.y, dot_step, at.h},
                                 dot_diameter, dot_diameter);
        if (i < node.now)
            fill(page.list, dot, c.accent, dot_diameter / 2);
        else
            outline(page.list, dot, c.edge, dot_diameter / 2, 2);
    }
}

float message_height(const PlayerSizes& sizes, int lines) {
    return static_cast<float>(lines) * line_height(sizes.cue) + 3;
}

void message(Page& page, const PlayerNodes& nodes, const PlayerSizes& sizes, Rect r) {
    constexpr float strip = 3;
    const Rect room{r.x, r.y, r.w, std::max(0.0f, r.h - strip)};
    const Colours& c = page.theme.colour;
    const bool has_cue = is_said(nodes.cue) && nodes.cue->selected;
    const Node* first = nodes.paused != nullptr ? nodes.paused : has_cue ? nodes.cue : nullptr;
    std::array<Line, 3> lines{
        {{first, first != nullptr ? cue_style(sizes, told_briefly(*first), room) : sizes.cue, c.ink},
         {nodes.next, sizes.aside, c.ink_soft},
         {nodes.captions, sizes.aside, c.ink_soft}}};
    float taken = 0;
    for (Line& line : lines) {
        if (!is_said(line.node)) continue;
        if (line.node == nodes.captions && !adds_to(nodes.captions, lines.front().node)) continue;
        const float height = text_height(line.style, told_briefly(*line.node), r.w);
        if (taken + height > room.h) continue;
        line.height = height;
        taken += height;
    }
    Flow flow(centred(room, room.w, taken));
    float along = 0;
    for (const Line& line : lines) {
        if (line.node == nullptr) continue;
        if (line.height == 0) {
            place_small(page, *line.node, r, along += 6);
            continue;
        }
        const Rect at = flow.take(line.height);
        const std::string_view words = told_briefly(*line.node);
        page.place(*line.node, at);
        draw_text(page.list, line.style, line.colour, column_of(at, balanced_width(line.style, words, at.w)),
                  words, Align::centre);
    }
    if (nodes.cue == nullptr || has_cue) return;
    // Where it was, for who reads the twin.
    if (taken == 0 && room.h > 4)
        page.place(*nodes.cue, room);
    else
        place_small(page, *nodes.cue, r, 0);
}

}  // namespace stretch::ui
