// Charts: the rows of a table node as a picture. Every word in it is a node's; the marks of an axis are its
// numbers. The left leg is filled and round, the right one hatched and square, so that no colour is needed to
// tell them apart.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

enum class ChartKind {
    held_of_planned,  // bars of two legs, each with a line where it was planned to be
    bars,             // of two legs
    lines,            // of two legs; two more columns are marked at the foot
    band,             // one line, and the table's band behind it
};

// With its caption above and what its marks mean below.
void chart(Page& page, const Node& table, ChartKind kind, Flow& flow);

// A text node that says what a line across the chart of `table` means, beside a sample of it.
void line_meaning(Page& page, const Node& node, int line, Flow& flow);

}  // namespace stretch::ui
