#include "app/backup.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/keeping.h"
#include "app/keeping_coach.h"
#include "app/own_settings.h"
#include "app/store.h"
#include "app/text.h"
#include "core/routine/validate.h"
#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"

namespace stretch {
namespace {

void offer_session(AppState& app, SessionRecord record, std::string_view id) {
    record.id = id;
    record.kept_in = KeptIn::memory;
    if (has_session(app, record))
        ++app.import.known;
    else
        app.import.sessions.push_back(std::move(record));
}

enum class Worth { news, known, unreadable, not_ours };

template <typename Read, typename IsNews>
Worth worth_of(const Read& read, const IsNews& is_news) {
    const auto* value = std::get_if<0>(&read);
    if (value == nullptr) return Worth::unreadable;
    return is_news(*value) ? Worth::news : Worth::known;
}

Worth worth_of_progress(const AppState& app, std::string_view key, std::string_view value) {
    constexpr std::string_view note = "hamstretch:note:", range = "hamstretch:range:";
    if (key.starts_with(note) && is_plain_id(key.substr(note.size())))
        return worth_of(decode_note(value), [&](const StoredNote& stored) {
            const auto kept = std::ranges::find(app.notes, key.substr(note.size()), &KeptNote::id);
            return kept == app.notes.end() || kept->generation < stored.generation;
        });
    if (key.starts_with(range) && is_plain_id(key.substr(range.size())))
        return worth_of(decode_range_check(value),
                        [&](const RangeCheck& check) { return !has_range_check(app, check); });
    const bool is_spoilt = key.starts_with(note) || key.starts_with(range);
    return is_spoilt ? Worth::unreadable : Worth::not_ours;
}

// Checks that are folded in the file come as if they were not: here others are folded.
void offer_range_checks(AppState& app, std::string_view value) {
    const auto read = decode_range_checks(value);
    const auto* checks = std::get_if<std::vector<RangeCheck>>(&read);
    if (checks == nullptr) {
        ++app.import.unreadable;
        return;
    }
    for (const RangeCheck& check : *checks) {
        ++app.import.other_values;
        if (!has_range_check(app, check))
            app.import.values.emplace_back(range_key(app, check), encode(check));
    }
}

bool has_plan(const Profile& profile) {
    return profile.answered_utc_ms != 0 || profile.left.rung != 0 || profile.right.rung != 0;
}

// Values of a file come in the order of their keys: the newer slot is not always the last.
void offer_settings(AppState& app, const StoredSettings& stored) {
    ImportOffer& offer = app.import;
    ++offer.other_values;
    if (app.settings_generation != 0) {
        offer.leaves_own = offer.leaves_own || stored.settings != own_settings(app);
    } else if (stored.generation >= offer.settings_generation) {
        offer.settings = stored.settings;
        offer.settings_generation = stored.generation;
    }
}

void offer_profile(AppState& app, const StoredProfile& stored, std::string_view key, std::string_view value) {
    ImportOffer& offer = app.import;
    ++offer.other_values;
    if (stored.profile == app.profile || stored.generation < offer.profile_generation) return;
    const bool is_free = !has_plan(app.profile) && (has_plan(stored.profile) || app.profile_generation == 0);
    if (!is_free) {
        offer.leaves_own = true;
        return;
    }
    offer.profile = stored.profile;
    offer.profile_generation = stored.generation;
    offer.profile_as_kept = {std::string{key}, std::string{value}};
}

void offer_progress(AppState& app, std::string_view key, std::string_view value) {
    if (key.starts_with("hamstretch:ranges:")) return offer_range_checks(app, value);
    switch (worth_of_progress(app, key, value)) {
        case Worth::news: app.import.values.emplace_back(key, value); return;
        case Worth::unreadable: ++app.import.unreadable; return;
        case Worth::known: ++app.import.other_values; return;
        case Worth::not_ours: return;
    }
}

// A file made while a month was being folded has some sessions twice.
void count_once(ImportOffer& offer) {
    const auto place = [](const SessionRecord& record) { return std::tie(record.started_utc_ms, record.id); };
    std::ranges::sort(offer.sessions, {}, place);
    const auto repeated = std::ranges::unique(offer.sessions, {}, place);
    offer.sessions.erase(repeated.begin(), repeated.end());
}

void take_value(AppState& app, const std::string& key, const std::string& value, Effects& effects) {
    if (!is_left_alone(app, key)) effects.push_back(Store{key, value});
    load_stored(app, key, value, effects);
}

void take_profile(AppState& app, const ImportOffer& offer, Effects& effects) {
    if (app.profile_generation == 0)
        return take_value(app, offer.profile_as_kept.first, offer.profile_as_kept.second, effects);
    app.profile = *offer.profile;
    keep_profile(app, effects);
}

std::string imported_in_words(std::size_t sessions) {
    if (sessions == 0) return std::string{text(Text::notice_imported_rest)};
    if (sessions == 1) return std::string{text(Text::notice_imported_one)};
    return text(Text::notice_imported, {std::to_string(sessions)});
}

}  // namespace

void offer_imported(AppState& app, std::string_view key, std::string_view value) {
    constexpr std::string_view session = "hamstretch:session:", month = "hamstretch:month:",
                               settings = "hamstretch:settings:", profile = "hamstretch:profile:";
    if (key.starts_with(session)) {
        auto read = decode_session(value);
        auto* record = std::get_if<SessionRecord>(&read);
        if (record != nullptr && is_plain_id(key.substr(session.size())))
            return offer_session(app, std::move(*record), key.substr(session.size()));
    } else if (key.starts_with(month)) {
        auto read = decode_month(value);
        if (auto* records = std::get_if<std::vector<SessionRecord>>(&read)) {
            for (SessionRecord& record : *records) offer_session(app, record, std::string{record.id});
            return;
        }
    } else if (key.starts_with(settings)) {
        const auto read = decode_settings(value, app.exercise.ranges);
        if (const auto* stored = std::get_if<StoredSettings>(&read)) return offer_settings(app, *stored);
    } else if (key.starts_with(profile)) {
        const auto read = decode_profile(value);
        if (const auto* stored = std::get_if<StoredProfile>(&read))
            return offer_profile(app, *stored, key, value);
    } else {
        return offer_progress(app, key, value);
    }
    ++app.import.unreadable;
}

void ask_to_import(AppState& app, ImportFile file) {
    const ImportOffer& offer = app.import;
    const bool is_empty = offer.sessions.empty() && !offer.settings && !offer.profile &&
                          offer.values.empty() && offer.known == 0 && offer.other_values == 0 &&
                          offer.unreadable == 0;
    if (file == ImportFile::unusable || is_empty) {
        app.import = {};
        return tell_result(app, text(Text::notice_not_a_backup));
    }
    count_once(app.import);
    app.question = Question::import;
}

void apply_import(AppState& app, Effects& effects) {
    ImportOffer offer = std::exchange(app.import, {});
    app.question = Question::none;
    tell_result(app, imported_in_words(offer.sessions.size()));
    for (SessionRecord& record : offer.sessions) insert_session(app, std::move(record));
    for (const auto& [key, value] : offer.values) take_value(app, key, value, effects);
    keep_loose_sessions(app, effects);
    fold_range_checks(app, effects);
    if (offer.profile) take_profile(app, offer, effects);
    if (offer.settings) {
        set_own_settings(app, *offer.settings);
        app.camera.mirrored = app.settings.mirrored;
        app.keep_settings_in = settings_rest;
    }
}

void forget_everything(AppState& app) {
    app.history.clear();
    app.months_loaded.clear();
    app.left_alone.clear();
    app.profile = {};
    app.profile_generation = 0;
    app.notes.clear();
    app.range_checks.clear();
    app.range_keys.clear();
    app.deleted.clear();
    app.deleted_here.clear();
    app.settings = {};
    app.settings.dose = standard_dose(app.exercise.ranges);
    app.linked = {};
    app.link_gives_dose = false;
    app.settings_generation = 0;
    app.keep_settings_in.reset();
    app.camera.mirrored = false;
    app.backed_up_utc_ms = 0;
    app.broken_off.reset();
    app.offers_broken_off = false;
}

}  // namespace stretch
