// A page of sections: each heading of level 2 with what follows it in a card.
#pragma once

#include "ui/widgets.h"

namespace stretch::ui {

// Everything from the first heading on but `apart`, which is drawn elsewhere (nullptr: nothing is).
void sections(Page& page, const Node* apart, Flow& flow);

}  // namespace stretch::ui
