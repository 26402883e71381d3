#include "host/cli/storyboard.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "app/settings/dose_words.h"
#include "core/body/scene.h"
#include "core/body/svg.h"
#include "core/routine/timeline.h"

namespace stretch {
namespace {

constexpr int columns = 4;
constexpr int sheet_width = 2000;
constexpr int cell_width = sheet_width / columns;
constexpr int gap = 20;  // around a picture
constexpr int header_height = 120;
constexpr int words_height = 48;  // above a picture, and below

struct Panel {
    std::string name;
    std::string length;
    Scene scene;
};

// "9 s", "2.5 s".
std::string in_seconds(Millis length) {
    const std::string tenths = std::to_string(length.count / 100 % 10);
    return std::to_string(length.count / 1000) + (tenths == "0" ? "" : "." + tenths) + " s";
}

Panel panel_of(const Exercises& exercises, const Dose& dose, const Phase& phase) {
    Panel panel{std::string{phase_name(exercises, dose, phase)}, in_seconds(phase.length), {}};
    constexpr LegRaise whoever_does_it_all{degrees(125),
                                           degrees(125)};  // the file is to be looked at as it is
    draw_scene(exercises, dose, Moment{phase, phase.length, std::nullopt, whoever_does_it_all}, Camera{},
               panel.scene);
    return panel;
}

// In the order of the exercise's file, in which rest stands behind the repetition.
std::vector<Panel> panels_of(const Exercises& exercises, const Dose& dose) {
    const Timeline timeline = compile(exercises, dose);
    const Exercise& exercise = exercises.of(dose, dose.first);
    std::vector<Panel> panels;
    for (std::size_t row = 0; row < exercise.phases.size(); ++row) {
        const auto is_shown = [&](const Phase& phase) {
            const bool is_change = phase.kind == PhaseKind::change;
            return phase.row == row && (phase.side == dose.first) != is_change;
        };
        const auto phase = std::ranges::find_if(timeline.phases, is_shown);
        const bool is_there = phase != timeline.phases.end() && phase->kind != PhaseKind::done;
        if (is_there) panels.push_back(panel_of(exercises, dose, *phase));
    }
    return panels;
}

// The figure keeps its size from picture to picture.
void give_one_frame(std::vector<Panel>& panels) {
    Point low = panels.front().scene.low;
    Point high = panels.front().scene.high;
    for (const Panel& panel : panels) {
        low = {std::min(low.x, panel.scene.low.x), std::min(low.y, panel.scene.low.y)};
        high = {std::max(high.x, panel.scene.high.x), std::max(high.y, panel.scene.high.y)};
    }
    for (Panel& panel : panels) {
        panel.scene.low = low;
        panel.scene.high = high;
    }
}

struct Words {
    int x = 0;
    int y = 0;  // of their base line
    int size = 0;
    std::string_view weight = "normal";
};

std::string element(const Words& at, std::string_view words) {
    return "<text x=\"" + std::to_string(at.x) + "\" y=\"" + std::to_string(at.y) + "\" font-size=\"" +
           std::to_string(at.size) + "\" font-weight=\"" + std::string{at.weight} + "\">" + svg_words(words) +
           "</text>\n";
}

int picture_height(const Scene& scene) {
    const float share = (scene.high.y - scene.low.y) / (scene.high.x - scene.low.x);
    return static_cast<int>(std::lround(share * (cell_width - 2 * gap)));
}

std::string picture(const Panel& panel, int left, int top) {
    const int bottom = top + words_height + picture_height(panel.scene);
    const SvgPlace place{static_cast<float>(left), static_cast<float>(top + words_height),
                         static_cast<float>(cell_width - 2 * gap)};
    return element({left, top + 34, 34, "bold"}, panel.name) + svg_group(panel.scene, Palette::print, place) +
           element({left, bottom + 36, 30}, panel.length);
}

std::string opening(int height, std::string_view title) {
    const std::string size = std::to_string(sheet_width) + " " + std::to_string(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
           "\" role=\"img\" font-family=\"sans-serif\" fill=\"#111\"><title>" + svg_words(title) +
           "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
}

}  // namespace

std::string storyboard(const Exercises& exercises, const Dose& dose) {
    std::vector<Panel> panels = panels_of(exercises, dose);
    give_one_frame(panels);
    const int row_height = 2 * words_height + picture_height(panels.front().scene) + 2 * gap;
    const int rows = (static_cast<int>(panels.size()) + columns - 1) / columns;
    const std::string& id = exercises.of(dose, dose.first).id;
    std::string svg = opening(header_height + rows * row_height, "Storyboard of " + id);
    svg += element({gap, 52, 44, "bold"}, id) + element({gap, 94, 28}, dose_in_words(dose));
    for (int i = 0; i < static_cast<int>(panels.size()); ++i)
        svg += picture(panels[static_cast<std::size_t>(i)], i % columns * cell_width + gap,
                       header_height + i / columns * row_height + gap);
    return svg + "</svg>\n";
}

}  // namespace stretch
