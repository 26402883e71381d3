#include "app/keeping.h"

#include <algorithm>
#include <charconv>

#include "app/coaching.h"
#include "app/keeping_coach.h"
#include "app/own_settings.h"
#include "app/running.h"
#include "app/store.h"
#include "app/text.h"
#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/running.h"

namespace stretch {
namespace {

constexpr std::string_view session_prefix = "hamstretch:session:";
constexpr std::string_view month_prefix = "hamstretch:month:";
constexpr std::string_view settings_prefix = "hamstretch:settings:";
constexpr std::string_view running_prefix = "hamstretch:running:";
constexpr std::string_view note_prefix = "hamstretch:note:";
constexpr std::string_view backup_key = "hamstretch:backup";

// Where a session of that start and id stands, or would stand.
std::vector<SessionRecord>::iterator place_of(AppState& app, std::int64_t started_utc_ms,
                                              std::string_view id) {
    const auto [first, end] = std::ranges::equal_range(app.history, started_utc_ms, std::ranges::greater{},
                                                       &SessionRecord::started_utc_ms);
    const auto found = std::ranges::find(first, end, id, &SessionRecord::id);
    return found != end ? found : end;
}

bool is_at(const AppState& app, std::vector<SessionRecord>::iterator place, std::string_view id) {
    return place != app.history.end() && place->id == id;
}

void load_session(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    auto read = decode_session(value);
    if (const auto* fault = std::get_if<ReadFault>(&read))
        return set_aside(app, key, value, *fault, Text::notice_damaged_session, effects);
    SessionRecord& record = std::get<SessionRecord>(read);
    record.id = key.substr(session_prefix.size());
    record.kept_in = KeptIn::single;
    const auto place = place_of(app, record.started_utc_ms, record.id);
    if (!is_at(app, place, record.id))
        app.history.insert(place, std::move(record));
    else
        *place = std::move(record);
    apply_notes(app, key.substr(session_prefix.size()));
}

// A session that is there already, because its own key is not yet removed, only learns where else it is.
void load_month(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    auto read = decode_month(value);
    if (const auto* fault = std::get_if<ReadFault>(&read)) {
        set_aside(app, key, value, *fault, Text::notice_damaged_month, effects);
        return leave_alone(app, key);
    }
    const std::string_view month = key.substr(month_prefix.size());
    if (std::ranges::find(app.months_loaded, key) == app.months_loaded.end()) {
        app.months_loaded.emplace_back(key);
    } else {
        std::erase_if(app.history, [month](const SessionRecord& record) {
            return record.kept_in == KeptIn::month && month_of(record) == month;
        });
    }
    for (SessionRecord& record : std::get<std::vector<SessionRecord>>(read)) {
        const auto place = place_of(app, record.started_utc_ms, record.id);
        const std::string id = record.id;
        if (is_at(app, place, record.id))
            place->kept_in = KeptIn::month;
        else
            app.history.insert(place, std::move(record));
        apply_notes(app, id);
    }
}

void load_settings(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    const auto read = decode_settings(value, app.exercise.ranges);
    if (const auto* fault = std::get_if<ReadFault>(&read))
        return set_aside(app, key, value, *fault, Text::notice_damaged_settings, effects);
    const auto& stored = std::get<StoredSettings>(read);
    if (stored.generation < app.settings_generation) return;
    set_own_settings(app, stored.settings);
    app.settings_generation = stored.generation;
}

void load_running(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    auto read = decode_running(value);
    if (const auto* fault = std::get_if<ReadFault>(&read))
        return set_aside(app, key, value, *fault, Text::notice_damaged_session, effects);
    found_running(app, std::get<RunningRecord>(std::move(read)), effects);
}

void load_backup_time(AppState& app, std::string_view value) {
    const auto opened = open(value);
    const auto* envelope = std::get_if<Envelope>(&opened);
    if (envelope == nullptr) return;  // only a reminder hangs on it
    const std::string& digits = envelope->payload;
    std::from_chars(digits.data(), digits.data() + digits.size(), app.backed_up_utc_ms);
}

std::string key_of(const SessionRecord& record) {
    return std::string{session_prefix} + record.id;
}

int month_number(std::int64_t utc_ms, int offset_min) {
    const LocalTime time = local_time(utc_ms, offset_min);
    return time.year * 12 + time.month;
}

bool is_left_alone(const AppState& app, const SessionRecord& record) {
    if (app.left_alone.empty()) return false;  // as nearly always: no names are made then
    return is_left_alone(app, key_of(record)) ||
           is_left_alone(app, std::string{month_prefix} + month_of(record));
}

bool can_be_folded(const AppState& app, const SessionRecord& record) {
    return record.kept_in != KeptIn::month && is_plain_id(record.id) &&
           is_of_an_old_month(app, record.started_utc_ms, record.offset_min) && !is_left_alone(app, record);
}

// Writes the month anew from the history.
void write_month(AppState& app, const std::string& month, std::vector<std::string> folded, Effects& effects) {
    std::vector<const SessionRecord*> records;
    for (const SessionRecord& record : app.history)
        if (record.kept_in == KeptIn::month && month_of(record) == month) records.push_back(&record);
    const std::string key = std::string{month_prefix} + month;
    std::string value = encode_month(records);
    if (value.empty()) return storage_failed(app, Text::notice_store_failed);
    effects.push_back(Replace{key, std::move(value), std::move(folded)});
    if (std::ranges::find(app.months_loaded, key) == app.months_loaded.end())
        app.months_loaded.push_back(key);
}

}  // namespace

bool insert_session(AppState& app, SessionRecord record) {
    const auto place = place_of(app, record.started_utc_ms, record.id);
    if (is_at(app, place, record.id)) return false;
    app.history.insert(place, std::move(record));
    return true;
}

bool has_session(AppState& app, const SessionRecord& record) {
    const bool is_deleted =
        std::ranges::find(app.deleted, record.id, &SessionRecord::id) != app.deleted.end();
    if (is_deleted) return true;
    return is_at(app, place_of(app, record.started_utc_ms, record.id), record.id);
}

void load_stored(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    note_version(app, key, value);
    if (key.starts_with(session_prefix)) return load_session(app, key, value, effects);
    if (key.starts_with(month_prefix)) return load_month(app, key, value, effects);
    if (key.starts_with(settings_prefix)) return load_settings(app, key, value, effects);
    if (key.starts_with(running_prefix)) return load_running(app, key, value, effects);
    if (key == backup_key) return load_backup_time(app, value);
    load_stored_progress(app, key, value, effects);
}

void forget_stored(AppState& app, std::string_view key) {
    leave_alone_no_more(app, key);
    forget_stored_progress(app, key);
    if (key.starts_with(running_prefix)) return running_is_cleared(app);
    if (key.starts_with(session_prefix)) {
        const std::string_view id = key.substr(session_prefix.size());
        std::erase_if(app.history, [id](const SessionRecord& record) {
            return record.kept_in == KeptIn::single && record.id == id;
        });
    } else if (key.starts_with(month_prefix)) {
        const std::string_view month = key.substr(month_prefix.size());
        std::erase_if(app.history, [month](const SessionRecord& record) {
            return record.kept_in == KeptIn::month && month_of(record) == month;
        });
    }
}

void keep_settings(AppState& app, Effects& effects) {
    if (!app.keep_settings_in) return;
    app.keep_settings_in.reset();
    ++app.settings_generation;
    const char slot = app.settings_generation % 2 == 0 ? 'a' : 'b';
    store(app, std::string{settings_prefix} + slot,
          encode(StoredSettings{own_settings(app), app.settings_generation}), effects);
}

void keep_session(AppState& app, SessionRecord record, Effects& effects) {
    if (record.id.empty()) record.id = std::to_string(record.started_utc_ms) + ":" + app.tab_id;
    record.kept_in = KeptIn::single;
    store(app, key_of(record), encode(record), effects);
    insert_session(app, std::move(record));
}

bool is_session_key(std::string_view key) {
    return key.starts_with(session_prefix);
}

bool may_keep_here(const AppState& app) {
    return app.keeping_here.is_possible && !app.keeping_here.is_on && app.finished &&
           is_worth_keeping(*app.finished);
}

void keep_here(AppState& app, const SessionRecord& record, Effects& effects) {
    const std::string key =
        std::string{session_prefix} + std::to_string(record.started_utc_ms) + ":" + app.tab_id;
    note_kept_here(app, key);
    store(app, key, encode(record), effects);
}

void note_kept_here(AppState& app, std::string_view key) {
    auto& keys = app.keeping_here.keys;
    if (app.keeping_here.is_on && is_session_key(key) && std::ranges::find(keys, key) == keys.end())
        keys.emplace_back(key);
}

bool is_of_an_old_month(const AppState& app, std::int64_t utc_ms, int offset_min) {
    constexpr int months_kept_single = 3;  // at least the last two and the one under way
    return month_number(utc_ms, offset_min) <= month_number(app.utc_ms, app.offset_min) - months_kept_single;
}

void fold_months(AppState& app, Effects& effects) {
    // The history is in order, so that the sessions of a month stand together (but for travellers across
    // midnight).
    for (std::size_t i = 0; i < app.history.size(); ++i) {
        if (!can_be_folded(app, app.history[i])) continue;
        const std::string month = month_of(app.history[i]);
        std::vector<std::string> folded;
        for (SessionRecord& record : app.history) {
            if (!can_be_folded(app, record) || month_of(record) != month) continue;
            if (record.kept_in == KeptIn::single) folded.push_back(key_of(record));
            // What was noted about it is part of it by now.
            if (std::ranges::find(app.notes, record.id, &KeptNote::id) != app.notes.end())
                folded.push_back(std::string{note_prefix} + record.id);
            record.kept_in = KeptIn::month;
        }
        write_month(app, month, std::move(folded), effects);
    }
}

void keep_loose_sessions(AppState& app, Effects& effects) {
    fold_months(app, effects);
    for (SessionRecord& record : app.history) {
        if (record.kept_in != KeptIn::memory) continue;
        record.kept_in = KeptIn::single;
        store(app, key_of(record), encode(record), effects);
    }
}

void keep_backup_time(AppState& app, Effects& effects) {
    app.backed_up_utc_ms = app.utc_ms;
    store(app, std::string{backup_key}, seal({.payload = std::to_string(app.utc_ms)}), effects);
}

}  // namespace stretch
