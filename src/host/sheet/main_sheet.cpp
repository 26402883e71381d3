// The program of the printed sheet: the same link, words and pictures as the player's, without graphics.
// Texts come as UTF-8 the page has allocated and frees after the call; texts given out stay until the next
// call of the same function. The link flags are in cmake/site.cmake.
#include <emscripten/emscripten.h>

#include <optional>
#include <string>
#include <vector>

#include "app/settings/link.h"
#include "app/sheet/sheet.h"
#include "core/routine/within.h"
#include "core/save/exercise_file.h"
#include "host/embedded_data.h"

namespace stretch {
namespace {

struct Paper {
    Exercises exercises;
    Dose dose;
    std::vector<SheetPiece> pieces;
    std::string figure;
};

std::vector<LinkParameter> link;
std::optional<Paper> paper;

const char* text_at(int index, std::string SheetPiece::* which) {
    const auto i = static_cast<std::size_t>(index);
    return i < paper->pieces.size() ? (paper->pieces[i].*which).c_str() : "";
}

}  // namespace
}  // namespace stretch

#define EXPORTED extern "C" EMSCRIPTEN_KEEPALIVE

using namespace stretch;

EXPORTED void sheet_link_parameter(const char* name, const char* value) {
    link.push_back({name, value});
}

// Makes the sheet of the parameters given; returns how many pieces it has.
EXPORTED int sheet_open() {
    Paper made;
    made.exercises = exercises_of(embedded_exercises());
    Settings usual;
    usual.dose = standard_dose(made.exercises.usual());
    const LinkReading reading = read_link(link, usual, made.exercises);
    made.dose = reading.settings.dose;
    made.pieces = present_sheet(reading.settings, reading.notices, made.exercises);
    paper = std::move(made);
    return static_cast<int>(paper->pieces.size());
}

// Position in SheetPart.
EXPORTED int sheet_part(int index) {
    const auto i = static_cast<std::size_t>(index);
    return i < paper->pieces.size() ? static_cast<int>(paper->pieces[i].part) : -1;
}

EXPORTED const char* sheet_text(int index) {
    return text_at(index, &SheetPiece::text);
}
EXPORTED const char* sheet_detail(int index) {
    return text_at(index, &SheetPiece::detail);
}

// As SVG; empty beyond the last step.
EXPORTED const char* sheet_figure(int step) {
    paper->figure = stretch::sheet_figure(paper->dose, step, paper->exercises);
    return paper->figure.c_str();
}
