#include "app/settings/link_writer.h"

#include "app/settings/setting_fields.h"
#include "app/state/plan_command.h"

namespace stretch {

std::string write_link(const Settings& settings, const Exercises& exercises) {
    std::string query;
    // No name or value of the tables needs an escape.
    const auto add = [&](std::string_view name, Setting setting, const auto& words) {
        const int value = value_of(settings, setting);
        if (name.empty() || value == standard_of(setting, exercises.of(settings.dose.exercise))) return;
        if (!query.empty()) query += '&';
        query.append(name).append("=").append(words(value));
    };
    if (settings.dose.exercise != exercises.usual().id) query = "exercise=" + settings.dose.exercise;
    for (const ChoiceField& field : choice_fields())
        add(field.name, field.setting, [&](int value) {
            return std::string{field.options[static_cast<std::size_t>(value)].link_value};
        });
    for (const NumberField& field : number_fields())
        add(field.name, field.setting, [](int value) { return std::to_string(value); });
    for (const ToggleField& field : toggle_fields())
        add(field.name, field.setting, [](int value) { return std::string{value == 1 ? "on" : "off"}; });
    return query;
}

}  // namespace stretch
