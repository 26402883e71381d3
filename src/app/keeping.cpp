#include "app/keeping.h"

#include <algorithm>
#include <string>

#include "app/text.h"
#include "core/save/codec.h"

namespace stretch {
namespace {

constexpr std::string_view session_prefix = "hamstretch:session:";
constexpr std::string_view settings_prefix = "hamstretch:settings:";

void tell_once(AppState& app, Text notice) {
    const std::string words{text(notice)};
    if (std::ranges::find(app.notices, words) == app.notices.end()) app.notices.push_back(words);
}

void set_aside(AppState& app, std::string_view key, std::string_view value, ReadFault fault, Text notice,
               Effects& effects) {
    if (fault == ReadFault::newer) return tell_once(app, Text::notice_newer);
    tell_once(app, notice);
    effects.push_back(SetAside{std::string{key}, std::string{value}});
}

void insert(std::vector<SessionRecord>& history, SessionRecord record) {
    const auto place = std::ranges::upper_bound(history, record.started_utc_ms, std::ranges::greater{},
                                                &SessionRecord::started_utc_ms);
    history.insert(place, std::move(record));
}

}  // namespace

void load_stored(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    if (key.starts_with(session_prefix)) {
        auto read = decode_session(value);
        if (const auto* fault = std::get_if<ReadFault>(&read))
            return set_aside(app, key, value, *fault, Text::notice_damaged_session, effects);
        insert(app.history, std::get<SessionRecord>(std::move(read)));
    } else if (key.starts_with(settings_prefix)) {
        const auto read = decode_settings(value, app.exercise.ranges);
        if (const auto* fault = std::get_if<ReadFault>(&read))
            return set_aside(app, key, value, *fault, Text::notice_damaged_settings, effects);
        const auto& stored = std::get<StoredSettings>(read);
        if (stored.generation < app.settings_generation) return;
        app.settings = stored.settings;
        app.settings_generation = stored.generation;
    }
}

void keep_settings(AppState& app, Effects& effects) {
    if (!app.keep_settings_in) return;
    app.keep_settings_in.reset();
    ++app.settings_generation;
    const char slot = app.settings_generation % 2 == 0 ? 'a' : 'b';
    effects.push_back(Store{std::string{settings_prefix} + slot,
                            encode(StoredSettings{app.settings, app.settings_generation})});
}

void keep_session(AppState& app, const SessionRecord& record, Effects& effects) {
    insert(app.history, record);
    effects.push_back(
        Store{std::string{session_prefix} + std::to_string(record.started_utc_ms) + ":" + app.tab_id,
              encode(record)});
}

}  // namespace stretch
