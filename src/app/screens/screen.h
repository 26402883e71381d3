// What is to be seen and done right now, as finished words. The canvas and the accessible twin are both made
// from this one value, so they cannot disagree: views arrange nodes, they never invent one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/command.h"
#include "app/state/screen_id.h"
#include "app/state/turn.h"
#include "core/routine/dose.h"
#include "core/routine/timeline.h"

namespace stretch {

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
    group,   // of toggles that answer one question
    dialog,  // while one is there, only the nodes of its group can be reached
    link,    // leads out of this page, or to the heading whose id is its value
    table,   // its rows are nodes of its group; a chart is drawn from them
    row,
    disclosure,  // a button that shows what belongs to it, or folds it away: selected while that is shown
    time,  // of a day, in minutes after midnight; a slider to the program, a field of its own to a browser
};

// Parts the cells of a row, and the heads of a table's columns, in a node's value.
inline constexpr char between_cells = '\t';
// In Node::numbers: the cell holds nothing that could be drawn.
inline constexpr int no_number = -1;

struct Node {
    std::string id;  // stable, unique on its screen: "start", "dose.hold"
    Role role = Role::text;
    std::string name;       // what a heading or text says; the accessible name of everything else
    std::string value;      // shown state in words: "0:23", "30 seconds"; may be empty; cells of a row, heads
                            // of a table, marks of a picture
    std::string group;      // id of the list, radio group or dialog it belongs to; empty: the screen itself
    bool selected = false;  // tab, radio, toggle; of `pause`: the session stands still; of `player.cue`: it
                            // is to be seen now
    int level = 0;          // heading: 1 to 3
    // Slider, progress; of a text the place reached of `most`; of a table: what its chart's axis spans, and
    // how far its marks are apart. A row's `now` is where it stands along the chart, the number of its day.
    int least = 0, most = 0, step = 1, now = 0;
    // Row: one for each cell, in hundredths of the axis' unit, or `no_number`. Table: from where to where its
    // axis is marked with a band; empty: nowhere. The picture of the steps: where the left leg is, where the
    // right one, and at which steps the pose is another, all from 1.
    // Session in a list: percent of what was planned that the left and the right leg held, 1 where it hurt.
    std::vector<int> numbers;
    std::optional<Command> action;  // what pressing or moving it does; a slider's carries the new number
    // Button of a dialog, or of the sheet of signs: leaves it and loses nothing; Escape presses it.
    bool is_way_out = false;
    bool warns = false;  // of an answer or a line: it tells of a danger, and is drawn with the sign of one
    std::string brief;   // of the name what is drawn to be read from afar; empty: all of it
};

struct Screen {
    ScreenId id = ScreenId::today;
    std::vector<Node> nodes;         // in reading order
    std::optional<PhaseKind> phase;  // of the session that is played
    bool shows_figure = false;
    Turn turn = Turn::upright;  // of the whole picture
    Dose figure_dose;           // of the session that the figure shows; of a range check it is of no use

    const Node* find(std::string_view node_id) const;
    bool has_dialog() const;
    const Node* way_out_of_dialog() const;  // nullptr: there is none
};

// The command of a slider or radio, told a new number; of any other control the command itself.
Command with_value(Command action, int value);

}  // namespace stretch
