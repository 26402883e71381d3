#include "host/replay/transcript.h"

#include <variant>

#include "host/enumerators.h"

namespace stretch {
namespace {

struct Words {
    std::string operator()(const Speak& speak) const { return "say    " + speak.text; }
    std::string operator()(const StopSpeaking&) const { return "silent"; }
    std::string operator()(const Beep& beep) const {
        return "tone   " + std::string{enumerator_names<Tone>()[static_cast<std::size_t>(beep.tone)]};
    }
    std::string operator()(const KeepAwake& keep) const { return keep.on ? "awake" : "sleep"; }
    std::string operator()(const Store& store) const {
        // What is kept of a session under way says nothing that the lines around it do not.
        const bool is_running = store.key.starts_with("hamstretch:running:");
        return "store  " + store.key + (is_running ? "" : " " + store.value);
    }
    std::string operator()(const SetAside& aside) const { return "aside  " + aside.key; }
    std::string operator()(ActOnPage act) const {
        switch (act.action) {
            case PageAction::reload_for_update: return "reload for the update";
            case PageAction::prompt_to_install: return "ask to install";
            case PageAction::open_full_app: return "open the full app";
            case PageAction::open_store: return "open the store";
            case PageAction::read_as_text: return "read as text";
            case PageAction::keep_for_good: break;
        }
        return "keep for good";
    }
    std::string operator()(const TellPhase& tell) const { return "phase  " + tell.id; }
    std::string operator()(const TellFinished& tell) const {
        return "held   " + std::to_string(tell.held.left.count) + " " + std::to_string(tell.held.right.count);
    }
    std::string operator()(const Remove& remove) const { return "remove " + remove.key; }
    std::string operator()(const Replace& replace) const {
        return "fold   " + replace.key + " " + replace.value;
    }
    std::string operator()(const RemoveEverything&) const { return "remove everything"; }
    std::string operator()(const TellWhenKept&) const { return "kept?"; }
    std::string operator()(const MarkRunning& mark) const { return mark.on ? "plays" : "played"; }
    std::string operator()(const WatchTab& watch) const { return "watch  " + watch.tab; }
    std::string operator()(const SaveBackup&) const { return "file   backup"; }
    std::string operator()(const SaveFile& file) const { return "file   " + file.name; }
    std::string operator()(const ChooseBackup&) const { return "choose a backup"; }
    std::string operator()(const OpenMove& move) const {
        return "move   " + move.settings + " " + move.profile;
    }
    std::string operator()(const SetBadge& badge) const { return "badge  " + std::to_string(badge.sessions); }
};

}  // namespace

void Transcript::effect(Millis at, const Effect& effect) {
    line(at, std::visit(Words{}, effect));
}

void Transcript::line(Millis at, std::string_view words) {
    const std::string digits = std::to_string(at.count);
    text_.append(digits.size() < 8 ? 8 - digits.size() : 0, ' ').append(digits).append("  ").append(words) +=
        '\n';
}

}  // namespace stretch
