// What is to be seen and done right now, as finished words. The canvas and the accessible twin are both made
// from this one value, so they cannot disagree: views arrange nodes, they never invent one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "core/save/settings.h"

namespace stretch {

enum class ScreenId { today, plan, history, settings, player, finish };

enum class Role {
    heading,
    text,
    button,
    tab,
    radio_group,
    radio,
    slider,
    toggle,    // on or off; a checkbox to the twin
    progress,  // 0 to 100
    timer,
    image,  // the figure
    list,
    list_item,
    dialog,  // while one is there, only the nodes of its group can be reached
};

struct Node {
    std::string id;  // stable, unique on its screen: "start", "dose.hold"
    Role role = Role::text;
    std::string name;       // what a heading or text says; the accessible name of everything else
    std::string value;      // shown state in words: "0:23", "30 seconds"; may be empty
    std::string group;      // id of the list, radio group or dialog it belongs to; empty: the screen itself
    bool selected = false;  // tab, radio, toggle; of `pause`: the session stands still
    int level = 0;          // heading: 1 to 3
    int least = 0, most = 0, step = 1, now = 0;  // slider, progress
    std::optional<Command> action;  // what pressing or moving it does; a slider's carries the new number
};

struct Screen {
    ScreenId id = ScreenId::today;
    std::vector<Node> nodes;  // in reading order
    bool shows_figure = false;
    std::string
        announcement;  // for the polite live region; counted by `announcements`, so that a repeat is heard
    int announcements = 0;

    const Node* find(std::string_view node_id) const;
    bool has_dialog() const;
};

}  // namespace stretch
