// Plan's parts about the steps: the row of a leg, and all steps as pictures.
#pragma once

#include "ui/widgets.h"

namespace stretch::ui {

// "Left, step 3 of 14" with the step back and the step on, the nodes beside it.
void step_of_leg(Page& page, const Node& node, Flow& flow);
bool is_step_of_leg(const Node& node);
// Drawn in that row.
bool is_in_row_of_leg(const Node& node);

// The poses side by side, under each a dot for each step that has it, and where either leg is.
void steps_as_pictures(Page& page, const Node& node, Flow& flow);

}  // namespace stretch::ui
