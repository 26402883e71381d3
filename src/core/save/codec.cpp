#include "core/save/codec.h"

#include <algorithm>
#include <optional>

#include "core/routine/validate.h"
#include "core/save/json_archive.h"

namespace stretch::wire {

// What stands in the file: whole numbers of fixed width, enumerators by position, lengths in milliseconds. A
// field that is added later gets a new version and a default for files without it; none is renamed or reused.
struct Dose {
    std::int64_t resting_leg = 0, aid = 0, knee = 0, grip_percent = 0, hold_ms = 0, repetitions = 0,
                 rest_ms = 0, change_ms = 0, first = 0, sessions_a_day = 0, ready = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t /*version*/) {
        archive(CEREAL_NVP(resting_leg), CEREAL_NVP(aid), CEREAL_NVP(knee), CEREAL_NVP(grip_percent),
                CEREAL_NVP(hold_ms), CEREAL_NVP(repetitions), CEREAL_NVP(rest_ms), CEREAL_NVP(change_ms),
                CEREAL_NVP(first), CEREAL_NVP(sessions_a_day), CEREAL_NVP(ready));
    }
};

struct Session {
    std::int64_t started_utc_ms = 0, offset_min = 0, length_ms = 0, planned_ms = 0, held_left_ms = 0,
                 held_right_ms = 0, ending = 0;
    std::string exercise;
    Dose dose;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t /*version*/) {
        archive(CEREAL_NVP(started_utc_ms), CEREAL_NVP(offset_min), CEREAL_NVP(length_ms),
                CEREAL_NVP(planned_ms), CEREAL_NVP(held_left_ms), CEREAL_NVP(held_right_ms),
                CEREAL_NVP(ending), CEREAL_NVP(exercise), CEREAL_NVP(dose));
    }
};

struct Settings {
    Dose dose;
    std::int64_t theme = 0, text_size_percent = 0, mirrored = 0, voice = 0, sound = 0, captions = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t /*version*/) {
        archive(CEREAL_NVP(dose), CEREAL_NVP(theme), CEREAL_NVP(text_size_percent), CEREAL_NVP(mirrored),
                CEREAL_NVP(voice), CEREAL_NVP(sound), CEREAL_NVP(captions));
    }
};

}  // namespace stretch::wire

CEREAL_CLASS_VERSION(stretch::wire::Dose, 1)
CEREAL_CLASS_VERSION(stretch::wire::Session, 1)
CEREAL_CLASS_VERSION(stretch::wire::Settings, 1)

namespace stretch {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr std::int64_t furthest_offset_min = 14LL * 60;
constexpr std::int64_t latest_utc_ms = 4'102'444'800'000;  // the year 2100
// What any exercise of this product may ever plan; the exercise at hand has narrower ranges.
constexpr DoseRanges any_dose{{0, 100, 0}, {0, 600, 30}, {1, 20, 2}, {0, 600, 10}, {0, 600, 20}, {1, 12, 1}};

wire::Dose to_wire(const Dose& dose) {
    return {.resting_leg = static_cast<std::int64_t>(dose.resting_leg),
            .aid = static_cast<std::int64_t>(dose.aid),
            .knee = static_cast<std::int64_t>(dose.knee),
            .grip_percent = dose.grip_percent,
            .hold_ms = dose.hold.count,
            .repetitions = dose.repetitions,
            .rest_ms = dose.rest.count,
            .change_ms = dose.change.count,
            .first = static_cast<std::int64_t>(dose.first),
            .sessions_a_day = dose.sessions_a_day,
            .ready = static_cast<std::int64_t>(dose.ready)};
}

// Reads checked fields and remembers whether all of them were in range.
struct Reader {
    bool good = true;

    std::int64_t number(std::int64_t value, std::int64_t least, std::int64_t most) {
        good = good && value >= least && value <= most;
        return std::clamp(value, least, most);
    }
    int small(std::int64_t value, std::int64_t least, std::int64_t most) {
        return static_cast<int>(number(value, least, most));
    }
    Millis length(std::int64_t value, std::int64_t most = day_ms) { return Millis{number(value, 0, most)}; }
    bool flag(std::int64_t value) { return number(value, 0, 1) == 1; }
    template <typename Enum>
    Enum choice(std::int64_t value, Enum last) {
        return static_cast<Enum>(number(value, 0, static_cast<std::int64_t>(last)));
    }
    std::string name(const std::string& text) {
        const bool fits = !text.empty() && text.size() <= 32 && std::ranges::all_of(text, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        });
        good = good && fits;
        return fits ? text : std::string{};
    }

