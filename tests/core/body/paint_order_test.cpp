#include "core/body/paint_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "every_instant.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// The right leg in use, tipped over it, held with a towel or with the hands.
Figure tipped(Aid aid) {
    Dose dose = figure_dose(exercises().of("seated"));
    dose.first = Side::right;
    dose.aid = aid;
    const Timeline timeline = compile(exercises(), dose);
    const auto hold = std::ranges::find(timeline.phases, PhaseKind::hold, &Phase::kind);
    return figure_of(dose, {*hold, 1_s, std::nullopt, loose});
}

PaintOrder order_of(const Figure& figure, double yaw_deg) {
    const Projection view{Camera{degrees(yaw_deg), degrees(20)}};
    return paint_order(figure, view, view.depth({0, 0, 1}) >= 0 ? Side::right : Side::left);
}

bool hides(const PaintOrder& order, Part front, Part back) {
    return std::ranges::find(order, front) > std::ranges::find(order, back);
}

}  // namespace

TEST_CASE("every part of a sitting figure is painted once, from wherever it is seen") {
    for (const Aid aid : {Aid::towel, Aid::hands})
        for (int yaw = -180; yaw < 180; yaw += 15) {
            const PaintOrder order = order_of(tipped(aid), yaw);
            CHECK(std::set<Part>(order.begin(), order.end()).size() == order.size());
        }
}

TEST_CASE("seen from the side the folded leg is behind the trunk and the leg in use before it") {
    const PaintOrder order = order_of(tipped(Aid::hands), -20);
    CHECK(hides(order, Part::trunk, Part::far_leg));
    CHECK(hides(order, Part::near_leg, Part::trunk));
    CHECK(hides(order, Part::near_hand, Part::near_leg));
}

TEST_CASE(
    "seen from the feet legs and hands are before the trunk, seen from behind the trunk is before them") {
    for (const Aid aid : {Aid::towel, Aid::hands}) {
        const PaintOrder front = order_of(tipped(aid), -85), back = order_of(tipped(aid), 75);
        for (const Part part : {Part::near_leg, Part::far_leg, Part::near_hand, Part::far_hand})
            CHECK(hides(front, part, Part::trunk));
        for (const Part part : {Part::far_leg, Part::near_hand, Part::far_hand})
            CHECK(hides(back, Part::trunk, part));
        CHECK(hides(front, Part::head, Part::trunk));
        CHECK(hides(back, Part::trunk, Part::head));
    }
}

TEST_CASE("a hand closes round the aid from wherever it is seen") {
    for (int yaw = -180; yaw < 180; yaw += 15) {
        const PaintOrder order = order_of(tipped(Aid::towel), yaw);
        CHECK(hides(order, Part::near_hand, Part::near_strand));
        CHECK(hides(order, Part::far_hand, Part::far_strand));
    }
}
