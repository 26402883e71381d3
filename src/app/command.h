// Everything that can be asked of the app, by a control, a key, the host or a link.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

#include "app/link_parameter.h"
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

// From the host. Texts are views of what the host holds during the call: a command is small and copied as it
// is.
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
// One kept value, at start.
struct LoadStored {
    std::string_view key;
    std::string_view value;
};
struct ReportStoreFailed {};
struct ReportStorageBlocked {};
// Goes to a place on the timeline.
struct Seek {
    Millis position;
};

using Command =
    std::variant<OpenTab, StartSession, PauseOrResume, NextPhase, PreviousPhase, SayReady, SayItHurts,
                 AskToEnd, EndSession, KeepGoing, CloseFinish, ToggleMute, ChangeSetting, ResetDose,
                 DismissNotice, TurnCamera, ResetCamera, Advance, SetClock, OpenLink, LoadStored,
                 ReportStoreFailed, ReportStorageBlocked, Seek, LeavePage>;
static_assert(std::is_trivially_copyable_v<Command>);

}  // namespace stretch
