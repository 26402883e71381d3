// Charts: the rows of a table node as a picture. Every word in it is a node's; the marks of an axis are its
// numbers, the letters at the ends of lines the first ones of their columns. The left leg is whole and round,
// the right one dashed and square, so that no colour is needed to tell them apart.
#pragma once

#include "ui/chart_picture.h"

namespace stretch::ui {

// With its caption above, the row that is looked at in words, and what its marks mean below. A press or a
// drag along it goes to the nearest row.
void chart(Page& page, const Node& table, ChartKind kind, Flow& flow);

// A text node that says what a mark of a chart means, beside a sample of it.
void meaning(Page& page, const Node& node, Mark mark, Flow& flow);

}  // namespace stretch::ui
