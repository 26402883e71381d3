// The handout: one page of paper for a dose, as finished words in reading order. Whoever lays it out adds no
// words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/body/ink_colours.h"
#include "core/routine/exercise.h"
#include "core/save/settings.h"

namespace stretch {

// In this order on the sheet, but that `item` follows its section, and `week`, `day` and `leg` the log.
enum class SheetPart {
    notice,  // something about the link that the reader must know; not printed
    title,
    summary,  // the dose in a line
    step,     // with its picture, `sheet_figure`; detail: what to do
    section,  // a heading
    item,     // one line below it
    choice,   // one of several things that may be done next
    log,      // detail: what the letters of the legs mean
    week,     // one row of the log, to be dated by hand
    day,      // one column
    leg,      // in each field of the log; detail: how many boxes to tick
    advice,
    print,  // a control's words, as are the two after it
    play,   // detail: the query of the player's link with this dose, look and sound
    scan,
    address,  // detail: the query of the same dose alone, short enough to be printed and typed
};

struct SheetPiece {
    SheetPart part = SheetPart::title;
    std::string text;
    std::string detail;
};

std::vector<SheetPiece> present_sheet(const Settings& settings, std::span<const std::string> notices,
                                      const Exercises& exercises);

// The picture of a step, counted from 0; beyond the last one there is none. The leg that begins is the near
// one.
std::string sheet_figure(const Dose& dose, int step, const Exercises& exercises);

}  // namespace stretch
