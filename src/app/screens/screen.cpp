#include "app/screens/screen.h"

#include <algorithm>

namespace stretch {

const Node* Screen::find(std::string_view node_id) const {
    const auto node = std::ranges::find(nodes, node_id, &Node::id);
    return node == nodes.end() ? nullptr : &*node;
}

bool Screen::has_dialog() const {
    return std::ranges::any_of(nodes, [](const Node& node) { return node.role == Role::dialog; });
}

const Node* Screen::way_out_of_dialog() const {
    const auto node = std::ranges::find(nodes, true, &Node::is_way_out);
    return node == nodes.end() ? nullptr : &*node;
}

Command with_value(Command action, int value) {
    if (auto* change = std::get_if<ChangeSetting>(&action)) change->value = value;
    if (auto* correct = std::get_if<CorrectPastSession>(&action)) correct->value = value;
    if (auto* aim = std::get_if<AimRange>(&action)) aim->value = value;
    if (auto* look = std::get_if<LookAtRow>(&action)) look->row = value;
    if (auto* goal = std::get_if<SetWeekGoal>(&action)) goal->days = value;
    if (auto* start = std::get_if<SetDayStart>(&action)) start->hour = value / 60;
    if (auto* time = std::get_if<SetReminderTime>(&action)) time->minute = value;
    return action;
}

}  // namespace stretch
