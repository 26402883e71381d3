#include "app/screens/screen_builder.h"

#include <algorithm>

namespace stretch {

Node& ScreenBuilder::add(std::string_view id, Role role, std::string_view name) {
    Node& node = screen_.nodes.emplace_back();
    node.id = id;
    node.role = role;
    node.name = name;
    return node;
}

void ScreenBuilder::lines(std::string_view id, std::span<const std::string> lines) {
    int number = 0;
    for (const std::string& line : lines) words(std::string{id} + "." + std::to_string(++number), line);
}

Dialog::Dialog(ScreenBuilder& build, std::string_view id, Text title) : build_(build), id_(id) {
    build.add(id, Role::dialog, text(title));
    add(".title", Role::heading, text(title)).level = 2;
}

Node& Dialog::add(std::string_view name, Role role, std::string_view words) {
    Node& node = build_.add(id_ + std::string{name}, role, words);
    node.group = id_;
    return node;
}

Node* ScreenBuilder::find(std::string_view id) {
    const auto node = std::ranges::find(screen_.nodes, id, &Node::id);
    return node == screen_.nodes.end() ? nullptr : &*node;
}

}  // namespace stretch
