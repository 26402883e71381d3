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
#include "core/save/kept_value.h"
#include "core/save/key_order.h"
#include "core/save/keys.h"
#include "core/save/month.h"

namespace stretch {
namespace {

// Ids are made of the start: another one under the key of a session that is here would take its place.
bool is_id_of(std::string_view id, const SessionRecord& record) {
    return id.starts_with(std::to_string(record.started_utc_ms) + ":");
}

void offer_session(AppState& app, SessionRecord record, std::string_view id) {
    if (!is_id_of(id, record)) {
        ++app.shown.import.unreadable;
        return;
    }
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
    // What is here of a session stays: neither what was held nor that it is there is changed by a file,
    // whatever its generation. Answers to what nobody has said here are added; a pain that was told must not
    // get lost.
    void operator()(const StoredNote& stored) const {
        if (stored.note.is_deleted) return offer_deletion();
        const auto here = std::ranges::find(app.kept.history, name, &SessionRecord::id);
        if (here == app.kept.history.end()) return offer_value(!is_known_otherwise());
        const CheckInAnswers& said = stored.note.check_in;
        if (here->check_in == CheckInAnswers{} && said != CheckInAnswers{})
            app.shown.import.said.emplace_back(name, said);
        else
            ++app.shown.import.other_values;
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
    // Deleted here, or noted before the session itself comes in.
    bool is_known_otherwise() const {
        return std::ranges::find(app.kept.deleted, name, &SessionRecord::id) != app.kept.deleted.end() ||
               std::ranges::find(app.kept.notes, name, &KeptNote::id) != app.kept.notes.end();
    }
    void offer_deletion() const {
        app.shown.import.deleted.emplace_back(name);
        ++app.shown.import.other_values;
    }
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

// What was deleted before the file was made neither comes in nor counts.
void leave_out_deleted(ImportOffer& offer) {
    std::ranges::sort(offer.deleted);
    std::erase_if(offer.sessions, [&offer](const SessionRecord& record) {
        return std::ranges::binary_search(offer.deleted, record.id);
    });
}

// A file made while a month was being folded has some sessions twice.
void count_once(ImportOffer& offer) {
    const auto place = [](const SessionRecord& record) { return std::tie(record.started_utc_ms, record.id); };
    std::ranges::sort(offer.sessions, {}, place);
    const auto repeated = std::ranges::unique(offer.sessions, {}, place);
    offer.sessions.erase(repeated.begin(), repeated.end());
}

// Where it cannot be read as it stands, with its keys in the order in which this program writes them: a tool
// for JSON may have sorted them.
std::variant<KeptValue, ReadFault> read_value(const AppState& app, KeptKind kind, std::string& value) {
    auto read = decode_kept(kind, value, app.given.exercises);
    const auto* fault = std::get_if<ReadFault>(&read);
    if (fault == nullptr || *fault != ReadFault::damaged) return read;
    value = with_keys_as_written(kind, value);
    return decode_kept(kind, value, app.given.exercises);
}

// Neither read nor left where it is without a word.
void count_unread(ImportOffer& offer, bool is_newer) {
    ++(is_newer ? offer.newer : offer.unreadable);
}

Text words_for(ImportFile file) {
    switch (file) {
        case ImportFile::read: break;
        case ImportFile::unusable: return Text::notice_not_a_backup;
        case ImportFile::newer: return Text::notice_newer_backup;
        case ImportFile::unread: return Text::notice_unread_file;
    }
    return Text::notice_empty_backup;
}

}  // namespace

void offer_imported(AppState& app, std::string_view key, std::string_view value) {
    ImportOffer& offer = app.shown.import;
    const std::optional<KeptKind> kind = kind_of(key);
    if (!kind) {
        // A kind of value that only a later version knows; what was set aside once stays aside.
        if (key.empty() || is_of_a_later_version(value)) count_unread(offer, !key.empty());
        return;
    }
    if (stays_behind(*kind)) return;
    const std::string_view name = name_in(key, *kind);
    std::string as_written{value};
    auto read = read_value(app, *kind, as_written);
    auto* kept = std::get_if<KeptValue>(&read);
    if (kept == nullptr || !has_usable_name(*kind, name))
        return count_unread(offer, kept == nullptr && std::get<ReadFault>(read) == ReadFault::newer);
    std::visit(Offerer{app, key, name, as_written}, *kept);
}

void ask_to_import(AppState& app, ImportFile file) {
    ImportOffer& offer = app.shown.import;
    const bool holds_something = brings_news(offer) || offer.known > 0 || offer.other_values > 0 ||
                                 offer.unreadable > 0 || offer.newer > 0;
    if (file != ImportFile::read || !holds_something) {
        offer = {};
        return tell_result(app, text(words_for(file)));
    }
    leave_out_deleted(offer);
    count_once(offer);
    app.shown.question = Question::import;
}

bool brings_news(const ImportOffer& offer) {
    return !offer.sessions.empty() || offer.settings || offer.profile || !offer.values.empty() ||
           !offer.said.empty();
}

}  // namespace stretch
