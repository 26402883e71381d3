#include "core/save/progress_codec.h"

#include "core/save/field_reader.h"
#include "core/save/guarded.h"
#include "core/save/said_wire.h"

namespace stretch::wire {

struct Base {
    std::int64_t rung = 0, by_hand = 0, utc_ms = 0, offset_min = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t /*version*/) {
        archive(CEREAL_NVP(rung), CEREAL_NVP(by_hand), CEREAL_NVP(utc_ms), CEREAL_NVP(offset_min));
    }
};

struct Said {
    std::int64_t utc_ms = 0, offset_min = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t /*version*/) {
        archive(CEREAL_NVP(utc_ms), CEREAL_NVP(offset_min));
    }
};

struct Profile {
    std::int64_t tightness = 0, tighter_leg = 0, experience = 0, troubles = 0, flat_back = 0, red_flags = 0,
                 answered_utc_ms = 0;
    Base left, right;
    std::int64_t maintains = 0, maintenance_answered_utc_ms = 0, week_goal_days = 0, day_start_hour = 0,
                 reminders_asked = 0;
    std::int64_t reminder_1_min = unsaid, reminder_2_min = unsaid, reminder_3_min = unsaid,
                 reminders_utc_ms = 0, backup_reminded_utc_ms = 0;
    Said may_after_signs, may_with_nerve, may_with_healing, may_with_new_hip, may_in_pregnancy,
        may_with_strain, care_lifted, care_asked;
    std::int64_t chosen_days = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        archive(CEREAL_NVP(tightness), CEREAL_NVP(tighter_leg), CEREAL_NVP(experience), CEREAL_NVP(troubles),
                CEREAL_NVP(flat_back), CEREAL_NVP(red_flags), CEREAL_NVP(answered_utc_ms), CEREAL_NVP(left),
                CEREAL_NVP(right), CEREAL_NVP(maintains), CEREAL_NVP(maintenance_answered_utc_ms),
                CEREAL_NVP(week_goal_days), CEREAL_NVP(day_start_hour), CEREAL_NVP(reminders_asked));
        if (version >= 2)
            archive(CEREAL_NVP(reminder_1_min), CEREAL_NVP(reminder_2_min), CEREAL_NVP(reminder_3_min),
                    CEREAL_NVP(reminders_utc_ms), CEREAL_NVP(backup_reminded_utc_ms));
        if (version >= 3)
            archive(CEREAL_NVP(may_after_signs), CEREAL_NVP(may_with_nerve), CEREAL_NVP(may_with_healing),
                    CEREAL_NVP(may_with_new_hip), CEREAL_NVP(may_in_pregnancy), CEREAL_NVP(may_with_strain),
                    CEREAL_NVP(care_lifted), CEREAL_NVP(care_asked));
        if (version >= 4) archive(CEREAL_NVP(chosen_days));
    }
};

struct Note {
    SaidOfSession said;
    std::int64_t held_left_ms = 0, held_right_ms = 0, is_deleted = 0;

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        said.first_fields(archive);
        archive(CEREAL_NVP(held_left_ms), CEREAL_NVP(held_right_ms), CEREAL_NVP(is_deleted));
        if (version >= 2) said.later_fields(archive);
    }
};

struct RangeCheck {
    std::int64_t side = 0, other_knee = 0, thigh_deg = 0, utc_ms = 0, offset_min = 0;
    std::int64_t way = 0, error_deg = error_of(RangeWay::by_eye);

    template <typename Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        archive(CEREAL_NVP(side), CEREAL_NVP(other_knee), CEREAL_NVP(thigh_deg), CEREAL_NVP(utc_ms),
                CEREAL_NVP(offset_min));
        if (version >= 2) archive(CEREAL_NVP(way), CEREAL_NVP(error_deg));
    }
};

}  // namespace stretch::wire

CEREAL_CLASS_VERSION(stretch::wire::Base, 1)
CEREAL_CLASS_VERSION(stretch::wire::Said, 1)
CEREAL_CLASS_VERSION(stretch::wire::Profile, 4)
CEREAL_CLASS_VERSION(stretch::wire::Note, 2)
CEREAL_CLASS_VERSION(stretch::wire::RangeCheck, 2)

