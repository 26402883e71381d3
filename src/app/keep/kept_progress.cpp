#include "app/keep/kept_progress.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string>

#include "app/keep/store.h"
#include "app/words/text.h"
#include "core/save/keys.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"

namespace stretch {
namespace {

KeptNote& kept_note(AppState& app, std::string_view id) {
    const auto place = std::ranges::lower_bound(app.kept.notes, id, {}, &KeptNote::id);
    if (place != app.kept.notes.end() && place->id == id) return *place;
    return *app.kept.notes.insert(place, KeptNote{std::string{id}, {}, 0});
}

void insert_check(AppState& app, const RangeCheck& check) {
    const auto place = std::ranges::upper_bound(app.kept.range_checks, check.utc_ms, {}, &RangeCheck::utc_ms);
    if (std::find(app.kept.range_checks.begin(), place, check) == place)
        app.kept.range_checks.insert(place, check);
}

void take_check(AppState& app, RangeCheck check) {
    check.day = day_of(check.utc_ms, check.offset_min, 0);
    insert_check(app, check);
}

void note_range_key(AppState& app, std::string_view key, const RangeCheck& check) {
    if (std::ranges::find(app.kept.range_keys, key, &RangeKey::key) == app.kept.range_keys.end())
        app.kept.range_keys.push_back({std::string{key}, check.utc_ms});
}

std::int64_t start_in(std::string_view id) {
    std::int64_t start = 0;
    std::from_chars(id.data(), id.data() + id.size(), start);
    return start;
}

// By UTC: the key of a table of checks must not depend on where they were made.
int year_of(std::int64_t utc_ms) {
    return local_time(utc_ms, 0).year;
}

std::string year_key(int year) {
    return key_of(KeptKind::range_checks, std::to_string(year));
}

bool can_be_folded(const AppState& app, const RangeKey& kept) {
    return is_of_an_old_month(kept.utc_ms, 0, local_time(app.now.utc_ms, app.now.offset_min)) &&
           !is_left_alone(app, kept.key) && !is_left_alone(app, year_key(year_of(kept.utc_ms)));
}

// Writes the year anew with every check of it.
void write_year(AppState& app, int year, std::vector<std::string> folded, Effects& effects) {
    std::vector<RangeCheck> checks;
    std::ranges::copy_if(app.kept.range_checks, std::back_inserter(checks),
                         [year](const RangeCheck& check) { return year_of(check.utc_ms) == year; });
    std::string value = encode_range_checks(checks);
    if (value.empty()) return storage_failed(app, Text::notice_store_failed);
    for (const std::string& key : folded) forget_range_key(app, key);
    effects.push_back(Replace{year_key(year), std::move(value), std::move(folded)});
}

std::vector<SessionRecord>::iterator find_in_history(AppState& app, std::string_view id) {
    const auto [first, end] = std::ranges::equal_range(app.kept.history, start_in(id), std::ranges::greater{},
                                                       &SessionRecord::started_utc_ms);
    const auto found = std::ranges::find(first, end, id, &SessionRecord::id);
    return found == end ? app.kept.history.end() : found;
}

void insert_in_history(AppState& app, SessionRecord record) {
    const auto place = std::ranges::upper_bound(app.kept.history, record.started_utc_ms,
                                                std::ranges::greater{}, &SessionRecord::started_utc_ms);
    app.kept.history.insert(place, std::move(record));
}

void take_out(AppState& app, std::vector<SessionRecord>::iterator place) {
    app.kept.deleted.push_back(std::move(*place));
    app.kept.history.erase(place);
}

void put_back(AppState& app, std::string_view id) {
    const auto found = std::ranges::find(app.kept.deleted, id, &SessionRecord::id);
    if (found == app.kept.deleted.end()) return;
    insert_in_history(app, std::move(*found));
    app.kept.deleted.erase(found);
}

}  // namespace

void take_profile(AppState& app, const StoredProfile& stored) {
    if (stored.generation < app.kept.profile_generation) return;
    app.kept.profile = stored.profile;
    app.kept.profile_generation = stored.generation;
}

void take_note(AppState& app, std::string_view id, const StoredNote& stored) {
    KeptNote& kept = kept_note(app, id);
    if (stored.generation < kept.generation) return;
    kept.note = stored.note;
    kept.generation = stored.generation;
    apply_notes(app, id);
}

void take_range_check(AppState& app, std::string_view name, const RangeCheck& check) {
    take_check(app, check);
    note_range_key(app, key_of(KeptKind::range_check, name), check);
}

void take_range_checks(AppState& app, std::span<const RangeCheck> checks) {
    for (const RangeCheck& check : checks) take_check(app, check);
}

void keep_profile(AppState& app, Effects& effects) {
    app.kept.profile_generation = next_generation(app.kept.profile_generation);
    store_in_turn(app, KeptKind::profile, app.kept.profile_generation,
                  encode(StoredProfile{app.kept.profile, app.kept.profile_generation}), effects);
}

void keep_note(AppState& app, std::string_view id, const SessionNote& note, Effects& effects) {
    KeptNote& kept = kept_note(app, id);
    kept.note = note;
    kept.generation = next_generation(kept.generation);
    store(app, key_of(KeptKind::note, id), encode(StoredNote{kept.note, kept.generation}), effects);
    apply_notes(app, id);
}

void keep_range_check(AppState& app, const RangeCheck& check, Effects& effects) {
    insert_check(app, check);
    note_range_key(app, range_key(app, check), check);
    store(app, range_key(app, check), encode(check), effects);
}

std::string range_key(const AppState& app, const RangeCheck& check) {
    return key_of(KeptKind::range_check, std::to_string(check.utc_ms) + ":" + app.given.tab_id + "-" +
                                             (check.side == Side::left ? "l" : "r") +
                                             (check.other_knee == OtherKnee::bent ? "b" : "s"));
}

bool has_range_check(const AppState& app, const RangeCheck& check) {
    return std::ranges::any_of(app.kept.range_checks, [&check](const RangeCheck& kept) {
        return kept.utc_ms == check.utc_ms && kept.side == check.side && kept.other_knee == check.other_knee;
    });
}

void fold_range_checks(AppState& app, Effects& effects) {
    std::map<int, std::vector<std::string>> keys_by_year;
    for (const RangeKey& kept : app.kept.range_keys)
        if (can_be_folded(app, kept)) keys_by_year[year_of(kept.utc_ms)].push_back(kept.key);
    for (auto& [year, keys] : keys_by_year) write_year(app, year, std::move(keys), effects);
}

void forget_range_key(AppState& app, std::string_view key) {
    std::erase_if(app.kept.range_keys, [key](const RangeKey& kept) { return kept.key == key; });
}

SessionNote note_of(const AppState& app, std::string_view id) {
    const auto place = std::ranges::lower_bound(app.kept.notes, id, {}, &KeptNote::id);
    if (place == app.kept.notes.end() || place->id != id) return {};
    return place->note;
}

void apply_notes(AppState& app, std::string_view id) {
    const auto kept = std::ranges::lower_bound(app.kept.notes, id, {}, &KeptNote::id);
    if (kept == app.kept.notes.end() || kept->id != id) return;
    const SessionNote& note = kept->note;
    if (!note.is_deleted) put_back(app, id);
    const auto place = find_in_history(app, id);
    if (place == app.kept.history.end()) return;
    if (note.held) place->held = *note.held;
    place->check_in = note.check_in;
    if (note.pain_seen) place->pain_seen = note.pain_seen;
    if (note.is_deleted) take_out(app, place);
}

}  // namespace stretch
