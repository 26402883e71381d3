// The calendar of a month and the list of sessions, week by week.
#pragma once

#include "ui/page.h"

namespace stretch::ui {

void month_card(Page& page, Flow& flow);
// In one column.
void session_weeks(Page& page, Flow& flow);
// The month at the left, and the weeks after it, over both columns so that these end at about the same
// height.
void month_and_weeks(Page& page, Flow& left, Flow& right);
// How many there are, and the way to more.
void more_sessions(Page& page, Flow& flow);

}  // namespace stretch::ui
