// The canvas shows the words of its nodes: none missing, none besides.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/stage.h"

using namespace stretch;
using stretch::testing::DrawnWords;
using stretch::testing::SampleScreen;
using stretch::testing::Stage;
using ui::Rect;

namespace {

std::vector<std::string> cells_of(const std::string& value) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find(between_cells, at), value.size());
        cells.push_back(value.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

// Whether anything is drawn of a column, by the rows' numbers.
bool is_drawn(const std::vector<Node>& nodes, const Node& table, std::size_t column) {
    return std::ranges::any_of(nodes, [&](const Node& row) {
        return row.role == Role::row && row.group == table.id && column < row.numbers.size() &&
               row.numbers[column] != no_number;
    });
}

// What a chart is of, and what its marks mean where there are several; a month's name is in the heading
// above.
std::vector<std::string> words_of_table(const std::vector<Node>& nodes, const Node& table) {
    const std::vector<std::string> heads = cells_of(table.value);
    std::vector<std::string> words;
    for (std::size_t i = 1; i < heads.size() && heads.size() > 2; ++i)
        if (table.id == "history.month.table" || is_drawn(nodes, table, i - 1)) words.push_back(heads[i]);
    if (table.id != "history.month.table") words.push_back(table.name);
    return words;
}

// Seconds stand alone.
std::string below_a_minute(std::string words) {
    if (words.starts_with("0:0")) return words.substr(3);
    return words.starts_with("0:") ? words.substr(2) : words;
}

std::vector<std::string> marks_of(const Node& picture) {
    return picture.value.empty() ? std::vector<std::string>{} : cells_of(picture.value);
}

// A session's name and what was not as usual in it; what was held is in its marks.
std::vector<std::string> words_of_item(const Node& item) {
    const std::vector<std::string> told = cells_of(item.value);
    return {item.name, told.size() > 1 ? told[1] : std::string{}};
}

// The words of a node that are to be seen, by its role; what is read from afar is brief.
std::vector<std::string> words_of(const std::vector<Node>& nodes, const Node& node) {
    if (node.id == "player.cue" && !node.selected) return {};
    if (!node.brief.empty()) return {node.brief};
    switch (node.role) {
        case Role::heading:
        case Role::text:
        case Role::tab:
        case Role::radio_group:
        case Role::toggle:
        case Role::disclosure:
        case Role::group:
        case Role::link: return {node.name};
        case Role::button:
        case Role::radio:
        case Role::slider:
        case Role::time: return {node.name, node.value};
        case Role::list_item: return words_of_item(node);
        case Role::timer: return {below_a_minute(node.value)};
        case Role::progress: return {node.value};
        case Role::table: return words_of_table(nodes, node);
        case Role::image: return marks_of(node);  // drawn as the figure
        case Role::row:                           // a mark of a chart, or days of a calendar
        case Role::list:                          // its items are seen
        case Role::dialog:                        // named by its heading
            return {};
    }
    return {};
}

// Controls and counts that are an icon: everybody knows it, or words stand beside it. How far a session is,
// its bar tells, and how far the questions are, their dots.
bool is_icon(const Node& node) {
    constexpr std::string_view icons[] = {"previous",
                                          "pause",
                                          "next",
                                          "mute",
                                          "end",
                                          "history.month.previous",
                                          "history.month.next",
                                          "player.form",
                                          "player.turn",
                                          "learn.previous",
                                          "learn.next",
                                          "questions.close",
                                          "questions.progress",
                                          "player.repetition"};
    return std::ranges::find(icons, node.id) != std::end(icons) || node.id.ends_with(".dismiss") ||
           (node.id.starts_with("history.") && node.id.ends_with(".open")) || node.id.ends_with(".easier") ||
           node.id.ends_with(".further") || node.id == "session_progress" ||
           (node.id.starts_with("questions.") && node.id.ends_with(".back"));
}

bool is_number(std::string_view words) {
    return !words.empty() && words.find_first_not_of("0123456789") == std::string_view::npos;
}

bool lies_in(Rect inner, Rect outer) {
    const Rect room = ui::grown(outer, 2);
    return inner.x >= room.x && inner.right() <= room.right() && inner.y >= room.y &&
           inner.bottom() <= room.bottom();
}

// Where a node's words may stand: in its rectangle; those of a slider above the groove that is moved, those
// of a time beside or above its field.
Rect place_of_words(const Node& node, Rect placed) {
    constexpr float above = 220;
    if (node.role == Role::time) return {0, placed.y - above, placed.right(), placed.h + above};
    if (node.role != Role::slider) return placed;
    return {placed.x, placed.y - above, placed.w, placed.h + above};
}

// The short name of a column beside its marks.
bool is_letter_of(std::string_view words, const Node& node) {
    if (node.role != Role::table && node.role != Role::list) return false;
    return std::ranges::any_of(cells_of(node.value), [&](const std::string& head) {
        return words.size() == 1 && head.starts_with(words);
    });
}

// Marks along an axis and the days of a month; the names of as many rows as there is room for.
bool is_in_chart(std::string_view words, const Node& table, const std::vector<Node>& nodes) {
    if (is_letter_of(words, table)) return true;
    if (table.role != Role::table) return false;
    return is_number(words) || std::ranges::any_of(nodes, [&](const Node& node) {
               return node.role == Role::row && node.group == table.id && node.name == words;
           });
}

bool is_told_by(const DrawnWords& drawn, const Node& node, Rect placed, const std::vector<Node>& nodes) {
    if (!lies_in(drawn.at, place_of_words(node, placed))) return false;
    // The angle beside the leg is in the figure's name.
    if (node.role == Role::image && drawn.words.ends_with("\u00b0")) return true;
    return is_in_chart(drawn.words, node, nodes) ||
           std::ranges::count(words_of(nodes, node), drawn.words) > 0;
}

// High enough that nothing has to be scrolled.
const ui::Viewport viewports[] = {{.width = 390, .height = 20000},
                                  {.width = 1440, .height = 14000},
                                  {.width = 320, .height = 60000, .text_scale = 2}};

template <typename Check>
void on_every_canvas(Check check) {
    for (const ui::Viewport& viewport : viewports) {
        Stage stage(viewport);
        for (const SampleScreen& sample : testing::sample_screens()) {
            CAPTURE(viewport.width);
            CAPTURE(sample.name);
            stage.show(sample);
            check(stage, sample);
        }
    }
}

}  // namespace

TEST_CASE("every word that is drawn is a node's, and stands where that node is") {
    on_every_canvas([](Stage& stage, const SampleScreen& sample) {
        const std::vector<Node>& nodes = sample.screen.nodes;
        for (const DrawnWords& drawn : stage.drawn()) {
            bool is_told = drawn.words.empty();
            for (std::size_t i = 0; i < nodes.size(); ++i)
                is_told = is_told || is_told_by(drawn, nodes[i], stage.placed()[i], nodes);
            CHECK_MESSAGE(is_told, drawn.words);
        }
    });
}

TEST_CASE("every node's words are drawn") {
    on_every_canvas([](Stage& stage, const SampleScreen& sample) {
        const std::vector<DrawnWords> drawn = stage.drawn();
        for (const Node& node : sample.screen.nodes) {
            if (is_icon(node)) continue;
            for (const std::string& words : words_of(sample.screen.nodes, node)) {
                const bool is_drawn =
                    words.empty() || std::ranges::count(drawn, words, &DrawnWords::words) > 0;
                CHECK_MESSAGE(is_drawn, node.id << ": " << words);
            }
        }
    });
}
