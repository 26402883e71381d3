#include "core/save/codec.h"

#include <optional>

#include "core/routine/within.h"
#include "core/save/field_reader.h"
#include "core/save/guarded.h"
#include "core/save/said_wire.h"

namespace stretch::wire {

// What stands in the file: whole numbers of fixed width, enumerators by position, lengths in milliseconds. A
// field that is added later gets a new version and a default for files without it; none is renamed or reused.
struct Dose {
    std::int64_t resting_leg = 0, aid = 0, knee = 0, grip_percent = 0, hold_ms = 0, repetitions = 0,
                 rest_ms = 0, change_ms = 0, first = 0, sessions_a_day = 0, ready = 0;
    std::int64_t has_other_leg = 0, other_aid = 0, other_knee = 0, other_grip_percent = 0, other_hold_ms = 0;
    std::int64_t knee_step = unsaid, other_knee_step = unsaid;
    std::string exercises;  // empty: both legs have the usual one; "seated": both; "seated/supine": the
                            // second leg its own

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        archive(CEREAL_NVP(resting_leg), CEREAL_NVP(aid), CEREAL_NVP(knee), CEREAL_NVP(grip_percent),
                CEREAL_NVP(hold_ms), CEREAL_NVP(repetitions), CEREAL_NVP(rest_ms), CEREAL_NVP(change_ms),
                CEREAL_NVP(first), CEREAL_NVP(sessions_a_day), CEREAL_NVP(ready));
        if (version >= 2)
            archive(CEREAL_NVP(has_other_leg), CEREAL_NVP(other_aid), CEREAL_NVP(other_knee),
                    CEREAL_NVP(other_grip_percent), CEREAL_NVP(other_hold_ms));
        if (version >= 3) archive(CEREAL_NVP(knee_step), CEREAL_NVP(other_knee_step));
        if (version >= 4) archive(CEREAL_NVP(exercises));
    }
};

struct Session {
    std::int64_t started_utc_ms = 0, offset_min = 0, length_ms = 0, planned_ms = 0, held_left_ms = 0,
                 held_right_ms = 0, ending = 0;
    std::string exercise;
    Dose dose;
    std::int64_t rung_left = 0, rung_right = 0, by_hand = 0, eased_left = 0, eased_right = 0,
                 hurt_side = unsaid, ended_utc_ms = 0;
    SaidOfSession said;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        archive(CEREAL_NVP(started_utc_ms), CEREAL_NVP(offset_min), CEREAL_NVP(length_ms),
                CEREAL_NVP(planned_ms), CEREAL_NVP(held_left_ms), CEREAL_NVP(held_right_ms),
                CEREAL_NVP(ending), CEREAL_NVP(exercise), CEREAL_NVP(dose));
        if (version >= 2) {
            archive(CEREAL_NVP(rung_left), CEREAL_NVP(rung_right), CEREAL_NVP(by_hand),
                    CEREAL_NVP(eased_left), CEREAL_NVP(eased_right), CEREAL_NVP(hurt_side));
            said.first_fields(archive);
        }
        if (version >= 3) {
            archive(CEREAL_NVP(ended_utc_ms));
            said.later_fields(archive);
        }
    }
};

struct Settings {
    Dose dose;
    std::int64_t theme = 0, text_size_percent = 0, mirrored = 0, voice = 0, sound = 0, captions = 0,
                 install_declined = 0;
    std::int64_t lead = unsaid, lead_utc_ms = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        archive(CEREAL_NVP(dose), CEREAL_NVP(theme), CEREAL_NVP(text_size_percent), CEREAL_NVP(mirrored),
                CEREAL_NVP(voice), CEREAL_NVP(sound), CEREAL_NVP(captions));
        if (version >= 2) archive(CEREAL_NVP(install_declined));
        if (version >= 3) archive(CEREAL_NVP(lead), CEREAL_NVP(lead_utc_ms));
    }
};

}  // namespace stretch::wire

CEREAL_CLASS_VERSION(stretch::wire::Dose, 4)
CEREAL_CLASS_VERSION(stretch::wire::Session, 3)
CEREAL_CLASS_VERSION(stretch::wire::Settings, 3)