    Dose dose(const wire::Dose& wire, const DoseRanges& ranges) {
        Dose dose;
        dose.resting_leg = choice(wire.resting_leg, RestingLeg::straight);
        dose.aid = choice(wire.aid, Aid::hands);
        dose.knee = choice(wire.knee, Knee::straight);
        dose.grip_percent = small(wire.grip_percent, 0, 100);
        dose.hold = length(wire.hold_ms);
        dose.repetitions = small(wire.repetitions, 1, 1000);
        dose.rest = length(wire.rest_ms);
        dose.change = length(wire.change_ms);
        dose.first = choice(wire.first, Side::right);
        dose.sessions_a_day = small(wire.sessions_a_day, 1, 1000);
        dose.ready = choice(wire.ready, Ready::ask);
        good = good && within(ranges, dose) == dose;
        return dose;
    }
};

template <typename Value>
std::string write_json(const Value& value) {
    JsonWriter archive;
    archive(value);
    return archive.text();
}

template <typename Value>
std::optional<Value> read_json(std::string_view text) {
    try {
        JsonReader archive(text);
        Value value;
        archive(value);
        return value;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

SessionRecord checked(const wire::Session& wire, Reader& read) {
    SessionRecord record;
    record.started_utc_ms = read.number(wire.started_utc_ms, 0, latest_utc_ms);
    record.offset_min = read.small(wire.offset_min, -furthest_offset_min, furthest_offset_min);
    record.exercise = read.name(wire.exercise);
    record.dose = read.dose(wire.dose, any_dose);
    record.length = read.length(wire.length_ms);
    record.planned = read.length(wire.planned_ms);
    record.held.left = read.length(wire.held_left_ms);
    record.held.right = read.length(wire.held_right_ms);
    record.ending = read.choice(wire.ending, Ending::stopped_for_pain);
    read.good = read.good && record.ending != Ending::none;
    return record;
}

Settings checked(const wire::Settings& wire, const DoseRanges& ranges, Reader& read) {
    Settings settings;
    settings.dose = read.dose(wire.dose, ranges);
    settings.theme = read.choice(wire.theme, Theme::contrast);
    settings.text_size_percent = read.small(wire.text_size_percent, 100, 200);
    settings.mirrored = read.flag(wire.mirrored);
    settings.voice = read.flag(wire.voice);
    settings.sound = read.flag(wire.sound);
    settings.captions = read.flag(wire.captions);
    return settings;
}

}  // namespace

std::string encode(const SessionRecord& record) {
    const wire::Session session{.started_utc_ms = record.started_utc_ms,
                                .offset_min = record.offset_min,
                                .length_ms = record.length.count,
                                .planned_ms = record.planned.count,
                                .held_left_ms = record.held.left.count,
                                .held_right_ms = record.held.right.count,
                                .ending = static_cast<std::int64_t>(record.ending),
                                .exercise = record.exercise,
                                .dose = to_wire(record.dose)};
    return seal({.payload = write_json(session)});
}

std::variant<SessionRecord, ReadFault> decode_session(std::string_view text) {
    const auto opened = open(text);
    if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
    const auto session = read_json<wire::Session>(std::get<Envelope>(opened).payload);
    if (!session) return ReadFault::damaged;
    Reader read;
    SessionRecord record = checked(*session, read);
    if (!read.good) return ReadFault::damaged;
    return record;
}

std::string encode(const StoredSettings& stored) {
    const Settings& from = stored.settings;
    const wire::Settings settings{.dose = to_wire(from.dose),
                                  .theme = static_cast<std::int64_t>(from.theme),
                                  .text_size_percent = from.text_size_percent,
                                  .mirrored = from.mirrored,
                                  .voice = from.voice,
                                  .sound = from.sound,
                                  .captions = from.captions};
    return seal({.generation = stored.generation, .payload = write_json(settings)});
}

std::variant<StoredSettings, ReadFault> decode_settings(std::string_view text, const DoseRanges& ranges) {
    const auto opened = open(text);
    if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
    const auto& envelope = std::get<Envelope>(opened);
    const auto settings = read_json<wire::Settings>(envelope.payload);
    if (!settings) return ReadFault::damaged;
    Reader read;
    StoredSettings stored{checked(*settings, ranges, read), envelope.generation};
    if (!read.good) return ReadFault::damaged;
    return stored;
}

}  // namespace stretch
