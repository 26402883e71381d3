// What the app asks of its host. Orders, not questions: the answers come back as commands.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/session/session.h"

namespace stretch {

enum class Tone { setup, lift, pull, hold, lower, rest, change, done, tick, pain };

struct Speak {
    std::string text;
};  // replaces what is being said
struct StopSpeaking {};
struct Beep {
    Tone tone;
};
struct KeepAwake {
    bool on;
};
struct Store {
    std::string key;
    std::string value;
};  // failure is answered by ReportStoreFailed
struct SetAside {
    std::string key;
    std::string value;
};  // an unreadable value: keep it under the quarantine key
// What only the page itself can do.
// read_as_text: what is read in Learn, as words of the page that can be marked, copied and linked.
// open_store: that of an embed, whose sessions are answered by LoadStored. keep_for_good: answered by
// ReportStorageKind.
enum class PageAction {
    reload_for_update,
    prompt_to_install,
    open_full_app,
    open_store,
    keep_for_good,
    read_as_text
};
struct ActOnPage {
    PageAction action;
};

// What the page around an embed may know of the running session; only an embed tells it.
struct TellPhase {
    std::string id;  // as the exercise calls it
    Side side;
    int repetition, repetitions;
    Millis length;
};
struct TellFinished {
    HeldTime held;
    HeldTime planned;
    Ending ending;
};

struct Remove {
    std::string key;
};
// Keeps `value`, and only when it is certain to be there removes `folded`, whose content is in it.
struct Replace {
    std::string key;
    std::string value;
    std::vector<std::string> folded;
};
struct RemoveEverything {};  // every key of the app, told to its other tabs
// Answered by ReportKept when everything before it is tried, and each failure reported: only then success is
// certain.
struct TellWhenKept {};
struct MarkRunning {
    bool on;
};  // other tabs can see that this one plays a session
struct WatchTab {
    std::string tab;
};  // answered by ReportTabGone once that tab plays no session any more
// Files for the person. What becomes of each is answered by ReportHanded: a share sheet knows, of a download
// a page never hears.
enum class PersonsFile { backup, table, calendar };
enum class Handed { kept, perhaps, not_kept };
struct SaveBackup {};  // everything kept
struct SaveFile {
    PersonsFile file;
    std::string name;
    std::string text;
};
struct OpenMove {
    std::string settings;
    std::string profile;
};  // shows a link that carries these kept values to another device
struct SetBadge {
    int sessions;
};  // on the app's icon, where there is one; 0: none
struct ChooseBackup {};  // a file of the person's: OfferImported for each value in it, then ReportImport

using Effect = std::variant<Speak, StopSpeaking, Beep, KeepAwake, Store, SetAside, ActOnPage, TellPhase,
                            TellFinished, Remove, Replace, RemoveEverything, TellWhenKept, MarkRunning,
                            WatchTab, SaveBackup, SaveFile, ChooseBackup, OpenMove, SetBadge>;
using Effects = std::vector<Effect>;

}  // namespace stretch
