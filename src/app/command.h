// Everything that can be asked of the app, by a control, a key, the host or a link.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

#include "app/link_parameter.h"
#include "core/progress/check_in.h"
#include "core/progress/range_check.h"
#include "core/progress/screening.h"
#include "core/units/millis.h"

namespace stretch {

enum class Setting {
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

// How the page can become an app of the device.
enum class InstallWay { none, prompt, share_sheet };

enum class Tab { today, plan, history, settings };

struct OpenTab {
    Tab tab;
};
struct StartSession {};
struct PauseOrResume {};
struct NextPhase {};
struct PreviousPhase {};
struct SayReady {};
struct SayItHurts {};
struct AskToEnd {};    // opens the question
struct EndSession {};  // the answer yes
struct KeepGoing {};   // the answer no
struct CloseFinish {};
struct ShowKeys {};  // the sheet that lists them; a session waits meanwhile
struct HideKeys {};
struct ToggleMute {};
struct ChangeSetting {
    Setting setting;
    int value;
};  // an enumerator's position, or a number in the link's unit
struct ResetDose {};
struct DismissNotice {
    int index;
};
struct TurnCamera {
    float yaw_deg;
    float pitch_deg;
};  // by how much
struct ResetCamera {};
struct UpdateNow {};       // between sessions only
struct Install {};         // opens the browser's own question, or tells the steps
struct DeclineInstall {};  // for good
struct CloseInstallSteps {};
struct OpenFullApp {};  // from an embed: with the same dose, in a window of its own

// The plan that follows the person.
struct AnswerScreening {
    ScreeningQuestion question;
    int value;
};  // an option's position, or bits; below 0 takes the answer back
struct FinishScreening {};
struct OpenQuestions {};
// 0 to question_pages - 1; the page after the last one tells what follows, and finishes the questions.
struct ShowQuestion {
    int page;
};
struct SkipQuestion {};  // the page that is shown: its answers are taken back
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
struct SkipCheckIn {};
// Against the rule, and remembered as that.
struct ChooseRung {
    Side side;
    int rung;
};
struct FollowRule {};      // for both legs, whatever was chosen by hand
struct DeclineRestart {};  // after days off: both legs stay where they were
struct SetRange {
    Side side;
    int degrees;
    OtherKnee other_knee;
};
// A session by its place in the history, 0 the newest.
struct DeleteSession {
    int index;
};
struct UndoDelete {};  // of the last one deleted in this visit
// Seconds, 0 to 10, PainPlace; of stretch and pain -1: not said.
enum class Correction {
    held_left,
    held_right,
    stretch,
    pain,  // both legs as one
    stretch_left,
    stretch_right,
    pain_left,
    pain_right,
};
struct CorrectSession {
    int index;
    Correction what;
    int value;
};
struct UndoCorrections {};  // the session that is open is again as it was when it was opened
// What is looked at in the history.
struct ShowMonth {
    int by;
};  // -1: the one before
struct ShowMoreSessions {};
struct OpenSession {
    int index;
};  // by its place in the history, 0 the newest
struct LeaveDetail {};  // back from a session or the range check
// How far a leg comes: shown first, kept only when saved.
struct OpenRangeCheck {};
enum class RangePart { side, other_knee, degrees };
struct AimRange {
    RangePart part;
    int value;
};  // an enumerator's position, or degrees
struct SaveRange {};
struct Ease {};  // "Easier": shortens the holds or moves the grip outward for the rest of the session
struct SetWeekGoal {
    int days;
};
struct SetDayStart {
    int hour;
};
enum class Maintenance { accepted, declined };
struct AnswerMaintenance {
    Maintenance answer;
};
// The calendar's reminders.
struct OpenReminders {};
struct SetReminderTime {
    int session;  // of a day, 0 first
    int minute;   // after midnight
};
struct SaveReminders {};
struct CloseReminders {};
enum class Asked { reminders };
struct NoteAsked {
    Asked what;
};  // the person was asked this once more

struct ContinueSession {};  // the one broken off, offered at start
struct KeepBrokenOff {};    // as it was when it was broken off
struct DiscardBrokenOff {};
struct ExportBackup {};
struct ExportTable {};
struct ChooseImport {};
struct ApplyImport {};
struct OpenMovePage {};  // with the link to another device
struct ApplyMoved {};
struct AskToDelete {};
struct DeleteEverything {};  // the answer yes
struct CloseQuestion {};     // of an import, a move or of deleting everything: no

// From the host. Texts are views of what the host holds during the call: a command is small and copied as it
// is.
// Before anything else.
struct BecomeEmbed {
    bool can_keep = false;  // whether the frame has a store, which is not opened before KeepHere
};
struct KeepHere {};   // from an embed's finish screen: this session and the later ones of the visit
struct LeavePage {};  // hidden, closed or reloaded: what is not yet kept is kept now
// Time that has passed since the last one.
struct Advance {
    Millis dt;
};
// The wall clock and its offset from UTC.
struct SetClock {
    std::int64_t utc_ms;
    int offset_min;
};
// The parameters of the page's address, decoded.
struct OpenLink {
    std::span<const LinkParameter> parameters;
};
// One kept value, at start or as another tab has just kept it.
struct LoadStored {
    std::string_view key;
    std::string_view value;
};
struct ReportUpdateReady {};  // a newer version is here and waits
struct ReportInstallWay {
    InstallWay way;
};

// Another tab has removed it.
struct ForgetStored {
    std::string_view key;
};
struct ReportDeletedElsewhere {};
enum class Certainty { guessed, known };
// The tab that played the kept running session does so no more.
struct ReportTabGone {
    Certainty certainty;
};
// All months are loaded and no other tab is folding: a good moment.
struct FoldMonths {};
// A value of a file, which may be anything.
struct OfferImported {
    std::string_view key;
    std::string_view value;
};
enum class ImportFile { read, unusable };
struct ReportImport {
    ImportFile file;
};
// What a link from another device carries, which may be anything.
struct OfferMoved {
    std::string_view settings;
    std::string_view profile;
};
struct ReportBackedUp {};
struct ReportStorageKind {
    bool is_persistent;
    bool forgets_in_a_week;
};
struct ReportStoreFailed {};
struct ReportStorageBlocked {};
// Goes to a place on the timeline.
struct Seek {
    Millis position;
};

// From the page around an embed. Each does nothing where a control of the player would do nothing.
struct Play {};  // starts, or goes on after a pause
struct Pause {};

// clang-format off: one to a line, so that two changes do not meet
using Command = std::variant<
    OpenTab,
    StartSession,
    PauseOrResume,
    NextPhase,
    PreviousPhase,
    SayReady,
    SayItHurts,
    AskToEnd,
    EndSession,
    KeepGoing,
    CloseFinish,
    ShowKeys,
    HideKeys,
    ToggleMute,
    ChangeSetting,
    ResetDose,
    DismissNotice,
    TurnCamera,
    ResetCamera,
    UpdateNow,
    Install,
    DeclineInstall,
    CloseInstallSteps,
    OpenFullApp,
    ReportUpdateReady,
    ReportInstallWay,
    Advance,
    SetClock,
    OpenLink,
    LoadStored,
    ReportStoreFailed,
    ReportStorageBlocked,
    Seek,
    LeavePage,
    BecomeEmbed,
    KeepHere,
    Play,
    Pause,
    AnswerScreening,
    FinishScreening,
    OpenQuestions,
    ShowQuestion,
    SkipQuestion,
    CheckIn,
    CheckInPain,
    SkipCheckIn,
    ChooseRung,
    FollowRule,
    DeclineRestart,
    SetRange,
    DeleteSession,
    UndoDelete,
    CorrectSession,
    UndoCorrections,
    Ease,
    SetWeekGoal,
    SetDayStart,
    AnswerMaintenance,
    NoteAsked,
    OpenReminders,
    SetReminderTime,
    SaveReminders,
    CloseReminders,
    OpenMovePage,
    ApplyMoved,
    OfferMoved,
    ReportStorageKind,
    ContinueSession,
    KeepBrokenOff,
    DiscardBrokenOff,
    ExportBackup,
    ExportTable,
    ChooseImport,
    ApplyImport,
    AskToDelete,
    DeleteEverything,
    CloseQuestion,
    ForgetStored,
    ReportDeletedElsewhere,
    ReportTabGone,
    FoldMonths,
    OfferImported,
    ReportImport,
    ReportBackedUp,
    ShowMonth,
    ShowMoreSessions,
    OpenSession,
    LeaveDetail,
    OpenRangeCheck,
    AimRange,
    SaveRange>;
// clang-format on
static_assert(std::is_trivially_copyable_v<Command>);

}  // namespace stretch
