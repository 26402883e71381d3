#include "app/transfer/backup.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/keep/backup_reminder.h"
#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/store.h"
#include "app/settings/own_settings.h"
#include "app/state/notices.h"
#include "app/transfer/brought_profile.h"
#include "app/words/text.h"
#include "core/save/kept_value.h"
#include "core/save/keys.h"
#include "core/save/month.h"

namespace stretch {
namespace {

// A note or a range check, as it stands in the file.
void take_value(AppState& app, const std::string& key, const std::string& value, Effects& effects) {
    if (!is_left_alone(app, key)) effects.push_back(Store{key, value});
    note_version(app, key, value);
    const std::optional<KeptKind> kind = kind_of(key);
    if (!kind) return;
    auto read = decode_kept(*kind, value, app.given.exercises);
    const auto* kept = std::get_if<KeptValue>(&read);
    if (kept == nullptr) return;
    if (const auto* note = std::get_if<StoredNote>(kept)) take_note(app, name_in(key, *kind), *note);
    if (const auto* check = std::get_if<RangeCheck>(kept)) take_range_check(app, name_in(key, *kind), *check);
    if (const auto* profile = std::get_if<StoredProfile>(kept)) take_profile(app, *profile);
}

void take_offered_profile(AppState& app, const ImportOffer& offer, const Profile& joined, Effects& effects) {
    if (app.kept.profile_generation == 0 && joined == *offer.profile)
        return take_value(app, offer.profile_as_kept.first, offer.profile_as_kept.second, effects);
    app.kept.profile = joined;
    keep_profile(app, effects);
}

void take_answers(AppState& app, const ImportOffer& offer, Effects& effects) {
    for (const auto& [id, check_in] : offer.said) {
        SessionNote note = note_of(app, id);
        note.check_in = check_in;
        keep_note(app, id, note, effects);
    }
}

void take_offered_settings(AppState& app, const Settings& settings, Effects& effects) {
    set_own_settings(app, settings);
    app.shown.camera.mirrored = app.kept.settings.mirrored;
    app.kept.keep_settings_in = Millis{};
    keep_settings(app, effects);
}

// Under which key a session of the history is kept.
std::string key_under(const SessionRecord& record) {
    return record.kept_in == KeptIn::month ? key_of(KeptKind::month, month_of(record))
                                           : key_of(KeptKind::session, record.id);
}

bool is_written(const Effects& effects, std::string_view key) {
    return std::ranges::any_of(effects, [key](const Effect& effect) {
        const auto* store = std::get_if<Store>(&effect);
        const auto* replace = std::get_if<Replace>(&effect);
        return (store != nullptr && store->key == key) || (replace != nullptr && replace->key == key);
    });
}

// What there was no memory for, or what is to be left alone, was not even tried.
void note_what_was_not_tried(TakenIn& taken, const Effects& effects) {
    std::string last;
    for (const auto& [id, key] : taken.sessions) {
        if (key == std::exchange(last, key) || is_written(effects, key)) continue;
        taken.failed.push_back(key);
    }
}

void take_sessions(AppState& app, std::vector<SessionRecord> sessions, Effects& effects) {
    std::vector<std::string> ids;
    for (SessionRecord& record : sessions) {
        ids.push_back(record.id);
        insert_session(app, std::move(record));
    }
    keep_loose_sessions(app, effects);
    std::ranges::sort(ids);
    TakenIn taken;
    for (const SessionRecord& record : app.kept.history)
        if (std::ranges::binary_search(ids, record.id))
            taken.sessions.emplace_back(record.id, key_under(record));
    note_what_was_not_tried(taken, effects);
    app.shown.taken_in = std::move(taken);
}

std::string taken_in_words(std::size_t kept, std::size_t all) {
    if (kept < all) return text(Text::notice_imported_part, {std::to_string(kept), std::to_string(all)});
    if (all == 0) return std::string{text(Text::notice_imported_rest)};
    if (all == 1) return std::string{text(Text::notice_imported_one)};
    return text(Text::notice_imported, {std::to_string(all)});
}

// Takes out of the history what the store did not take, and tells how many those are. A key of its own may
// stand in the second copy.
std::size_t take_out_failed(AppState& app, TakenIn& taken, Effects& effects) {
    std::ranges::sort(taken.failed);
    std::vector<std::string> lost;
    for (const auto& [id, key] : taken.sessions) {
        if (!std::ranges::binary_search(taken.failed, key)) continue;
        lost.push_back(id);
        if (kind_of(key) == KeptKind::session) remove(app, key, effects);
    }
    std::ranges::sort(lost);
    std::erase_if(app.kept.history, [&lost](const SessionRecord& record) {
        return std::ranges::binary_search(lost, record.id);
    });
    return lost.size();
}

}  // namespace

void apply_import(AppState& app, Effects& effects) {
    ImportOffer offer = std::exchange(app.shown.import, {});
    Profile joined;
    app.shown.question = Question::none;
    // Before the sessions of the file are among those here: its permissions are for those.
    if (offer.profile) joined = joined_with_here(app, *offer.profile);
    for (const auto& [key, value] : offer.values) take_value(app, key, value, effects);
    take_answers(app, offer, effects);
    take_sessions(app, std::move(offer.sessions), effects);
    fold_range_checks(app, effects);
    if (offer.profile) take_offered_profile(app, offer, joined, effects);
    if (offer.settings) take_offered_settings(app, *offer.settings, effects);
    effects.push_back(TellWhenKept{});
}

void note_not_kept(AppState& app, std::string_view key) {
    if (app.shown.taken_in) app.shown.taken_in->failed.emplace_back(key);
}

void tell_what_was_taken_in(AppState& app, Effects& effects) {
    TakenIn taken = *std::exchange(app.shown.taken_in, std::nullopt);
    const std::size_t all = taken.sessions.size(), lost = take_out_failed(app, taken, effects);
    // Whatever else found no room is told as such.
    if (all > 0 || taken.failed.empty()) tell_result(app, taken_in_words(all - lost, all));
    if (lost < all) count_as_backed_up(app, effects);
}

}  // namespace stretch
