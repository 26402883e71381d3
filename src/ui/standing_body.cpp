#include "ui/standing_body.h"

#include "ui/paint.h"

namespace stretch::ui {
namespace {

// In body heights: down from the crown, and backwards from the middle of the body.
constexpr OutlineKey front[] = {{0.3f, -0.055f},  {0.43f, -0.066f}, {0.47f, -0.06f},
                                {0.56f, -0.07f},  {0.69f, -0.05f},  {0.735f, -0.053f},
                                {0.775f, -0.04f}, {0.84f, -0.036f}, {0.96f, -0.018f}};
constexpr OutlineKey back[] = {{0.3f, 0.05f},   {0.405f, 0.036f}, {0.5f, 0.083f},
                               {0.56f, 0.062f}, {0.63f, 0.055f},  {0.735f, 0.028f},
                               {0.81f, 0.05f},  {0.89f, 0.026f},  {0.96f, 0.024f}};
constexpr float sole = 0.99f;

struct Spot {
    std::string_view id;
    float y;
    bool is_behind;
};
constexpr float first_spot = 0.42f, last_spot = 0.82f, rows_between = 4;
constexpr Spot all_spots[] = {{"check_in.pain.3", first_spot, true}, {"check_in.pain.7", 0.515f, false},
                              {"check_in.pain.7", 0.73f, false},     {"check_in.pain.1", 0.62f, true},
                              {"check_in.pain.6", 0.728f, true},     {"check_in.pain.2", last_spot, true}};

}  // namespace

StandingBody::StandingBody(Rect r, float pitch, float row) : area_(r), place_{} {
    place_.unit = rows_between * pitch / (last_spot - first_spot);
    place_.x = r.x + 0.5f * r.w;
    place_.y = r.y + row / 2 - first_spot * place_.unit;
}

void StandingBody::draw(Page& page) const {
    const Colours& c = page.theme.colour;
    const Colour body = c.figure[static_cast<std::size_t>(Ink::body)];
    ImDrawList& list = page.list;
    const float bottom = place_(0, sole).y;
    list.PushClipRect({area_.x, area_.y}, {area_.x + area_.w, bottom + 2}, true);
    draw_between(list, front, back, place_, body);
    tapered(list, place_(0.004f, 0.962f), place_(-0.08f, 0.977f), 0.05f * place_.unit, 0.024f * place_.unit,
            body);
    list.PopClipRect();
    fill(list, {area_.x, bottom, area_.w - space::l, c.outlined ? 2.0f : 1.0f}, c.outlined ? c.edge : c.line);
}

StandingBody::Spots StandingBody::spots(std::string_view id) const {
    Spots found;
    for (const Spot& spot : all_spots) {
        if (spot.id != id || found.count == std::size(found.at)) continue;
        found.at[found.count++] =
            place_(reach(spot.is_behind ? std::span{back} : std::span{front}, spot.y), spot.y);
    }
    return found;
}

}  // namespace stretch::ui
