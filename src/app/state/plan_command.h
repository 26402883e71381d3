// Of the dose and the plan that follows the person.
#pragma once

#include <variant>

#include "core/progress/check_in.h"
#include "core/progress/permissions.h"
#include "core/progress/screening.h"

namespace stretch {

enum class Setting {
    exercise,
    start,
    aid,
    knee,
    grip,
    hold,
    repetitions,
    rest,
    change,
    first,
    sessions,
    ready,  // the dose
    theme,
    text_size,
    mirror,
    voice,
    sound,
    captions,  // the rest
};
struct ChangeSetting {
    Setting setting;
    int value;
};  // an enumerator's position, or a number in the link's unit
struct ResetDose {};
struct AnswerScreening {
    ScreeningQuestion question;
    int value;
};  // an option's position, or bits; below 0 takes the answer back
struct FinishScreening {};
struct OpenScreening {};
// 0 to screening_pages - 1; the page after the last one tells what follows, and finishes the questions.
struct ShowScreeningPage {
    int page;
};
struct SkipScreeningPage {};  // the page that is shown: its answers are taken back
enum class Legs { both, left, right };
// After a session: 0 to 10, for both legs as one unless they are told apart.
struct CheckIn {
    int stretch;
    Legs legs = Legs::both;
};
struct CheckInPain {
    PainPlace place;
    Legs legs = Legs::both;
};
// Where is asked next; until it is said it hurt elsewhere.
struct SomethingHurt {};
struct TellBottom {
    bool stayed_down;
};  // of the newest session, on its finish screen or on Today
struct TellSore {};  // for more than a day after the newest session
struct SkipCheckIn {};
// "A professional says I may": opens what closes the way now, and nothing else.
struct TakePermission {};
struct NotYetPermitted {};  // tells what to do meanwhile
struct TakePermissionBack {
    Gate gate;
};
// After six good weeks in care.
enum class CareNow { better, permitted, the_same };
struct AnswerCare {
    CareNow answer;
};
struct PutBackInCare {};
// Against the rule, and remembered as that.
struct ChooseRung {
    Side side;
    int rung;
};
// Plan's controls of the strength are shown, or folded away.
struct ShowByHand {
    bool is_shown;
};
struct FollowRule {};      // for both legs, whatever was chosen by hand
struct DeclineRestart {};  // after days off: both legs stay where they were
enum class Maintenance { accepted, declined };
struct AnswerMaintenance {
    Maintenance answer;
};
struct SetWeekGoal {
    int days;
};
// One of the goal's weekdays, 0 Monday: added, or taken away.
struct ChooseGoalDay {
    int weekday;
};
struct SetDayStart {
    int hour;
};
// The calendar's reminders.
struct OpenReminders {};
struct SetReminderTime {
    int session;  // of a day, 0 first
    int minute;   // after midnight
};
struct SaveReminders {};
struct TakeRemindersBack {};
struct CloseReminders {};
enum class Asked { reminders };
struct NoteAsked {
    Asked what;
};  // the person was asked this once more

using PlanCommand =
    std::variant<ChangeSetting, ResetDose, AnswerScreening, FinishScreening, OpenScreening, ShowScreeningPage,
                 SkipScreeningPage, CheckIn, CheckInPain, SomethingHurt, TellBottom, TellSore, SkipCheckIn,
                 TakePermission, NotYetPermitted, TakePermissionBack, AnswerCare, PutBackInCare, ChooseRung,
                 FollowRule, DeclineRestart, ShowByHand, AnswerMaintenance, SetWeekGoal, ChooseGoalDay,
                 SetDayStart, OpenReminders, SetReminderTime, SaveReminders, TakeRemindersBack,
                 CloseReminders, NoteAsked>;

}  // namespace stretch
