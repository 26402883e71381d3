#include "app/update.h"

#include "app/answer.h"
#include "app/badge.h"
#include "app/keeping.h"

namespace stretch {
namespace {

// An embed keeps sessions alone, and those only when it was asked to.
bool keeps_something_else(const Effect& effect) {
    if (const auto* store = std::get_if<Store>(&effect)) return !is_session_key(store->key);
    return std::holds_alternative<SetAside>(effect) || std::holds_alternative<Remove>(effect);
}

}  // namespace

Effects update(AppState& app, const Command& command) {
    Effects effects;
    app.announcement.clear();
    const std::uint64_t revision = app.revision;
    const ScreenId screen = app.screen;
    std::visit([&](const auto& asked) { answer(app, asked, effects); }, command);
    if (is_embed(app)) std::erase_if(effects, keeps_something_else);
    const bool only_time =
        std::holds_alternative<Advance>(command) || std::holds_alternative<SetClock>(command);
    if (!only_time) ++app.revision;
    // While kept values come in one by one it is not known yet what is due.
    const bool is_loading = std::holds_alternative<LoadStored>(command);
    if (!is_loading && (app.revision != revision || app.screen != screen)) set_badge(app, effects);
    return effects;
}

}  // namespace stretch
