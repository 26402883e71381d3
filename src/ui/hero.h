// The arrangement of Today and of the end: the figure, some words, and one button that is always in sight.
#pragma once

#include "ui/figure_view.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {

inline constexpr float hero_column = 560, hero_column_beside = 460;
// What must be left of the words above a button that stays: less cannot be read.
inline constexpr float least_above_button = 80;

// Figure and words beside each other.
inline bool is_wide(Rect area) {
    return area.w >= 480 && area.w > area.h * 1.1f;
}

// At the foot of `area`, which ends above it.
inline void pinned_button(Page& page, const Node& node, Look look, float column, Rect& area) {
    const float width = std::min(area.w - 2 * page_margin(area), column);
    const float height = button_height(page, node, look, width);
    const bool is_low = area.h < 420;
    const float above = is_low ? space::s : space::m, below = is_low ? space::s : space::l;
    button(page, node, look, pinned_foot(page, area, width, height, above, below));
}

// Side by side where it is wide, else one column: `top(Flow&)`, the figure, `rest(Flow&)`, the button at the
// bottom. In a window lower than `picture_from` the figure comes last: what there is to do comes first.
template <typename Top, typename Rest>
void draw_hero(Page& page, Rect area, const Node* picture, const Node* action, Look look, float picture_from,
               Top top, Rest rest) {
    const bool wide = picture != nullptr && is_wide(area);
    const float column = wide ? hero_column_beside : hero_column;
    if (wide) {
        const Rect left = cut_left(area, area.w * (area.w > 1000 ? 0.56f : 0.46f));
        const bool is_low = left.h < 420;
        figure(page, *picture, inset(left, is_low ? space::m : space::xl, is_low ? space::s : space::l));
    }
    const float width = std::min(area.w - 2 * page_margin(area), column);
    const auto words = [&](Flow& into) {
        notices(page, into);
        top(into);
        into.gap(space::s);
    };
    const float said = measured(page, {0, 0, width, 0}, words) + measured(page, {0, 0, width, 0}, rest);
    const float acting = action != nullptr ? button_height(page, *action, look, width) + space::xl : 0;
    const bool fits = said + acting + space::l + space::xl <= area.h;
    // Beside the picture it follows the words while all of them are to be seen.
    const bool pinned = action != nullptr && !(wide && fits) && area.h - acting >= least_above_button;
    if (pinned) pinned_button(page, *action, look, column, area);

    Flow flow = begin_scroll(page, page.scroll, area, column);
    const auto ending = [&](Flow& into) {
        rest(into);
        if (action == nullptr || pinned) return;
        into.gap(space::xl);
        button(page, *action, look, into);
    };
    const float spare = area.h - said - (pinned ? 0 : acting) - space::l - space::xl;
    if (wide) flow.gap(std::max(0.0f, spare / 2));
    words(flow);
    const bool picture_last = !wide && area.h < picture_from;
    const auto draw_picture = [&](float room) {
        const float across = std::min(area.w - 2 * page_margin(area), 900.0f);  // wider than the words
        const float natural = across / figure_aspect(page.frame.scene);
        const float least = area.h > 640 ? 190 : area.h > 500 ? 150 : 112;
        const float height = std::clamp(room, std::min(least, natural), natural);
        const float around = std::max(0.0f, room - height);
        const float above = std::clamp(around * 0.5f, space::s, 2 * space::xxl);
        flow.gap(above);
        figure(page, *picture, column_of({area.x, flow.y, area.w, height}, across));
        flow.gap(height);
        flow.gap(std::max(space::s, around - above - space::s));
    };
    if (!wide && !picture_last && picture != nullptr) draw_picture(spare);
    ending(flow);
    if (picture_last && picture != nullptr) draw_picture(0);
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
