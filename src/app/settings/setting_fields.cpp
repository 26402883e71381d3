#include "app/settings/setting_fields.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "app/settings/dose_words.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

constexpr std::array start_options{Option{"bent", Text::start_bent}, Option{"long", Text::start_long}};
constexpr std::array aid_options{Option{"towel", Text::aid_towel}, Option{"band", Text::aid_band},
                                 Option{"tubing", Text::aid_tubing}, Option{"hands", Text::aid_hands}};
constexpr std::array knee_options{Option{"well-bent", Text::knee_well_bent}, Option{"bent", Text::knee_bent},
                                  Option{"nearly-straight", Text::knee_nearly_straight},
                                  Option{"straight", Text::knee_straight}};
constexpr std::array first_options{Option{"left", Text::first_left}, Option{"right", Text::first_right}};
constexpr std::array ready_options{Option{"auto", Text::ready_automatic}, Option{"ask", Text::ready_ask}};
constexpr std::array theme_options{Option{"auto", Text::theme_automatic}, Option{"light", Text::theme_light},
                                   Option{"dark", Text::theme_dark},
                                   Option{"contrast", Text::theme_contrast}};

constexpr std::array<ChoiceField, 6> choices{{
    {Setting::aid, "aid", "dose.aid", Text::dose_aid, aid_options, Text::reason_aid},
    {Setting::knee, "knee", "dose.knee", Text::dose_knee, knee_options, Text::reason_knee},
    {Setting::start, "start", "dose.start", Text::dose_start, start_options, Text::reason_start},
    {Setting::first, "first", "dose.first", Text::dose_first, first_options, Text::reason_first},
    {Setting::ready, "ready", "dose.ready", Text::dose_ready, ready_options, Text::reason_ready},
    {Setting::theme, "theme", "theme", Text::theme, theme_options},
}};

constexpr std::array<NumberField, 7> numbers{{
    {Setting::hold, "hold", "dose.hold", Text::dose_hold, 1, Text::reason_hold},
    {Setting::repetitions, "reps", "dose.reps", Text::dose_repetitions, 1, Text::reason_repetitions},
    {Setting::grip, "grip", "dose.grip", Text::dose_grip, 100 / half_hands_of_grip, Text::reason_grip},
    {Setting::rest, "rest", "dose.rest", Text::dose_rest, 1, Text::reason_rest},
    {Setting::change, "switch", "dose.switch", Text::dose_change, 1, Text::reason_change},
    {Setting::sessions, "sessions", "dose.sessions", Text::dose_sessions, 1, Text::reason_sessions},
    {Setting::text_size, "", "text_size", Text::text_size, 25},
}};

constexpr std::array<ToggleField, 4> toggles{{
    {Setting::voice, "voice", "voice", Text::voice},
    {Setting::sound, "sound", "sound", Text::sound},
    {Setting::captions, "captions", "captions", Text::captions},
    {Setting::mirror, "", "mirror", Text::mirror},
}};

constexpr Range last_option(std::span<const Option> options) {
    return {0, static_cast<int>(options.size()) - 1, 0};
}

// More than any kept value.
constexpr int huge = 1'000'000;

template <typename Enum>
int position(Enum value) {
    return static_cast<int>(value);
}

int whole_seconds(Millis length) {
    return static_cast<int>(seconds_rounded(length));
}

template <typename Change>
void change_legs(Dose& dose, const Change& change) {
    LegDose left = leg_dose(dose, Side::left), right = leg_dose(dose, Side::right);
    change(left, Side::left);
    change(right, Side::right);
    dose = with_legs(dose, left, right);
}

void set_first(Dose& dose, Side first) {
    const LegDose left = leg_dose(dose, Side::left), right = leg_dose(dose, Side::right);
    dose.first = first;
    dose = with_legs(dose, left, right);
}

void set_of_leg(LegDose& leg, Setting setting, int value) {
    if (setting == Setting::aid) leg.aid = static_cast<Aid>(value);
    if (setting == Setting::knee) leg.knee = static_cast<Knee>(value);
    if (setting == Setting::grip) leg.grip_percent = value;
    if (setting == Setting::hold) leg.hold = seconds(value);
}

}  // namespace

std::span<const ChoiceField> choice_fields() {
    return choices;
}
std::span<const NumberField> number_fields() {
    return numbers;
}
std::span<const ToggleField> toggle_fields() {
    return toggles;
}

