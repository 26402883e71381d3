#include "app/settings/dose_words.h"

#include <algorithm>
#include <array>

#include "app/settings/setting_fields.h"
#include "app/words/words.h"

namespace stretch {
namespace {

constexpr std::array<Text, half_hands_of_grip + 1> grips{Text::grip_ends, Text::grip_half, Text::grip_one,
                                                         Text::grip_more, Text::grip_two,  Text::grip_leg};

template <typename Enum>
std::string option_in_words(Setting setting, Enum value) {
    for (const ChoiceField& field : choice_fields())
        if (field.setting == setting)
            return lower_case(text(field.options[static_cast<std::size_t>(value)].label));
    return {};
}

}  // namespace

std::string knee_in_words(Knee knee) {
    return text(Text::today_knee, {option_in_words(Setting::knee, knee)});
}

std::string manner_in_words(Aid aid, Knee knee) {
    return option_in_words(Setting::aid, aid) + ", " + knee_in_words(knee);
}

std::string times_in_words(const Dose& dose) {
    return text(Text::today_times, {std::to_string(dose.repetitions), whole_seconds(dose.hold)});
}

std::string dose_in_words(const Dose& dose) {
    return text(Text::today_summary, {times_in_words(dose), manner_in_words(dose.aid, dose.knee)});
}

int half_hands(int grip_percent) {
    return (std::clamp(grip_percent, 0, 100) * half_hands_of_grip + 50) / 100;
}

std::string grip_in_words(int grip_percent) {
    return text(Text::today_grip, {lower_case(number_in_words(Setting::grip, grip_percent))});
}

std::string manner_and_grip(const LegDose& dose) {
    std::string words = manner_in_words(dose.aid, dose.knee);
    if (dose.aid != Aid::hands && half_hands(dose.grip_percent) > 0)
        words += ", " + grip_in_words(dose.grip_percent);
    return words;
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
        case Setting::grip: return std::string{text(grips[static_cast<std::size_t>(half_hands(value))])};
        case Setting::text_size: return text(Text::percent_value, {digits});
        case Setting::exercise:
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
