#include "app/dose_words.h"

#include "app/fields.h"
#include "app/words.h"

namespace stretch {
namespace {

std::string option_label(Setting setting, int value) {
    for (const ChoiceField& field : choice_fields())
        if (field.setting == setting)
            return std::string{text(field.options[static_cast<std::size_t>(value)].label)};
    return {};
}

}  // namespace

std::string dose_in_words(Settings settings, const Dose& dose) {
    settings.dose = dose;
    const std::string times =
        text(Text::today_times, {std::to_string(dose.repetitions), whole_seconds(dose.hold)});
    const std::string with =
        lower_case(option_label(Setting::aid, value_of(settings, Setting::aid))) + ", " +
        text(Text::today_knee, {lower_case(option_label(Setting::knee, value_of(settings, Setting::knee)))});
    return text(Text::today_summary, {times, with});
}

std::string number_in_words(Setting setting, int value) {
    std::string digits = std::to_string(value);
    switch (setting) {
        case Setting::hold:
        case Setting::rest:
        case Setting::change: return text(Text::seconds_value, {digits});
        case Setting::repetitions:
        case Setting::sessions:
            return value == 1 ? std::string{text(Text::times_once)} : text(Text::times_value, {digits});
        case Setting::grip:
            if (value == 0) return std::string{text(Text::grip_ends)};
            if (value == 100) return std::string{text(Text::grip_thigh)};
            return text(Text::grip_percent, {digits});
        case Setting::text_size: return text(Text::percent_value, {digits});
        case Setting::start:
        case Setting::aid:
        case Setting::knee:
        case Setting::first:
        case Setting::ready:
        case Setting::theme:
        case Setting::mirror:
        case Setting::voice:
        case Setting::sound:
        case Setting::captions: break;
    }
    return digits;
}

}  // namespace stretch
