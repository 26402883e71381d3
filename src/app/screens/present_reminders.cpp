// Reminders by the calendar: the section of Plan, the offer after a session, and the dialog of both.
#include "app/plan/goal_days.h"
#include "app/plan/reminders.h"
#include "app/screens/field_nodes.h"
#include "app/state/plan_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

std::string days_in_words(const AppState& app) {
    const std::vector<int> days = goal_days(app);
    if (days.size() == 7) return std::string{text(Text::reminders_daily)};
    std::string names;
    for (const int day : days) {
        if (!names.empty()) names += ", ";
        names += short_weekday(day);
    }
    return text(Text::reminders_days, {names, std::to_string(days.size())});
}

void add_time(const AppState& app, int session, Dialog& dialog) {
    const std::string number = std::to_string(session + 1);
    const bool is_only = reminders_a_day(app) == 1;
    Node& node =
        dialog.add(".time." + number, Role::time,
                   is_only ? std::string{text(Text::reminder_time)} : text(Text::reminder_of, {number}));
    write_time(reminder_minute(app, session), 1, node);
    node.action = SetReminderTime{session, node.now};
}

void present_choosing(const AppState& app, Dialog& dialog) {
    dialog.words(".how", text(Text::reminders_how));
    for (int session = 0; session < reminders_a_day(app); ++session) add_time(app, session, dialog);
    dialog.words(".days", days_in_words(app));
    if (reminders_were_made(app)) dialog.words(".before", text(Text::reminders_before));
    dialog.button(".save", Text::reminders_save, SaveReminders{});
    if (reminders_were_made(app)) dialog.button(".take_back", Text::reminders_take_back, TakeRemindersBack{});
}

void present_made(RemindersStep step, Dialog& dialog) {
    const bool is_taken_back = step == RemindersStep::taken_back;
    dialog.words(".saved", text(is_taken_back ? Text::reminders_taken_back : Text::reminders_saved));
    if (step != RemindersStep::saved) dialog.words(".before", text(Text::reminders_old));
}

}  // namespace

void present_reminders(const AppState& app, ScreenBuilder& build) {
    build.heading("plan.h.reminders", 2, text(Text::reminders_title));
    build.words("reminders.how", text(Text::reminders_by_whom));
    if (reminders_were_made(app)) build.words("reminders.before", text(Text::reminders_before));
    build.button("reminders.open", text(Text::reminders_open), OpenReminders{});
}

void present_reminders_offer(const AppState& app, ScreenBuilder& build) {
    if (!reminders_are_offered(app)) return;
    build.words("offer.reminders", text(Text::reminders_offer));
    build.button("offer.reminders.act", text(Text::reminders_open), OpenReminders{});
    build.button("offer.reminders.dismiss", text(Text::install_decline), NoteAsked{Asked::reminders});
}

void present_reminders_dialog(const AppState& app, ScreenBuilder& build) {
    if (app.shown.reminders == RemindersStep::closed) return;
    Dialog dialog(build, "dialog.reminders", Text::reminders_title);
    if (app.shown.reminders == RemindersStep::choosing)
        present_choosing(app, dialog);
    else
        present_made(app.shown.reminders, dialog);
    dialog.way_out(".close", Text::close, CloseReminders{});
}

}  // namespace stretch
