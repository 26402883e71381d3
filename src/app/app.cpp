#include "app/app.h"

#include <utility>

#include "app/answer.h"
#include "app/keep/kept_sessions.h"
#include "app/plan/badge.h"

namespace stretch {
namespace {

// An embed keeps sessions alone, and those only when it was asked to.
bool keeps_something_else(const Effect& effect) {
    if (const auto* store = std::get_if<Store>(&effect)) return !is_session_key(store->key);
    return std::holds_alternative<SetAside>(effect) || std::holds_alternative<Remove>(effect);
}

}  // namespace

App::App(Exercises exercises, std::string tab_id, Ladder ladder) {
    state_.given = {std::move(exercises), std::move(ladder), std::move(tab_id)};
    state_.kept = nothing_kept(state_.given);
}

Effects App::update(const Command& command) {
    Effects effects;
    state_.told.announcement.clear();
    state_.told.question.clear();
    const std::uint64_t revision = state_.told.revision;
    const ScreenId screen = state_.shown.screen;
    std::visit([&](const auto& asked) { answer(state_, asked, effects); }, command);
    if (is_embed(state_)) std::erase_if(effects, keeps_something_else);
    const bool only_time =
        std::holds_alternative<Advance>(command) || std::holds_alternative<SetClock>(command);
    if (!only_time) ++state_.told.revision;
    // While kept values come in one by one it is not known yet what is due.
    const bool is_loading = std::holds_alternative<LoadStored>(command);
    const bool has_changed = state_.told.revision != revision || state_.shown.screen != screen;
    if (!is_loading && has_changed) set_badge(state_, effects);
    return effects;
}

}  // namespace stretch