Range range_of(Setting setting, const DoseRanges& ranges) {
    switch (setting) {
        case Setting::exercise: return {};
        case Setting::start: return last_option(start_options);
        case Setting::aid: return last_option(aid_options);
        case Setting::knee: return {0, static_cast<int>(knee_options.size()) - 1, position(Knee::bent)};
        case Setting::first: return last_option(first_options);
        case Setting::ready: return last_option(ready_options);
        case Setting::theme: return last_option(theme_options);
        case Setting::grip: return ranges.grip_percent;
        case Setting::hold: return ranges.hold_s;
        case Setting::repetitions: return ranges.repetitions;
        case Setting::rest: return ranges.rest_s;
        case Setting::change: return ranges.change_s;
        case Setting::sessions: return ranges.sessions_a_day;
        case Setting::text_size: return {100, 200, 100};
        case Setting::mirror: return {0, 1, 0};
        case Setting::voice:
        case Setting::sound:
        case Setting::captions: return {0, 1, 1};
    }
    assert(false);
    return {};
}

int value_of(const Settings& settings, Setting setting) {
    const Dose& dose = settings.dose;
    switch (setting) {
        case Setting::exercise: return 0;
        case Setting::start: return position(dose.resting_leg);
        case Setting::aid: return position(dose.aid);
        case Setting::knee: return position(dose.knee);
        case Setting::first: return position(dose.first);
        case Setting::ready: return position(dose.ready);
        case Setting::theme: return position(settings.theme);
        case Setting::grip: return dose.grip_percent;
        case Setting::hold: return whole_seconds(dose.hold);
        case Setting::repetitions: return dose.repetitions;
        case Setting::rest: return whole_seconds(dose.rest);
        case Setting::change: return whole_seconds(dose.change);
        case Setting::sessions: return dose.sessions_a_day;
        case Setting::text_size: return settings.text_size_percent;
        case Setting::mirror: return settings.mirrored ? 1 : 0;
        case Setting::voice: return settings.voice ? 1 : 0;
        case Setting::sound: return settings.sound ? 1 : 0;
        case Setting::captions: return settings.captions ? 1 : 0;
    }
    assert(false);
    return 0;
}

void set_value(Settings& settings, Setting setting, int value, const DoseRanges& ranges) {
    value = nearest(range_of(setting, ranges), value);
    Dose& dose = settings.dose;
    switch (setting) {
        case Setting::exercise: break;
        case Setting::start: dose.resting_leg = static_cast<RestingLeg>(value); break;
        case Setting::aid:
        case Setting::knee:
        case Setting::grip:
        case Setting::hold:
            change_legs(dose, [&](LegDose& leg, Side) { set_of_leg(leg, setting, value); });
            break;
        case Setting::first: set_first(dose, static_cast<Side>(value)); break;
        case Setting::ready: dose.ready = static_cast<Ready>(value); break;
        case Setting::theme: settings.theme = static_cast<Theme>(value); break;
        case Setting::repetitions: dose.repetitions = value; break;
        case Setting::rest: dose.rest = seconds(value); break;
        case Setting::change: dose.change = seconds(value); break;
        case Setting::sessions: dose.sessions_a_day = value; break;
        case Setting::text_size: settings.text_size_percent = value; break;
        case Setting::mirror: settings.mirrored = value == 1; break;
        case Setting::voice: settings.voice = value == 1; break;
        case Setting::sound: settings.sound = value == 1; break;
        case Setting::captions: settings.captions = value == 1; break;
    }
}

int standard_of(Setting setting, const Exercise& exercise) {
    const Dose dose = standard_dose(exercise);
    if (setting == Setting::aid) return position(dose.aid);
    if (setting == Setting::knee) return position(dose.knee);
    return range_of(setting, exercise.ranges).standard;
}

bool is_offered(Setting setting, int option, const Exercise& exercise) {
    if (setting == Setting::aid) return exercise.has(static_cast<Aid>(option));
    if (setting == Setting::knee) return exercise.has(static_cast<Knee>(option));
    return true;
}

const DoseRanges& ranges_of(const Settings& settings, const Exercises& exercises) {
    return exercises.of(settings.dose.exercise).ranges;
}

bool is_of_a_leg(Setting setting) {
    return std::ranges::find(settings_of_a_leg, setting) != settings_of_a_leg.end();
}

bool is_dose(Setting setting) {
    return setting <= Setting::ready;
}

void copy_value(Settings& to, const Settings& from, Setting setting) {
    const DoseRanges all{{0, 100, 0}, {0, huge, 0}, {0, huge, 0}, {0, huge, 0}, {0, huge, 0}, {0, huge, 0}};
    if (!is_of_a_leg(setting)) return set_value(to, setting, value_of(from, setting), all);
    change_legs(to.dose, [&](LegDose& leg, Side side) {
        Settings one = from;
        one.dose = dose_of(from.dose, side);
        if (setting == Setting::exercise) leg.exercise = one.dose.exercise;
        set_of_leg(leg, setting, value_of(one, setting));
    });
}

}  // namespace stretch
