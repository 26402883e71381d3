// What must not be passed over: words in a box of their own, beside a drawn sign.
#pragma once

#include <span>

#include "ui/widgets.h"

namespace stretch::ui {

// A triangle with a stroke and a dot in it, `side` CSS pixels wide.
void warning_sign(Page& page, Rect r, Colour colour, Colour within);

void callout(Page& page, const Node& node, Flow& flow);
// What is dangerous to pass over: more than a callout.
void alarm(Page& page, const Node& node, Flow& flow);
// Several lines beside one sign, those in `lines`; nothing where there is none.
void callout(Page& page, std::span<const Node* const> lines, Flow& flow);

}  // namespace stretch::ui
