#include "app/state/notices.h"

#include <algorithm>
#include <string>

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

void tell_once(AppState& app, std::string_view words) {
    if (std::ranges::find(app.told.notices, words) != app.told.notices.end()) return;
    app.told.notices.emplace_back(words);
    if (app.visit.has_opened) announce(app, words);
}

void tell_result(AppState& app, std::string_view words) {
    std::erase(app.told.notices, words);
    tell_once(app, words);
}

}  // namespace stretch
