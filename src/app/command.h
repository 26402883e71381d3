// Everything that can be asked of the app, by a control, a key, the host or a link.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

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

// From the host.
struct LeavePage {};  // hidden, closed or reloaded: what is not yet kept is kept now
struct Advance {
    Millis dt;
};  // time that has passed since the last one
struct SetClock {
    std::int64_t utc_ms;
    int offset_min;
};  // wall clock and its offset from UTC
struct OpenLink {
    std::vector<std::pair<std::string, std::string>> parameters;
};  // the page's query, decoded
struct LoadStored {
    std::string key;
    std::string value;
};  // one kept value, at start
struct ReportStoreFailed {
    std::string key;
};
struct ReportStorageBlocked {};
struct Seek {
    Millis position;
};  // on the timeline

using Command =
    std::variant<OpenTab, StartSession, PauseOrResume, NextPhase, PreviousPhase, SayReady, SayItHurts,
                 AskToEnd, EndSession, KeepGoing, CloseFinish, ToggleMute, ChangeSetting, ResetDose,
                 DismissNotice, TurnCamera, ResetCamera, Advance, SetClock, OpenLink, LoadStored,
                 ReportStoreFailed, ReportStorageBlocked, Seek, LeavePage>;

}  // namespace stretch
