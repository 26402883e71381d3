// Of a session under way, at its start and at its end.
#pragma once

#include <variant>

#include "core/units/millis.h"

namespace stretch {

// By "Start" or a link: before the very first session the signs against it are asked about.
struct AskToStart {};
struct StartSession {};  // asks nothing
// Of the sheet of warning signs.
struct DenySigns {};   // none of them: kept, and the session starts
struct NameSigns {};   // which of them
struct LeaveSigns {};  // back, with what was said
struct PauseOrResume {};
struct NextPhase {};
struct PreviousPhase {};
// Goes to a place on the timeline.
struct Seek {
    Millis position;
};
struct SayReady {};
struct Ease {};  // "Easier": shortens the holds or moves the grip outward for the rest of the session
struct SayItHurts {};
struct AskToEnd {};    // opens the question
struct EndSession {};  // the answer yes
struct KeepGoing {};   // the answer no
struct ShowForm {};    // "Am I doing it right?": the session stands still meanwhile, and afterwards too
struct HideForm {};
struct CloseFinish {};
struct ToggleMute {};
struct TurnPicture {};      // for a head on its right side, then on its left, then upright again
struct ContinueSession {};  // the one broken off, offered at start
struct KeepBrokenOff {};    // as it was when it was broken off
struct DiscardBrokenOff {};
// From the page around an embed. Each does nothing where a control of the player would do nothing.
struct Play {};  // starts, or goes on after a pause
struct Pause {};

using SessionCommand =
    std::variant<AskToStart, StartSession, DenySigns, NameSigns, LeaveSigns, PauseOrResume, NextPhase,
                 PreviousPhase, Seek, SayReady, Ease, SayItHurts, AskToEnd, EndSession, KeepGoing, ShowForm,
                 HideForm, CloseFinish, ToggleMute, TurnPicture, ContinueSession, KeepBrokenOff,
                 DiscardBrokenOff, Play, Pause>;

}  // namespace stretch
