#include "app/state/notices.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/words/text.h"

namespace stretch {
namespace {

bool is_sentence(std::string_view words) {
    return words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
}

}  // namespace

void announce(AppState& app, std::string_view words) {
    std::string& told = app.told.announcement;
    if (!told.empty()) told += is_sentence(told) ? " " : ". ";
    told += words;
    ++app.told.announcements;
    ++app.told.revision;
}

void announce_question(AppState& app, std::string_view words) {
    app.told.question = text(Text::announce_question, {words});
    announce(app, app.told.question);
}

void tell_once(AppState& app, std::string_view words) {
    if (std::ranges::find(app.told.notices, words) != app.told.notices.end()) return;
    app.told.notices.emplace_back(words);
    if (app.visit.has_opened) announce(app, words);
}

void tell_result(AppState& app, std::string_view words) {
    end_notice(app, app.told.result_notice);
    end_notice(app, words);
    tell_once(app, words);
    app.told.result_notice = words;
}

void tell_when_kept(AppState& app, std::string_view words, Effects& effects) {
    app.told.when_kept = words;
    effects.push_back(TellWhenKept{});
}

void end_notice(AppState& app, std::string_view words) {
    std::erase(app.told.notices, words);
}

void end_backup_notice(AppState& app) {
    end_notice(app, std::exchange(app.told.backup_notice, {}));
}

void tell_of_link(AppState& app, std::vector<std::string> notices) {
    for (const std::string& before : app.told.link_notices) end_notice(app, before);
    for (const std::string& notice : notices) tell_once(app, notice);
    app.told.link_notices = std::move(notices);
}

void end_notices_of_what_was_kept(AppState& app) {
    const std::string_view blocked = text(Text::notice_storage_blocked);
    std::erase_if(app.told.notices, [blocked](const std::string& notice) { return notice != blocked; });
    // What was full has room again.
    app.visit.storage_works = !app.visit.storage_is_blocked;
}

}  // namespace stretch
