// The settings as a table: one row for each, shared by links, the settings screen and `ChangeSetting`.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "app/state/command.h"
#include "app/words/text.h"
#include "core/routine/exercise.h"
#include "core/save/settings.h"

namespace stretch {

struct Option {
    std::string_view link_value;  // "bent" in `start=bent`; also the end of its node's id
    Text label;
};

// A setting with a few named values; the value is the position in `options`.
struct ChoiceField {
    Setting setting;
    std::string_view name;  // in links
    std::string_view node;  // id of its control
    Text label;
    std::span<const Option> options;
    std::optional<Text> reason = std::nullopt;  // of a part of the dose: what speaks for which value
};

// A setting with a number; `name` is empty where links do not know it.
struct NumberField {
    Setting setting;
    std::string_view name;
    std::string_view node;
    Text label;
    int step;
    std::optional<Text> reason = std::nullopt;
};

struct ToggleField {
    Setting setting;
    std::string_view name;
    std::string_view node;
    Text label;
};

std::span<const ChoiceField> choice_fields();
std::span<const NumberField> number_fields();
std::span<const ToggleField> toggle_fields();

// Of Setting::exercise, whose value is a name and no number, 0 to 0.
Range range_of(Setting setting, const DoseRanges& ranges);
// The value of whoever says nothing of it.
int standard_of(Setting setting, const Exercise& exercise);
// Whether an option of a choice is one of the exercise's.
bool is_offered(Setting setting, int option, const Exercise& exercise);
// What numbers may be: as the exercise of the leg that comes first has it.
const DoseRanges& ranges_of(const Settings& settings, const Exercises& exercises);
int value_of(const Settings& settings, Setting setting);
// Out of range: the nearest allowed value. What may differ between the legs is set for both.
void set_value(Settings& settings, Setting setting, int value, const DoseRanges& ranges);
// The strength, which may differ between the legs and is the rules' to choose.
inline constexpr std::array settings_of_a_leg{Setting::exercise, Setting::aid, Setting::knee, Setting::grip,
                                              Setting::hold};
bool is_of_a_leg(Setting setting);
bool is_dose(Setting setting);
// The value as it stands in `from`, of each leg its own.
void copy_value(Settings& to, const Settings& from, Setting setting);

}  // namespace stretch
