// A month as a sheet of paper shows it, drawn from the rows of a table node.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

// A day with a session is a filled disc, today has a ring, a day that hurt a cross at its corner.
void calendar(Page& page, const Node& table, Flow& flow);

}  // namespace stretch::ui
