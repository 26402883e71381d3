// The question about the low back: its first two answers are drawn, a back that curves inward and one that is
// flat.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

inline constexpr std::string_view low_back_question = "questions.4.first";

bool is_posture(const Node& node);
// Both beside each other; false: there is no room, and nothing was drawn.
bool postures(Page& page, const Node& group, Flow& flow);

}  // namespace stretch::ui
