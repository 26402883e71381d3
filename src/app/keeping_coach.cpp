#include "app/keeping_coach.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string>

#include "app/keeping.h"
#include "app/store.h"
#include "app/text.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"

namespace stretch {
namespace {

constexpr std::string_view profile_prefix = "hamstretch:profile:";
constexpr std::string_view note_prefix = "hamstretch:note:";
constexpr std::string_view range_prefix = "hamstretch:range:";
constexpr std::string_view ranges_prefix = "hamstretch:ranges:";

void set_aside(AppState& app, std::string_view key, std::string_view value, ReadFault fault,
               Effects& effects) {
    stretch::set_aside(app, key, value, fault, Text::notice_damaged_coach, effects);
}

void load_profile(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    const auto read = decode_profile(value);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return set_aside(app, key, value, *fault, effects);
    const auto& stored = std::get<StoredProfile>(read);
    if (stored.generation < app.profile_generation) return;
    app.profile = stored.profile;
    app.profile_generation = stored.generation;
}

KeptNote& kept_note(AppState& app, std::string_view id) {
    const auto place = std::ranges::lower_bound(app.notes, id, {}, &KeptNote::id);
    if (place != app.notes.end() && place->id == id) return *place;
    return *app.notes.insert(place, KeptNote{std::string{id}, {}, 0});
}

void load_note(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    const auto read = decode_note(value);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return set_aside(app, key, value, *fault, effects);
    const auto& stored = std::get<StoredNote>(read);
    const std::string_view id = key.substr(note_prefix.size());
    KeptNote& kept = kept_note(app, id);
    if (stored.generation < kept.generation) return;
    kept.note = stored.note;
    kept.generation = stored.generation;
    apply_notes(app, id);
}

void insert_check(AppState& app, const RangeCheck& check) {
    const auto place = std::ranges::upper_bound(app.range_checks, check.utc_ms, {}, &RangeCheck::utc_ms);
    if (std::find(app.range_checks.begin(), place, check) == place) app.range_checks.insert(place, check);
}

void take_check(AppState& app, RangeCheck check) {
    check.day = day_of(check.utc_ms, check.offset_min, 0);
    insert_check(app, check);
}

void note_range_key(AppState& app, std::string_view key, const RangeCheck& check) {
    if (std::ranges::find(app.range_keys, key, &RangeKey::key) == app.range_keys.end())
        app.range_keys.push_back({std::string{key}, check.utc_ms});
}

void load_range_check(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    const auto read = decode_range_check(value);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return set_aside(app, key, value, *fault, effects);
    const auto& check = std::get<RangeCheck>(read);
    take_check(app, check);
    note_range_key(app, key, check);
}

void load_range_checks(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    const auto read = decode_range_checks(value);
    if (const auto* fault = std::get_if<ReadFault>(&read)) {
        set_aside(app, key, value, *fault, effects);
        return leave_alone(app, key);
    }
    for (const RangeCheck& check : std::get<std::vector<RangeCheck>>(read)) take_check(app, check);
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
    return std::string{ranges_prefix} + std::to_string(year);
}

bool can_be_folded(const AppState& app, const RangeKey& kept) {
    return is_of_an_old_month(app, kept.utc_ms, 0) && !is_left_alone(app, kept.key) &&
           !is_left_alone(app, year_key(year_of(kept.utc_ms)));
}

// Writes the year anew with every check of it.
void write_year(AppState& app, int year, std::vector<std::string> folded, Effects& effects) {
    std::vector<RangeCheck> checks;
    std::ranges::copy_if(app.range_checks, std::back_inserter(checks),
                         [year](const RangeCheck& check) { return year_of(check.utc_ms) == year; });
    std::string value = encode_range_checks(checks);
    if (value.empty()) return storage_failed(app, Text::notice_store_failed);
    for (const std::string& key : folded) forget_stored_progress(app, key);
    effects.push_back(Replace{year_key(year), std::move(value), std::move(folded)});
}

std::vector<SessionRecord>::iterator find_in_history(AppState& app, std::string_view id) {
    const auto [first, end] = std::ranges::equal_range(app.history, start_in(id), std::ranges::greater{},
                                                       &SessionRecord::started_utc_ms);
    const auto found = std::ranges::find(first, end, id, &SessionRecord::id);
    return found == end ? app.history.end() : found;
}

void insert_in_history(AppState& app, SessionRecord record) {
    const auto place = std::ranges::upper_bound(app.history, record.started_utc_ms, std::ranges::greater{},
                                                &SessionRecord::started_utc_ms);
    app.history.insert(place, std::move(record));
}

void take_out(AppState& app, std::vector<SessionRecord>::iterator place) {
    app.deleted.push_back(std::move(*place));
    app.history.erase(place);
}

void put_back(AppState& app, std::string_view id) {
    const auto found = std::ranges::find(app.deleted, id, &SessionRecord::id);
    if (found == app.deleted.end()) return;
    insert_in_history(app, std::move(*found));
    app.deleted.erase(found);
}

}  // namespace

bool load_stored_progress(AppState& app, std::string_view key, std::string_view value, Effects& effects) {
    if (key.starts_with(profile_prefix)) return load_profile(app, key, value, effects), true;
    if (key.starts_with(note_prefix)) return load_note(app, key, value, effects), true;
    if (key.starts_with(range_prefix)) return load_range_check(app, key, value, effects), true;
    if (key.starts_with(ranges_prefix)) return load_range_checks(app, key, value, effects), true;
    return false;
}

void keep_profile(AppState& app, Effects& effects) {
    ++app.profile_generation;
    const char slot = app.profile_generation % 2 == 0 ? 'a' : 'b';
    store(app, std::string{profile_prefix} + slot, encode(StoredProfile{app.profile, app.profile_generation}),
          effects);
}

void keep_note(AppState& app, std::string_view id, const SessionNote& note, Effects& effects) {
    KeptNote& kept = kept_note(app, id);
    kept.note = note;
    ++kept.generation;
    store(app, std::string{note_prefix} + std::string{id}, encode(StoredNote{kept.note, kept.generation}),
          effects);
    apply_notes(app, id);
}

void keep_range_check(AppState& app, const RangeCheck& check, Effects& effects) {
    insert_check(app, check);
    note_range_key(app, range_key(app, check), check);
    store(app, range_key(app, check), encode(check), effects);
}

std::string range_key(const AppState& app, const RangeCheck& check) {
    return std::string{range_prefix} + std::to_string(check.utc_ms) + ":" + app.tab_id + "-" +
           (check.side == Side::left ? "l" : "r") + (check.other_knee == OtherKnee::bent ? "b" : "s");
}

bool has_range_check(const AppState& app, const RangeCheck& check) {
    return std::ranges::any_of(app.range_checks, [&check](const RangeCheck& kept) {
        return kept.utc_ms == check.utc_ms && kept.side == check.side && kept.other_knee == check.other_knee;
    });
}

void fold_range_checks(AppState& app, Effects& effects) {
    std::map<int, std::vector<std::string>> keys_by_year;
    for (const RangeKey& kept : app.range_keys)
        if (can_be_folded(app, kept)) keys_by_year[year_of(kept.utc_ms)].push_back(kept.key);
    for (auto& [year, keys] : keys_by_year) write_year(app, year, std::move(keys), effects);
}

void forget_stored_progress(AppState& app, std::string_view key) {
    std::erase_if(app.range_keys, [key](const RangeKey& kept) { return kept.key == key; });
}

SessionNote note_of(const AppState& app, std::string_view id) {
    const auto place = std::ranges::lower_bound(app.notes, id, {}, &KeptNote::id);
    if (place == app.notes.end() || place->id != id) return {};
    return place->note;
}

void apply_notes(AppState& app, std::string_view id) {
    const auto kept = std::ranges::lower_bound(app.notes, id, {}, &KeptNote::id);
    if (kept == app.notes.end() || kept->id != id) return;
    const SessionNote& note = kept->note;
    if (!note.is_deleted) put_back(app, id);
    const auto place = find_in_history(app, id);
    if (place == app.history.end()) return;
    if (note.held) place->held = *note.held;
    place->check_in = note.check_in;
    if (note.is_deleted) take_out(app, place);
}

}  // namespace stretch
