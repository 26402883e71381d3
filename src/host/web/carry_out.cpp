#include "host/web/carry_out.h"

#include <variant>

#include "host/web/host_imports.h"

namespace stretch::web {
namespace {

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};

int whole(Millis length) {
    return static_cast<int>(length.count);
}

// Whatever goes wrong on the way, everything is kept in at least one place.
bool fold(const Replace& replace) {
    if (!host_store(replace.key.c_str(), replace.value.c_str())) return false;
    for (const std::string& key : replace.folded) host_remove(key.c_str(), true);
    return true;
}

}  // namespace

CarriedOut carry_out(const Effects& effects) {
    CarriedOut done;
    const auto note = [&done](bool is_kept, std::string_view key) {
        if (!is_kept) done.not_kept.push_back(key);
    };
    for (const Effect& effect : effects) {
        std::visit(
            Match{
                [](const Speak& speak) { host_speak(speak.text.c_str()); },
                [](StopSpeaking) { host_stop_speaking(); },
                [](Beep beep) { host_beep(static_cast<int>(beep.tone)); },
                [](KeepAwake keep) { host_keep_awake(keep.on); },
                [](ActOnPage act) { host_act_on_page(static_cast<int>(act.action)); },
                [&](const Store& store) {
                    note(host_store(store.key.c_str(), store.value.c_str()), store.key);
                },
                [&](const SetAside& aside) {
                    note(host_set_aside(aside.key.c_str(), aside.value.c_str()), aside.key);
                },
                [](const TellPhase& tell) {
                    host_tell_phase(tell.id.c_str(), static_cast<int>(tell.side), tell.repetition,
                                    tell.repetitions, whole(tell.length));
                },
                [](const TellFinished& tell) {
                    host_tell_finished(whole(tell.held.left), whole(tell.held.right),
                                       whole(tell.planned.left), whole(tell.planned.right),
                                       tell.ending == Ending::stopped_for_pain);
                },
                [](const Remove& remove) { host_remove(remove.key.c_str(), false); },
                [&](const Replace& replace) { note(fold(replace), replace.key); },
                [&](RemoveEverything) { note(host_remove_everything(), {}); },
                [&](TellWhenKept) { done.tells_when_kept = true; },
                [](MarkRunning mark) { host_mark_running(mark.on); },
                [](const WatchTab& watch) { host_watch_tab(watch.tab.c_str()); },
                [](SaveBackup) { host_save_backup(); },
                [](const SaveFile& file) {
                    host_save_file(static_cast<int>(file.file), file.name.c_str(), file.text.c_str());
                },
                [](ChooseBackup) { host_choose_backup(); },
                [](const OpenMove& move) { host_open_move(move.settings.c_str(), move.profile.c_str()); },
                [](SetBadge badge) { host_set_badge(badge.sessions); },
            },
            effect);
    }
    return done;
}

}  // namespace stretch::web
