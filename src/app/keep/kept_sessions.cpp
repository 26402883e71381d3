#include "app/keep/kept_sessions.h"

#include <algorithm>

#include "app/keep/kept_progress.h"
#include "app/keep/store.h"
#include "app/settings/own_settings.h"
#include "app/state/notices.h"
#include "app/words/text.h"
#include "core/save/codec.h"
#include "core/save/keys.h"
#include "core/save/month.h"

namespace stretch {
namespace {

// Where a session of that start and id stands, or would stand.
std::vector<SessionRecord>::iterator place_of(AppState& app, std::int64_t started_utc_ms,
                                              std::string_view id) {
    const auto [first, end] = std::ranges::equal_range(
        app.kept.history, started_utc_ms, std::ranges::greater{}, &SessionRecord::started_utc_ms);
    const auto found = std::ranges::find(first, end, id, &SessionRecord::id);
    return found != end ? found : end;
}

bool is_at(const AppState& app, std::vector<SessionRecord>::iterator place, std::string_view id) {
    return place != app.kept.history.end() && place->id == id;
}

bool is_left_alone(const AppState& app, const SessionRecord& record) {
    if (app.kept.left_alone.empty()) return false;  // as nearly always: no names are made then
    return is_left_alone(app, key_of(KeptKind::session, record.id)) ||
           is_left_alone(app, key_of(KeptKind::month, month_of(record)));
}

bool can_be_folded(const AppState& app, const SessionRecord& record) {
    return record.kept_in != KeptIn::month && is_plain_id(record.id) &&
           is_of_an_old_month(record.started_utc_ms, record.offset_min,
                              local_time(app.now.utc_ms, app.now.offset_min)) &&
           !is_left_alone(app, record);
}

// Writes the month anew from the history.
void write_month(AppState& app, const std::string& month, std::vector<std::string> folded, Effects& effects) {
    std::vector<const SessionRecord*> records;
    for (const SessionRecord& record : app.kept.history)
        if (record.kept_in == KeptIn::month && month_of(record) == month) records.push_back(&record);
    const std::string key = key_of(KeptKind::month, month);
    std::string value = encode_month(records);
    if (value.empty()) return storage_failed(app, Text::notice_store_failed);
    effects.push_back(Replace{key, std::move(value), std::move(folded)});
    if (std::ranges::find(app.kept.months_loaded, key) == app.kept.months_loaded.end())
        app.kept.months_loaded.push_back(key);
}

}  // namespace

void take_session(AppState& app, std::string_view id, SessionRecord record) {
    record.id = id;
    record.kept_in = KeptIn::single;
    const auto place = place_of(app, record.started_utc_ms, record.id);
    if (!is_at(app, place, record.id))
        app.kept.history.insert(place, std::move(record));
    else
        *place = std::move(record);
    apply_notes(app, id);
}

void take_month(AppState& app, std::string_view month, std::vector<SessionRecord> records) {
    const std::string key = key_of(KeptKind::month, month);
    if (std::ranges::find(app.kept.months_loaded, key) == app.kept.months_loaded.end())
        app.kept.months_loaded.push_back(key);
    else
        forget_month(app, month);
    for (SessionRecord& record : records) {
        const auto place = place_of(app, record.started_utc_ms, record.id);
        const std::string id = record.id;
        if (is_at(app, place, record.id))
            place->kept_in = KeptIn::month;
        else
            app.kept.history.insert(place, std::move(record));
        apply_notes(app, id);
    }
}

void take_settings(AppState& app, const StoredSettings& stored) {
    if (stored.generation < app.kept.settings_generation) return;
    set_own_settings(app, stored.settings);
    app.kept.settings_generation = stored.generation;
}

void forget_session(AppState& app, std::string_view id) {
    std::erase_if(app.kept.history, [id](const SessionRecord& record) {
        return record.kept_in == KeptIn::single && record.id == id;
    });
}

void forget_month(AppState& app, std::string_view month) {
    std::erase_if(app.kept.history, [month](const SessionRecord& record) {
        return record.kept_in == KeptIn::month && month_of(record) == month;
    });
}

bool insert_session(AppState& app, SessionRecord record) {
    const auto place = place_of(app, record.started_utc_ms, record.id);
    if (is_at(app, place, record.id)) return false;
    app.kept.history.insert(place, std::move(record));
    return true;
}

bool has_session(AppState& app, const SessionRecord& record) {
    const bool is_deleted =
        std::ranges::find(app.kept.deleted, record.id, &SessionRecord::id) != app.kept.deleted.end();
    if (is_deleted) return true;
    return is_at(app, place_of(app, record.started_utc_ms, record.id), record.id);
}

void keep_settings(AppState& app, Effects& effects) {
    if (!app.kept.keep_settings_in) return;
    app.kept.keep_settings_in.reset();
    app.kept.settings_generation = next_generation(app.kept.settings_generation);
    store_in_turn(app, KeptKind::settings, app.kept.settings_generation,
                  encode(StoredSettings{own_settings(app), app.kept.settings_generation}), effects);
}

void keep_session(AppState& app, SessionRecord record, Effects& effects) {
    if (record.id.empty()) record.id = std::to_string(record.started_utc_ms) + ":" + app.given.tab_id;
    store(app, key_of(KeptKind::session, record.id), encode(record), effects);
    // In place of what another tab has kept of it.
    const std::string id = record.id;
    take_session(app, id, std::move(record));
}

bool is_session_key(std::string_view key) {
    return kind_of(key) == KeptKind::session;
}

bool may_keep_here(const AppState& app) {
    return app.visit.keeping_here.is_possible && !app.visit.keeping_here.is_on && app.shown.finished &&
           is_worth_keeping(*app.shown.finished);
}

void keep_here(AppState& app, const SessionRecord& record, Effects& effects) {
    const std::string key =
        key_of(KeptKind::session, std::to_string(record.started_utc_ms) + ":" + app.given.tab_id);
    note_kept_here(app, key);
    store(app, key, encode(record), effects);
}

void note_kept_here(AppState& app, std::string_view key) {
    auto& keys = app.kept.keys_here;
    if (app.visit.keeping_here.is_on && is_session_key(key) && std::ranges::find(keys, key) == keys.end())
        keys.emplace_back(key);
}

void fold_months(AppState& app, Effects& effects) {
    // The history is in order, so that the sessions of a month stand together (but for travellers across
    // midnight).
    for (std::size_t i = 0; i < app.kept.history.size(); ++i) {
        if (!can_be_folded(app, app.kept.history[i])) continue;
        const std::string month = month_of(app.kept.history[i]);
        std::vector<std::string> folded;
        for (SessionRecord& record : app.kept.history) {
            if (!can_be_folded(app, record) || month_of(record) != month) continue;
            if (record.kept_in == KeptIn::single) folded.push_back(key_of(KeptKind::session, record.id));
            // What was noted about it is part of it by now.
            if (std::ranges::find(app.kept.notes, record.id, &KeptNote::id) != app.kept.notes.end())
                folded.push_back(key_of(KeptKind::note, record.id));
            record.kept_in = KeptIn::month;
        }
        write_month(app, month, std::move(folded), effects);
    }
}

void keep_loose_sessions(AppState& app, Effects& effects) {
    fold_months(app, effects);
    for (SessionRecord& record : app.kept.history) {
        if (record.kept_in != KeptIn::memory) continue;
        record.kept_in = KeptIn::single;
        store(app, key_of(KeptKind::session, record.id), encode(record), effects);
    }
}

void keep_backup_time(AppState& app, std::int64_t made_utc_ms, Effects& effects) {
    app.kept.backed_up_utc_ms = std::max<std::int64_t>(made_utc_ms, 0);
    end_backup_notice(app);
    store(app, std::string{prefix_of(KeptKind::backup)},
          seal({.payload = std::to_string(app.kept.backed_up_utc_ms)}), effects);
}

}  // namespace stretch
