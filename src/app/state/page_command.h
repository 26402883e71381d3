// Of the page: its tabs, its clock, its address, and what the host has to tell.
#pragma once

#include <cstdint>
#include <span>
#include <variant>

#include "app/state/link_parameter.h"
#include "core/units/millis.h"

namespace stretch {

enum class Tab { today, plan, learn, history, settings };
struct OpenTab {
    Tab tab;
};
// What Learn is made of: its list, and the pages that are read.
enum class LearnSection { contents, steps, form, feel, safe, amount, purpose, rules };
// Of the rules the number of one, 0: all of them; of the steps the one to begin with, from 0, and whose they
// are.
struct OpenLearn {
    LearnSection section;
    int part = 0;
    int exercise = 0;  // position in Exercises
};
// To a step of "How to do it", from 0.
struct StepOfLearning {
    int step;
};
struct ReadAsText {};  // the page of Learn that is open
struct ShowKeys {};    // the sheet that lists them; a session waits meanwhile
struct HideKeys {};
struct DismissNotice {
    int index;
};
enum class SettingsPart { session, sound, look, keys, data };
struct OpenSettingsPart {
    SettingsPart part;
};
// Of the window: whether a list and what is chosen in it have room beside each other.
struct ReportWindow {
    bool is_wide;
};
struct TurnCamera {
    float yaw_deg;
    float pitch_deg;
};  // by how much
struct ResetCamera {};
// How the page can become an app of the device.
enum class InstallWay { none, prompt, share_sheet };
struct Install {};         // opens the browser's own question, or tells the steps
struct DeclineInstall {};  // for good
struct CloseInstallSteps {};
struct UpdateNow {};    // between sessions only
struct OpenFullApp {};  // from an embed: with the same dose, in a window of its own
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
struct ReportPartMissing {};  // what was asked for takes a part of the page that did not arrive
struct ReportUpdateReady {};  // a newer version is here and waits
struct ReportInstallWay {
    InstallWay way;
};

using PageCommand =
    std::variant<OpenTab, OpenLearn, StepOfLearning, ReadAsText, ShowKeys, HideKeys, DismissNotice,
                 OpenSettingsPart, ReportWindow, TurnCamera, ResetCamera, Install, DeclineInstall,
                 CloseInstallSteps, UpdateNow, OpenFullApp, BecomeEmbed, KeepHere, LeavePage, Advance,
                 SetClock, OpenLink, ReportPartMissing, ReportUpdateReady, ReportInstallWay>;

}  // namespace stretch
