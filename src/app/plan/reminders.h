// Reminders of the planned sessions by the person's own calendar: at what times, on which days, and the file
// that tells the calendar. Nothing here reminds by itself.
#pragma once

#include <string>

#include "app/state/effect.h"
#include "app/state/plan_command.h"
#include "app/state/state.h"

namespace stretch {

// Of a day's sessions the `session`th, 0 first: minutes after midnight, as chosen or usual.
int reminder_minute(const AppState& app, int session);
// 1 or more a day.
int reminders_a_day(const AppState& app);

// After the second or third session, until it was answered once.
bool reminders_are_offered(const AppState& app);

void open_reminders(AppState& app, Effects& effects);
// Kept when the reminders are closed or saved: a slider that is dragged is one change.
void set_reminder_time(AppState& app, const SetReminderTime& command);
void close_reminders(AppState& app, Effects& effects);
// Whether a calendar may know some: a file was handed out.
bool reminders_were_made(const AppState& app);
// Hands out the calendar file: one event for each planned session of a day. Whatever an earlier file may have
// held besides is taken back in it.
void save_reminders(AppState& app, Effects& effects);
// A file that takes back all of them.
void take_reminders_back(AppState& app, Effects& effects);
// Where the file went: only what was handed out is told as made.
void reminders_are_handed(AppState& app, Handed how, Effects& effects);

}  // namespace stretch
