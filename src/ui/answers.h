// The answers to what is asked at the end of a session: a scale, a body, or a few words.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

bool is_answer(const Node& node);
// All of the question that is open.
void answers(Page& page, Flow& flow);

}  // namespace stretch::ui
