#include "app/transfer/backup.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/store.h"
#include "app/settings/own_settings.h"
#include "app/state/memory_command.h"
#include "app/state/notices.h"
#include "app/words/text.h"
#include "core/routine/validate.h"
#include "core/save/kept_value.h"
#include "core/save/keys.h"
#include "core/save/month.h"

namespace stretch {
namespace {

void offer_session(AppState& app, SessionRecord record, std::string_view id) {
    record.id = id;
    record.kept_in = KeptIn::memory;
    if (has_session(app, record))
        ++app.shown.import.known;
    else
        app.shown.import.sessions.push_back(std::move(record));
}

bool has_plan(const Profile& profile) {
    return profile.answered_utc_ms != 0 || profile.legs.left.rung != 0 || profile.legs.right.rung != 0;
}

// Values of a file come in the order of their keys: the newer slot is not always the last.
void offer_settings(AppState& app, const StoredSettings& stored) {
    ImportOffer& offer = app.shown.import;
    ++offer.other_values;
    if (app.kept.settings_generation != 0) {
        offer.leaves_own = offer.leaves_own || stored.settings != own_settings(app);
    } else if (stored.generation >= offer.settings_generation) {
        offer.settings = stored.settings;
        offer.settings_generation = stored.generation;
    }
}

void offer_profile(AppState& app, const StoredProfile& stored, std::string_view key, std::string_view value) {
    ImportOffer& offer = app.shown.import;
    ++offer.other_values;
    if (stored.profile == app.kept.profile || stored.generation < offer.profile_generation) return;
    const bool is_free =
        !has_plan(app.kept.profile) && (has_plan(stored.profile) || app.kept.profile_generation == 0);
    if (!is_free) {
        offer.leaves_own = true;
        return;
    }
    offer.profile = stored.profile;
    offer.profile_generation = stored.generation;
    offer.profile_as_kept = {std::string{key}, std::string{value}};
}

// Looks at one readable value of a file, by its kind.
struct Offerer {
    AppState& app;
    std::string_view key;
    std::string_view name;  // in the key
    std::string_view value;