namespace stretch {
namespace {

constexpr int most_asked = 1'000'000, all_weekdays = 127;

wire::Base to_wire(const LegBase& base) {
    return {.rung = base.rung, .by_hand = base.by_hand, .utc_ms = base.utc_ms, .offset_min = base.offset_min};
}

LegBase checked(const wire::Base& wire, FieldReader& read) {
    return {.rung = read.small(wire.rung, 0, 999),
            .by_hand = read.flag(wire.by_hand),
            .utc_ms = read.instant(wire.utc_ms),
            .offset_min = read.offset(wire.offset_min)};
}

wire::Said to_wire(const Said& said) {
    return {.utc_ms = said.utc_ms, .offset_min = said.offset_min};
}

Said checked(const wire::Said& wire, FieldReader& read) {
    return {read.instant(wire.utc_ms), read.offset(wire.offset_min)};
}

Permissions checked_permissions(const wire::Profile& wire, FieldReader& read) {
    return {.given = {checked(wire.may_after_signs, read), checked(wire.may_with_nerve, read),
                      checked(wire.may_with_healing, read), checked(wire.may_with_new_hip, read),
                      checked(wire.may_in_pregnancy, read), checked(wire.may_with_strain, read)},
            .care_lifted = checked(wire.care_lifted, read),
            .care_asked = checked(wire.care_asked, read)};
}

Answers checked_answers(const wire::Profile& wire, FieldReader& read) {
    return {.tightness = read.answer(wire.tightness, Tightness::very_tight),
            .tighter_leg = read.answer(wire.tighter_leg, TighterLeg::right),
            .experience = read.answer(wire.experience, Experience::regular),
            .troubles = read.answer(wire.troubles, most_troubles),
            .flat_back = read.answer(wire.flat_back, FlatBack::unsure),
            .red_flags = read.answer(wire.red_flags, most_red_flags)};
}

Profile checked(const wire::Profile& wire, FieldReader& read) {
    return {.answers = checked_answers(wire, read),
            .answered_utc_ms = read.instant(wire.answered_utc_ms),
            .legs = {checked(wire.left, read), checked(wire.right, read)},
            .permissions = checked_permissions(wire, read),
            .maintains = read.flag(wire.maintains),
            .maintenance_answered_utc_ms = read.instant(wire.maintenance_answered_utc_ms),
            .week_goal_days = read.small(wire.week_goal_days, 1, 7),
            .chosen_days = read.small(wire.chosen_days, 0, all_weekdays),
            .day_start_hour = read.small(wire.day_start_hour, 0, 23),
            .reminders_asked = read.small(wire.reminders_asked, 0, most_asked),
            .reminder_min = {read.answer(wire.reminder_1_min, last_minute_of_day),
                             read.answer(wire.reminder_2_min, last_minute_of_day),
                             read.answer(wire.reminder_3_min, last_minute_of_day)},
            .reminders_utc_ms = read.number(wire.reminders_utc_ms, 0, latest_utc_ms),
            .backup_reminded_utc_ms = read.number(wire.backup_reminded_utc_ms, 0, latest_utc_ms)};
}

wire::Profile to_wire(const Profile& profile) {
    const Answers& answers = profile.answers;
    const Permissions& permissions = profile.permissions;
    return {.tightness = answer_to_wire(answers.tightness),
            .tighter_leg = answer_to_wire(answers.tighter_leg),
            .experience = answer_to_wire(answers.experience),
            .troubles = answer_to_wire(answers.troubles),
            .flat_back = answer_to_wire(answers.flat_back),
            .red_flags = answer_to_wire(answers.red_flags),
            .answered_utc_ms = profile.answered_utc_ms,
            .left = to_wire(profile.legs.left),
            .right = to_wire(profile.legs.right),
            .maintains = profile.maintains,
            .maintenance_answered_utc_ms = profile.maintenance_answered_utc_ms,
            .week_goal_days = profile.week_goal_days,
            .day_start_hour = profile.day_start_hour,
            .reminders_asked = profile.reminders_asked,
            .reminder_1_min = answer_to_wire(profile.reminder_min[0]),
            .reminder_2_min = answer_to_wire(profile.reminder_min[1]),
            .reminder_3_min = answer_to_wire(profile.reminder_min[2]),
            .reminders_utc_ms = profile.reminders_utc_ms,
            .backup_reminded_utc_ms = profile.backup_reminded_utc_ms,
            .may_after_signs = to_wire(permissions.of(Gate::session_signs)),
            .may_with_nerve = to_wire(permissions.of(Gate::nerve)),
            .may_with_healing = to_wire(permissions.of(Gate::do_not_start)),
            .may_with_new_hip = to_wire(permissions.of(Gate::hip_replacement)),
            .may_in_pregnancy = to_wire(permissions.of(Gate::pregnancy)),
            .may_with_strain = to_wire(permissions.of(Gate::recent_strain)),
            .care_lifted = to_wire(permissions.care_lifted),
            .care_asked = to_wire(permissions.care_asked),
            .chosen_days = profile.chosen_days};
}

SessionNote checked(const wire::Note& wire, FieldReader& read) {
    SessionNote note;
    note.check_in = checked_check_in(wire.said, read);
    note.pain_seen = checked_pain_seen(wire.said, read);
    if (wire.held_left_ms != unsaid)
        note.held = HeldTime{read.length(wire.held_left_ms), read.length(wire.held_right_ms)};
    note.is_deleted = read.flag(wire.is_deleted);
    return note;
}

RangeCheck checked(const wire::RangeCheck& wire, FieldReader& read) {
    return {.side = read.choice(wire.side, Side::right),
            .other_knee = read.choice(wire.other_knee, OtherKnee::long_leg),
            .thigh_deg = read.small(wire.thigh_deg, 0, most_thigh_deg),
            .utc_ms = read.instant(wire.utc_ms),
            .offset_min = read.offset(wire.offset_min),
            .day = {},
            .way = read.choice(wire.way, RangeWay::by_picture),
            .error_deg = read.small(wire.error_deg, 0, most_range_error_deg)};
}

wire::Note to_wire(const SessionNote& note) {
    return {.said = said_to_wire(note.check_in, note.pain_seen),
            .held_left_ms = note.held ? note.held->left.count : unsaid,
            .held_right_ms = note.held ? note.held->right.count : unsaid,
            .is_deleted = note.is_deleted};
}

wire::RangeCheck to_wire(const RangeCheck& check) {
    return {.side = static_cast<std::int64_t>(check.side),
            .other_knee = static_cast<std::int64_t>(check.other_knee),
            .thigh_deg = check.thigh_deg,
            .utc_ms = check.utc_ms,
            .offset_min = check.offset_min,
            .way = static_cast<std::int64_t>(check.way),
            .error_deg = check.error_deg};
}

template <typename Value>
std::string encode_as_read(const Value& value, std::uint64_t generation = 0) {
    return written([&] {
        FieldReader as_read;
        return seal(
            {.generation = generation, .payload = write_json(to_wire(checked(to_wire(value), as_read)))});
    });
}

template <typename Wire>
using Checked = decltype(checked(std::declval<Wire>(), std::declval<FieldReader&>()));

template <typename Wire>
std::variant<Checked<Wire>, ReadFault> decode(std::string_view text, std::uint64_t* generation = nullptr) {
    return guarded([&]() -> std::variant<Checked<Wire>, ReadFault> {
        const auto opened = open(text);
        if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
        const auto& envelope = std::get<Envelope>(opened);
        if (generation != nullptr) *generation = envelope.generation;
        const auto wire = read_json<Wire>(envelope.payload);
        if (!wire) return ReadFault::damaged;
        FieldReader read;
        auto value = checked(*wire, read);
        if (!read.good) return ReadFault::damaged;
        return value;
    });
}

}  // namespace

std::string encode(const StoredProfile& stored) {
    return encode_as_read(stored.profile, stored.generation);
}

std::variant<StoredProfile, ReadFault> decode_profile(std::string_view text) {
    std::uint64_t generation = 0;
    const auto read = decode<wire::Profile>(text, &generation);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return *fault;
    return StoredProfile{std::get<Profile>(read), generation};
}

std::string encode(const StoredNote& stored) {
    return encode_as_read(stored.note, stored.generation);
}

std::variant<StoredNote, ReadFault> decode_note(std::string_view text) {
    std::uint64_t generation = 0;
    const auto read = decode<wire::Note>(text, &generation);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return *fault;
    return StoredNote{std::get<SessionNote>(read), generation};
}

std::string encode(const RangeCheck& check) {
    return encode_as_read(check);
}

std::variant<RangeCheck, ReadFault> decode_range_check(std::string_view text) {
    return decode<wire::RangeCheck>(text);
}

}  // namespace stretch
