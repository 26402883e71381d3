// The range check: the leg in the picture is put where the person's own came.
#include <array>

#include "app/plan/todays_plan.h"
#include "app/screens/screen_builder.h"
#include "app/state/history_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

// Pictures to choose from: from very tight to loose (science notes, 1.4: straight leg raise).
constexpr std::array pictures_deg{30, 45, 60, 75, 90};

std::string figure_in_words(const RangeAim& aim) {
    return text(aim.other_knee == OtherKnee::bent ? Text::range_figure_bent : Text::range_figure_long,
                {text(side_word(aim.side)), std::to_string(aim.thigh_deg), text(side_word(other(aim.side)))});
}

void add_choice(std::string_view group, Text label, RangePart part, std::array<Text, 2> options, int chosen,
                ScreenBuilder& build) {
    build.add(group, Role::radio_group, text(label));
    for (std::size_t i = 0; i < options.size(); ++i) {
        Node& node = build.add(std::string{group} + "." + std::to_string(i), Role::radio, text(options[i]));
        node.group = group;
        node.selected = static_cast<std::size_t>(chosen) == i;
        node.action = AimRange{part, static_cast<int>(i)};
    }
}

void add_angle(const RangeAim& aim, ScreenBuilder& build) {
    Node& node = build.add("range.angle", Role::slider, text(Text::range_angle));
    node.value = text(Text::range_degrees, {std::to_string(aim.thigh_deg)});
    node.most = most_thigh_deg;
    node.now = aim.thigh_deg;
    node.action = AimRange{RangePart::degrees, aim.thigh_deg};
}

void add_pictures(const RangeAim& aim, ScreenBuilder& build) {
    build.add("range.pictures", Role::radio_group, text(Text::range_pictures));
    for (const int degrees : pictures_deg) {
        const std::string number = std::to_string(degrees);
        Node& node = build.add("range.pictures." + number, Role::radio, text(Text::cell_degrees, {number}));
        node.group = "range.pictures";
        node.selected = aim.thigh_deg == degrees;
        node.now = degrees;
        node.action = AimRange{RangePart::picture, degrees};
    }
}

// What was saved today already.
void add_kept(const AppState& app, ScreenBuilder& build) {
    for (const RangeCheck& check : app.kept.range_checks) {
        if (check.day != today(app)) continue;
        const std::string id = check.side == Side::left ? "range.kept.left" : "range.kept.right";
        const std::string words =
            text(Text::range_kept, {text(leg(check.side)), std::to_string(check.thigh_deg)});
        if (Node* before = build.find(id)) {
            before->name = words;
        } else {
            build.words(id, words);
        }
    }
}

}  // namespace

void present_range(const AppState& app, ScreenBuilder& build) {
    const RangeAim& aim = app.shown.range_aim;
    build.button("range.back", text(Text::go_back), LeaveDetail{});
    build.heading("range.title", 1, text(Text::range_title));
    build.words("range.how", text(Text::range_how));
    add_choice("range.leg", Text::range_leg, RangePart::side, {Text::first_left, Text::first_right},
               aim.side == Side::left ? 0 : 1, build);
    add_choice("range.other_knee", Text::range_other_knee, RangePart::other_knee,
               {Text::range_knee_bent, Text::range_knee_long}, aim.other_knee == OtherKnee::bent ? 0 : 1,
               build);
    build.add("figure", Role::image, figure_in_words(aim));
    add_angle(aim, build);
    add_pictures(aim, build);
    add_kept(app, build);
    build.button("range.save", text(Text::range_save), SaveRange{});
}

}  // namespace stretch