    void operator()(SessionRecord& record) const { offer_session(app, std::move(record), name); }
    void operator()(std::vector<SessionRecord>& records) const {
        for (SessionRecord& record : records) offer_session(app, record, std::string{record.id});
    }
    void operator()(const StoredSettings& stored) const { offer_settings(app, stored); }
    void operator()(const StoredProfile& stored) const { offer_profile(app, stored, key, value); }
    void operator()(const StoredNote& stored) const {
        // What is said here of a session that is here stays: a backup adds and never replaces.
        const auto here = std::ranges::find(app.kept.history, name, &SessionRecord::id);
        const bool is_said = here != app.kept.history.end() && here->check_in != CheckInAnswers{};
        const auto kept = std::ranges::find(app.kept.notes, name, &KeptNote::id);
        const bool is_newer = kept == app.kept.notes.end() || kept->generation < stored.generation;
        offer_value(!is_said && is_newer);
    }
    void operator()(const RangeCheck& check) const { offer_value(!has_range_check(app, check)); }
    // Checks that are folded in the file come as if they were not: here others are folded.
    void operator()(const std::vector<RangeCheck>& checks) const {
        for (const RangeCheck& check : checks) {
            ++app.shown.import.other_values;
            if (!has_range_check(app, check))
                app.shown.import.values.emplace_back(range_key(app, check), encode(check));
        }
    }
    void operator()(const RunningRecord& /*of another device*/) const {}
    void operator()(const BackupTime& /*of another device*/) const {}

private:
    void offer_value(bool is_news) const {
        if (is_news)
            app.shown.import.values.emplace_back(key, value);
        else
            ++app.shown.import.other_values;
    }
};

// What is no business of this device.
bool stays_behind(KeptKind kind) {
    return kind == KeptKind::running || kind == KeptKind::backup;
}

// Ids come from a file and become keys and rows of tables here.
bool has_usable_name(KeptKind kind, std::string_view name) {
    const bool is_id = kind == KeptKind::session || kind == KeptKind::note || kind == KeptKind::range_check;
    return !is_id || is_plain_id(name);
}

// A file made while a month was being folded has some sessions twice.
void count_once(ImportOffer& offer) {
    const auto place = [](const SessionRecord& record) { return std::tie(record.started_utc_ms, record.id); };
    std::ranges::sort(offer.sessions, {}, place);
    const auto repeated = std::ranges::unique(offer.sessions, {}, place);
    offer.sessions.erase(repeated.begin(), repeated.end());
}

// A note or a range check, as it stands in the file.
void take_value(AppState& app, const std::string& key, const std::string& value, Effects& effects) {
    if (!is_left_alone(app, key)) effects.push_back(Store{key, value});
    note_version(app, key, value);
    const std::optional<KeptKind> kind = kind_of(key);
    if (!kind) return;
    auto read = decode_kept(*kind, value, app.given.exercise.ranges);
    const auto* kept = std::get_if<KeptValue>(&read);
    if (kept == nullptr) return;
    if (const auto* note = std::get_if<StoredNote>(kept)) take_note(app, name_in(key, *kind), *note);
    if (const auto* check = std::get_if<RangeCheck>(kept)) take_range_check(app, name_in(key, *kind), *check);
    if (const auto* profile = std::get_if<StoredProfile>(kept)) take_profile(app, *profile);
}

void take_offered_profile(AppState& app, const ImportOffer& offer, Effects& effects) {
    if (app.kept.profile_generation == 0)
        return take_value(app, offer.profile_as_kept.first, offer.profile_as_kept.second, effects);
    app.kept.profile = *offer.profile;
    keep_profile(app, effects);
}

std::string imported_in_words(std::size_t sessions) {
    if (sessions == 0) return std::string{text(Text::notice_imported_rest)};
    if (sessions == 1) return std::string{text(Text::notice_imported_one)};
    return text(Text::notice_imported, {std::to_string(sessions)});
}

}  // namespace

void offer_imported(AppState& app, std::string_view key, std::string_view value) {
    const std::optional<KeptKind> kind = kind_of(key);
    if (!kind || stays_behind(*kind)) return;
    const std::string_view name = name_in(key, *kind);
    auto read = decode_kept(*kind, value, app.given.exercise.ranges);
    auto* kept = std::get_if<KeptValue>(&read);
    if (kept == nullptr || !has_usable_name(*kind, name)) {
        ++app.shown.import.unreadable;
        return;
    }
    std::visit(Offerer{app, key, name, value}, *kept);
}

void ask_to_import(AppState& app, ImportFile file) {
    const ImportOffer& offer = app.shown.import;
    const bool is_empty = offer.sessions.empty() && !offer.settings && !offer.profile &&
                          offer.values.empty() && offer.known == 0 && offer.other_values == 0 &&
                          offer.unreadable == 0;
    if (file == ImportFile::unusable || is_empty) {
        app.shown.import = {};
        return tell_result(app, text(Text::notice_not_a_backup));
    }
    count_once(app.shown.import);
    app.shown.question = Question::import;
}

void apply_import(AppState& app, Effects& effects) {
    ImportOffer offer = std::exchange(app.shown.import, {});
    app.shown.question = Question::none;
    tell_result(app, imported_in_words(offer.sessions.size()));
    for (SessionRecord& record : offer.sessions) insert_session(app, std::move(record));
    for (const auto& [key, value] : offer.values) take_value(app, key, value, effects);
    keep_loose_sessions(app, effects);
    fold_range_checks(app, effects);
    if (offer.profile) take_offered_profile(app, offer, effects);
    if (offer.settings) {
        set_own_settings(app, *offer.settings);
        app.shown.camera.mirrored = app.kept.settings.mirrored;
        app.kept.keep_settings_in = settings_rest;
    }
}

}  // namespace stretch
