// Each leg rises from the floor as far as its seconds were held: the left leg to the left, the right one to
// the right. The newest session is the outermost arc and the strongest; earlier ones lie inside it like the
// rings of a tree.
#include "ui/fan.h"

#include <cmath>

#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr float upright = 0.225f;                   // of a turn: a whole one leaves a gap to the other leg's
constexpr float widest_step = 0.1f, inmost = 0.2f;  // shares of the radius

struct Legs {
    float left, right;
};

class Rings {
public:
    Rings(Page& page, const Node& node, Rect r)
        : list_(page.list), colours_(page.theme.colour), numbers_(node.numbers) {
        thick_ = std::clamp(std::min(r.w / 2, r.h) * 0.05f, 3.0f, 7.0f);
        radius_ = std::max(1.0f, std::min(r.w / 2, r.h) - 1.5f * thick_);
        centre_ = {r.centre_x(), r.bottom() - thick_};
        const auto gaps = static_cast<float>(std::max<std::size_t>(count(), 2) - 1);
        step_ = std::min(radius_ * widest_step, radius_ * (1 - inmost) / gaps);
    }

    void draw() const {
        const float hairline = colours_.outlined ? 1.5f : 1.0f;
        const Colour quiet = colours_.outlined ? colours_.edge : colours_.line;
        fill(list_, {centre_.x - radius_, centre_.y - hairline / 2, 2 * radius_, hairline}, quiet);
        legs(radius_, hairline, {1, 1}, quiet);
        for (std::size_t age = count(); age-- > 1;) ring(age);
        legs(radius_, thick_, at(0), colours_.accent);
        heel(at(0).left, -1);
        heel(at(0).right, 1);
    }

private:
    std::size_t count() const { return numbers_.size() / 2; }
    Legs at(std::size_t age) const {
        const std::size_t first = 2 * (count() - 1 - age);
        return {static_cast<float>(numbers_[first]) / 100, static_cast<float>(numbers_[first + 1]) / 100};
    }

    void ring(std::size_t age) const {
        const float share = static_cast<float>(age) / static_cast<float>(std::max<std::size_t>(count(), 2));
        const Colour faint = mix(colours_.accent, colours_.ground, 0.4f + 0.3f * share);
        const float thickness = std::clamp(step_ * 0.5f, 1.0f, 2.5f);
        legs(radius_ - static_cast<float>(age) * step_, thickness, at(age),
             colours_.outlined ? colours_.edge : faint);
    }

    void legs(float radius, float thickness, Legs raised, Colour colour) const {
        arc(list_, centre_, radius, thickness, 0.25f - upright * raised.right, 0.25f, colour);
        arc(list_, centre_, radius, thickness, 0.75f, 0.75f + upright * raised.left, colour);
    }

    void heel(float raised, float side) const {
        if (raised <= 0) return;
        const float angle = upright * raised * 2 * 3.14159265f;
        list_.AddCircleFilled(
            {centre_.x + side * radius_ * std::cos(angle), centre_.y - radius_ * std::sin(angle)}, thick_,
            packed(colours_.accent));
    }

    ImDrawList& list_;
    const Colours& colours_;
    const std::vector<int>& numbers_;
    ImVec2 centre_;
    float thick_, radius_, step_;
};

}  // namespace

void fan(Page& page, const Node& node, Rect r) {
    page.place(node, r);
    if (page.measuring || node.numbers.size() < 2) return;
    Rings(page, node, r).draw();
}

}  // namespace stretch::ui
