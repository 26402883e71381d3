// A chart without the words around it.
#pragma once

#include <span>

#include "ui/chart_marks.h"
#include "ui/page.h"

namespace stretch::ui {

enum class ChartKind {
    bars,   // the first column; the last one is marked below
    lines,  // of two legs; two more columns are marked below
    line,   // one
};

// How the columns are drawn, those of the rows' names left out.
std::span<const Mark> marks_of(ChartKind kind);

// Whether any row is marked with it.
bool has_pain(const Page& page, const Node& table, ChartKind kind);
float picture_height(Page& page, const Node& table, ChartKind kind);
// `look` goes from row to row by a press or a drag; nullptr: nothing does.
void draw_picture(Page& page, const Node& table, ChartKind kind, const Node* look, Rect r);

}  // namespace stretch::ui
