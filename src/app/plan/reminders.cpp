#include "app/plan/reminders.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/keep/kept_progress.h"
#include "app/plan/calendar_file.h"
#include "app/plan/change_plan.h"
#include "app/plan/goal_days.h"
#include "app/plan/todays_plan.h"
#include "app/state/notices.h"
#include "app/state/plan_command.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"
#include "core/routine/timeline.h"

namespace stretch {
namespace {

constexpr int hour = 60;
constexpr std::size_t first_offered = 2, last_offered = 3;  // sessions

// Never right after getting up, when the back is at its stiffest; between two there is time to rest.
constexpr std::array<std::array<int, most_reminders>, most_reminders> usual_minutes{
    {{18 * hour}, {10 * hour, 18 * hour}, {10 * hour, 14 * hour, 18 * hour}}};

std::size_t place(int session) {
    return static_cast<std::size_t>(std::clamp(session, 0, static_cast<int>(most_reminders) - 1));
}

// From now on: today only if that time is still to come.
Day first_day(const AppState& app, std::span<const int> weekdays, int minute) {
    const LocalTime now = local_time(app.now.utc_ms, app.now.offset_min);
    Day day = day_of(app.now.utc_ms, app.now.offset_min, 0);
    if (now.hour * hour + now.minute >= minute) day = day + 1;
    while (std::ranges::find(weekdays, weekday(day)) == weekdays.end()) day = day + 1;
    return day;
}

constexpr int last_revision = 2'000'000'000;
constexpr int most_of_a_day = static_cast<int>(most_reminders);

int length_min(const AppState& app) {
    const Millis total = compile(app.given.exercises, todays_plan(app).dose).total;
    return static_cast<int>((seconds_rounded_up(total) + 59) / 60);
}

CalendarEvent event_named_for(const AppState& app, int session) {
    const std::int64_t since = app.kept.profile.reminders_utc_ms;
    const std::int64_t seconds_since =
        std::clamp<std::int64_t>((app.now.utc_ms - since) / 1000, 0, last_revision);
    return {.id = std::to_string(since) + "-" + std::to_string(session + 1) + "@hamstretch.reminder",
            .revision = static_cast<int>(seconds_since),
            .length_min = length_min(app),
            .title = exercise_name(app.given.exercises, todays_plan(app).dose)};
}

CalendarEvent ringing_event(const AppState& app, int session, std::string_view words) {
    CalendarEvent event = event_named_for(app, session);
    event.weekdays = goal_days(app);
    event.minute = reminder_minute(app, session);
    event.first = first_day(app, event.weekdays, event.minute);
    event.words = words;
    return event;
}

CalendarEvent cancelled_event(const AppState& app, int session) {
    CalendarEvent event = event_named_for(app, session);
    event.minute = usual_minutes.back()[place(session)];
    event.first = day_of(app.kept.profile.reminders_utc_ms, app.now.offset_min, 0);
    event.is_cancelled = true;
    return event;
}

// A clock that was ahead at the first file would leave every later one behind it: the names of then are taken
// back for good.
std::vector<CalendarEvent> events_of_clock_ahead(const AppState& app) {
    std::vector<CalendarEvent> events;
    if (app.kept.profile.reminders_utc_ms <= app.now.utc_ms) return events;
    for (int session = 0; session < most_of_a_day; ++session)
        events.emplace_back(cancelled_event(app, session)).revision = last_revision;
    return events;
}

// So many that ring, and the rest up to `named` taken back.
void hand_out(AppState& app, int ringing, int named, Effects& effects) {
    const std::string words = text(Text::calendar_words, {std::to_string(length_min(app))});
    std::vector<CalendarEvent> events = events_of_clock_ahead(app);
    if (!events.empty()) {
        app.kept.profile.reminders_utc_ms = app.now.utc_ms;
        named = ringing;
    }
    for (int session = 0; session < named; ++session)
        events.push_back(session < ringing ? ringing_event(app, session, words)
                                           : cancelled_event(app, session));
    keep_profile(app, effects);
    effects.push_back(
        SaveFile{PersonsFile::calendar, "hamstretch.ics", calendar_file(events, app.now.utc_ms)});
}

}  // namespace

int reminder_minute(const AppState& app, int session) {
    const std::size_t at = place(session);
    return app.kept.profile.reminder_min[at].value_or(usual_minutes[place(reminders_a_day(app) - 1)][at]);
}

int reminders_a_day(const AppState& app) {
    return std::clamp(app.kept.settings.dose.sessions_a_day, 1, static_cast<int>(most_reminders));
}

bool reminders_are_offered(const AppState& app) {
    if (app.kept.profile.reminders_asked > 0 || app.kept.profile.reminders_utc_ms != 0) return false;
    return app.kept.history.size() >= first_offered && app.kept.history.size() <= last_offered;
}

void open_reminders(AppState& app, Effects& effects) {
    if (app.play) return;
    if (app.shown.screen == ScreenId::finish) note_asked(app, Asked::reminders, effects);
    app.shown.reminders = RemindersStep::choosing;
}

void set_reminder_time(AppState& app, const SetReminderTime& command) {
    app.kept.profile.reminder_min[place(command.session)] = std::clamp(command.minute, 0, last_minute_of_day);
}

void close_reminders(AppState& app, Effects& effects) {
    if (app.shown.reminders == RemindersStep::choosing) keep_profile(app, effects);
    app.shown.reminders = RemindersStep::closed;
}

bool reminders_were_made(const AppState& app) {
    return app.kept.profile.reminders_utc_ms != 0;
}

void save_reminders(AppState& app, Effects& effects) {
    if (app.shown.reminders != RemindersStep::choosing) return;
    const bool is_first = !reminders_were_made(app);
    if (is_first) app.kept.profile.reminders_utc_ms = app.now.utc_ms;
    hand_out(app, reminders_a_day(app), is_first ? reminders_a_day(app) : most_of_a_day, effects);
    app.shown.reminders_next = is_first ? RemindersStep::saved : RemindersStep::saved_anew;
}

void take_reminders_back(AppState& app, Effects& effects) {
    if (app.shown.reminders != RemindersStep::choosing || !reminders_were_made(app)) return;
    hand_out(app, 0, most_of_a_day, effects);
    app.shown.reminders_next = RemindersStep::taken_back;
}

void reminders_are_handed(AppState& app, Handed how, Effects& effects) {
    const RemindersStep next = app.shown.reminders_next;
    if (how == Handed::not_kept) {
        // No calendar has it: the next file is the first one.
        if (next == RemindersStep::saved) {
            app.kept.profile.reminders_utc_ms = 0;
            keep_profile(app, effects);
        }
        return tell_result(app, text(Text::notice_file_not_saved));
    }
    if (app.shown.reminders == RemindersStep::choosing) app.shown.reminders = next;
    announce(app,
             text(next == RemindersStep::taken_back ? Text::reminders_taken_back : Text::reminders_saved));
    if (next != RemindersStep::saved) announce(app, text(Text::reminders_old));
}

}  // namespace stretch
