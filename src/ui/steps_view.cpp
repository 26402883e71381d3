#include "ui/steps_view.h"

#include "ui/figure_view.h"
#include "ui/paint.h"

namespace stretch::ui {
namespace {

constexpr std::string_view step_end = ".step";
constexpr float dot = 8;

// The node of the same leg that ends so; nullptr: there is none.
const Node* beside(const Page& page, const Node& step, std::string_view end) {
    const std::string_view leg = std::string_view{step.id}.substr(0, step.id.size() - step_end.size());
    for (const Node& node : page.nodes()) {
        const std::string_view id = node.id;
        if (id.size() == leg.size() + end.size() && id.starts_with(leg) && id.ends_with(end)) return &node;
    }
    return nullptr;
}

// Steps from `first` up to `end`, both from 1, that share a pose.
struct Pose {
    int first, end;

    bool has(int step) const { return step >= first && step < end; }
};

std::size_t poses_of(const Node& node) {
    return node.numbers.size() > 2 ? node.numbers.size() - 2 : 0;
}

Pose pose_of(const Node& node, std::size_t index) {
    const std::size_t at = index + 2;
    const bool is_last = at + 1 == node.numbers.size();
    return {node.numbers[at], is_last ? node.most + 1 : node.numbers[at + 1]};
}

struct Badge {
    std::string_view words;
    bool is_left;
};

// The left leg's mark is filled, the right one's a ring.
void badge(Page& page, const Badge& mark, ImVec2 centre, float diameter) {
    const Colours& c = page.theme.colour;
    const Rect r{centre.x - diameter / 2, centre.y - diameter / 2, diameter, diameter};
    fill(page.list, r, mark.is_left ? c.accent : c.surface, diameter / 2);
    outline(page.list, r, c.accent, diameter / 2, 2);
    TextStyle style = page.theme.label;
    style.leading = 1;
    draw_text_middle(page.list, style, mark.is_left ? c.on_accent : c.accent_text, r, mark.words,
                     Align::centre);
}

void dots(Page& page, const Node& node, const Pose& pose, Rect r) {
    const Colours& c = page.theme.colour;
    const int count = pose.end - pose.first;
    const float each = std::min(r.w / static_cast<float>(count), 2 * dot);
    const float diameter = std::min(dot, each - 2);
    const std::string_view words = node.value;
    const std::size_t cut = words.find(between_cells);
    const float badge_size = page.theme.label.size + space::s;
    for (int i = 0; i < count; ++i) {
        const int step = pose.first + i;
        const float x = r.centre_x() + each * (static_cast<float>(i) - static_cast<float>(count - 1) / 2);
        const bool is_left = step == node.numbers[0], is_right = step == node.numbers[1];
        page.list.AddCircleFilled({x, r.centre_y()}, diameter / 2,
                                  packed(is_left || is_right ? c.accent : c.edge));
        const float by = dot / 2 + 2 + badge_size / 2;
        if (is_left) badge(page, {words.substr(0, cut), true}, {x, r.centre_y() - by}, badge_size);
        if (is_right) badge(page, {words.substr(cut + 1), false}, {x, r.centre_y() + by}, badge_size);
    }
}

}  // namespace

bool is_step_of_leg(const Node& node) {
    return node.id.starts_with("plan.") && node.id.ends_with(step_end);
}

bool is_in_row_of_leg(const Node& node) {
    return node.id.starts_with("plan.") && (node.id.ends_with(".easier") || node.id.ends_with(".further"));
}

void step_of_leg(Page& page, const Node& node, Flow& flow) {
    const TextStyle& style = page.theme.strong;
    const StepRow row = take_step_row(style, node.name, {}, flow);
    if (page.measuring) return;
    page.place(node, row.name);
    draw_text_middle(page.list, style, page.theme.colour.ink, row.name, node.name);
    const StepPlaces places = step_places(row.all);
    if (const Node* easier = beside(page, node, ".easier"))
        step_button(page, *easier, Icon::minus, places.minus);
    if (const Node* further = beside(page, node, ".further"))
        step_button(page, *further, Icon::plus, places.plus);
}

void steps_as_pictures(Page& page, const Node& node, Flow& flow) {
    const std::size_t count = poses_of(node);
    if (count == 0) return;
    const float cell = flow.column.w / static_cast<float>(count);
    const float badge_room = page.theme.label.size + space::s + 8;
    const float picture = cell * 0.76f;
    const float overhang = cell * 0.1f;  // the frame of a scene has room for the mat
    const Rect all = flow.take(picture + 2 * badge_room + dot);
    if (page.measuring) return;
    page.place(node, all);
    const Rect view = page.open_scroll->view();
    const bool is_in_view = all.bottom() > view.y && all.y < view.bottom();
    if (!is_in_view) return;
    for (std::size_t i = 0; i < count; ++i) {
        const Pose pose = pose_of(node, i);
        const Rect column{all.x + cell * static_cast<float>(i), all.y, cell, all.h};
        const bool is_here = pose.has(node.numbers[0]) || pose.has(node.numbers[1]);
        const Colours& c = page.theme.colour;
        if (is_here) outline(page.list, inset(column, 1, 1), c.accent, radius::control, 2);
        if (i < page.frame.poses_of_steps.size())
            small_figure(page, page.frame.poses_of_steps[i],
                         grown({column.x, column.y + overhang, cell, picture}, overhang));
        dots(page, node, pose, inset({column.x, column.y + picture + badge_room, cell, dot}, 4, 0));
    }
}

}  // namespace stretch::ui
