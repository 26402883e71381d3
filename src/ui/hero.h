// The arrangement of Today and of the end: the figure, some words, and one button that is always in sight.
#pragma once

#include "ui/figure_view.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace stretch::ui {

inline constexpr float hero_column = 560;

// Side by side where it is wide, else one column: `top(Flow&)`, the figure, `rest(Flow&)`, the button at the
// bottom. In a window lower than `picture_from` the figure comes last: what there is to do comes first.
template <typename Top, typename Rest>
void draw_hero(Page& page, Rect area, const Node* picture, const Node* action, Look look, float picture_from,
               Top top, Rest rest) {
    const bool wide = area.w >= 600 && area.w > area.h * 1.1f;
    if (wide) {
        const Rect left = cut_left(area, area.w * (area.w > 1000 ? 0.56f : 0.46f));
        if (picture != nullptr) figure(page, *picture, inset(left, space::xl, space::l));
    }
    // With little height the button scrolls along rather than cover what there is.
    const bool pinned = !wide && action != nullptr && area.h >= 340;
    const float margin = area.w < 360 ? space::m : space::l + 4;
    if (pinned) {
        const float width = std::min(area.w - 2 * margin, hero_column);
        const float height = button_height(page, *action, look, width);
        const Rect foot = cut_bottom(area, height + space::m + space::l);
        if (page.scroll.overflows()) fill(page.list, {area.x, foot.y, area.w, 1}, page.theme.colour.line);
        button(page, *action, look, {foot.centre_x() - width / 2, foot.y + space::m, width, height});
    }

    Flow flow = begin_scroll(page, page.scroll, area, wide ? 460 : hero_column);
    const auto words = [&](Flow& into) {
        notices(page, into);
        top(into);
        into.gap(space::s);
    };
    const auto ending = [&](Flow& into) {
        rest(into);
        if (action == nullptr || pinned) return;
        into.gap(space::xl);
        button(page, *action, look, into);
    };
    const float taken = measured(page, flow.column, words) + measured(page, flow.column, ending);
    const float spare = area.h - taken - space::l - space::xl;
    if (wide) flow.gap(std::max(0.0f, spare / 2));
    words(flow);
    const bool picture_last = !wide && area.h < picture_from;
    const auto draw_picture = [&](float room) {
        const float width = std::min(area.w - 2 * margin, 900.0f);  // wider than the words
        const float natural = width / figure_aspect(page.frame.scene);
        const float height = std::clamp(room, std::min(150.0f, natural), natural);
        const float around = std::max(0.0f, room - height);
        const float above = std::clamp(around * 0.5f, space::s, 2 * space::xxl);
        flow.gap(above);
        figure(page, *picture, column_of({area.x, flow.y, area.w, height}, width));
        flow.gap(height);
        flow.gap(std::max(space::s, around - above - space::s));
    };
    if (!wide && !picture_last && picture != nullptr) draw_picture(spare);
    ending(flow);
    if (picture_last && picture != nullptr) draw_picture(0);
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