namespace stretch {
namespace {

// What any exercise of this product may ever plan; the exercise at hand has narrower ranges.
constexpr DoseRanges any_dose{{0, 100, 0}, {0, 600, 30}, {1, 20, 2}, {0, 600, 10}, {0, 600, 20}, {1, 12, 1}};

// `knee` knows straight and anything bent; the steps between came later.
std::int64_t knee_to_wire(Knee knee) {
    return knee == Knee::straight ? 1 : 0;
}

Knee checked_knee(std::int64_t knee, std::int64_t step, FieldReader& read) {
    const Knee as_before_steps = read.flag(knee) ? Knee::straight : Knee::bent;
    return read.answer(step, Knee::straight).value_or(as_before_steps);
}

std::string exercises_to_wire(const Dose& dose) {
    const std::string& second = dose.other_leg ? dose.other_leg->exercise : dose.exercise;
    if (second != dose.exercise) return dose.exercise + "/" + second;
    return dose.exercise == usual_exercise ? std::string{} : dose.exercise;
}

void set_exercises(Dose& dose, const std::string& exercises, FieldReader& read) {
    const std::size_t slash = exercises.find('/');
    dose.exercise = exercises.empty() ? usual_exercise : read.name(exercises.substr(0, slash));
    if (dose.other_leg)
        dose.other_leg->exercise =
            slash == std::string::npos ? dose.exercise : read.name(exercises.substr(slash + 1));
}

wire::Dose to_wire(const Dose& dose) {
    const LegDose other_leg = dose.other_leg.value_or(LegDose{.hold = {}});
    return {.resting_leg = static_cast<std::int64_t>(dose.resting_leg),
            .aid = static_cast<std::int64_t>(dose.aid),
            .knee = knee_to_wire(dose.knee),
            .grip_percent = dose.grip_percent,
            .hold_ms = dose.hold.count,
            .repetitions = dose.repetitions,
            .rest_ms = dose.rest.count,
            .change_ms = dose.change.count,
            .first = static_cast<std::int64_t>(dose.first),
            .sessions_a_day = dose.sessions_a_day,
            .ready = static_cast<std::int64_t>(dose.ready),
            .has_other_leg = dose.other_leg ? 1 : 0,
            .other_aid = static_cast<std::int64_t>(other_leg.aid),
            .other_knee = knee_to_wire(other_leg.knee),
            .other_grip_percent = other_leg.grip_percent,
            .other_hold_ms = other_leg.hold.count,
            .knee_step = static_cast<std::int64_t>(dose.knee),
            .other_knee_step = static_cast<std::int64_t>(other_leg.knee),
            .exercises = exercises_to_wire(dose)};
}

LegDose checked_other_leg(const wire::Dose& wire, FieldReader& read) {
    return {.aid = read.choice(wire.other_aid, Aid::hands),
            .knee = checked_knee(wire.other_knee, wire.other_knee_step, read),
            .grip_percent = read.small(wire.other_grip_percent, 0, 100),
            .hold = read.length(wire.other_hold_ms)};
}

Dose checked(const wire::Dose& wire, FieldReader& read) {
    Dose dose;
    dose.resting_leg = read.choice(wire.resting_leg, RestingLeg::straight);
    dose.aid = read.choice(wire.aid, Aid::hands);
    dose.knee = checked_knee(wire.knee, wire.knee_step, read);
    dose.grip_percent = read.small(wire.grip_percent, 0, 100);
    dose.hold = read.length(wire.hold_ms);
    dose.repetitions = read.small(wire.repetitions, 1, 1000);
    dose.rest = read.length(wire.rest_ms);
    dose.change = read.length(wire.change_ms);
    dose.first = read.choice(wire.first, Side::right);
    dose.sessions_a_day = read.small(wire.sessions_a_day, 1, 1000);
    dose.ready = read.choice(wire.ready, Ready::ask);
    if (read.flag(wire.has_other_leg)) dose.other_leg = checked_other_leg(wire, read);
    set_exercises(dose, wire.exercises, read);
    const Dose fitting = within(any_dose, dose);
    read.good = read.good && fitting == dose;
    return fitting;
}

SessionRecord checked(const wire::Session& wire, FieldReader& read) {
    SessionRecord record;
    record.started_utc_ms = read.instant(wire.started_utc_ms);
    record.offset_min = read.offset(wire.offset_min);
    record.dose = checked(wire.dose, read);
    // Older files name the one exercise of both legs here alone.
    const std::string exercise = read.name(wire.exercise);
    if (wire.dose.exercises.empty()) set_exercises(record.dose, exercise, read);
    record.length = read.length(wire.length_ms);
    record.planned = read.length(wire.planned_ms);
    record.held.left = read.length(wire.held_left_ms);
    record.held.right = read.length(wire.held_right_ms);
    record.ending = read.choice(wire.ending, Ending::stopped_for_pain);
    record.rungs = {read.small(wire.rung_left, 0, 999), read.small(wire.rung_right, 0, 999)};
    record.by_hand = read.flag(wire.by_hand);
    record.eased.left = read.flag(wire.eased_left);
    record.eased.right = read.flag(wire.eased_right);
    record.hurt_side = read.answer(wire.hurt_side, Side::right);
    record.check_in = checked_check_in(wire.said, read);
    record.pain_seen = checked_pain_seen(wire.said, read);
    record.ended_utc_ms = read.instant(wire.ended_utc_ms);
    if (record.ending == Ending::none) {
        read.good = false;
        record.ending = Ending::ended_early;
    }
    return record;
}

// Before there were rules, a dose that is not the usual one had been set by hand.
Lead lead_of_first_version(const Dose& dose, const Exercises& exercises) {
    const LegDose usual = leg_dose(standard_dose(exercises.usual()), Side::left);
    return leg_dose(dose, dose.first) == usual ? Lead::rules : Lead::person;
}

Settings checked(const wire::Settings& wire, FieldReader& read) {
    Settings settings;
    settings.dose = checked(wire.dose, read);
    settings.lead = read.answer(wire.lead, Lead::person).value_or(Lead::rules);
    settings.lead_utc_ms = read.instant(wire.lead_utc_ms);
    settings.theme = read.choice(wire.theme, Theme::contrast);
    settings.text_size_percent = read.small(wire.text_size_percent, 100, 200);
    settings.mirrored = read.flag(wire.mirrored);
    settings.voice = read.flag(wire.voice);
    settings.sound = read.flag(wire.sound);
    settings.captions = read.flag(wire.captions);
    settings.install_declined = read.flag(wire.install_declined);
    return settings;
}

// A dose with an exercise that is not there is another version's; any other that does not fit was never
// written.
Settings checked(const wire::Settings& wire, const Exercises& exercises, FieldReader& read) {
    Settings settings = checked(wire, read);
    const Dose fitting = within(exercises, settings.dose);
    read.good = read.good && (fitting == settings.dose || !has_exercises(exercises, settings.dose));
    settings.dose = fitting;
    if (wire.lead == unsaid) settings.lead = lead_of_first_version(settings.dose, exercises);
    return settings;
}

wire::Session to_wire(const SessionRecord& record) {
    return {.started_utc_ms = record.started_utc_ms,
            .offset_min = record.offset_min,
            .length_ms = record.length.count,
            .planned_ms = record.planned.count,
            .held_left_ms = record.held.left.count,
            .held_right_ms = record.held.right.count,
            .ending = static_cast<std::int64_t>(record.ending),
            .exercise = record.dose.exercise,
            .dose = to_wire(record.dose),
            .rung_left = record.rungs.left,
            .rung_right = record.rungs.right,
            .by_hand = record.by_hand,
            .eased_left = record.eased.left,
            .eased_right = record.eased.right,
            .hurt_side = answer_to_wire(record.hurt_side),
            .ended_utc_ms = record.ended_utc_ms,
            .said = said_to_wire(record.check_in, record.pain_seen)};
}

wire::Settings to_wire(const Settings& from) {
    return {.dose = to_wire(from.dose),
            .theme = static_cast<std::int64_t>(from.theme),
            .text_size_percent = from.text_size_percent,
            .mirrored = from.mirrored,
            .voice = from.voice,
            .sound = from.sound,
            .captions = from.captions,
            .install_declined = from.install_declined,
            .lead = static_cast<std::int64_t>(from.lead),
            .lead_utc_ms = from.lead_utc_ms};
}

}  // namespace

std::string encode(const SessionRecord& record) {
    return written([&record] {
        FieldReader as_read;
        return seal({.payload = write_json(to_wire(checked(to_wire(record), as_read)))});
    });
}

std::variant<SessionRecord, ReadFault> decode_session(std::string_view text) {
    return guarded([text]() -> std::variant<SessionRecord, ReadFault> {
        const auto opened = open(text);
        if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
        return decode_session_payload(std::get<Envelope>(opened).payload);
    });
}

std::variant<SessionRecord, ReadFault> decode_session_payload(std::string_view json) {
    const auto session = read_json<wire::Session>(json);
    if (!session) return ReadFault::damaged;
    FieldReader read;
    SessionRecord record = checked(*session, read);
    if (!read.good) return ReadFault::damaged;
    return record;
}

std::string encode(const StoredSettings& stored) {
    return written([&stored] {
        FieldReader as_read;
        const Settings settings = checked(to_wire(stored.settings), as_read);
        return seal({.generation = stored.generation, .payload = write_json(to_wire(settings))});
    });
}

std::variant<StoredSettings, ReadFault> decode_settings(std::string_view text, const Exercises& exercises) {
    return guarded([&]() -> std::variant<StoredSettings, ReadFault> {
        const auto opened = open(text);
        if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
        const auto& envelope = std::get<Envelope>(opened);
        const auto settings = read_json<wire::Settings>(envelope.payload);
        if (!settings) return ReadFault::damaged;
        FieldReader read;
        StoredSettings stored{checked(*settings, exercises, read), envelope.generation};
        if (!read.good) return ReadFault::damaged;
        return stored;
    });
}

}  // namespace stretch
